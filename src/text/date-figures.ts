import {dates} from '../data/dates.ts'
import type {MonthDay} from './date-hit.ts'
import {type DateSource, type DateToken, gapOf, isDigitAt} from './date-tokens.ts'
import {dateBefore, isWeekday, yearMarks} from './date-words.ts'

/** A date in figures, or the year of one. */
export interface FigureReading {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly alternative: MonthDay | null
  readonly calendar: 'gregorian' | 'hijri'
  /** Index behind its last token. */
  readonly next: number
  readonly end: number
}

const fixed = new Map([...Object.entries(dates.ar.fixed), ...Object.entries(dates.en.fixed)])

/** A date in figures at a token, or null: 2022-09-13, 13/9/2022, 13.09.2022, and 14/9 where words say it is a date. */
export function readFigures(source: DateSource, at: number): FigureReading | null {
  const {tokens, text} = source
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (b === undefined || b.value < 0 || b.start !== a.end + 1) return null
  const mark = text[a.end]
  if (mark !== '/' && mark !== '-' && mark !== '.') return null
  if (isInLonger(text, a.start - 1)) return null
  const isWhole = c !== undefined && c.value >= 0 && c.start === b.end + 1 && text[b.end] === mark
  if (!isWhole) return mark === '/' && isEnd(text, b.end) ? readShort(source, at) : null
  if (!isEnd(text, c.end)) return null
  const read = length(a) === 4 ? yearFirst(a, b, c) : yearLast(source, at)
  return read === null ? null : withMark(source, {...read, next: at + 3, end: c.end})
}

type Bare = Omit<FigureReading, 'next' | 'end' | 'calendar'>

function yearFirst(year: DateToken, month: DateToken, day: DateToken): Bare | null {
  const isDate = isMonth(month) && isDay(day) && year.value >= 1000
  return isDate ? {year: year.value, month: month.value, day: day.value, alternative: null} : null
}

function yearLast(source: DateSource, at: number): Bare | null {
  const [a, b, c] = source.tokens.slice(at, at + 3)
  const isShort = length(c) === 2 && source.text[a.end] === '/'
  if (length(c) !== 4 && !isShort) return null
  const year = isShort ? c.value + (c.value < 50 ? 2000 : 1900) : c.value
  const order = dayAndMonth(source, a, b)
  return year < 1000 || order === null ? null : {year, ...order}
}

/** Arabic writes the day first. English has both orders; where both are possible, the American one is taken first. */
function dayAndMonth(
  {lang}: DateSource,
  a: DateToken,
  b: DateToken,
): Pick<Bare, 'day' | 'month' | 'alternative'> | null {
  const dayFirst = isDay(a) && isMonth(b) ? {day: a.value, month: b.value} : null
  const monthFirst = isMonth(a) && isDay(b) ? {day: b.value, month: a.value} : null
  const [first, second] = lang === 'ar' ? [dayFirst, monthFirst] : [monthFirst, dayFirst]
  if (first === null) return second === null ? null : {...second, alternative: null}
  return {...first, alternative: a.value === b.value ? null : second}
}

/** 14/9 behind a weekday or «بتاريخ»; 9/11 everywhere. */
function readShort(source: DateSource, at: number): FigureReading | null {
  const {tokens, text} = source
  const [a, b] = [tokens[at], tokens[at + 1]]
  const end = {year: null, calendar: 'gregorian', next: at + 2, end: b.end} as const
  const known = fixed.get(text.slice(a.start, b.end))
  if (known !== undefined) return {...end, month: known[0], day: known[1], alternative: null}
  const before = tokens[at - 1]
  if (before === undefined || gapOf(source, before, a).length > 2) return null
  const isDate = dateBefore.has(before.word) || isWeekday(before.word)
  const order = isDate ? dayAndMonth(source, a, b) : null
  return order === null ? null : {...end, ...order}
}

/** 12/9/1445 هـ */
function withMark(source: DateSource, bare: Bare & {next: number; end: number}): FigureReading {
  const {next} = bare
  const year = bare.year ?? 0
  const mark = markAt(source, next)
  const isHijri = mark === null ? source.lang === 'ar' && year >= 1340 && year <= 1480 : mark.calendar === 'hijri'
  const calendar = isHijri ? 'hijri' : 'gregorian'
  return mark === null ? {...bare, calendar} : {...bare, calendar, next: next + 1, end: mark.end}
}

/** A mark of the calendar behind a year: هـ, م, AD. */
export function markAt(source: DateSource, at: number): {calendar: 'gregorian' | 'hijri'; end: number} | null {
  const token = source.tokens[at]
  const calendar = token === undefined ? undefined : yearMarks.get(token.word)
  if (calendar === undefined || at === 0) return null
  const gap = gapOf(source, source.tokens[at - 1], token)
  return gap === '' || gap === ' ' ? {calendar, end: token.end} : null
}

function length({start, end}: DateToken): number {
  return end - start
}

function isMonth(token: DateToken): boolean {
  return length(token) <= 2 && token.value >= 1 && token.value <= 12
}

function isDay(token: DateToken): boolean {
  return length(token) <= 2 && token.value >= 1 && token.value <= 31
}

const joints = '/-.,:'

/** Does a longer chain of figures go on before `at`? */
function isInLonger(text: string, at: number): boolean {
  return at >= 0 && joints.includes(text[at]) && isDigitAt(text, at - 1)
}

/** No figure goes on there. */
function isEnd(text: string, at: number): boolean {
  return !(at < text.length && joints.includes(text[at]) && isDigitAt(text, at + 1))
}
