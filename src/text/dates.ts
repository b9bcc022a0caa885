import type {Lang} from '../model.ts'
import {type DayReading, dayAfter, dayBefore, rangeAfter, rangeBefore} from './date-days.ts'
import {readFigures} from './date-figures.ts'
import type {DateHit} from './date-hit.ts'
import {isMonthByWords, type MonthReading, readMonth} from './date-months.ts'
import {type DateSource, isCapital, readTokens} from './date-tokens.ts'
import {anchors, isWeekday, otherNames, weekdayGaps} from './date-words.ts'
import {yearAfter} from './date-year.ts'
import {originalSpan} from './fold.ts'

export {type DateHit, isSameDate} from './date-hit.ts'

/** A date with offsets in folded text. */
interface Draft extends Omit<DateHit, 'form'> {
  /** Index behind its last token. */
  readonly next: number
  /** Thu, Sun: nothing by itself. */
  readonly isShortDay: boolean
}

/**
 * The dates of a text, in order, by value: days, months and weekdays in words and figures, all families of Arabic month
 * names, Hijri months. Clitics in front of a name stay outside. Names that are other words as well (مارس, May) count by
 * their neighbours. Years alone are numbers. Both ends of "14–16 September" are hits. Linear in the text.
 *
 * @param lang the order of day and month in figures
 * @returns spans in UTF-16 offsets of `text`, half-open
 * @example datesIn('الخميس 14 أيلول/سبتمبر', 'ar') // [{weekday: 4, day: 14, month: 9, hasSecondName: true, …}]
 * @example datesIn('9/4/2022', 'en') // [{month: 9, day: 4, year: 2022, alternative: {month: 4, day: 9}, …}]
 */
export function datesIn(text: string, lang: Lang): DateHit[] {
  const source: DateSource = {...readTokens(text), lang, original: text}
  const {tokens} = source
  const drafts: Draft[] = []
  for (let at = 0; at < tokens.length;) {
    const found = readAt(source, at)
    let next = at + 1
    for (const draft of found) {
      const last = drafts.at(-1)
      if (last !== undefined && draft.start < last.end) continue
      const whole = last === undefined ? null : joinWeekday(source, last, draft)
      if (whole !== null) drafts.pop()
      drafts.push(whole ?? draft)
      next = Math.max(next, draft.next)
    }
    at = next
  }
  return drafts.filter(({isShortDay}) => !isShortDay).map((draft) => toHit(source, draft, text))
}

function toHit(source: DateSource, draft: Draft, text: string): DateHit {
  const {next: _, isShortDay: __, ...parts} = draft
  const span = originalSpan(source, draft, text)
  return {...parts, ...span, form: text.slice(span.start, span.end)}
}

const none: Omit<Draft, 'start' | 'end' | 'next'> = {
  year: null,
  month: null,
  day: null,
  weekday: null,
  calendar: 'gregorian',
  isNumeric: false,
  hasSecondName: false,
  otherMonth: null,
  alternative: null,
  isShortDay: false,
}

function readAt(source: DateSource, at: number): Draft[] {
  const token = source.tokens[at]
  if (token.value >= 0) {
    const figures = readFigures(source, at)
    return figures === null ? [] : [{...none, ...figures, start: token.start, isNumeric: true}]
  }
  const anchor = anchors.get(token.word)
  if (anchor === undefined) return []
  const month = anchor.mostWords > 0 ? readMonth(source, at) : null
  const drafts = month === null ? [] : withDays(source, month)
  if (drafts.length > 0 || anchor.weekday === null) return drafts
  const {weekday, isShort, name, prefix} = anchor.weekday
  if ((isShort && !isCapital(source, token)) || isOtherDay(source, at, name)) return []
  const {start, end} = token
  return [{...none, weekday, start: start + prefix, end, next: at + 1, isShortDay: isShort}]
}

/** «بين الاثنين» is "between the two" but where another weekday follows. */
function isOtherDay({tokens}: DateSource, at: number, name: string): boolean {
  const next = tokens[at + 1]?.word
  const third = tokens[at + 2]?.word
  if (otherNames.has(`${name} ${next}`) || otherNames.has(`${name} ${next} ${third}`)) return true
  return at > 0 && otherNames.has(`${tokens[at - 1].word} ${name}`) && !isWeekday(next)
}

/** A month with what stands around it: one date, two for a range of days, none where it is another word. */
function withDays(source: DateSource, month: MonthReading): Draft[] {
  const before = dayBefore(source, month)
  const after = before === null ? dayAfter(source, month) : null
  const last = after === null ? null : rangeAfter(source, after)
  const {isShort, isDoubtful, calendar} = month.word
  const lastDay = last ?? after
  const {start, end, next} = {...month, ...(lastDay === null ? {} : {end: lastDay.end, next: lastDay.next})}
  const hasDay = before !== null || after !== null
  const year = yearAfter(source, {start, end, next, isShort: isShort && after === null, calendar})
  if (isDoubtful && !isMeant(source, month, {hasDay, hasYear: year !== null})) return []
  const {hasSecondName, otherMonth} = month
  const common = {...none, month: month.word.month, year: year?.year ?? null, calendar, hasSecondName, otherMonth}
  const close = {end: year?.end ?? end, next: year?.next ?? next}
  if (before !== null) {
    const firsts = daysBefore(source, before)
    const main = {...common, day: before.day, start: before.start, ...close}
    return [...firsts.map((first) => ({...common, ...dayAlone(first, before.at)})), main]
  }
  if (after === null) return [{...common, day: null, start, ...close}]
  if (last === null) return [{...common, day: after.day, start, ...close}]
  const main = {...common, day: after.day, start, end: after.end, next: after.next}
  return [main, {...common, ...dayAlone(last, close.next), end: close.end}]
}

/** The other days of a range or list that ends with a day: the 1 and 2 of «1 و2 و3 سبتمبر». */
function daysBefore(source: DateSource, last: DayReading): DayReading[] {
  const days: DayReading[] = []
  for (let day = rangeBefore(source, last); day !== null && days.length < mostDays;) {
    days.unshift(day)
    day = rangeBefore(source, day)
  }
  return days
}

/** Nobody lists more days of one month. */
const mostDays = 8

function dayAlone({day, start, end}: DayReading, next: number): Pick<Draft, 'day' | 'start' | 'end' | 'next'> {
  return {day, start, end, next}
}

/** Is a doubtful name meant as a month? */
function isMeant(source: DateSource, month: MonthReading, has: {hasDay: boolean; hasYear: boolean}): boolean {
  if (month.hasSecondName) return true
  const isLatin = month.word.name.charCodeAt(0) < 0x80
  if (isLatin && !isCapital(source, source.tokens[month.at])) return has.hasDay && has.hasYear
  // باب, "door", is ب + آب by its letters.
  const isClear = month.word.prefix === 0 || source.tokens[month.at].word.startsWith('و')
  return (isClear && (has.hasDay || has.hasYear)) || isMonthByWords(source, month)
}

/** «الخميس 14 سبتمبر» and «14 سبتمبر (الخميس)» are one date. */
function joinWeekday({text}: DateSource, first: Draft, second: Draft): Draft | null {
  const gap = text.slice(first.end, Math.min(second.start, first.end + 20))
  const isWhole = (draft: Draft): boolean => draft.day !== null && draft.weekday === null
  const isDayName = (draft: Draft): boolean => draft.weekday !== null && draft.day === null && draft.month === null
  const isClosed = gap.endsWith('(') && text[second.end] === ')'
  const end = isClosed ? second.end + 1 : second.end
  if (isDayName(first) && isWhole(second) && weekdayGaps.has(gap)) {
    return {...second, weekday: first.weekday, start: first.start, end}
  }
  const isBehind = isWhole(first) && isDayName(second) && gap === ' (' && isClosed
  return isBehind ? {...first, weekday: second.weekday, end, next: second.next} : null
}
