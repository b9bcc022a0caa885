/** What must be added to the days of a year's start for each month; January and February count to the year before. */
const monthShifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]

/**
 * The weekday of a Gregorian date, 0 for Sunday, by Sakamoto's method: arithmetic only, no clock and no time zone.
 *
 * @param month 1–12
 * @param day 1–31; a day that the month does not have counts on into the next
 * @example weekdayOf(2022, 9, 15) // 4, a Thursday
 */
export function weekdayOf(year: number, month: number, day: number): number {
  const counted = month < 3 ? year - 1 : year
  const leaps = Math.floor(counted / 4) - Math.floor(counted / 100) + Math.floor(counted / 400)
  const sum = counted + leaps + monthShifts[month - 1] + day
  return ((sum % 7) + 7) % 7
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a Gregorian month (1–12); February of an unknown year has 29. */
export function daysOfMonth(month: number, year: number | null): number {
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return month === 2 && isLeap ? 29 : lengths[month - 1]
}
