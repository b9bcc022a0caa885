import {isBlank, isSmallLetter} from '../text/characters.ts'
import {isAttribution, isGoingOnAfterQuote, isTitle} from './after-quote.ts'
import {arabicAbbreviation, englishKind, isListed} from './abbreviations.ts'
import {endsInAbbreviation} from './ends-in-abbreviation.ts'
import {isArabicStop} from './arabic-stop.ts'
import {isEnglishStop} from './english-stop.ts'
import type {Stop} from './read-stop.ts'
import {beginsSentence, mayBeginArabicSentence} from './sentence-start.ts'
import {isItem, type Sentence} from './sentence.ts'
import {CONTINUES, isDot, isQuote, isWord, kinds, OPENER} from './units.ts'
import type {Word} from './words.ts'
import {isArabicWord, isSmallWord, wordAfter, wordBefore} from './words.ts'

/** What the reader of a line knows beyond the stop itself. */
export interface Surroundings {
  /** Where the quotation that was opened last in this sentence began; −1 when none was. */
  readonly quote: number
  /** The closing bracket of one opened inside this sentence; −1 when none is open. */
  readonly bracketEnd: number
}

/**
 * Whether the sentence ends with the stop. Looks at the words beside it and never at the whole text, so that the cost of
 * splitting stays linear.
 */
export function isSentenceEnd(sentence: Sentence, stop: Stop, around: Surroundings): boolean {
  const {text, end} = sentence
  if (stop.next >= end) return true
  if (sentence.firstWord >= stop.start) return false
  if ((kinds[text.charCodeAt(stop.next)] & CONTINUES) !== 0) return false
  if (stop.next === stop.end && !stop.hasTail && !opensAt(text, stop.end)) return isMissingBlank(sentence, stop)
  const next = wordAfter(text, stop.next, end)
  if (next === null) return around.bracketEnd < stop.end
  if (around.bracketEnd >= stop.start) return isAfterBracket(sentence, stop, {next, bracketEnd: around.bracketEnd})
  if (stop.stopsBehindQuote) return !isSmallWord(next.text)
  if (stop.closesQuote && isListed(next.text, 'ar', 'after_quote')) return false
  // A full stop inside the quotes of a name is the sentence's own as soon as the next word begins one.
  const isPartOfTitle = stop.kind !== 'dot' || (isArabicWord(next.text) && !mayBeginArabicSentence(next))
  if (stop.closesQuote && isPartOfTitle && isTitle(sentence, around.quote)) return false
  if (stop.kind === 'ellipsis') return isAfterEllipsis(sentence, stop, next)
  if (stop.closesQuote && isAttribution(sentence, next, stop)) return false
  if (stop.kind === 'mark') return isAfterMark(sentence, stop, {next, quote: around.quote})
  return isFullStop(sentence, stop, next)
}

/**
 * Inside brackets that the sentence holds nothing ends it; (see above!). does, and (See above.) may, if its stop is not an
 * abbreviation's: (U.K.), (ت. 179 هـ.).
 */
function isAfterBracket(sentence: Sentence, stop: Stop, around: {next: Word; bracketEnd: number}): boolean {
  const {next, bracketEnd} = around
  if (stop.end <= bracketEnd) return false
  if (!stop.closesBracket) return !isSmallWord(next.text)
  return beginsSentence(next) && !(stop.kind === 'dot' && endsInAbbreviation(sentence, stop.start))
}

/** The blank behind the stop was forgotten: انتهى.وقال, "it ended.The". Other stops inside words are addresses: Reuters.com. */
function isMissingBlank(sentence: Sentence, stop: Stop): boolean {
  const {text, start} = sentence
  const next = isWord(text.charCodeAt(stop.end)) ? wordAfter(text, stop.end, stop.end + 32) : null
  if (next === null || stop.kind === 'ellipsis') return false
  const isArabic = isArabicWord(next.text)
  const before = text.charCodeAt(stop.start - 1)
  const isArabicStart = isArabic && (next.text.length >= 3 || isShortWord(next))
  if (stop.isSetOff) return isArabicStart || isProse(sentence, next)
  if (isQuote(before) || before === 0x29) return isArabicStart || isProse(sentence, next)
  const word = wordBefore(text, stop.start, start)
  if (word === null || /[_=@%]/u.test(word.text)) return false
  if (!isArabic) return !isArabicWord(word.text) && !word.text.includes('/') && isLatinSlip(sentence, word, next)
  return isArabicStart && (stop.kind === 'mark' || /(?:^\p{L}{3,}|\/\p{L}+|^\p{Lu}[\p{L}-]*)$/u.test(word.text))
}

/** من and لا and other words of two letters that stand alone. */
function isShortWord({text}: Word): boolean {
  return text.length === 2 && (isListed(text, 'ar', 'continuers') || isListed(text, 'ar', 'starters'))
}

/** Names have stops in them, too (ASP.NET): small letters before the stop, and behind it a word that begins sentences or prose. */
function isLatinSlip(sentence: Sentence, word: Word, next: Word): boolean {
  if (/^\p{Lu}?\p{Ll}{2,}$/u.test(word.text) && isProse(sentence, next) && !isListed(next.text, 'en', 'domains'))
    return true
  if (!/(?:^\p{Nd}[\p{Nd},]*|\p{Ll}{2})$/u.test(word.text)) return false
  return beginsSentence(next) || (next.text.length > 1 && englishKind(next.text, sentence.abbreviations) === 'title')
}

/** A word that begins sentences; or a capital, small letters, and a blank or comma: "sank.Twelve people". */
function isProse({text}: Sentence, next: Word): boolean {
  const code = text.charCodeAt(next.end)
  if (!isBlank(code) && code !== 0x2c) return false
  if (beginsSentence(next) || /^\p{Lu}\p{Ll}{2,}$/u.test(next.text)) return true
  // No one
  return /^\p{Lu}\p{Ll}$/u.test(next.text) && isSmallLetter(text.charCodeAt(next.end + 1))
}

/** A quote or bracket opens there; an apostrophe (Jr.'s) does not. */
function opensAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (kinds[code] & OPENER) !== 0 && code !== 0x27 && code !== 0x2019
}

/**
 * "Wait... What?" is two sentences; "my guess ... I forgot it", "I... I never saw him" and "بعد صبر… تم" are one, "انتظر… وقال"
 * again two.
 */
function isAfterEllipsis(sentence: Sentence, stop: Stop, next: Word): boolean {
  if (isSmallWord(next.text)) return false
  if (isListed(next.text, 'ar', 'questions')) return true
  const isArabic = isArabicWord(next.text)
  const word = isArabic ? null : wordBefore(sentence.text, stop.start, sentence.start)
  if (word !== null && word.text === next.text) return false
  if (stop.isSetOff && stop.end - stop.start <= 5 && !stop.hasTail) {
    return !isArabic && next.text.length > 1 && beginsSentence(next)
  }
  if (!isArabic || stop.closesQuote || isListed(next.text, 'ar', 'after_ellipsis')) return true
  return next.text.startsWith('و') && beginsSentence(next)
}

function isAfterMark(sentence: Sentence, stop: Stop, around: {next: Word; quote: number}): boolean {
  const {next} = around
  const word = wordBefore(sentence.text, stop.start, sentence.start)
  if (word !== null && isListed(word.text + sentence.text[stop.start], 'en', 'marked_names'))
    return beginsSentence(next)
  if (isSmallWord(next.text)) return isSmallLetter(sentence.text.charCodeAt(sentence.firstWord)) && !stop.closesQuote
  return !stop.closesQuote || !isGoingOnAfterQuote(sentence, around)
}

/** A single stop: the word before it decides, by its script. A quote between them shows that it is no abbreviation. */
function isFullStop(sentence: Sentence, stop: Stop, next: Word): boolean {
  const {text, start} = sentence
  const word = isDot(text.charCodeAt(stop.start)) ? wordBefore(text, stop.start, start) : null
  if (word === null) return !isSmallWord(next.text) || isItem(sentence, next)
  const place = {sentence, word, next, at: stop.start}
  if (stop.closesQuote && isCompany(sentence, word)) return false
  return isArabicWord(word.text) ? isArabicStop(place) : isEnglishStop(place)
}

/** «مرافئ المتوسط ش.م.ل.»: the stop belongs to the name. */
function isCompany({abbreviations}: Sentence, word: Word): boolean {
  if (isArabicWord(word.text)) return arabicAbbreviation(word.text, abbreviations)?.kind === 'suffix'
  return englishKind(word.text, abbreviations) === 'suffix'
}
