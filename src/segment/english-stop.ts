import type {AbbreviationKind} from '../split-model.ts'
import {isBlank, isSmallLetter} from '../text/characters.ts'
import {englishKind, isListed} from './abbreviations.ts'
import {beginsSentence, mayBeginArabicSentence} from './sentence-start.ts'
import type {DotPlace} from './sentence.ts'
import {isItem, isItemNumber, isLabel, isOpening} from './sentence.ts'
import {isCapital, isQuote} from './units.ts'
import {isArabicWord, isNumber, isSmallWord, type Word, wordAfter, wordBefore} from './words.ts'

/** Letters with a stop behind each but the last: U.S, p.m, J.K, J.-P. */
const dotted = /^\p{L}(?:\.-?\p{L})+$/u

/** Whether a stop behind a word or number in Latin letters ends the sentence. */
export function isEnglishStop(place: DotPlace): boolean {
  const {sentence, word, next} = place
  if (isItemNumber(place) || isSpacedDate(place)) return false
  const last = lastPart(word.text)
  const kind = englishKind(last, sentence.abbreviations) ?? kindInCapitals(place, last)
  if (isSmallWord(next.text)) return kind === null && isSmallStart(place)
  if (isEra(place)) return false
  if (kind !== null) return isAfterAbbreviation(place, kind)
  if (last.length === 1 && !isNumber(last)) return isAfterLetter(place)
  if (dotted.test(last)) return isArabicWord(next.text) ? mayBeginArabicSentence(next) : beginsSentence(next)
  return true
}

/** 6th cent. A.D.: an era behind an abbreviation in small letters. */
function isEra({sentence, word, next}: DotPlace): boolean {
  const isShort = word.text.length < 6 && /^\p{Ll}+$/u.test(word.text)
  return isShort && ['A.D.', 'B.C.', 'C.E.', 'A.H.'].some((era) => sentence.text.startsWith(era, next.start))
}

/** ex-Gov, non-U.S, Photo/J: what stands behind the hyphen or slash decides. */
function lastPart(word: string): string {
  if (dotted.test(word)) return word
  const slash = word.lastIndexOf('/')
  if (slash >= 0) return word.slice(slash + 1)
  const at = word.lastIndexOf('-')
  return at < 0 || at > word.length - 3 ? word : word.slice(at + 1)
}

/** ST. BRENDAN, NO. 12 in a line of capitals; elsewhere capitals are acronyms (CA, LA, CO). */
function kindInCapitals({sentence, next}: DotPlace, word: string): AbbreviationKind | null {
  if (word.length < 2 || word !== word.toUpperCase() || !(isCapitals(next.text) || isNumber(next.text))) return null
  const first = wordAfter(sentence.text, sentence.firstWord, sentence.end)
  if (first === null || !isCapitals(first.text)) return null
  return englishKind(word[0] + word.slice(1).toLowerCase(), sentence.abbreviations)
}

function isCapitals(word: string): boolean {
  return word.length > 1 && isCapital(word.charCodeAt(0)) && word === word.toUpperCase()
}

/** A name that begins with a small particle begins a sentence, too: van der Berg had painted them. */
function isParticle({sentence, word, next}: DotPlace): boolean {
  if (word.text.length < 2 || !isListed(next.text, 'en', 'particles')) return false
  const {text, end} = sentence
  let name = wordAfter(text, next.end, end)
  if (name !== null && isListed(name.text, 'en', 'particles')) name = wordAfter(text, name.end, end)
  return name !== null && isCapital(name.text.charCodeAt(0))
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

/** A small letter begins a sentence in casual texts, in names with particles, in items, and right behind an opening quote. */
function isSmallStart(place: DotPlace): boolean {
  const {sentence, word, next} = place
  if (isCasual(place) || isParticle(place) || isItem(sentence, next)) return true
  return isQuote(sentence.text.charCodeAt(next.start - 1)) && /^\p{Ll}{3,}$/u.test(word.text)
}

/** A text without capitals: its sentences begin with small letters, so small letters behind a stop prove nothing. */
function isCasual({sentence, word}: DotPlace): boolean {
  const first = sentence.text.charCodeAt(sentence.firstWord)
  return sentence.lang === 'en' && isSmallLetter(first) && word.text.length > 2 && !word.text.includes('.')
}

function isAfterAbbreviation(place: DotPlace, kind: AbbreviationKind): boolean {
  const {sentence, word, next} = place
  // FRESNO, Calif. — The plant; Mon. - Fri.
  if (isDash(sentence.text.charCodeAt(afterBlank(sentence.text, place.at + 1)))) return false
  switch (kind) {
    case 'title':
    case 'phrase':
      return false
    case 'page':
    case 'month':
    case 'unit':
      return !(isNumber(next.text) || (kind === 'page' && (isRoman(next.text) || /\p{Nd}/u.test(next.text))))
    case 'suffix':
      if (isCapitals(word.text) && isCapitals(next.text)) return false
      return isArabicWord(next.text) ? mayBeginArabicSentence(next) : beginsSentence(next)
    case 'era':
      if (isListed(next.text, 'en', 'after_time') || isNumber(next.text)) return false
      if (englishKind(next.text, sentence.abbreviations) === 'month') return false
      return beginsSentence(next) || !isOpening(place)
    case 'ending':
      return !isNumber(next.text)
  }
}

/** 4.5 C. and 36.1° N.; but 118 S. Main St. */
function isMeasure(number: string, letter: string): boolean {
  if (!/^[\p{Nd}.,]+[°º\u2032\u2033'"]*$/u.test(number)) return false
  return 'CFK'.includes(letter) || /[^\p{Nd}.,]$/u.test(number)
}

function afterBlank(text: string, at: number): number {
  return isBlank(text.charCodeAt(at)) ? at + 1 : at
}

function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2013 || code === 0x2014
}

/** Vol. II, No. IX. */
function isRoman(word: string): boolean {
  return word.length > 1 && /^[IVXLC]+$/u.test(word)
}

function isInitial(text: string, next: Word): boolean {
  return next.text.length === 1 && isCapital(next.text.charCodeAt(0)) && text[next.end] === '.'
}

/** J. K. Rowling; but: vitamin C. Scientists; صف b. وحضرت; she and I. What. */
function isAfterLetter(place: DotPlace): boolean {
  const {sentence, word, next} = place
  // S. A. Kakar
  if (isInitial(sentence.text, next)) return false
  if (beginsSentence(next)) return true
  if (isNumber(next.text)) return false
  const before = wordBefore(sentence.text, word.start, sentence.start)
  if (before !== null && isMeasure(before.text, word.text)) return true
  // حصل على B. ثم: an Arabic preposition stands before labels, not before initials.
  if (before !== null && (isLabel(before) || isListed(before.text, 'ar', 'continuers'))) return true
  return !isCapital(word.text.charCodeAt(0))
}
