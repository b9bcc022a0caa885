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
    ['a dead man', 'وجد ميت\u064Bا'],
    ['an amount', 'كمية كبيرة'],
    ['no number at all', 'قال الرئيس'],
  ])('says nothing: %s', (_reason, text) => {
    expect(values(text, 'ar')).toEqual([])
  })

  test.each(['5%', '٥٪', '5 في المئة', '5 بالمائة'])('knows a percentage: %s', (text) => {
    expect(numbersIn(text, 'ar')).toMatchObject([{value: 5, isPercent: true}])
  })
})

describe('numbersIn, Arabic sums', () => {
  test.each([
    ['a figure, a scale and a figure', '12 ألفا و500', [12500]],
    ['two figures with scales', '3 ملايين و200 ألف', [3200000]],
    ['و apart', '5 آلاف و 200', [5200]],
    ['a scale alone and a figure', 'مليار و300 مليون', [13e8]],
    ['a scale alone and a dual of hundreds', 'مليون ومئتا ألف', [1200000]],
    ['a dual and a figure', 'ألفان و500', [2500]],
    ['words only', 'عشرون ألفا وخمسمئة', [20500]],
    ['hundreds and a figure', 'مئة و50 دولارا', [150]],
    ['thousands before و, not the dual', 'ألفا وخمسمئة', [1500]],
    ['equal scales are two numbers', '5 آلاف و6 آلاف', [5000, 6000]],
    ['a percentage is a number of its own', '12 ألفا و5%', [12000, 5]],
    ['a greater number behind', 'ألف ومليون', [1000, 1e6]],
    ['a noun between', '3 آلاف رجل و500 امرأة', [3000, 500]],
    ['figures without a scale', 'في 2 و3', [2, 3]],
  ])('reads %s', (_reason, text, expected) => {
    expect(values(text, 'ar')).toEqual(expected)
  })
})

describe('numbersIn, Arabic duals and halves', () => {
  test.each([
    ['a dual before its noun', 'ألفا جندي', [2000]],
    ['millions', 'مليونا دولار', [2e6]],
    ['thousand millions', 'مليارا دولار', [2e9]],
    ['a dual that is nothing else', 'ملياران', [2e9]],
    ['a dual that multiplies', 'ألفي مليون', [2e9]],
    ['a scale behind words', 'خمسون مليونا', [50e6]],
    ['a scale behind figures', '15 ألفا', [15000]],
    ['tanwin says one', 'زاد ألف\u064Bا', [1000]],
    ['a half of the million', 'مليون ونصف المليون', [1.5e6]],
    ['a half under the article', 'المليون ونصف المليون', [1.5e6]],
    ['a half behind the accusative', 'مليونا ونصف المليون', [1.5e6]],
    ['a half alone', 'مليون ونصف', [1.5e6]],
    ['a half behind a figure', '3 ملايين ونصف', [35e5]],
    ['a half before the scale', '3 ونصف مليون', [35e5]],
    ['a quarter', 'مليار وربع', [125e7]],
    ['half a million', 'نصف مليون', [5e5]],
    ['three quarters', 'ثلاثة أرباع المليون', [75e4]],
    ['a half of a percentage', 'خمسة ونصف في المئة', [5.5]],
    ['a half of something else', '3 ملايين ونصف السكان', [3e6]],
    ['a half of a lesser unit', 'خمسة ونصف', [5]],
  ])('reads %s', (_reason, text, expected) => {
    expect(values(text, 'ar')).toEqual(expected)
  })

  test.each(['نصف السكان', 'ربع قرن', 'المليون'])('says nothing of %s', (text) => {
    expect(values(text, 'ar')).toEqual([])
  })
})

describe('alternatives', () => {
  test.each<[string, Lang, string, number[], (number | null)[]]>([
    ['metres or million', 'en', '40m and 1.5m', [40, 1.5], [4e7, 15e5]],
    ['million behind a currency sign', 'en', '$1.5m', [15e5], [null]],
    ['another unit', 'en', '40km in 40min', [40, 40], [null, null]],
    ['decimal or grouping', 'ar', '2.500', [2.5], [2500]],
    ['decimal or grouping before a scale', 'ar', '2.500 مليون', [25e5], [25e8]],
    ['decimals beyond doubt', 'en', '0.500, 2.50, 1234.500', [0.5, 2.5, 1234.5], [null, null, null]],
    ['the Arabic decimal mark', 'ar', '٢٫٥٠٠', [2.5], [null]],
    ['a range with a hyphen', 'ar', '5-10 آلاف', [5, 10000], [5000, null]],
    ['a range with a dash', 'ar', '5 – 10 آلاف', [5, 10000], [5000, null]],
    ['from and to', 'ar', 'من 5 إلى 10 ملايين', [5, 1e7], [5e6, null]],
    ['between', 'ar', 'بين خمسة وعشرة ملايين', [5, 1e7], [5e6, null]],
    ['a range in English', 'en', '5 to 10 million', [5, 1e7], [5e6, null]],
    ['a range of letters', 'en', '5-10m', [5, 10], [5e6, 1e7]],
    ['a range of money', 'en', '$5-$10m', [5, 1e7], [5e6, null]],
    ['a range without scale', 'en', '5,000 to 10,000', [5000, 10000], [null, null]],
    ['a first number that has its scale', 'en', '5 million to 10 million', [5e6, 1e7], [null, null]],
    ['a greater first number', 'en', '2022 to 10 million', [2022, 1e7], [null, null]],
    ['something between', 'en', '5 cars to 10 million', [5, 1e7], [null, null]],
    ['a sum behind', 'ar', 'من 5 إلى 10 ملايين و200 ألف', [5, 102e5], [null, null]],
    ['a dual or a scale', 'ar', 'مليونا', [2e6], [1e6]],
    ['an age or an ordinal', 'en', 'a thirty-second clip', [32], [30]],
  ])('of %s', (_reason, lang, text, expected, alternatives) => {
    expect(values(text, lang)).toEqual(expected)
    expect(numbersIn(text, lang).map(({alternative}) => alternative)).toEqual(alternatives)
  })
})

describe('grouping by blanks', () => {
  test.each([
    ['two groups', '1 000 000', [1e6]],
    ['no-break blanks', '12\u00A0500\u202F000', [125e5]],
    ['decimals behind', '1 000 000,5', [1000000.5]],
    ['one group may be two numbers', '25 300', [25, 300]],
    ['a telephone number', '1 800 555 1234', [1, 800, 555, 1234]],
    ['more groups than a number has', '100 200 300 400 500 600', [100, 200, 300, 400, 500, 600]],
    ['a year before figures', '2022 100 200 300', [2022, 100, 200, 300]],
  ])('%s', (_reason, text, expected) => {
    expect(values(text, 'ar')).toEqual(expected)
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
    ['an article before a hundred', 'a hundred and fifty', [150]],
    ['two hundreds', 'between one hundred and two hundred', [100, 200]],
    ['equal scales', 'one million and two million', [1e6, 2e6]],
    ['descending scales', 'three million two hundred thousand', [32e5]],
    ['half a million', 'half a million', [5e5]],
    ['a half before the scale', 'two and a half million', [25e5]],
    ['a half behind the scale', 'a million and a half', [15e5]],
    ['quarters', 'a quarter of a million, three quarters of a million', [25e4, 75e4]],
    ['a half of a lesser unit', 'two and a half years', [2]],
    ['one of many', 'one of a hundred', [1, 100]],
    ['a number before an indefinite plural', '1,000 killed and tens of thousands hurt', [1000]],
  ])('reads %s', (_reason, text, expected) => {
    expect(values(text, 'en')).toEqual(expected)
  })

  test.each([
    ['an indefinite plural', 'millions of people'],
    ['a code', 'F16 and G20'],
    ['a decade', 'in the 1980s'],
    ['a half of people', 'half of them'],
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
    'و',
    'ألفا',
    'ونصف',
    'المليون',
    'الحادي',
    'والعشرين',
    '-',
    '1.500',
    '000',
    'half',
    'million',
    'first',
    '40m',
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
