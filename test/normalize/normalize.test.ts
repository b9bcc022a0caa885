import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {normalize} from '../../src/normalize/normalize.ts'
import {analyse, check, prepare} from '../../src/pipeline.ts'
import {readDocument} from '../../src/read/formats.ts'
import {patchText} from '../../src/write/patch-text.ts'
import {document, sample} from '../build.ts'

const context = prepare(sample)

function normalized(text: string, only?: readonly string[]): string {
  const one = document(text)
  return normalize(one, check([], [analyse(one, context)], context), only === undefined ? {} : {only}).text
}

describe('normalize', () => {
  test.each([
    ['a conjunction', 'وصل وپوتن.', 'وصل وبوتين.'],
    ['the contracted article', 'قال للپنتاجون نعم', 'قال للبنتاغون نعم'],
    ['quotes', 'مع "پوتن" و«پوتن»', 'مع "بوتين" و«بوتين»'],
    ['tatweel', 'بـپوتن', 'بـبوتين'],
    ['tashkeel of the neighbours', 'قال\u064E پوتن\u064F نعم\u0652', 'قال\u064E بوتين نعم\u0652'],
    ['bidi marks', '\u200Fپوتن\u200F هنا', '\u200Fبوتين\u200F هنا'],
    [
      'Markdown',
      '**پوتن** و[پوتن](https://example.org/پوتن) و`پوتن`',
      '**بوتين** و[بوتين](https://example.org/پوتن) و`پوتن`',
    ],
  ])('keeps %s', async (_reason, before, after) => {
    const bytes = new TextEncoder().encode(before)
    const one = await readDocument(bytes, {name: 'a.md'})
    const findings = check([], [analyse(one, context)], context)
    const {edits, text} = normalize(one, findings)
    expect(text).toBe(after)
    expect(new TextDecoder('utf-8', {ignoreBOM: true}).decode(patchText(bytes, edits))).toBe(after)
  })

  test('brings only the concepts asked for', () => {
    expect(normalized('پوتن وشي جنپنگ', ['xi'])).toBe('پوتن وشي جين بينغ')
  })

  test('leaves what other rules found', () => {
    expect(normalized('قال ، ثم')).toBe('قال ، ثم')
  })

  test('of two changes at one place makes one', () => {
    const place = {document: 'ar.md', start: 0, end: 4}
    const finding = {
      rule: 'term-form',
      level: 'error',
      ar: place,
      en: null,
      actual: 'پوتن',
      expected: [],
      concept: 'x',
      args: {},
      variant: '',
      related: [],
    } as const
    const one = document('پوتن اليوم')
    const fixes = [
      {...place, text: 'بوتين', confidence: 1},
      {...place, end: 10, text: 'بوتين اليوم', confidence: 1},
    ]
    expect(
      normalize(
        one,
        fixes.map((fix) => ({...finding, fix})),
      ).edits,
    ).toHaveLength(1)
  })
})

const piece = fc.constantFrom(
  'پوتن',
  'وپوتن',
  'للبنتاجون',
  'شي جنپنگ',
  'شي',
  'بوتين',
  'قال',
  'بوتيرة',
  ' ',
  ' ',
  '، ',
  '\n',
  '"',
  'ـ',
  '\u064E',
  '\u200F',
  '**',
  'Kiev',
  'منظمة تعاون شانغهاي',
  'ال',
  'ب',
  'توقف اطلاق نار',
)

describe('invariants', () => {
  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 12}), (parts) => {
        const once = normalized(parts.join(''))
        expect(normalized(once)).toBe(once)
      }),
    )
  })

  test('nothing but letters of hits changes: marks, quotes and line ends stay', () => {
    const kept = (text: string): string => text.replace(/[\p{L}\u064E\u0640 ]+/gu, '')
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 12}), (parts) => {
        const text = parts.join('')
        expect(kept(normalized(text))).toBe(kept(text))
      }),
    )
  })
})
