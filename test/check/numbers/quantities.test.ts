import {array, assert, constantFrom, property} from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Side, UnitCheck} from '../../../src/check/check.ts'
import {currencyMismatch} from '../../../src/check/numbers/currency-mismatch.ts'
import {dateMismatch} from '../../../src/check/numbers/date-mismatch.ts'
import {dateMissing} from '../../../src/check/numbers/date-missing.ts'
import {numberMismatch} from '../../../src/check/numbers/number-mismatch.ts'
import {percentMismatch} from '../../../src/check/numbers/percent-mismatch.ts'
import {rangeOrder} from '../../../src/check/numbers/range-order.ts'
import {timeMismatch} from '../../../src/check/numbers/time-mismatch.ts'
import {unitConversion} from '../../../src/check/numbers/unit-conversion.ts'
import {unitMismatch} from '../../../src/check/numbers/unit-mismatch.ts'
import {isSameAmount} from '../../../src/check/facts/unit-sizes.ts'
import type {Lang, Link, Span} from '../../../src/model.ts'

const link: Link = {ar: [0], en: [0], confidence: 0.99, status: 'auto', isMoved: false, isDropped: false, evidence: []}
const checks: readonly UnitCheck[] = [
  numberMismatch,
  dateMismatch,
  dateMissing,
  timeMismatch,
  currencyMismatch,
  unitMismatch,
  unitConversion,
  percentMismatch,
  rangeOrder,
]

function side(text: string, lang: Lang): Side {
  return {document: `${lang}.md`, lang, offset: 0, text, opaque: [], hits: []}
}

/** What all of them report, as `id` or `id.variant`: one fault must be said once. */
function reported(ar: string, en: string): string[] {
  const unit = {ar: side(ar, 'ar'), en: side(en, 'en'), link}
  const run = {concepts: new Map(), house: null, options: {}}
  return checks.flatMap((check) => check.run(unit, run).map(({variant}) => `${check.id}.${variant ?? ''}`))
}

describe('one fault is reported once, by the check that it belongs to', () => {
  test.each([
    ['a scale word', 'بلغت 190 مليون دولار', '$190 billion', ['number-mismatch.scale']],
    ['swapped figures', 'حضر 254 ضيفا', '245 guests came', ['number-mismatch.swapped']],
    ['swapped figures among other numbers', 'حضر 254 ضيفا و31 وزيرا', '245 guests and 32 ministers', expect.anything()],
    ['a year', 'منذ عام 1985', 'since 1995', ['number-mismatch.year']],
    ['a day', 'في 14 أيلول 2022', 'on 15 September 2022', ['date-mismatch.day']],
    ['a month', 'في 14 تشرين الأول', 'on Sept. 14', ['date-mismatch.month']],
    ['a year of a date', 'في 14 أيلول 2021', 'on 14 September 2022', ['date-mismatch.year']],
    ['one of two dates', 'من 3 أيار إلى 9 أيار', 'from 3 May to 8 May', ['date-mismatch.day']],
    ['a weekday', 'يوم الثلاثاء', 'on Thursday', ['date-mismatch.weekday']],
    ['a date that is not there', 'بعد أسابيع', 'on 14 September', ['date-missing.in-ar']],
    ['a date of which only the weekday is there', 'يوم الخميس', 'on 15 September 2022', ['date-missing.in-ar']],
    ['a weekday that the date has not', 'يوم الخميس 15 أيلول', 'on Friday', ['date-mismatch.weekday']],
    ['a day that is not there', 'في أيلول', 'on 14 September', ['number-mismatch.missing']],
    ['a time', 'في الساعة 16:30', 'at 5:30 p.m.', ['time-mismatch.value']],
    ['a currency', 'دفع 250 يورو', 'He paid $250', ['currency-mismatch.differs']],
    ['a unit', 'على بعد 45 مترا', '45 km away', ['unit-mismatch.differs']],
    ['a unit and its system', 'على بعد 45 كيلومترا', '45 miles away', ['unit-mismatch.differs']],
    ['a wrong conversion', 'على بعد 26 كيلومترا', '10 miles away', ['unit-conversion.between']],
    ['a percent sign', 'ارتفع 15 أمس', 'It rose 15% yesterday', ['percent-mismatch.in-ar']],
    ['a score', 'فاز 1-3', 'won 3-1', ['range-order.turned']],
  ])('%s', (_reason, ar, en, expected) => {
    expect(reported(ar, en)).toEqual(expected)
  })
})

describe('nothing is said of', () => {
  test.each([
    ['families of months', 'في 14 أيلول/سبتمبر 2022', 'on September 14, 2022'],
    ['an ordinal day', 'في الرابع عشر من أيلول', 'on 14 September'],
    ['both ends of a range', 'من 14 إلى 16 سبتمبر', '14–16 September'],
    ['a weekday beside the date', 'يوم الخميس 15 أيلول', 'on 15 September'],
    ['figures of a date', 'في 9 نيسان 2022', 'on 9/4/2022'],
    ['twelve hours', 'الساعة الرابعة والنصف مساء', 'at 16:30'],
    ['a converted amount', 'على بعد 16 كيلومترا', '10 miles away'],
    ['a converted temperature', 'بلغت 30 درجة مئوية', 'It was 86 degrees Fahrenheit'],
    ['an amount converted on one side', 'على بعد 10 أميال', '10 miles (16 km) away'],
    ['metres and kilometres of one length', 'طوله 1500 متر', 'It is 1.5 km long'],
    ['pounds of no country', 'دفع 250 جنيها', 'He paid £250'],
    ['a list with one unit', 'بين 20 و30 كيلومترا', '20 to 30 km'],
    ['an age', 'علي (37 عاما)', 'Ali, 37'],
  ])('%s', (_reason, ar, en) => {
    expect(reported(ar, en)).toEqual([])
  })
})

describe('isSameAmount', () => {
  test.each([
    ['rounded', 100, 'foot', 30, 'm', true],
    ['exact', 1.5, 'km', 1500, 'm', true],
    ['nearly, in one system', 1.5, 'km', 1490, 'm', false],
    ['wrong', 10, 'mile', 26, 'km', false],
    ['of other things', 10, 'mile', 10, 'kg', false],
    ['below zero', 14, '\u00B0F', -10, '\u00B0C', true],
  ])('%s', (_reason, value, unit, other, otherUnit, expected) => {
    expect(isSameAmount({value, unit}, {value: other, unit: otherUnit})).toBe(expected)
  })
})

const pieces = [
  '14',
  '5 ',
  '3-1',
  ' أيلول ',
  'September ',
  '%',
  '$',
  ' مليون ',
  'km',
  ' 16:30 ',
  '(',
  ')',
  '/',
  'و',
  'ألف',
]
const piece = constantFrom(...pieces)
const text = array(piece, {maxLength: 12}).map((pieces) => pieces.join(''))

function expectWithin(span: Span | null | undefined, whole: string): void {
  if (!span) return
  expect(span.start).toBeGreaterThanOrEqual(0)
  expect(span.end).toBeGreaterThan(span.start)
  expect(span.end).toBeLessThanOrEqual(whole.length)
}

test('whatever the texts are, spans lie within the sides', () => {
  assert(
    property(text, text, (ar, en) => {
      const unit = {ar: side(ar, 'ar'), en: side(en, 'en'), link}
      const found = checks.flatMap((check) => check.run(unit, {concepts: new Map(), house: null, options: {}}))
      for (const one of found) {
        expectWithin(one.ar, ar)
        expectWithin(one.en, en)
      }
    }),
    {numRuns: 200},
  )
})

test('a table of thousands of numbers takes no long time', () => {
  const table = Array.from({length: 5000}, (_, at) => `${at + 13} km on Sunday at ${at % 24}:30`).join(' ')
  const start = performance.now()
  reported(table, table)
  expect(performance.now() - start).toBeLessThan(3000)
})
