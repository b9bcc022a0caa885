import {foldWord} from '../text/fold.ts'
import type {ArabicAbbreviation} from './abbreviations.ts'
import {arabicAbbreviation, isArabicUnit, isListed} from './abbreviations.ts'
import {beginsSentence, mayBeginArabicSentence} from './sentence-start.ts'
import type {DotPlace} from './sentence.ts'
import {isItemNumber, isLabel, isOpening} from './sentence.ts'
import type {Word} from './words.ts'
import {isArabicWord, isNumber, wordBefore} from './words.ts'

/** Letters with a stop behind each but the last: م.ت.ف, أ.ف.ب; clitics may stand before them. */
const dotted = /^\p{L}{1,3}(?:\.\p{L})+$/u

/** An acronym spelled out in at least so many letter names ends a sentence like a word: سي إن إن. */
const spelledOut = 3

/** Whether a stop behind an Arabic word ends the sentence. Arabic has no capitals, so the words around it decide. */
export function isArabicStop(place: DotPlace): boolean {
  const {sentence, word, next} = place
  if (isItemNumber(place)) return false
  const before = wordBefore(sentence.text, word.start, sentence.start)
  const unit = unitOf(word, before)
  if (unit !== null && isArabicUnit(unit, sentence.abbreviations)) return !isNumber(next.text) && isEndOfMeasure(place)
  const abbreviation = arabicAbbreviation(word.text, sentence.abbreviations)
  const letters = foldWord(word.text)
  if (letters.length === 1 && before !== null && isLabel(before)) return true
  if (abbreviation !== null) return isAfterAbbreviation(place, abbreviation)
  if (isListed(word.text, 'ar', 'letter_names')) return isAfterLetterName(place, before)
  if (letters.length === 1) return beginsSentence(next)
  if (dotted.test(word.text)) return mayBeginArabicSentence(next)
  return true
}

/** The word without a number glued to it (632م), or the whole word when a number stands before it (632 م). */
function unitOf(word: Word, before: Word | null): string | null {
  // Digits of the three rows, with their separators, then letters.
  const glued = /^[\p{Nd}.,\u066B\u066C]+(?=\p{L})/u.exec(word.text)
  if (glued !== null) return word.text.slice(glued[0].length)
  return before !== null && isNumber(before.text) ? word.text : null
}

/** 5 كم. وقال and 632 م. ودفن are two sentences; في عام 632 م. ولد is one. */
function isEndOfMeasure(place: DotPlace): boolean {
  const {next} = place
  if (isOpening(place)) return next.text.startsWith('و') && beginsSentence(next)
  return beginsSentence(next) || !isListed(next.text, 'ar', 'continuers')
}

function isAfterAbbreviation(place: DotPlace, abbreviation: ArabicAbbreviation): boolean {
  const {word, next} = place
  switch (abbreviation.kind) {
    case 'title':
      // ود. أحمد has a title in it, ود. قال has not; and no name begins with و and a verb.
      return (abbreviation.hasClitic || next.text.startsWith('و')) && beginsSentence(next)
    case 'phrase':
      return false
    case 'page':
      return (
        !isNumber(next.text) && (foldWord(word.text).length > 1 || beginsSentence(next)) && !word.text.includes('.')
      )
    case 'era':
      return isEndOfMeasure(place)
    case 'suffix':
      return mayBeginArabicSentence(next)
    case 'month':
    case 'unit':
    case 'ending':
      return true
  }
}

/**
 * Names of Latin letters: an initial between two names (ستون, بيتر في), or the last letter of an acronym. A longer acronym
 * ends the sentence; one letter or two only before a word that begins one.
 */
function isAfterLetterName({sentence, next}: DotPlace, before: Word | null): boolean {
  let count = 1
  let letter = before
  while (letter !== null && count < spelledOut && isListed(withoutPrefix(letter.text), 'ar', 'letter_names')) {
    count++
    letter = wordBefore(sentence.text, letter.start, sentence.start)
  }
  return count >= spelledOut || (count > 1 ? mayBeginArabicSentence(next) : beginsSentence(next))
}

/** لسي إن إن and وبي بي سي have a clitic before the first letter. */
function withoutPrefix(word: string): string {
  return word.length > 2 && 'وبل'.includes(word[0]) && isArabicWord(word) ? word.slice(1) : word
}
