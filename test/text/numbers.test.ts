import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Lang} from '../../src/model.ts'
import {numbersIn} from '../../src/text/numbers.ts'

const values = (text: string, lang: Lang): number[] => numbersIn(text, lang).map(({value}) => value)

describe('numbersIn, Arabic', () => {
  test.each([
    ['Western digits', 'في 2022', [2022]],
    ['Arabic-Indic digits', 'في ٢٠٢٢', [2022]],
    ['Persian digits', 'در ۱۴۰۲', [1402]],
    ['Arabic decimal mark', '١٢٫٥', [12.5]],
    ['Arabic grouping mark', '١٬٢٣٤٬٥٦٧', [1234567]],
    ['comma that groups', '1,500 جندي', [1500]],
    ['comma that is a decimal mark', '1,5', [1.5]],
    ['a scale word', '50 مليار متر', [5e10]],
    ['a plural scale word', '3 آلاف', [3000]],
    ['two scale words', 'مئة ألف مليون', [1e11]],
    ['a scale word behind و', 'ومليون دولار', [1e6]],
    ['a scale word alone', 'مليون دولار', [1e6]],
    ['a dual', 'ألفين', [2000]],
    ['units and tens', 'ثلاثة وعشرون', [23]],
    ['a teen', 'خمسة عشر ألفا', [15000]],
    ['hundreds', 'مئة وخمسة وعشرين', [125]],
    ['a year in words', 'ألفين وأربعة وعشرين', [2024]],
    ['a prefix', 'بخمسة وعشرين', [25]],
    ['a date', '12/08/2014', [12, 8, 2014]],
    ['a number in a name', 'كوفيد-19', [19]],
    ['five and six are two numbers', 'خمسة وستة', [5, 6]],
  ])('reads %s', (_reason, text, expected) => {
    expect(values(text, 'ar')).toEqual(expected)
  })

  test.each([
    ['an indefinite plural', 'ملايين الناس'],
    ['the weekday', 'يوم الاثنين'],
    ['a word with an article', 'المئة'],
    ['a code', 'في G20'],
    ['a dead man', 'وجد ميتًا'],
    ['an amount', 'كمية كبيرة'],
    ['no number at all', 'قال الرئيس'],
  ])('says nothing: %s', (_reason, text) => {
    expect(values(text, 'ar')).toEqual([])
  })

  test.each(['5%', '٥٪', '5 في المئة', '5 بالمائة'])('knows a percentage: %s', (text) => {
    expect(numbersIn(text, 'ar')).toMatchObject([{value: 5, isPercent: true}])
  })
})

describe('numbersIn, English', () => {
  test.each([
    ['a scale word', '190 billion', [19e10]],
    ['a short scale word', '$3.5bn', [3.5e9]],
    ['money', '£125m, €3b, $50k and 30m away', [125e6, 3e9, 50e3, 30]],
    ['words', 'two hundred and ten', [210]],
    ['a hyphen', 'twenty-five', [25]],
    ['thousands', 'three thousand five hundred', [3500]],
    ['an ordinal', 'the 14th day', [14]],
    ['grouping by stops', '1.234.567', [1234567]],
    ['one after the other', 'one two', [1, 2]],
    ['an article before a scale word', 'a million people', [1e6]],
  ])('reads %s', (_reason, text, expected) => {
    expect(values(text, 'en')).toEqual(expected)
  })

  test.each([
    ['an indefinite plural', 'millions of people'],
    ['a code', 'F16 and G20'],
    ['a decade', 'in the 1980s'],
  ])('says nothing: %s', (_reason, text) => {
    expect(values(text, 'en')).toEqual([])
  })
})

test('every span is its form, in order, whatever the text', () => {
  const word = fc.constantFrom(
    'خمسة',
    'وعشرون',
    'مليار',
    'ومليون',
    'ألف',
    '12',
    ',',
    '.5',
    ' ',
    'and',
    '٣',
    'آلاف',
    'x',
    '\u064B',
  )
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom<Lang>('ar', 'en'), (words, lang) => {
      const text = words.join('')
      let last = 0
      for (const hit of numbersIn(text, lang)) {
        expect(text.slice(hit.start, hit.end)).toBe(hit.form)
        expect(hit.start).toBeGreaterThanOrEqual(last)
        expect(Number.isFinite(hit.value)).toBe(true)
        last = hit.end
      }
    }),
  )
})
