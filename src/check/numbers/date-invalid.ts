import type {DateHit} from '../../text/dates.ts'
import {daysOfMonth} from '../../text/weekday.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {datesOf} from '../facts/quantities-of.ts'

// Two figures of up to two digits and a year: what is no date if neither of the two is a month.
const figures = /(?<![\p{N}/.-])[0-9\u0660-\u0669]{1,2}\/[0-9\u0660-\u0669]{1,2}\/[0-9\u0660-\u0669]{4}(?![\p{N}/])/gu
/** No month of the Islamic calendar has more days. */
const hijriDays = 30

/** Reports days that the calendar does not have: 31 April, 30 فبراير, 29 February 2023, 13/14/2022. */
export const dateInvalid: UnitCheck = {
  id: 'date-invalid',
  family: 'numbers',
  level: 'error',
  examples: {
    reported: [
      {ar: 'و\u064Fقع الاتفاق في ⟦31 أبريل⟧.'},
      {ar: 'و\u064Fقع الاتفاق في ⟦30 فبراير⟧.'},
      {en: 'The deal was signed on ⟦29 February 2023⟧.'},
      {en: 'Date: ⟦13/14/2022⟧'},
    ],
    silent: [
      {ar: 'و\u064Fقع الاتفاق في 29 شباط.'},
      {en: 'The deal was signed on 29 February 2024.'},
      {en: 'Date: 3/31/2022 or 31/3/2022'},
      {ar: 'في نيسان 2021'},
    ],
  },
  run({ar, en}) {
    return [...invalidIn(ar), ...invalidIn(en)]
  },
}

function invalidIn(side: Side | null): UnitFinding[] {
  if (side === null) return []
  const dates = datesOf(side)
  const spans = [
    ...dates.filter(isInvalid).map((date) => ({...date, variant: 'day'})),
    ...(side.text.includes('/') ? findSpans(side, figures) : [])
      .filter(({start, end}) => !dates.some((date) => date.start < end && start < date.end))
      .map((found) => ({...found, variant: 'month'})),
  ]
  return spans.map(({start, end, variant}) => ({
    [side.lang]: {start, end},
    actual: side.text.slice(start, end),
    variant,
  }))
}

function isInvalid({calendar, day, month, year, alternative}: DateHit): boolean {
  if (day === null || month === null) return false
  if (calendar === 'hijri') return day > hijriDays
  return (
    day > daysOfMonth(month, year) && (alternative === null || alternative.day > daysOfMonth(alternative.month, year))
  )
}
