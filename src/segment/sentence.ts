import type {Lang} from '../model.ts'
import {type AbbreviationTable, isListed} from './abbreviations.ts'
import type {Word} from './words.ts'
import {countWords, isArabicWord, wordAfter} from './words.ts'

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

/** 1. 12. IV. أ. at the start of a sentence number it; they do not end it. */
export function isItemNumber({sentence, word}: DotPlace): boolean {
  if (word.start > sentence.firstWord) return false
  return /^(?:\p{Nd}{1,3}|[ivxIVX]{1,4}|\p{L})$/u.test(word.text)
}

/** Whether the sentence has only just begun with a phrase of time: "At 7 p.m. Capt. Smith", "عام 500 ق.م. أسس". */
export function isOpening({sentence, at}: DotPlace): boolean {
  const {text, firstWord, end} = sentence
  const first = wordAfter(text, firstWord, end)
  if (first === null || countWords(text, {start: firstWord, end: at}, openingWords + 1) > openingWords) return false
  return isArabicWord(first.text)
    ? isListed(first.text, 'ar', 'openers') || isListed(first.text.slice(1), 'ar', 'openers')
    : isListed(first.text, 'en', 'openers')
}

/** A word that makes the single letter behind it a label: vitamin C, المجموعة أ. */
export function isLabel(word: Word): boolean {
  if (!isArabicWord(word.text)) return isListed(word.text, 'en', 'labels')
  // The article, with a clitic or without: الفئة, بالفئة, للفئة.
  const bare = word.text.replace(/^[وف]?(?:ال|بال|لل)/u, '')
  return isListed(bare, 'ar', 'labels') || isListed(word.text, 'ar', 'labels')
}
