import {isSmallLetter} from '../text/characters.ts'
import type {AbbreviationKind} from './abbreviations.ts'
import {englishKind, isListed} from './abbreviations.ts'
import {beginsSentence, mayBeginArabicSentence} from './sentence-start.ts'
import type {DotPlace} from './sentence.ts'
import {isItemNumber, isLabel, isOpening} from './sentence.ts'
import {isCapital} from './units.ts'
import {isArabicWord, isNumber, isSmallWord, wordBefore} from './words.ts'

/** Letters with a stop behind each but the last: U.S, p.m, J.K. */
const dotted = /^\p{L}(?:\.\p{L})+$/u

/** Whether a stop behind a word or number in Latin letters ends the sentence. */
export function isEnglishStop(place: DotPlace): boolean {
  const {sentence, word, next} = place
  if (isItemNumber(place) || isSpacedDate(place)) return false
  const kind = englishKind(lastPart(word.text), sentence.abbreviations)
  if (isSmallWord(next.text)) return kind === null && isCasual(place)
  if (kind !== null) return isAfterAbbreviation(place, kind)
  if (word.text.length === 1 && !isNumber(word.text)) return isAfterLetter(place)
  if (dotted.test(lastPart(word.text)))
    return isArabicWord(next.text) ? mayBeginArabicSentence(next) : beginsSentence(next)
  return true
}

/** ex-Gov, non-U.S: what stands behind the hyphen decides. */
function lastPart(word: string): string {
  const at = word.lastIndexOf('-')
  return at < 0 || at > word.length - 3 ? word : word.slice(at + 1)
}

/** 12. 8. 2014: days and months with blanks behind their stops. */
function isSpacedDate({sentence, word, next}: DotPlace): boolean {
  const {text, start} = sentence
  if (!isDayOrMonth(word.text) || !isNumber(next.text)) return false
  if (isDayOrMonth(next.text)) return text[next.end] === '.'
  const before = wordBefore(text, word.start, start)
  return /^\p{Nd}{4}$/u.test(next.text) && before !== null && /^\p{Nd}{1,2}\.$/u.test(before.text)
}

function isDayOrMonth(word: string): boolean {
  return /^\p{Nd}{1,2}$/u.test(word)
}

/** A text without capitals: its sentences begin with small letters, so small letters behind a stop prove nothing. */
function isCasual({sentence, word}: DotPlace): boolean {
  const first = sentence.text.charCodeAt(sentence.firstWord)
  return sentence.lang === 'en' && isSmallLetter(first) && word.text.length > 2 && !word.text.includes('.')
}

function isAfterAbbreviation(place: DotPlace, kind: AbbreviationKind): boolean {
  const {next} = place
  switch (kind) {
    case 'title':
    case 'phrase':
      return false
    case 'page':
    case 'month':
    case 'unit':
      return !isNumber(next.text) && !(kind === 'page' && isRoman(next.text))
    case 'suffix':
      return beginsSentence(next)
    case 'era':
      if (isListed(next.text, 'en', 'after_time') || isNumber(next.text)) return false
      return beginsSentence(next) || !isOpening(place)
    case 'ending':
      return !isNumber(next.text)
  }
}

/** Vol. II, No. IX. */
function isRoman(word: string): boolean {
  return word.length > 1 && /^[IVXLC]+$/u.test(word)
}

/** J. K. Rowling; but: vitamin C. Scientists; صف b. وحضرت; she and I. What. */
function isAfterLetter(place: DotPlace): boolean {
  const {sentence, word, next} = place
  if (beginsSentence(next)) return true
  if (isNumber(next.text)) return false
  const before = wordBefore(sentence.text, word.start, sentence.start)
  // حصل على B. ثم: an Arabic preposition stands before labels, not before initials.
  if (before !== null && (isLabel(before) || isListed(before.text, 'ar', 'continuers'))) return true
  return !isCapital(word.text.charCodeAt(0))
}
