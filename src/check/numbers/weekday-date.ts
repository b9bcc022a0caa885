import type {DateHit} from '../../text/dates.ts'
import {daysOfMonth, weekdayOf} from '../../text/weekday.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {datesOf} from '../facts/quantities-of.ts'

const names = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

/** Reports a date whose weekday is not the one that the calendar has; only where the year is written. */
export const weekdayDate: UnitCheck = {
  id: 'weekday-date',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [{ar: 'وصل يوم ⟦الجمعة 15 سبتمبر 2022⟧.'}, {en: 'He arrived on ⟦Monday, 15 September 2022⟧.'}],
    silent: [
      {ar: 'وصل يوم الخميس 15 سبتمبر 2022.'},
      {en: 'He arrived on Monday, 15 September.'},
      {en: 'He arrived on Sunday, 9/4/2022.'},
      {en: 'On Monday he recalled 15 September 2022.'},
    ],
  },
  run({ar, en}) {
    return [...wrongIn(ar), ...wrongIn(en)]
  },
}

function wrongIn(side: Side | null): UnitFinding[] {
  if (side === null) return []
  return datesOf(side).flatMap((date) => {
    const right = weekdaysOf(date)
    if (date.weekday === null || right.length === 0 || right.includes(date.weekday)) return []
    const {start, end, form} = date
    const [expected, actual] = [names[side.lang][right[0]], names[side.lang][date.weekday]]
    return [{[side.lang]: {start, end}, actual: form, expected: [expected], args: {weekday: actual}}]
  })
}

/** The weekdays that the date may have; none where it does not say enough. */
function weekdaysOf({calendar, year, month, day, alternative, otherMonth}: DateHit): number[] {
  if (calendar === 'hijri' || year === null || month === null || day === null || otherMonth !== null) return []
  const readings = alternative === null ? [{month, day}] : [{month, day}, alternative]
  return readings
    .filter((one) => one.day <= daysOfMonth(one.month, year))
    .map((one) => weekdayOf(year, one.month, one.day))
}
