import {describe, expect, test} from 'vitest'
import type {Side, UnitFinding} from '../../src/check/check.ts'
import {numberMismatch} from '../../src/check/numbers/number-mismatch.ts'
import type {Lang, Link, Span} from '../../src/model.ts'
import {marked} from '../marked.ts'

const link: Link = {ar: [0], en: [0], confidence: 0.99, status: 'auto', isMoved: false, isDropped: false, evidence: []}

function side(text: string, lang: Lang): Side {
  return {document: `${lang}.md`, lang, offset: 0, text, opaque: [], hits: []}
}

/** Runs the check on a pair with ⟦…⟧ marks and compares what it reports with them, on both sides. */
function expectMarked(ar: string, en: string): UnitFinding[] {
  const [arMarked, enMarked] = [marked(ar), marked(en)]
  const found = numberMismatch.run(
    {ar: side(arMarked.text, 'ar'), en: side(enMarked.text, 'en'), link},
    {concepts: new Map(), house: null, options: {}},
  )
  const spans = (lang: Lang): Span[] => found.flatMap((one) => one[lang] ?? []).toSorted((a, b) => a.start - b.start)
  expect(spans('ar')).toEqual(arMarked.spans)
  expect(spans('en')).toEqual(enMarked.spans)
  return found
}

describe('number-mismatch says nothing', () => {
  test.each([
    ['a sum of figures', 'قتل 12 ألفا و500 جندي', '12,500 soldiers were killed'],
    ['millions and thousands', 'نزح 3 ملايين و200 ألف', '3.2 million fled'],
    ['a dual', 'أرسلت ألفا جندي', 'It sent 2,000 soldiers'],
    ['the accusative of a scale', 'زاد العدد مليونا', 'It grew by 1 million'],
    ['a half', 'مليون ونصف المليون دولار', '$1.5 million'],
    ['half a million', 'نصف مليون لاجئ', '500,000 refugees'],
    ['a half in both', '3 ملايين ونصف', 'three and a half million'],
    ['an ordinal for a date', 'العاشر من مارس', '10 March'],
    ['an ordinal for an ordinal', 'القرن الحادي والعشرين', 'the 21st century'],
    ['an ordinal in words', 'الذكرى الخامسة والسبعون', 'the seventy-fifth anniversary'],
    ['a figure for an ordinal', 'القرن 19', 'the nineteenth century'],
    ['an ordinal that the English lacks', 'للمرة الخامسة عشرة', 'once more'],
    ['an ordinal that the Arabic lacks', 'مرة أخرى', 'for the thirtieth time'],
    ['members under the article', 'الدول السبع والعشرون', 'the 27 countries'],
    ['m for million', 'نزح 40 مليون شخص', '40m people fled'],
    ['m for metres', 'على بعد 40 مترا', '40m away'],
    ['a stop that groups', '2.500 جندي', '2,500 soldiers'],
    ['a stop before decimals', '2.500 كيلومتر', '2.5 kilometres'],
    ['a scale for both ends', 'من 5 آلاف إلى 10 آلاف', '5 to 10 thousand'],
    ['a scale for both ends in Arabic', '5-10 آلاف جندي', '5,000 to 10,000 soldiers'],
    ['a range of letters', 'من 5 إلى 10 ملايين دولار', '$5-10m'],
    ['grouping by blanks', '1 000 000 نسمة', '1,000,000 people'],
  ])('of %s', (_reason, ar, en) => {
    expectMarked(ar, en)
  })
})

describe('number-mismatch reports', () => {
  test.each([
    ['a sum that differs', 'قتل ⟦12 ألفا و500⟧', '⟦12,600⟧ were killed', 'value'],
    ['a dual where one is said', 'وصل ⟦ملياران⟧', '⟦one billion⟧ came', 'value'],
    ['a half left out', 'بلغ ⟦مليونا⟧ من الدولارات', 'It was ⟦1.5 million⟧', 'value'],
    ['neither metres nor million', 'على بعد ⟦45⟧ مترا', '⟦40m⟧ away', 'value'],
    ['neither decimal nor grouping', '⟦2.600⟧ جندي', '⟦2,500⟧ soldiers', 'value'],
    ['a range with the other end', 'من 5 إلى ⟦12 مليونا⟧', '5 to ⟦10 million⟧', 'value'],
    ['a cardinal that the English lacks', 'منذ ⟦عشرين⟧ عاما', 'long ago', 'extra'],
  ])('%s', (_reason, ar, en, variant) => {
    expect(expectMarked(ar, en).map((found) => found.variant)).toEqual([variant])
  })

  test('a wrong scale as an error, whatever the letter', () => {
    expect(expectMarked('⟦5 آلاف⟧ دولار', '$⟦5m⟧')).toMatchObject([{variant: 'scale', level: 'error'}])
  })
})
