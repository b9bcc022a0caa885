import type {Fault, Texts, Tools} from './fault.ts'
import {change, pick, placesOf, withBit, type Word} from './places.ts'

const quoteRules = [
  'unbalanced-quotes',
  'quote-direction',
  'quote-pair-mixed',
  'quote-count-differs',
  'nested-quotes',
  'quote-spacing',
  'stop-in-quote',
]

/** A quotation of one word, where the pair has none. */
function quoted(pair: Texts, {random}: Tools): Texts {
  const [open, close] = ['\u00AB\u00BB', '\u201C\u201D'][random(2)]
  return withBit(pair, {ar: `${open}كما قال${close}`, en: '\u201Cas he said\u201D'})
}

const quotations = /\u00AB[^\u00AB\u00BB]+\u00BB|\u201C[^\u201C\u201D]+\u201D|"[^"]+"/gu

/** A fault of a quotation. */
function quoteFault(name: string, pattern: RegExp, spoil: (text: string) => string): Fault {
  return {
    name,
    rules: quoteRules,
    plant: (pair, {random}) => {
      if (placesOf(pair.ar, /"/gu).length % 2 === 1) return null
      const quote = pick(placesOf(pair.ar, pattern), random)
      return quote === null ? null : {...change(pair, quote, spoil(quote.text))}
    },
    make: quoted,
  }
}

/** A fault at one of the places of a pattern. */
function markFault(
  name: string,
  rules: readonly string[],
  how: {
    readonly at: RegExp
    readonly spoil: (text: string, random: Tools['random']) => string
    readonly isFit?: (pair: Texts, place: Word) => boolean
  },
): Fault {
  return {
    name,
    rules,
    plant: (pair, {random}) => {
      const place = pick(
        placesOf(pair.ar, how.at).filter((one) => how.isFit?.(pair, one) ?? true),
        random,
      )
      return place === null ? null : change(pair, place, how.spoil(place.text, random))
    },
  }
}

const endRules = ['missing-stop', 'end-mark-differs', 'question-mark-missing']

/** Both sides end alike, and the English has one sentence. */
function endsAlike({ar, en}: Texts, mark: string): boolean {
  return ar.endsWith(mark === '?' ? '\u061F' : mark) && en.endsWith(mark) && !ar.endsWith('..')
}

/** Faults of punctuation and blanks. */
export const punctuationFaults: readonly Fault[] = [
  quoteFault('quote-not-closed', quotations, (text) => text.slice(0, -1)),
  quoteFault('quote-not-opened', quotations, (text) => text.slice(1)),
  quoteFault(
    'quote-turned',
    /\u00AB[^\u00AB\u00BB]+\u00BB|\u201C[^\u201C\u201D]+\u201D/gu,
    (text) => text.slice(0, -1) + text[0],
  ),
  markFault('space-before-comma', ['punctuation-spacing'], {
    at: /(?<=\p{L})\u060C(?= )/gu,
    spoil: (text) => ` ${text}`,
  }),
  markFault('no-space-after-comma', ['punctuation-spacing', 'missing-space'], {
    at: /(?<=\p{L})\u060C (?=\p{L})/gu,
    spoil: () => '\u060C',
  }),
  markFault('latin-mark', ['latin-punctuation', 'end-mark-differs', 'question-mark-missing'], {
    at: /(?<=\p{L})[\u060C\u061B\u061F](?= |$)/gu,
    spoil: (text) => ({'\u060C': ',', '\u061B': ';'})[text] ?? '?',
  }),
  markFault('mark-doubled', ['doubled-mark', 'repeated-exclamation', 'stray-mark', 'ellipsis-form'], {
    at: /(?<=\p{L})(?:\u060C(?= )|\.$)/gu,
    spoil: (text) => text + text,
  }),
  markFault('stop-lost', endRules, {
    at: /(?<=\p{L})\.$/gu,
    spoil: () => '',
    isFit: (pair) => endsAlike(pair, '.'),
  }),
  markFault('question-mark-lost', endRules, {
    at: /(?<=\p{L})\u061F$/gu,
    spoil: () => '.',
    isFit: (pair) => endsAlike(pair, '?'),
  }),
  markFault('space-at-end', ['trailing-space', 'end-blanks'], {at: /\S$/gu, spoil: (text) => `${text} `}),
  markFault('space-doubled', ['double-space'], {at: /(?<=\p{L}) (?=\p{L})/gu, spoil: () => '  '}),
  markFault('tab', ['tab-in-text'], {at: /(?<=\p{L}) (?=\p{L})/gu, spoil: () => '\t'}),
  markFault('html-entity', ['html-entity'], {
    at: /(?<=\p{L})(?: (?=\p{L})|")/gu,
    spoil: (text) => (text === ' ' ? '&nbsp;' : '&quot;'),
  }),
]
