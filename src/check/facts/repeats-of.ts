import type {Side} from '../check.ts'
import {isNextTo} from './between.ts'
import {fact} from './fact.ts'
import {type Word, wordsOf} from './words-of.ts'

/** A word that stands twice or more, with nothing but blanks between. */
export interface Repeat {
  /** Position of the first among the words of the side. */
  readonly at: number
  readonly count: number
  readonly first: Word
  readonly last: Word
}

/** The words of a side that are repeated at once; figures aside. */
export const repeatsOf: (side: Side) => readonly Repeat[] = fact((side) => {
  const words = wordsOf(side)
  const repeats: Repeat[] = []
  for (let at = 0; at + 1 < words.length; at++) {
    let last = at
    while (last + 1 < words.length && isRepeated(side.text, words[last], words[last + 1])) last++
    if (last === at) continue
    repeats.push({at, count: last - at + 1, first: words[at], last: words[last]})
    at = last
  }
  return repeats
})

function isRepeated(text: string, a: Word, b: Word): boolean {
  if (a.folded !== b.folded || a.script === 'other' || a.isOpaque || b.isOpaque) return false
  return isSameWord(a, b) && isNextTo(text, a.end, b.start)
}

/** The same letters: أن أن, not أن إن, which are two words. Marks and tatweel may differ. */
export function isSameWord(a: Word, b: Word): boolean {
  if (a.folded !== b.folded) return false
  return a.script !== 'ar' || a.text === b.text || lettersOf(a.text) === lettersOf(b.text)
}

/** A word without tashkeel, tatweel and invisible marks. */
export function lettersOf(word: string): string {
  return word.replaceAll(/[\u0640\u064B-\u065F\u0670\u200B-\u200F\u2066-\u2069]/gu, '')
}
