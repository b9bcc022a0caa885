import {type DateSource, type DateToken, gapOf, isPartOfFigure} from './date-tokens.ts'
import {dayGaps, type DayWord, dayWords, isWeekday, rangeGaps, scaleWords} from './date-words.ts'
import type {MonthReading} from './date-months.ts'

/** A day's number in figures or words. */
export interface DayReading {
  readonly day: number
  /** Index of its first token. */
  readonly at: number
  /** Index behind its last token. */
  readonly next: number
  readonly start: number
  readonly end: number
}

/** Words between a day and its month, or between two days, are two at most: 14 من شهر سبتمبر. */
const mostWordsBetween = 2

/** The day in front of a month, or null: 14 سبتمبر, السادس عشر من أكتوبر, the 14th of September. */
export function dayBefore(source: DateSource, month: MonthReading): DayReading | null {
  const {tokens} = source
  const {word, at, start} = month
  if (word.prefix > 0) return null
  for (let last = at - 1; last >= 0 && last >= at - 1 - mostWordsBetween; last--) {
    const token = tokens[last]
    const gap = gapOf(source, token, {start, end: start})
    const isComma = gap === ', ' && token.isOrdinal
    if (!dayGaps.has(gap) && !isComma) continue
    // «2-صفر» is a score.
    if (word.isDoubtful && (gap === '-' || gap === '/') && !word.isShort) continue
    const isOf = gap.length > 3
    const day = token.value >= 0 ? figureDay(source, last) : isOf || isArabic(token) ? wordDay(source, last) : null
    if (day !== null && (!isOf || isArabic(tokens[at]) || token.isOrdinal || token.value < 0)) return day
  }
  return null
}

/** The day that `day` ends a range or a list with, or null: the 14 of «من 14 إلى 16 سبتمبر». */
export function rangeBefore(source: DateSource, day: DayReading): DayReading | null {
  const {tokens} = source
  for (let last = day.at - 1; last >= 0 && last >= day.at - 2; last--) {
    const gap = gapOf(source, tokens[last], {start: day.start, end: day.start})
    if (!rangeGaps.has(gap)) continue
    const first = tokens[last].value >= 0 ? figureDay(source, last) : wordDay(source, last)
    if (first !== null && first.day !== day.day) return first
  }
  return null
}

/** The day behind a month, or null: September 14, Sept. 14th, September the 14th, سبتمبر 14. */
export function dayAfter(source: DateSource, month: MonthReading): DayReading | null {
  const {tokens, lang, text} = source
  const at = month.next
  if (at >= tokens.length) return null
  const isThe = tokens[at].word === 'the' && at + 1 < tokens.length
  const day = isThe ? at + 1 : at
  const gap = gapOf(source, {start: month.start, end: month.end}, tokens[day])
  const isNear = gap === ' ' || gap === ' the ' || (month.word.isShort && (gap === '. ' || gap === '.' || gap === '-'))
  if (!isNear) return null
  if (tokens[day].value < 0) return month.word.isDoubtful || isArabic(tokens[day]) ? null : englishDay(source, day)
  const found = figureDay(source, day)
  if (found === null || isCountOf(source, day)) return null
  // In «في سبتمبر 14 جنديا» soldiers are counted.
  return lang === 'ar' && isArabic(tokens[month.at]) && isNounBehind(text, found.end) && !isYear(tokens[day + 1])
    ? null
    : found
}

/** The last day of "September 14-16", or null. */
export function rangeAfter(source: DateSource, day: DayReading): DayReading | null {
  const {tokens} = source
  if (day.next >= tokens.length) return null
  const gap = gapOf(source, tokens[day.next - 1], tokens[day.next])
  const last = gap === '-' || gap === '—' ? figureDay(source, day.next) : null
  return last !== null && last.day > day.day ? last : null
}

/** A figure of 1 to 31 that is no part of another. */
function figureDay(source: DateSource, at: number): DayReading | null {
  const token = source.tokens[at]
  const {value, start, end} = token
  if (value < 1 || value > 31 || isPartOfFigure(source, token)) return null
  return end - start > 2 && !token.isOrdinal ? null : {day: value, at, next: at + 1, start, end}
}

/** An ordinal that ends at the token `last`, or null. */
function wordDay(source: DateSource, last: number): DayReading | null {
  const {tokens} = source
  const word = dayWords.get(tokens[last].word)
  if (word === undefined) return null
  const before = last > 0 && isNear(source, last) ? dayWords.get(tokens[last - 1].word) : undefined
  const sum = before === undefined ? null : joined(before, word)
  const at = sum === null ? last : last - 1
  if (word.kind === 'ten' && sum === null) return null
  if (sum === null && word.kind === 'ordinal' && isOfNoun(tokens, last)) return null
  const start = tokens[at].start + (sum === null ? word : (before ?? word)).prefix
  const day = sum ?? word.value
  return day < 1 || day > 31 ? null : {day, at, next: last + 1, start, end: tokens[last].end}
}

/** الحادي + عشر, الحادي + والعشرين, twenty + first. */
function joined(first: DayWord, second: DayWord): number | null {
  const isUnit = first.kind === 'ordinal' && first.value < 10
  if (second.kind === 'ten') return isUnit ? first.value + 10 : null
  if (second.kind === 'tens') return isUnit && second.isJoined ? first.value + second.value : null
  return first.kind === 'tens' && second.value < 10 ? first.value + second.value : null
}

function isNear(source: DateSource, at: number): boolean {
  const gap = gapOf(source, source.tokens[at - 1], source.tokens[at])
  return gap === ' ' || gap === '-'
}

/** «الأسبوع الأول من سبتمبر» is a week; «اليوم الأول» and «الاثنين الأول» are days. */
function isOfNoun(tokens: readonly DateToken[], at: number): boolean {
  if (at === 0) return false
  const {word} = tokens[at - 1]
  const isDefinite = word.startsWith('ال') || word.startsWith('لل') || /^[\u0648\u0641\u0628\u0643]ال/u.test(word)
  return isDefinite && !word.endsWith('اليوم') && !isWeekday(word)
}

/** September first, September twenty-first. */
function englishDay(source: DateSource, at: number): DayReading | null {
  const {tokens} = source
  const isLonger = dayWords.get(tokens[at].word)?.kind === 'tens' && at + 1 < tokens.length
  return wordDay(source, isLonger ? at + 1 : at)
}

function isArabic({word}: DateToken): boolean {
  return word.charCodeAt(0) > 0x5ff
}

/** 14 million, 14 ألف */
function isCountOf(source: DateSource, at: number): boolean {
  const next = source.tokens[at + 1]
  return next !== undefined && scaleWords.has(next.word) && gapOf(source, source.tokens[at], next) === ' '
}

/** Is an Arabic word right behind? */
export function isNounBehind(text: string, end: number): boolean {
  return text[end] === ' ' && text.charCodeAt(end + 1) > 0x620 && text.charCodeAt(end + 1) < 0x64b
}

/** A figure that is a year by its size. */
export function isYear(token: DateToken | undefined): boolean {
  return token !== undefined && token.value >= 1000 && token.value <= 2999
}
