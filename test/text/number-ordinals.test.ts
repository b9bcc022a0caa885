import {describe, expect, test} from 'vitest'
import type {Lang} from '../../src/model.ts'
import {numbersIn} from '../../src/text/numbers.ts'

const values = (text: string, lang: Lang): number[] => numbersIn(text, lang).map(({value}) => value)

describe('ordinals', () => {
  const ordinals = (text: string, lang: Lang): number[] =>
    numbersIn(text, lang).flatMap(({value, isOrdinal}) => (isOrdinal ? [value] : []))

  test.each([
    ['under the article', 'المرة الأولى والثانية', [1, 2]],
    ['without it', 'ثالث رئيس', [3]],
    ['behind a preposition', 'لأول مرة، وللعاشر', [1, 10]],
    ['a date', 'العاشر من مارس', [10]],
    ['teens', 'الثاني عشر ثم الثالثة عشرة', [12, 13]],
    ['eleven', 'الحادي عشر ثم الحادية عشرة', [11, 11]],
    ['units and tens', 'القرن الحادي والعشرين', [21]],
    ['the feminine', 'الخامسة والسبعون', [75]],
    ['tens', 'القرنين التاسع عشر والعشرين', [19, 20]],
    ['a cardinal under the article', 'الدول السبع والعشرون', [27]],
  ])('reads Arabic %s', (_reason, text, expected) => {
    expect(ordinals(text, 'ar')).toEqual(expected)
    expect(values(text, 'ar')).toEqual(expected)
  })

  test.each([
    ['the day before yesterday', 'أول من أمس'],
    ['firstly', 'أولا'],
    ['preliminary', 'تقرير أولي'],
    ['a name', 'كولن باول'],
    ['a second of time', 'بعد ثانية'],
    ['a weekday', 'الاثنين'],
    ['small units under the article', 'الدول الخمس'],
    ['half of eleventh', 'الحادي'],
    ['seventies', 'في السبعينيات'],
  ])('says nothing: %s', (_reason, text) => {
    expect(values(text, 'ar')).toEqual([])
  })

  test.each([
    ['words', 'the first and the twentieth', [1, 20]],
    ['tens and units', 'the twenty-first century', [21]],
    ['hundreds', 'one hundred and twenty-first', [121]],
    ['a figure', 'the 14th', [14]],
  ])('reads English %s', (_reason, text, expected) => {
    expect(ordinals(text, 'en')).toEqual(expected)
  })

  test.each([
    ['a compound', 'second-hand', []],
    ['a cardinal before a compound', 'twenty first-time voters', [20, 1]],
    ['a plural', 'seconds and thirds', []],
  ])('takes for no ordinal number: %s', (_reason, text, expected) => {
    expect(values(text, 'en')).toEqual(expected)
  })

  test('cardinals are no ordinals', () => {
    expect(ordinals('عشرون ثم 20 ثم عشرة', 'ar')).toEqual([])
    expect(ordinals('twenty and 20', 'en')).toEqual([])
  })
})
