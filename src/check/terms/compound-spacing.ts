import {compoundNames} from '../../data/compound-names.ts'
import type {CheckedText, Span} from '../../model.ts'
import {isArabicMark} from '../../text/characters.ts'
import {foldWord} from '../../text/fold.ts'
import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'
import {cutPrefix} from '../facts/cut-prefix.ts'

/** A compound name where it stands, in offsets of the document. */
interface Compound extends Span {
  /** The name with its blank, folded. */
  readonly name: string
  readonly isJoined: boolean
}

const firstWords: ReadonlySet<string> = new Set(compoundNames.names.map((name) => name.split(' ')[0]))
const names: ReadonlySet<string> = new Set(compoundNames.names)
const joined: ReadonlyMap<string, string> = new Map(compoundNames.names.map((name) => [name.replace(' ', ''), name]))
const heads: readonly string[] = compoundNames.heads

/** How the first words begin: most words of a text have none of these and are passed over at once. */
const beginnings: ReadonlySet<string> = new Set([...firstWords, ...heads].map((word) => word.slice(0, 2)))

// Arabic letters in a row.
const arabicWord = /[\u0621-\u064A\u0671-\u06D3]+/gu
// The one blank and the word behind a word.
const nextWord = / ([\u0621-\u064A\u0671-\u06D3]+)/uy

/**
 * Reports a name of two words that one text writes both with a blank and without: عبد الله and عبدالله. The rarer way is reported;
 * of ways that are as frequent, the one without a blank. Which names may be written both ways: `data/compound-names.yaml`.
 */
export const compoundSpacing: TextCheck = {
  id: 'compound-spacing',
  family: 'terms',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'قال عبد الله ذلك.\nثم غادر ⟦عبدالله⟧ القاعة.', fixed: 'قال عبد الله ذلك.\nثم غادر عبد الله القاعة.'},
      {ar: 'من أبوظبي إلى أبوظبي، ومن ⟦أبو ظبي⟧ إليها.', fixed: 'من أبوظبي إلى أبوظبي، ومن أبوظبي إليها.'},
    ],
    silent: [
      {ar: 'قال عبد الله ذلك.\nثم غادر عبد الله القاعة.'},
      {ar: 'قال عبد الله ذلك لعبدالرحمن.'},
      {ar: 'استعبد الله عباده، وهو معبد اللات.'},
    ],
  },
  runText(text) {
    if (text.document.lang !== 'ar') return []
    const groups = new Map<string, Compound[]>()
    for (const one of findCompounds(text)) {
      const group = groups.get(one.name)
      if (group === undefined) groups.set(one.name, [one])
      else group.push(one)
    }
    return [...groups.values()].flatMap((group) => {
      const together = group.filter(({isJoined}) => isJoined)
      const apart = group.filter(({isJoined}) => !isJoined)
      if (together.length === 0 || apart.length === 0) return []
      const [rare, usual] = together.length <= apart.length ? [together, apart] : [apart, together]
      const written = formOf(usual[0], text)
      return rare.map((span) => {
        const fix = {document: text.document.name, start: span.start, end: span.end, text: written, confidence: 0.65}
        const place = {document: text.document.name, start: usual[0].start, end: usual[0].end}
        return atPlace(text.document, span, {
          expected: [written],
          fix,
          related: [{place, actual: written, count: usual.length}],
        })
      })
    })
  },
}

function formOf({start, end}: Span, {document}: CheckedText): string {
  return document.text.slice(start, end)
}

function findCompounds({segments}: CheckedText): Compound[] {
  return segments.flatMap(({text, start, opaque}) =>
    [...text.matchAll(arabicWord)].flatMap(({0: word, index}) => {
      if (!mayBegin(word) || hasMarkBeside(text, index, index + word.length)) return []
      if (opaque.some((part) => part.start < index + word.length && index < part.end)) return []
      nextWord.lastIndex = index + word.length
      const next = nextWord.exec(text)?.[1] ?? ''
      const one = readCompound(foldWord(word), foldWord(next))
      if (one === null) return []
      const from = start + index + one.cut
      const end = start + index + word.length + (one.isJoined ? 0 : 1 + next.length)
      return [{start: from, end, name: one.name, isJoined: one.isJoined}]
    }),
  )
}

/** Behind at most two letters, which may be clitics. */
function mayBegin(word: string): boolean {
  for (let at = 0; at <= 2 && at + 3 <= word.length; at++) {
    const first = word[at] === 'أ' || word[at] === 'إ' ? 'ا' : word[at]
    if (beginnings.has(first + word[at + 1])) return true
  }
  return word.length === 2 && beginnings.has(word.replace(/[أإ]/u, 'ا'))
}

/** A word with marks would be read as two. */
function hasMarkBeside(text: string, start: number, end: number): boolean {
  return isArabicMark(text.charCodeAt(start - 1)) || isArabicMark(text.charCodeAt(end))
}

function readCompound(word: string, next: string): {name: string; isJoined: boolean; cut: number} | null {
  for (const bare of cutPrefix(word)) {
    const cut = word.length - bare.length
    const whole = joined.get(bare)
    if (whole !== undefined) return {name: whole, isJoined: true, cut}
    if (firstWords.has(bare) && names.has(`${bare} ${next}`)) return {name: `${bare} ${next}`, isJoined: false, cut}
    for (const head of heads) {
      if (bare === head && next.startsWith('ال') && next.length > 3)
        return {name: `${head} ${next}`, isJoined: false, cut}
      const rest = bare.startsWith(head) ? bare.slice(head.length) : ''
      if (rest.startsWith('ال') && rest.length > 3) return {name: `${head} ${rest}`, isJoined: true, cut}
    }
  }
  return null
}
