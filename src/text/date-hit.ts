import type {Span} from '../model.ts'
import {weekdayOf} from './weekday.ts'

/** A day of a month. */
export interface MonthDay {
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

/** A date in a text, or a part of one: a month, a weekday. */
export interface DateHit extends Span {
  readonly form: string
  readonly year: number | null
  /** 1–12 */
  readonly month: number | null
  /** 1–31, whether the month has such a day or not. */
  readonly day: number | null
  /** 0 is Sunday. As written, not as reckoned from the date. */
  readonly weekday: number | null
  readonly calendar: 'gregorian' | 'hijri'
  /** The month is in figures: 13/9/2022. */
  readonly isNumeric: boolean
  /** The month has two names: كانون الثاني/يناير, September (أيلول). */
  readonly hasSecondName: boolean
  /** The month that the second name says, where it contradicts the first: أيلول/أكتوبر; else null. */
  readonly otherMonth: number | null
  /** Figures that may be read both ways: {day: 9, month: 4} for 4/9/2022 read as 4 September; else null. */
  readonly alternative: MonthDay | null
}

/** What dates are compared by. */
export type DateParts = Pick<DateHit, 'year' | 'month' | 'day' | 'weekday' | 'calendar' | 'alternative' | 'otherMonth'>

/**
 * May both be the same date? Parts that one of them does not say agree with anything, either reading of 4/9/2022 and
 * either of two contradicting names will do. A weekday is compared with a whole date by reckoning. Of dates in two
 * calendars only the weekdays are compared.
 */
export function isSameDate(a: DateParts, b: DateParts): boolean {
  if (!agree(weekdayIn(a), weekdayIn(b))) return false
  if (a.calendar !== b.calendar) return true
  return agree(a.year, b.year) && readings(a).some((x) => readings(b).some((y) => isSameMonthDay(x, y)))
}

type Reading = Pick<DateParts, 'month' | 'day'>

function isSameMonthDay(a: Reading, b: Reading): boolean {
  return agree(a.month, b.month) && agree(a.day, b.day)
}

function readings({month, day, alternative, otherMonth}: DateParts): Reading[] {
  const all: Reading[] = [{month, day}]
  if (alternative !== null) all.push(alternative)
  if (otherMonth !== null) all.push({month: otherMonth, day})
  return all
}

/** The weekday as written, or else reckoned where the date leaves no doubt. */
function weekdayIn({weekday, year, month, day, calendar, alternative, otherMonth}: DateParts): number | null {
  if (weekday !== null || year === null || month === null || day === null) return weekday
  return calendar === 'hijri' || alternative !== null || otherMonth !== null ? null : weekdayOf(year, month, day)
}

function agree(a: number | null, b: number | null): boolean {
  return a === null || b === null || a === b
}
