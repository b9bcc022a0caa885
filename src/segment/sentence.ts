import type {Lang} from '../model.ts'
import {type AbbreviationTable, arabicAbbreviation, isArabicUnit, isListed} from './abbreviations.ts'
import {isBlank} from '../text/characters.ts'
import {isCapital} from './units.ts'
import type {Word} from './words.ts'
import {countWords, isArabicWord, isNumber, wordAfter, wordBefore} from './words.ts'

/** The sentence being read: where it began, and the line that bounds it. */
export interface Sentence {
  readonly text: string
  readonly lang: Lang
  readonly abbreviations: AbbreviationTable
  /** First unit that is not white space. */
  readonly start: number
  /** First unit of a letter or digit; the line's end when there is none. */
  readonly firstWord: number
  /** The line's end. */
  readonly end: number
}

/** A stop behind a word, and the words around it. */
export interface DotPlace {
  readonly sentence: Sentence
  /** The word in front of the stop. */
  readonly word: Word
  /** The word behind it. */
  readonly next: Word
  /** Offset of the stop. */
  readonly at: number
}

/** At most this many words, the time included, make a phrase of time: "At about 5 p.m. Smith left." */
const openingWords = 4

/** A longer phrase of time is made of nothing but numbers and words of time: بين عامي 264 ق.م. و146 ق.م. */
const longestOpening = 10

/** 1. 12. 1.2. IV. أ. ثانيا. المادة 5. at the start of a sentence number it; they do not end it. */
export function isItemNumber({sentence, word}: DotPlace): boolean {
  const {text, firstWord} = sentence
  if (word.start <= firstWord) {
    return (
      /^(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*|[ivxIVX]{1,4}|\p{L})$/u.test(word.text) || isListed(word.text, 'ar', 'parts')
    )
  }
  if (!isNumber(word.text)) return false
  const before = wordBefore(text, word.start, firstWord)
  return before !== null && before.start === firstWord && isListed(before.text, langOf(before), 'numbered_parts')
}

function langOf(word: Word): Lang {
  return isArabicWord(word.text) ? 'ar' : 'en'
}

/** Whether the sentence has only just begun with a phrase of time: "At 7 p.m. Capt. Smith", "عام 500 ق.م. أسس". */
export function isOpening({sentence, at}: DotPlace): boolean {
  const {text, firstWord, end} = sentence
  const first = wordAfter(text, firstWord, end)
  if (first === null || !isOpener(first)) return false
  const count = countWords(text, {start: firstWord, end: at}, longestOpening + 1)
  return count <= openingWords || (count <= longestOpening && isAllTime(sentence, at))
}

function isOpener({text}: Word): boolean {
  if (!isArabicWord(text)) return isListed(text, 'en', 'openers')
  return isListed(text, 'ar', 'openers') || isListed(text.slice(1), 'ar', 'openers')
}

/** Only numbers, eras and words that open phrases of time, back to the start. */
function isAllTime({text, firstWord, abbreviations}: Sentence, at: number): boolean {
  let word = wordBefore(text, at, firstWord)
  while (word !== null) {
    const bare = word.text.endsWith('.') ? word.text.slice(0, -1) : word.text
    const isTime = isNumber(bare) || isNumber(bare.slice(1)) || isOpener({...word, text: bare})
    if (!isTime && arabicAbbreviation(bare, abbreviations)?.kind !== 'era' && !isArabicUnit(bare, abbreviations))
      return false
    word = wordBefore(text, word.start, firstWord)
  }
  return true
}

/** (b) A licensee, b) A licensee: a letter or small Roman number that begins an item. */
export function isItem({text}: Sentence, next: Word): boolean {
  if (!/^(?:[a-z]|[ivx]{2,4})$/u.test(next.text) || text[next.end] !== ')') return false
  const code = text.charCodeAt(next.end + 1)
  return isBlank(code) && isCapital(text.charCodeAt(next.end + 2))
}

/** A word that makes the single letter behind it a label: vitamin C, المجموعة أ. */
export function isLabel(word: Word): boolean {
  if (!isArabicWord(word.text)) return isListed(word.text, 'en', 'labels')
  // The article, with a clitic or without: الفئة, بالفئة, للفئة.
  const bare = word.text.replace(/^[وف]?(?:ال|بال|لل)/u, '')
  return isListed(bare, 'ar', 'labels') || isListed(word.text, 'ar', 'labels')
}
