import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/model.ts'
import {normalize} from '../../src/normalize/normalize.ts'
import {analyse, check, prepare} from '../../src/pipeline.ts'
import {readDocument} from '../../src/read/formats.ts'
import {patchText} from '../../src/write/patch-text.ts'
import {concepts, document, sample} from '../build.ts'
import {piece} from '../pieces.ts'

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

  test('leaves what may be another word, and mends عبد and its name', () => {
    const own = prepare(concepts('kyiv,Kyiv,كييف,,كيف,,,,properNoun', 'sisi,Sisi,عبد الفتاح السيسي,,,,,,properNoun'))
    const one = document('كيف التقى بعبدالفتاح السيسي؟')
    expect(normalize(one, check([], [analyse(one, own)], own)).text).toBe('كيف التقى بعبد الفتاح السيسي؟')
  })

  test('brings only the concepts asked for', () => {
    expect(normalized('پوتن وشي جنپنگ', ['xi'])).toBe('پوتن وشي جين بينغ')
  })

  test('leaves what other rules found', () => {
    expect(normalized('قال ، ثم')).toBe('قال ، ثم')
  })

  const whole = document('پوتن اليوم في پاكستان')
  const finding = {
    rule: 'term-form',
    level: 'error',
    ar: null,
    en: null,
    actual: 'پوتن',
    expected: [],
    concept: 'x',
    args: {},
    variant: '',
    related: [],
  } as const
  const at = (start: number, end: number, text: string, confidence = 1): Finding['fix'] => {
    return {document: whole.name, start, end, text, confidence}
  }

  test('of two changes at one place makes the longer, and says that the other is held back', () => {
    const fixes = [at(0, 4, 'بوتين'), at(0, 10, 'بوتين اليوم')]
    const {edits, held} = normalize(
      whole,
      fixes.map((fix) => ({...finding, fix})),
    )
    expect(edits).toEqual([
      {
        start: 0,
        end: 10,
        text: 'بوتين اليوم',
        old: 'پوتن اليوم',
        rule: 'term-form',
        profileRule: null,
        concept: 'x',
        confidence: 1,
      },
    ])
    expect(held).toMatchObject([{start: 0, end: 4, reason: 'overlap'}])
  })

  test('the glossary goes before the profile, however short its change is', () => {
    const profile = {...finding, rule: 'spelling-profile', concept: null, args: {rule: 'levant/p'}}
    const findings = [
      {...profile, fix: at(0, 10, 'بوتن اليوم')},
      {...finding, fix: at(0, 4, 'بوتين')},
      {...profile, fix: at(14, 15, 'ب')},
    ]
    const {text, edits, held} = normalize(whole, findings)
    expect(text).toBe('بوتين اليوم في باكستان')
    expect(edits.map(({rule, profileRule}) => [rule, profileRule])).toEqual([
      ['term-form', null],
      ['spelling-profile', 'levant/p'],
    ])
    expect(held).toMatchObject([{rule: 'spelling-profile', start: 0, reason: 'overlap'}])
  })

  test('what is less sure than asked for is held back', () => {
    const findings = [
      {...finding, fix: at(0, 4, 'بوتين', 0.69)},
      {...finding, fix: at(14, 15, 'ب', 0.9)},
    ]
    const made = (minConfidence?: number): number[] =>
      normalize(whole, findings, minConfidence === undefined ? {} : {minConfidence}).edits.map(({start}) => start)
    expect(made()).toEqual([14])
    expect(made(0.6)).toEqual([0, 14])
    expect(made(1)).toEqual([])
    expect(normalize(whole, findings).held).toMatchObject([
      {start: 0, old: 'پوتن', confidence: 0.69, reason: 'confidence'},
    ])
  })

  test('only the rules of a profile that were asked for', () => {
    const profile = {...finding, rule: 'spelling-profile', concept: null}
    const findings = [
      {...profile, args: {rule: 'own/v + own/p'}, fix: at(0, 1, 'ب')},
      {...profile, args: {rule: 'own/g'}, fix: at(14, 15, 'ب')},
    ]
    expect(normalize(whole, findings, {only: ['own/p']}).edits.map(({start}) => start)).toEqual([0])
  })
})

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
