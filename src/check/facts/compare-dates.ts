import type {Lang} from '../../model.ts'
import {type DateHit, isSameDate} from '../../text/dates.ts'
import type {Side} from '../check.ts'
import {comparedNumbers} from './compared-numbers.ts'
import {pairFact} from './pair-fact.ts'
import {datesOf} from './quantities-of.ts'

/** In what two dates differ; `date` where nothing of them agrees. */
type DatePart = 'day' | 'month' | 'year' | 'weekday' | 'date'

/** What the dates of two sides have against each other. */
export interface DateComparison {
  readonly differing: readonly {readonly ar: DateHit; readonly en: DateHit; readonly part: DatePart}[]
  /** Days of a month of which the other side says nothing, by the side that has them. */
  readonly lonely: Readonly<Record<Lang, readonly DateHit[]>>
}

/** A link with more is a table. */
const most = 200
const nothing: DateComparison = {differing: [], lonely: {ar: [], en: []}}

/** The dates of two sides by value: those without a partner, in twos where they seem to be meant for each other. */
export const compareDates: (ar: Side, en: Side) => DateComparison = pairFact((ar, en) => {
  const dates = {ar: datesOf(ar), en: datesOf(en)}
  const count = dates.ar.length + dates.en.length
  if (count === 0 || count > most) return nothing
  const open = {ar: unmatched(dates.ar, dates.en), en: unmatched(dates.en, dates.ar)}
  if (open.ar.length + open.en.length === 0) return nothing
  const isOne = open.ar.length === 1 && open.en.length === 1
  const differing: {ar: DateHit; en: DateHit; part: DatePart}[] = []
  for (const date of open.ar) {
    const rated = open.en
      .filter((other) => isComparable(date, other) && !differing.some((one) => one.en === other))
      .map((other) => ({other, shared: sharedParts(date, other)}))
      .toSorted((a, b) => b.shared - a.shared)
    const best = rated[0]
    if (best === undefined || (best.shared === 0 && !isOne)) continue
    differing.push({ar: date, en: best.other, part: partOf(date, best.other)})
  }
  differing.push(...withSurplus(dates, open, differing))
  const isFree = (date: DateHit): boolean => !differing.some((one) => one.ar === date || one.en === date)
  const lonely = {
    ar: open.ar.filter((date) => isFree(date) && isLonely(date, en)),
    en: open.en.filter((date) => isFree(date) && isLonely(date, ar)),
  }
  return {differing, lonely}
})

function unmatched(here: readonly DateHit[], there: readonly DateHit[]): DateHit[] {
  return here.filter((date) => !there.some((other) => hasCommon(date, other) && isSameDate(date, other)))
}

/** A date without a partner, and the only one that the other side says more often: Friday and Monday opposite Monday twice. */
function withSurplus(
  dates: Readonly<Record<Lang, readonly DateHit[]>>,
  open: Readonly<Record<Lang, readonly DateHit[]>>,
  differing: DateComparison['differing'],
): {ar: DateHit; en: DateHit; part: DatePart}[] {
  const left = {
    ar: open.ar.filter((date) => !differing.some((pair) => pair.ar === date)),
    en: open.en.filter((date) => !differing.some((pair) => pair.en === date)),
  }
  if (left.ar.length + left.en.length !== 1) return []
  const [here, there] = left.ar.length === 1 ? (['ar', 'en'] as const) : (['en', 'ar'] as const)
  const [date] = left[here]
  const others = surplus(dates[there], dates[here]).filter((other) => isComparable(date, other))
  if (others.length !== 1) return []
  const pair = here === 'ar' ? {ar: date, en: others[0]} : {ar: others[0], en: date}
  return [{...pair, part: partOf(pair.ar, pair.en)}]
}

/** Dates that are said here more often than there; without the first times. */
function surplus(here: readonly DateHit[], there: readonly DateHit[]): DateHit[] {
  const isSame = (a: DateHit, b: DateHit): boolean => hasCommon(a, b) && isSameDate(a, b)
  return here.filter((date, at) => {
    const times = here.slice(0, at).filter((other) => isSame(date, other)).length
    return times > 0 && times >= there.filter((other) => isSame(date, other)).length
  })
}

/** Whether they say anything that can be compared: isSameDate is content where they don't. A weekday is no day of a month. */
function hasCommon(date: DateHit, other: DateHit): boolean {
  if (date.calendar !== other.calendar || (date.month !== null && other.month !== null)) return true
  return date.weekday !== null && other.weekday !== null && date.day === null
}

/** Two dates with months, or two weekdays. */
function isComparable(a: DateHit, b: DateHit): boolean {
  if (a.calendar !== b.calendar) return false
  if (a.month !== null && b.month !== null) return true
  return a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday
}

function sharedParts(a: DateHit, b: DateHit): number {
  const parts = ['day', 'month', 'year', 'weekday'] as const
  return parts.filter((part) => a[part] !== null && a[part] === b[part]).length
}

function partOf(a: DateHit, b: DateHit): DatePart {
  const differ = (['day', 'month', 'year'] as const).filter(
    (part) => a[part] !== null && b[part] !== null && a[part] !== b[part],
  )
  if (differ.length === 0) return 'weekday'
  return differ.length === 1 ? differ[0] : 'date'
}

/** A day of a month whose number the other side has nowhere. */
function isLonely({day}: DateHit, there: Side): boolean {
  return day !== null && !comparedNumbers(there).some(({value, alternative}) => value === day || alternative === day)
}
