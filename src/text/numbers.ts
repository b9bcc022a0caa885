import type {Lang, Span} from '../model.ts'
import {fold, originalSpan} from './fold.ts'
import {readOrdinal} from './number-ordinals.ts'
import {type NumberReading, type NumberSource, isScale, readPart, tidy} from './number-parts.ts'
import {isPercentBehind} from './number-percent.ts'
import {tokenize} from './number-tokens.ts'

/** A number in a text. */
export interface NumberHit extends Span {
  /** What it is worth, its scale word included: 50 مليار is 5e10. */
  readonly value: number
  /**
   * What it may be worth as well, where the writing leaves it open: 4e7 for 40m (metres or million), 2500 for 2.500, 5e6
   * for the 5 of «5 to 10 million», 1000 for ألفا (thousand or two thousand); null where there is no doubt.
   */
  readonly alternative: number | null
  readonly form: string
  readonly isPercent: boolean
  /** 14th, first, العاشر, الحادي والعشرين; also tens under ال, which look the same (الدول العشرون). */
  readonly isOrdinal: boolean
  /** Written in words alone: خمسة, twenty-five, مليون. */
  readonly isWord: boolean
}

/** A reading and the index of its first token. */
interface Placed extends NumberReading {
  readonly at: number
}

/**
 * The numbers of a text, in order, by value: Western, Arabic-Indic and Persian digits, grouping and decimal marks,
 * number words, scale words, halves and ordinals of the language. Linear in the text.
 *
 * @param lang whose number words are read
 * @returns spans in UTF-16 offsets of `text`, half-open
 * @example numbersIn('٥٠ مليار متر', 'ar') // [{value: 5e10, form: '٥٠ مليار', …}]
 * @example numbersIn('ثلاثة وعشرون', 'ar') // [{value: 23, isWord: true, …}]
 * @example numbersIn('3 ملايين و200 ألف', 'ar') // [{value: 3200000, …}]
 */
export function numbersIn(text: string, lang: Lang): NumberHit[] {
  const folded = fold(text)
  const source = {text: folded.text, tokens: tokenize(folded.text, lang), lang}
  const hits: NumberHit[] = []
  for (const reading of readAll(source)) {
    const {at, next, isWord, isOrdinal} = reading
    const {end} = source.tokens[next - 1]
    const span = originalSpan(folded, {start: source.tokens[at].start, end}, text)
    const form = text.slice(span.start, span.end)
    if (isWord && isOtherWord(form)) continue
    // Tanwin tells «ألف\u064Bا», a thousand, from the dual of «ألفا جندي».
    const isSingle = reading.isScaleOrDual && form.includes('\u064B')
    const value = isSingle ? reading.scale : reading.value
    const alternative = isSingle ? null : reading.alternative
    const isPercent = isPercentBehind(folded.text, end, lang)
    hits.push({...span, value, alternative, form, isPercent, isOrdinal, isWord})
  }
  return hits
}

/**
 * Folding takes hamza and ى away, and with them what tells some words from numbers: ميتا is "dead" and كمية "amount", not
 * مئتا and ك + مئة; باول is a name and أولي "preliminary", not ب + أول and أولى.
 */
function isOtherWord(form: string): boolean {
  // أل\u0651ف is "composed".
  return (
    form.includes('ل\u0651') ||
    form.includes('ميت') ||
    form.includes('مية') ||
    form.startsWith('باول') ||
    form.endsWith('ولي')
  )
}

function readAll(source: NumberSource): Placed[] {
  const {tokens} = source
  const all: Placed[] = []
  for (let at = 0; at < tokens.length;) {
    const reading = readOrdinal(source, at) ?? readNumber(source, at)
    if (reading === null) {
      at++
      continue
    }
    const last = all.length - 1
    if (last >= 0 && all[last].next === at) all[last] = inRange(source, all[last], reading)
    all.push({...reading, at})
    at = reading.next
  }
  return all
}

/** Parts join where each is smaller than the scale before: «3 ملايين و200 ألف», not «5 آلاف و6 آلاف». */
function readNumber(source: NumberSource, at: number): NumberReading | null {
  let reading = readPart(source, at)
  if (reading === null) return null
  for (;;) {
    const more = readPart(source, reading.next)
    if (more === null || !isNextPart(source, reading, more)) return withHalf(source, reading)
    reading = add(reading, more)
  }
}

function add(reading: NumberReading, more: NumberReading): NumberReading {
  const value = tidy(singleValue(reading) + more.value)
  const isWord = isAllWords(reading, more)
  return {...more, value, alternative: null, isWord, isScaleOrDual: false, isSum: true}
}

function isNextPart({text, tokens, lang}: NumberSource, reading: NumberReading, more: NumberReading): boolean {
  const {joint} = tokens[reading.next]
  const isJoined = joint === 'and' || (lang === 'en' && joint === 'near')
  if (!isJoined || more.isOrdinal || more.value >= reading.scale || !Number.isInteger(more.value)) return false
  // «12 ألفا و5%» are two numbers, and English joins words only.
  return lang === 'ar'
    ? more.isWord || !isPercentBehind(text, tokens[more.next - 1].end, lang)
    : isAllWords(reading, more)
}

function isAllWords(reading: NumberReading, more: NumberReading): boolean {
  return reading.isWord && more.isWord
}

/** ألفا before و is a thousand: the dual of «ألفا جندي» needs its noun right behind. */
function singleValue({value, scale, isScaleOrDual}: NumberReading): number {
  return isScaleOrDual ? scale : value
}

/** A half or quarter behind a number: «مليون ونصف», "two and a half million", «خمسة ونصف في المئة». */
function withHalf(source: NumberSource, reading: NumberReading): NumberReading {
  const {text, tokens, lang} = source
  const part = tokens[reading.next]
  const value = singleValue(reading)
  if (part?.kind !== 'part' || part.joint !== (lang === 'ar' ? 'and' : 'and-a') || !Number.isInteger(value)) {
    return reading
  }
  const behind = tokens[reading.next + 1]
  const toHalf = (sum: number, scale: number, next: number): NumberReading => {
    return {...reading, value: tidy(sum), alternative: null, scale, next, isScaleOrDual: false}
  }
  if (behind !== undefined && isScale(behind)) {
    const isShared = reading.scale === 1 && value < behind.value
    return isShared ? toHalf((value + part.value) * behind.value, behind.value, reading.next + 2) : reading
  }
  // In «3 ملايين ونصف السكان» the half is of the people.
  const isOfOther = lang === 'ar' && text.startsWith(' ال', part.end)
  if (reading.scale > 1 && !isOfOther)
    return toHalf(value + part.value * reading.scale, reading.scale, reading.next + 1)
  const isPercent = reading.scale === 1 && value < 100 && isPercentBehind(text, part.end, lang)
  return isPercent ? toHalf(value + part.value, 1, reading.next + 1) : reading
}

/** The 5 of «5-10 آلاف» may be five thousand: the scale behind the second number of a range is often meant for both. */
function inRange({tokens}: NumberSource, first: Placed, second: NumberReading): Placed {
  const {joint} = tokens[first.next]
  const isRange = joint === 'to' || joint === 'hyphen' || joint === 'and'
  const isPlain = first.scale === 1 && first.alternative === null && !first.isOrdinal
  if (!isRange || !isPlain || second.isOrdinal || second.isSum) return first
  const {letterScale, isMoney} = tokens[second.next - 1]
  const scale = second.scale === 1 ? letterScale : second.scale
  const count = second.value / (isMoney || second.scale > 1 ? scale : 1)
  return scale > 1 && first.value < count ? {...first, alternative: tidy(first.value * scale)} : first
}
