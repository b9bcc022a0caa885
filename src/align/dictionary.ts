import {englishForms} from '../data/english-forms.ts'
import {lexicon} from '../data/lexicon.ts'
import type {Span} from '../model.ts'
import {arabicBases} from './arabic-bases.ts'
import {englishStem} from './english-stem.ts'

const irregular = new Map<string, string>(
  Object.entries(englishForms).map(([form, plain]) => [form, englishStem(plain)]),
)

const translations = new Map<string, readonly string[]>()
const known = new Set<string>()
for (const [forms, words] of [...Object.entries(lexicon.words), ...Object.entries(lexicon.names)]) {
  const stems = words.split(' ').map(englishKey)
  for (const stem of stems) known.add(stem)
  for (const form of forms.split(' ')) translations.set(form, [...(translations.get(form) ?? []), ...stems])
}

/** What stands for an English word in the dictionary: the stem of its plain form. @example englishKey('went') */
export function englishKey(word: string): string {
  return irregular.get(word) ?? englishStem(word)
}

/** Whether the dictionary has an English word. @param key of `englishKey` */
export function isKnownEnglish(key: string): boolean {
  return known.has(key) || irregular.has(key)
}

/**
 * The English keys that an Arabic word may have, from its first two bare forms that the dictionary knows; empty for an
 * unknown word.
 *
 * @param word folded, one word
 * @example translationsOf('والمدارس') // [englishKey('school')]
 */
export function translationsOf(word: string): readonly string[] {
  const known = asked.get(word)
  if (known !== undefined) return known
  const stems = lookUp(word)
  if (asked.size >= MOST_ASKED) asked.clear()
  asked.set(word, stems)
  return stems
}

/** What was looked up before: the same words are asked for again and again, in a text and from text to text. */
const asked = new Map<string, readonly string[]>()
const MOST_ASKED = 50_000

function lookUp(word: string): readonly string[] {
  const found: string[] = []
  let count = 0
  for (const base of arabicBases(word)) {
    const stems = translations.get(base)
    if (stems === undefined) continue
    for (const stem of stems) if (!found.includes(stem)) found.push(stem)
    if (++count === 2) break
  }
  return found
}

/** Longer Arabic words are taken for several that lost the blanks between them. */
const LONGEST = 15
/**
 * Short words that are often written on to the next, and how many letters that must have to be believed when it has no article.
 * Names begin with the pronouns so often (هولمز، هيرات) that behind those only an article is believed.
 */
const heads: readonly (readonly [string, number])[] = [
  ...['علي', 'الي', 'في', 'من', 'عن', 'ان', 'مع'].map((head) => [head, 4] as const),
  ...['هو', 'هي', 'هم'].map((head) => [head, Number.POSITIVE_INFINITY] as const),
]

/**
 * Cuts a run of words that lost its blanks at the dictionary words in it, the longest first from the left; a word of
 * usual length comes back alone, unless it is an unknown one that is a short word and a known one (منالنوم). Linear in the
 * word.
 *
 * @param word folded
 * @returns offsets in `word`, in order; what no dictionary word covers stands between them
 * @example cutRun('قالالمتحدثباسمالوزارةامس').length > 3 // true
 */
export function cutRun(word: string): Span[] {
  if (word.length <= LONGEST) return cutHead(word)
  const spans: Span[] = []
  let open = 0
  for (let at = 0; at < word.length;) {
    const length = knownLength(word, at)
    if (length === 0) {
      at++
      continue
    }
    if (at > open) spans.push({start: open, end: at})
    spans.push({start: at, end: at + length})
    at += length
    open = at
  }
  if (open < word.length) spans.push({start: open, end: word.length})
  return spans
}

function cutHead(word: string): Span[] {
  const whole = [{start: 0, end: word.length}]
  if (translationsOf(word).length > 0) return whole
  for (const [head, least] of heads) {
    if (!word.startsWith(head)) continue
    const rest = word.slice(head.length)
    const bare = rest.startsWith('ال') ? rest.slice(2) : null
    const isKnown = (rest.length >= least && translations.has(rest)) || (bare !== null && translations.has(bare))
    if (isKnown)
      return [
        {start: 0, end: head.length},
        {start: head.length, end: word.length},
      ]
  }
  return whole
}

/** Length of the longest dictionary word of four letters or more at an offset; 0 when there is none. */
function knownLength(word: string, at: number): number {
  for (let length = Math.min(10, word.length - at); length >= 4; length--) {
    if (translations.has(word.slice(at, at + length))) return length
  }
  return 0
}
