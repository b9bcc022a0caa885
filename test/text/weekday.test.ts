import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {daysOfMonth, weekdayOf} from '../../src/text/weekday.ts'

test.each([
  ['a Thursday', 2022, 9, 15, 4],
  ['a leap day', 2024, 2, 29, 4],
  ['the last day of a century', 1999, 12, 31, 5],
  ['before the year 1900', 1882, 9, 30, 6],
])('weekdayOf: %s', (_reason, year, month, day, expected) => {
  expect(weekdayOf(year, month, day)).toBe(expected)
})

test('weekdayOf says what the calendar of the platform says', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1600, max: 2400}),
      fc.nat({max: 11}),
      fc.integer({min: 1, max: 31}),
      (year, month, day) => {
        expect(weekdayOf(year, month + 1, day)).toBe(new Date(Date.UTC(year, month, day)).getUTCDay())
      },
    ),
  )
})

test.each([
  ['April', 4, 2023, 30],
  ['February of a leap year', 2, 2024, 29],
  ['February of a century', 2, 1900, 28],
  ['February of an unknown year', 2, null, 29],
])('daysOfMonth: %s', (_reason, month, year, expected) => {
  expect(daysOfMonth(month, year)).toBe(expected)
})
