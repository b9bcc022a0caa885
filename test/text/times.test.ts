import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Lang} from '../../src/model.ts'
import {isSameTime, timesIn} from '../../src/text/times.ts'

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
const times = (text: string, lang: Lang): string[] =>
  timesIn(text, lang).map(({minutes, alternative}) =>
    alternative === null ? clock(minutes) : `${clock(minutes)} or ${clock(alternative)}`,
  )

describe('timesIn', () => {
  test.each<[string, Lang, string, string[]]>([
    ['an hour in words', 'ar', 'الساعة الرابعة والنصف مساء\u064B', ['16:30']],
    ['an hour of no half', 'ar', 'الساعة الرابعة', ['4:00 or 16:00']],
    ['a teen', 'ar', 'الساعة الحادية عشرة صباحا', ['11:00']],
    ['noon', 'ar', 'الثانية عشرة ظهرا', ['12:00']],
    ['one in the afternoon', 'ar', 'الواحدة بعد الظهر', ['13:00']],
    ['a quarter to', 'ar', 'الساعة الخامسة إلا ربعا', ['4:45 or 16:45']],
    ['minutes in figures', 'ar', 'الساعة الثالثة و20 دقيقة فجرا', ['3:20']],
    ['figures', 'ar', 'الساعة 16:30', ['16:30']],
    ['a stop behind «الساعة»', 'ar', 'الساعة 16.30 بتوقيت غرينتش', ['16:30']],
    ['a figure and a half', 'ar', 'من الساعة 8 صباحا إلى 5 مساء', ['8:00', '17:00']],
    ['a letter for the half', 'ar', 'بدأت 4:30 م', ['16:30']],
    ['night', 'ar', 'الساعة 11 ليلا', ['23:00']],
    ['midnight', 'ar', 'عند منتصف الليل', ['0:00']],
    ['p.m.', 'en', 'at 4:30 p.m.', ['16:30']],
    ['pm written on', 'en', '4pm', ['16:00']],
    ['midnight as 12', 'en', '12 a.m.', ['0:00']],
    ['noon as 12', 'en', '12 noon', ['12:00']],
    ['twenty-four hours', 'en', 'at 16:30', ['16:30']],
    ['a leading zero', 'en', 'at 04:30', ['4:30']],
    ['an open half', 'en', 'at 10:15', ['10:15 or 22:15']],
    ['four figures and a zone', 'en', 'at 0400 GMT', ['4:00']],
    ["o'clock", 'en', "at 9 o'clock", ['9:00 or 21:00']],
    ["o'clock and a half of the day", 'en', "11 o'clock in the morning", ['11:00']],
    ['seconds', 'en', '14:05:33', ['14:05']],
  ])('reads %s', (_reason, lang, text, expected) => {
    expect(times(text, lang)).toEqual(expected)
  })

  test.each<[string, Lang, string]>([
    ['the fourth time', 'ar', 'للمرة الرابعة'],
    ['hours', 'ar', 'خلال 24 ساعة'],
    ['the dead of an evening', 'ar', 'قتل 20 مساء الخميس'],
    ['a length', 'ar', 'استغرق 2:30 ساعة'],
    ['metres', 'ar', 'على عمق 4 م'],
    ['a score', 'en', 'won 3:2'],
    ['a ratio', 'en', 'a ratio of 1:100'],
    ['a price', 'en', '$4 pm'],
    ['a grouped number', 'en', '1,000 am'],
    ['no hour', 'en', '25:61'],
    ['a year', 'en', 'in 2022 they'],
    ['a verb', 'en', 'I am 40'],
    ['a year before a zone', 'en', '14 October 2023 GMT'],
  ])('says nothing: %s', (_reason, lang, text) => {
    expect(times(text, lang)).toEqual([])
  })

  test.each([
    ['either half', 'الساعة الرابعة', '4 p.m.', true],
    ['another half', 'الساعة الرابعة صباحا', '4 p.m.', false],
    ['another minute', 'الساعة 16:30', '4:31 p.m.', false],
  ])('compares %s', (_reason, ar, en, expected) => {
    expect(isSameTime(timesIn(ar, 'ar')[0], timesIn(en, 'en')[0])).toBe(expected)
  })

  test('times are in order, inside the text, and their form is its slice', () => {
    const parts = [
      '4',
      '16:30',
      ' ',
      'p.m.',
      'الساعة',
      'الرابعة',
      ' والنصف',
      'مساء\u064B',
      '.',
      ':',
      '0400 GMT',
      'و20 دقيقة',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), {maxLength: 20}), (list) => {
        const text = list.join('')
        let last = 0
        for (const {start, end, form, minutes} of timesIn(text, 'ar')) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(form).toBe(text.slice(start, end))
          expect(minutes).toBeGreaterThanOrEqual(0)
          expect(minutes).toBeLessThan(1440)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
