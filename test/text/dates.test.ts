import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Lang} from '../../src/model.ts'
import {type DateHit, datesIn, isSameDate} from '../../src/text/dates.ts'

/** year-month-day, `?` for what is not said; `w4` is a Thursday, `twice` a second name, `not 10` one that contradicts. */
function brief({year, month, day, weekday, calendar, hasSecondName, otherMonth, alternative}: DateHit): string {
  const date = month === null ? '' : `${year ?? '?'}-${month}-${day ?? '?'}`
  const marks = [
    calendar === 'hijri' ? ' AH' : '',
    hasSecondName ? ' twice' : '',
    otherMonth === null ? '' : ` not ${otherMonth}`,
    weekday === null ? '' : ` w${weekday}`,
    alternative === null ? '' : ` or ?-${alternative.month}-${alternative.day}`,
  ]
  return `${date}${marks.join('')}`.trim()
}

const briefs = (text: string, lang: Lang): string[] => datesIn(text, lang).map(brief)

describe('datesIn, Arabic', () => {
  test.each([
    ['day and month', 'وصل في 14 سبتمبر', ['?-9-14']],
    ['Arabic-Indic digits', '١٤ سبتمبر ٢٠٢٤', ['2024-9-14']],
    ['a month of the Levant', 'في 3 كانون الثاني 2021', ['2021-1-3']],
    ['a month of Tunisia and Algeria', '5 جانفي 2020', ['2020-1-5']],
    ['a month of Morocco', 'في غشت المقبل', ['?-8-?']],
    ['two names with a slash', '14 أيلول/سبتمبر 2024', ['2024-9-14 twice']],
    ['two names with a bracket', 'الحادي عشر من تشرين الثاني (نوفمبر) 2019', ['2019-11-11 twice']],
    ['two names with blanks', 'فبراير شباط', ['?-2-? twice']],
    ['two names with a hyphen', '6 حزيران - يونيو', ['?-6-6 twice']],
    ['a doubtful name beside its second', 'في 4 آب/أغسطس', ['?-8-4 twice']],
    ['names that contradict', '7 أيلول/أكتوبر', ['?-9-7 twice not 10']],
    ['two months of one family', 'سبتمبر/أكتوبر', ['?-9-?', '?-10-?']],
    ['an ordinal', 'السادس عشر من أكتوبر', ['?-10-16']],
    ['tens of an ordinal', 'الحادي والثلاثين من ديسمبر', ['?-12-31']],
    ['an ordinal behind a clitic', 'وبالثالث من مايو عام 2020', ['2020-5-3']],
    ['a month without a day', 'وفي سبتمبر من العام 2022', ['2022-9-?']],
    ['clitics on the month', 'وسبتمبر وأكتوبر', ['?-9-?', '?-10-?']],
    ['a weekday and a date', 'يوم الخميس 14 سبتمبر', ['?-9-14 w4']],
    ['a weekday and «الموافق»', 'الأحد الموافق 1 يناير 2023', ['2023-1-1 w0']],
    ['a weekday in brackets', '14 سبتمبر 2023 (الخميس)', ['2023-9-14 w4']],
    ['a weekday alone', 'قال للصحفيين يوم الأربعاء', ['w3']],
    ['a weekday behind ل', 'للأحد', ['w0']],
    ['two weekdays', 'بين الاثنين والخميس', ['w1', 'w4']],
    ['figures', '13/9/2022', ['2022-9-13']],
    ['figures in either order', '4/9/2022', ['2022-9-4 or ?-4-9']],
    ['figures behind a weekday', 'الاثنين (13/9)', ['?-9-13 w1']],
    ['both days of a range', 'من 14 إلى 16 سبتمبر', ['?-9-14', '?-9-16']],
    ['a range with a hyphen', '14-16 تشرين الأول 2023', ['2023-10-14', '2023-10-16']],
    ['a list of days', 'في 1 و2 و3 سبتمبر', ['?-9-1', '?-9-2', '?-9-3']],
    ['a Hijri date', '1 محرم 1446 هـ', ['1446-1-1 AH']],
    ['a Hijri month of two words', '10 ذي الحجة', ['?-12-10 AH']],
    ['Hijri figures', '12/9/1445 هـ', ['1445-9-12 AH or ?-12-9']],
    ['an English date in an Arabic text', 'النشر: 14th, October 2023 GMT', ['2023-10-14']],
    ['the verb that is a month behind «في»', 'في مارس', ['?-3-?']],
    ['a doubtful name beside a sure one', 'مارس وأبريل', ['?-3-?', '?-4-?']],
    ['a week of a month', 'الأسبوع الأول من سبتمبر', ['?-9-?']],
    ['a comma before «من عام»', '30 سبتمبر، من عام 1882', ['1882-9-30']],
    ['soldiers behind a month', 'قتل في سبتمبر 14 جنديا', ['?-9-?']],
    ['soldiers behind a date', 'في 14 سبتمبر، 2000 جندي', ['?-9-14']],
  ])('reads %s', (_reason, text, expected) => {
    expect(briefs(text, 'ar')).toEqual(expected)
  })

  test.each([
    ['the verb', 'مارس ضغوطا على الحكومة'],
    ['a carmaker', 'أعلنت شركة نيسان أرباحها'],
    ['a father', 'قال أب لثلاثة أطفال'],
    ['a door', 'في باب المفاوضات'],
    ['forbidden', 'هذا محرم شرعا'],
    ['zero', 'فاز بنتيجة 2-صفر'],
    ['a person', 'التقى محمد رمضان جمهوره'],
    ['a number', 'جاء اثنان وذهب أحد'],
    ['both of them', 'اتفق الاثنان'],
    ['between the two', 'الخلاف بين الاثنين قديم'],
    ['a year alone', 'في عام 2022'],
    ['a decade', 'في التسعينيات'],
    ['a word that begins like a month', 'السبتمبرية'],
    ['a fraction', 'بنسبة 3/4'],
    ['a version', 'الإصدار 1.2.3'],
    ['half of a month name', 'مدينة تشرين'],
    ['a telephone number', '01-02-2003-555'],
  ])('says nothing: %s', (_reason, text) => {
    expect(briefs(text, 'ar')).toEqual([])
  })

  test('leaves clitics outside', () => {
    expect(datesIn('وبسبتمبر', 'ar')).toMatchObject([{form: 'سبتمبر', start: 2}])
  })
})

describe('datesIn, English', () => {
  test.each([
    ['day first', '14 September 2024', ['2024-9-14']],
    ['month first', 'September 14, 2024', ['2024-9-14']],
    ['an abbreviation and an ordinal', 'Sept. 14th', ['?-9-14']],
    ['"of"', 'the 14th of September', ['?-9-14']],
    ['an ordinal in words', 'the twenty-first of June 1990', ['1990-6-21']],
    ['words behind the month', 'September first', ['?-9-1']],
    ['a weekday', 'Thursday, Sept. 15', ['?-9-15 w4']],
    ['an abbreviated weekday', 'Sun, Sept 4', ['?-9-4 w0']],
    ['a weekday alone', "Monday's talks", ['w1']],
    ['a month alone', 'in September', ['?-9-?']],
    ['month and year', 'September 2024', ['2024-9-?']],
    ['ISO', '2022-09-13', ['2022-9-13']],
    ['hyphens', '14-Sep-2024', ['2024-9-14']],
    ['day-first figures', '13/9/2022', ['2022-9-13']],
    ['figures in either order', '4/9/2022', ['2022-4-9 or ?-9-4']],
    ['equal figures', '9/9/2022', ['2022-9-9']],
    ['an attack by its date', 'the 9/11 attacks', ['?-9-11']],
    ['May with a day', 'on May 14', ['?-5-14']],
    ['May behind a preposition', 'since May', ['?-5-?']],
    ['March and May', 'between March and May', ['?-3-?', '?-5-?']],
    ['March with a year', 'March 2023', ['2023-3-?']],
    ['a cut abbreviation', 'votes are cast on Nov.', ['?-11-?']],
    ['a range', 'September 14-16', ['?-9-14', '?-9-16']],
    ['a range before the month', 'between 14 and 16 September', ['?-9-14', '?-9-16']],
    ['capitals', '14 MAY 2024', ['2024-5-14']],
    ['a Hijri date', 'Dhu al-Hijjah 10', ['?-12-10 AH']],
    ['a number behind a month', 'August 31,000', ['?-8-?']],
    ['an Arabic name in brackets', 'September (أيلول) 2024', ['2024-9-? twice']],
  ])('reads %s', (_reason, text, expected) => {
    expect(briefs(text, 'en')).toEqual(expected)
  })

  test.each([
    ['a modal verb', 'It may 14 times over'],
    ['a prime minister', 'Theresa May said so'],
    ['a verb', 'they march on'],
    ['a demonstration', 'the March on Washington'],
    ['a newspaper', 'The Sun said'],
    ['another newspaper', 'the Sunday Times'],
    ['someone who sat', 'He sat down'],
    ['a first name', 'Jan said'],
    ['all day', '24/7'],
    ['a version', '1.2.3'],
    ['a year', 'in 2022'],
    ['a decade', 'the 1980s'],
    ['an adjective', 'Marching and decent'],
    ['a time', '10:30'],
  ])('says nothing: %s', (_reason, text) => {
    expect(briefs(text, 'en')).toEqual([])
  })
})

describe('isSameDate', () => {
  test.each([
    ['the same in two families', '14 أيلول', 'Sept. 14', true],
    ['another day', '14 أيلول', 'Sept. 15', false],
    ['another month', '14 أيلول', 'Oct. 14', false],
    ['a month and a day of it', 'في أيلول', 'Sept. 14', true],
    ['another year', '14 أيلول 2022', 'Sept. 14, 2023', false],
    ['either order of figures', '4/9/2022', '9/4/2022', true],
    ['either of two contradicting names', '14 أيلول/أكتوبر', 'Oct. 14', true],
    ['the weekday of a date', 'الأربعاء', 'Sept. 14, 2022', true],
    ['not its weekday', 'الخميس', 'Sept. 14, 2022', false],
    ['another weekday', 'الخميس 14 أيلول', 'Friday, Sept. 14', false],
    ['another calendar', '1 محرم 1446', 'July 7, 2024', true],
  ])('%s', (_reason, ar, en, expected) => {
    const [a] = datesIn(ar, 'ar')
    const [b] = datesIn(en, 'en')
    expect(isSameDate(a, b)).toBe(expected)
    expect(isSameDate(b, a)).toBe(expected)
  })
})

test('dates are in order, inside the text, and their form is its slice', () => {
  const parts = [
    '14',
    '2022',
    'سبتمبر',
    'أيلول',
    '/',
    ' ',
    '-',
    ' (',
    ')',
    'الخميس',
    'May',
    'Sept.',
    'Sun',
    '13/9/2022',
    'و',
  ]
  const more = ['من', 'في', 'تشرين', 'الأول', 'ـ', '\u064B', '\u200F', 'ﷲ', '،', 'هـ', 'the', '14th']
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts, ...more), {maxLength: 20}),
      fc.constantFrom('ar', 'en'),
      (list, lang) => {
        const text = list.join('')
        let last = 0
        for (const {start, end, form} of datesIn(text, lang as Lang)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(form).toBe(text.slice(start, end))
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
