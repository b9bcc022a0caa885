import {shortForms} from '../data/short-forms.ts'
import {isArabicLetter} from '../text/characters.ts'
import {fold, foldWord} from '../text/fold.ts'
import {prefixes} from './prefixes.ts'

/** Conjunctions and prepositions in one word with what they stand before. */
const clitics: readonly string[] = [...prefixes.values()]
  .filter(({article, isFuture}) => article === 'none' && !isFuture)
  .map(({text}) => text)

/** Where the host word of a short form stands in a text. */
interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Whether the words around a short form show that it is the ordinary word it looks like: هذا شي جميل is a thing, not Xi. By the
 * words in `data/short-forms.yaml`; what they do not show is the name.
 *
 * @param form the short form, folded
 * @param span its host word in the text
 */
export function isOrdinarySense(form: string, text: string, {start, end}: Span): boolean {
  const senses = Object.hasOwn(shortForms, form) ? shortForms[form] : undefined
  if (senses === undefined) return false
  const before = wordBefore(text, start)
  const after = wordAfter(text, end)
  if (before !== null && senses.after.some((word) => isWord(before, word))) return true
  if (after !== null && senses.before.includes(after)) return true
  if (before !== null && senses.negation.includes(before)) return countWords(text, senses.negation) < 2
  return before === null && after !== null && senses.adjectives.includes(after)
}

/** كل, وكل, بكل. */
function isWord(found: string, word: string): boolean {
  return found.endsWith(word) && clitics.includes(found.slice(0, found.length - word.length))
}

/** The Arabic word right before an offset, folded; null where something else or nothing is there. */
function wordBefore(text: string, end: number): string | null {
  const before = fold(text.slice(Math.max(0, end - REACH), end)).text
  const word = before.endsWith(' ') ? lastWord(before.slice(0, -1)) : ''
  return word === '' ? null : word
}

/** The Arabic word right behind an offset, folded; null where something else or nothing is there. */
function wordAfter(text: string, start: number): string | null {
  const after = fold(text.slice(start, start + REACH)).text
  if (!after.startsWith(' ')) return null
  let end = 1
  while (end < after.length && isArabicLetter(after.charCodeAt(end))) end++
  return end === 1 ? null : after.slice(1, end)
}

/** How far to look for a word, in units; none of the words is so long, marks included. */
const REACH = 40

function lastWord(folded: string): string {
  let start = folded.length
  while (start > 0 && isArabicLetter(folded.charCodeAt(start - 1))) start--
  return folded.slice(start)
}

function countWords(text: string, words: readonly string[]): number {
  return foldWord(text)
    .split(/[^\u0621-\u064A]+/u)
    .filter((word) => words.includes(word)).length
}
