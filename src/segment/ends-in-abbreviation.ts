import {foldWord} from '../text/fold.ts'
import {arabicAbbreviation, englishKind, isArabicUnit} from './abbreviations.ts'
import type {Sentence} from './sentence.ts'
import {isArabicWord, isNumber, wordBefore} from './words.ts'

/** Letters with stops between them, or a letter alone: U.K, ق.م, ج. */
const letters = /^\p{L}(?:\.-?\p{L})*$/u

/** Whether the word before the offset, where a stop stands, is an abbreviation, an initial or a unit behind a number. */
export function endsInAbbreviation({text, start, abbreviations}: Sentence, at: number): boolean {
  const word = wordBefore(text, at, start)
  if (word === null) return false
  if (!isArabicWord(word.text)) return letters.test(word.text) || englishKind(word.text, abbreviations) !== null
  if (letters.test(foldWord(word.text)) || arabicAbbreviation(word.text, abbreviations) !== null) return true
  const before = wordBefore(text, word.start, start)
  return before !== null && isNumber(before.text) && isArabicUnit(word.text, abbreviations)
}
