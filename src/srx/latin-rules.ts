import {
  arabicWord,
  capitalized,
  dot,
  englishWord,
  gap,
  literal,
  oneOf,
  quotes,
  sentenceStart,
  space,
  stops,
  tail,
  wordEnd,
  wordStart,
} from './export-parts.ts'
import type {ExportGroup} from './export-rule.ts'
import {breakAt, joinAt} from './export-rule.ts'
import type {WordLookup} from './export-words.ts'
import {arabicStarter, latinStarter, ratherStarter} from './export-words.ts'

const number = `${gap}[\\$\\u00A3\\u20AC]?\\p{Nd}`

/** Rules for stops behind words in Latin letters. The first that fits decides. */
export function latinRules(words: WordLookup): ExportGroup[] {
  const stopped = (...kinds: readonly string[]): string =>
    wordStart + oneOf(kinds.flatMap((kind) => words('en', kind)).map(englishWord)) + dot + tail
  return [
    {
      comment: 'Latin: titles and phrases that something always follows: Dr. Watson, e.g. tea.',
      rules: [joinAt(`${wordStart}${titles(words)}${dot}${tail}`, space), joinAt(stopped('phrase'), space)],
    },
    {
      comment: 'Latin: numbers follow these: p. 12, vol. II, Oct. 5, 6 ft. 2 in.',
      rules: [
        joinAt(stopped('page', 'month', 'unit', 'ending'), number),
        joinAt(stopped('page'), `${gap}[IVXLC]{2,}${wordEnd}`),
      ],
    },
    {
      comment: 'Latin: a small letter goes on with the sentence; iPhone and eBay are none.',
      rules: [joinAt(`[${stops}]${tail}`, `${gap}\\p{Ll}(?!\\p{L}{0,2}\\p{Lu})`)],
    },
    timeRules(words, stopped('era')),
    nameRules(words, stopped('suffix')),
    initialRules(words),
    quoteRules(words),
    slipRules(words),
  ]
}

/** Also in capitals: DR. WATSON. */
function titles(words: WordLookup): string {
  return oneOf(words('en', 'title').flatMap((word) => [englishWord(word), literal(word.toUpperCase())]))
}

function timeRules(words: WordLookup, era: string): ExportGroup {
  const opener = oneOf(words('en', 'openers').map(capitalized))
  const afterTime = oneOf(words('en', 'after_time').flatMap((word) => [capitalized(word), word.toUpperCase()]))
  const month = `${oneOf(words('en', 'month').map(englishWord))}\\.`
  return {
    comment: 'Latin: times and eras: 5 p.m. Monday, At 5 p.m. Smith left; else they may end the sentence.',
    rules: [
      joinAt(era, `${gap}(?:\\p{Nd}|${afterTime}${wordEnd}|${month})`),
      breakAt(era, gap + latinStarter(words)),
      joinAt(`${sentenceStart}${opener}(?:${space}+[^\\s${stops}]+){0,3}${space}+${era}`, space),
      breakAt(era, space),
    ],
  }
}

function nameRules(words: WordLookup, suffix: string): ExportGroup {
  const starter = gap + latinStarter(words)
  const dotted = `${wordStart}\\p{L}(?:\\.\\p{L})+${dot}${tail}`
  return {
    comment:
      'Latin: behind these only a word that begins sentences shows that one begins: Jones Inc. The firm, the U.S. Senate.',
    rules: [suffix, dotted].flatMap((before) => [
      joinAt(before, `${space}+[\\-\\u2013\\u2014]`),
      breakAt(before, starter),
      breakAt(before, gap + ratherStarter(words)),
      joinAt(before, space),
    ]),
  }
}

function initialRules(words: WordLookup): ExportGroup {
  // vitamin C, المجموعة A; and an Arabic preposition stands before labels (على A), not before initials.
  const label = oneOf([
    ...words('en', 'labels').map(englishWord),
    ...words('ar', 'labels').map((word) => `[وف]?(?:ال|بال|لل)?${arabicWord(word)}`),
    ...words('ar', 'continuers').map(arabicWord),
  ])
  const initial = `${wordStart}\\p{Lu}${dot}${tail}`
  return {
    comment: 'Latin: initials, J. K. Rowling, but: vitamin C. Scientists, 36° N. Divers.',
    rules: [
      breakAt(`${wordStart}${label}${space}+\\p{L}${dot}${tail}`, `${gap}[^\\p{Nd}]`),
      breakAt(`(?:\\u00B0${space}?[A-Z]|\\p{Nd}${space}[CF])${dot}`, `${gap}\\p{Lu}`),
      breakAt(initial, gap + latinStarter(words)),
      breakAt(initial, gap + arabicStarter(words)),
      joinAt(initial, space),
    ],
  }
}

/** Who spoke, behind a quotation: "Stop!" Smith said. */
function quoteRules(words: WordLookup): ExportGroup {
  const speech = oneOf(words('en', 'speech').map(literal))
  const marked = wordStart + oneOf(words('en', 'marked_names').map(literal))
  const name = `(?:${titles(words)}\\.|\\p{Lu}[\\p{L}'\\u2019\\-]*)`
  const soon = `(?:${space}+[\\p{L}'\\u2019\\-]+){0,2}${space}*(?:[,${stops}]|$)`
  return {
    comment: 'Latin: who spoke, behind a quotation: "Stop!" Smith said. Names with a mark: Yahoo! News.',
    rules: [
      joinAt(`[!?][${quotes}]{1,2}`, `${space}+(?:${name}${space}+){1,3}${speech}${soon}`),
      breakAt(marked, gap + latinStarter(words)),
      joinAt(marked, space),
    ],
  }
}

function slipRules(words: WordLookup): ExportGroup {
  return {
    comment:
      'Latin: the blank behind the stop was forgotten: it ended.The. Footnote numbers right behind it: ended.11 The.',
    rules: [
      breakAt(`(?:\\p{Ll}{2}|\\p{Nd})[)\\]]?[.!?][${quotes}]?`, `(?:${latinStarter(words)}|${titles(words)}\\.)`),
      breakAt(`\\p{Ll}{2}[)\\]]?[.!?][${quotes}]?\\p{Nd}{1,2}(?:[,\\u2013\\-]\\p{Nd}{1,2})*`, `${gap}\\p{Lu}`),
    ],
  }
}
