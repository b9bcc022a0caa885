import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Lang} from '../../src/model.ts'
import {isSameUnit, measuresIn} from '../../src/text/measures.ts'
import {numbersIn} from '../../src/text/numbers.ts'

const measures = (text: string, lang: Lang): string[] =>
  measuresIn(text, lang, numbersIn(text, lang)).map(({number, unit}) => `${number.value} ${unit}`)

describe('measuresIn', () => {
  test.each<[string, Lang, string, string[]]>([
    ['dollars', 'ar', '5 ملايين دولار', ['5000000 USD']],
    ['dollars with their country', 'ar', 'خمسة ملايين دولارا أمريكيا', ['5000000 USD']],
    ['other dollars', 'ar', '3 دولارات كندية', ['3 CAD']],
    ['a dual of millions', 'ar', 'مليونا يورو', ['2000000 EUR']],
    ['pounds that may be several', 'ar', '100 جنيه', ['100 pound']],
    ['letters with stops', 'ar', '5 ج.م.', ['5 EGP']],
    ['a sign of one character', 'ar', '500 ﷼', ['500 rial']],
    ['percent', 'ar', '5 في المئة', ['5 %']],
    ['an Arabic percent sign', 'ar', '٥٪', ['5 %']],
    ['a percent sign in front', 'ar', '%5', ['5 %']],
    ['percentage points', 'ar', '5 نقاط مئوية', ['5 percentage-point']],
    ['square kilometres', 'ar', '500 كيلومتر مربع', ['500 km2']],
    ['a raised figure', 'ar', '500 كم²', ['500 km2']],
    ['speed', 'ar', '120 كم/ساعة', ['120 km/h']],
    ['barrels', 'ar', '20 ألف برميل يوميا', ['20000 barrel']],
    ['degrees', 'ar', '30 درجة مئوية', ['30 °C']],
    ['thousands of dollars', 'ar', '5 آلاف من الدولارات', ['5000 USD']],
    ['a range', 'ar', 'من 5 إلى 10 دولارات', ['5 USD', '10 USD']],
    ['days', 'ar', 'ثلاثة أيام', ['3 day']],
    ['a sign and a letter', 'en', 'US$5bn', ['5000000000 USD']],
    ['pounds by their sign', 'en', '£125m', ['125000000 GBP']],
    ['a code in front', 'en', 'EUR 5', ['5 EUR']],
    ['a code behind', 'en', '5 EUR', ['5 EUR']],
    ['a country behind', 'en', '$5 million Canadian', ['5000000 CAD']],
    ['another dollar sign', 'en', 'A$5', ['5 AUD']],
    ['U.S. dollars', 'en', '5 U.S. dollars', ['5 USD']],
    ['a hyphen', 'en', 'a 5-mile walk', ['5 mile']],
    ['a unit written on', 'en', '300km', ['300 km']],
    ['an abbreviation of two words', 'en', '25 sq. km.', ['25 km2']],
    ['words', 'en', 'half a million euros', ['500000 EUR']],
    ['barrels', 'en', '5 million barrels', ['5000000 barrel']],
    ['per cent', 'en', '5 per cent', ['5 %']],
    ['percentage points', 'en', '5 percentage points', ['5 percentage-point']],
    ['won in large numbers', 'en', '5,000 won', ['5000 KRW']],
    ['a range of prices', 'en', '$5 to $10', ['5 USD', '10 USD']],
    ['a range of lengths', 'en', '5 to 10 km', ['5 km', '10 km']],
    ['two signs in a row', 'en', '5% $7', ['5 %', '7 USD']],
    ['millions behind euros', 'en', '5 million of euros', ['5000000 EUR']],
  ])('reads %s', (_reason, lang, text, expected) => {
    expect(measures(text, lang)).toEqual(expected)
  })

  test.each<[string, Lang, string]>([
    ['a verb behind a year', 'ar', 'في عام 2023 قدم الرئيس خطته'],
    ['a day behind a year', 'ar', 'عام 2023 يوم الخميس'],
    ['a small yen', 'ar', '12 ين'],
    ['an ordinal', 'ar', 'اليوم العاشر يوم'],
    ['a number alone', 'ar', 'قتل 20 شخصا'],
    ['a word that begins like a unit', 'ar', '5 مترجمين'],
    ['a victory', 'en', 'the 5 won'],
    ['an ordinal', 'en', 'the 14th day'],
    ['metres or millions', 'en', '40m'],
    ['days behind a year', 'en', 'in 2023 days passed'],
    ['a word in small letters', 'en', '5 try again'],
    ['a word that begins like a unit', 'en', '5 kmart shops'],
    ['a unit without a number', 'en', 'many dollars'],
  ])('says nothing: %s', (_reason, lang, text) => {
    expect(measures(text, lang)).toEqual([])
  })

  test.each([
    ['one unit', 'km', 'km', true],
    ['two units', 'km', 'mile', false],
    ['a shared name', 'pound', 'EGP', true],
    ['a sign of two currencies', 'JPY', 'yen-or-yuan', true],
    ['a shared name of others', 'dinar', 'EGP', false],
  ])('compares %s', (_reason, a, b, expected) => {
    expect(isSameUnit(a, b)).toBe(expected)
    expect(isSameUnit(b, a)).toBe(expected)
  })

  test('measures are in order, inside the text, and hold their number', () => {
    const parts = [
      '5',
      '$',
      '€',
      ' ',
      'مليون',
      'دولار',
      'كم',
      '²',
      '%',
      '٪',
      'to',
      'EUR',
      '-',
      '\u200F',
      '\u064B',
      ' million',
      'إلى',
      '1,500',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), {maxLength: 20}), fc.constantFrom('ar', 'en'), (list, lang) => {
        const text = list.join('')
        let last = 0
        for (const {start, end, form, number} of measuresIn(text, lang as Lang, numbersIn(text, lang as Lang))) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(start).toBeLessThanOrEqual(number.start)
          expect(end).toBeGreaterThanOrEqual(number.end)
          expect(form).toBe(text.slice(start, end))
          last = number.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
