import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Evidence, Segment} from '../../src/model.ts'
import {cutPieces} from '../../web/align/cut-pieces.ts'
import {locateEvidence} from '../../web/align/locate-evidence.ts'
import {caretNear, firstCaret, moveCaret} from '../../web/align/move-caret.ts'
import {segmentsOf} from './align-record.ts'

const word = (ar: string, en: string, kind: Evidence['kind'] = 'word'): Evidence => ({kind, ar, en})

describe('the places of reasons', () => {
  test.each([
    ['a word of its own', 'قال بوتين', [word('بوتين', 'Putin')], ['بوتين@4']],
    ['not within a longer word', 'بوتينية بوتين', [word('بوتين', 'Putin')], ['بوتين@8']],
    ['behind a clitic where there is no other', 'قال لبوتين', [word('بوتين', 'Putin')], ['بوتين@5']],
    ['a word before one with a clitic', 'لبوتين بوتين', [word('بوتين', 'Putin')], ['بوتين@7']],
    ['each its own place', '14 و 14', [word('14', '14', 'number'), word('14', 'fourteen', 'number')], ['14@0', '14@5']],
    ['the same place when there is no other', 'شي', [word('شي', 'Xi'), word('شي', 'he')], ['شي@0', 'شي@0']],
    ['not before a mark that belongs to it', 'مدر\u0651س مدر', [word('مدر', 'clay')], ['مدر@6']],
    ['a mark of punctuation', 'هل؟', [word('؟', '?', 'mark')], ['؟@2']],
    ['nowhere', 'نعم', [word('لا', 'no')], ['-']],
    ['nothing of nothing', 'نعم', [word('', 'no')], ['-']],
  ])('%s', (_reason, text, evidence, expected) => {
    const pairs = locateEvidence(evidence, {ar: segmentsOf('ar', [text]), en: []})
    expect(pairs.map(({ar}) => (ar === null ? '-' : `${text.slice(ar.start, ar.end)}@${ar.start}`))).toEqual(expected)
  })

  test('a reason at the places of a stronger one is left out', () => {
    const texts = {ar: segmentsOf('ar', ['تسعة أيام']), en: segmentsOf('en', ['nine days'])}
    const evidence = [word('تسعة', 'nine', 'number'), word('تسعة', 'nine'), word('أيام', 'days')]
    expect(locateEvidence(evidence, texts).map((pair) => [pair.number, pair.evidence.kind])).toEqual([
      [1, 'number'],
      [2, 'word'],
    ])
  })

  test('it is looked for in every segment of the side', () => {
    const texts = {ar: segmentsOf('ar', ['أولا', 'ثم كييف']), en: segmentsOf('en', ['Kyiv'])}
    expect(locateEvidence([word('كييف', 'Kyiv', 'name')], texts)[0].ar).toEqual({segment: 1, start: 3, end: 7})
  })

  test('of any texts a place is its words', () => {
    const texts = fc.array(fc.string({unit: fc.constantFrom('ا', 'ب', ' ', '\u0651', 'a')}), {maxLength: 4})
    fc.assert(
      fc.property(texts, fc.array(fc.string({unit: fc.constantFrom('ا', 'ب', ' ')})), (sides, wanted) => {
        const segments = segmentsOf('ar', sides)
        for (const {ar, evidence} of locateEvidence(
          wanted.map((one) => word(one, '')),
          {ar: segments, en: []},
        )) {
          if (ar !== null) expect(segments[ar.segment].text.slice(ar.start, ar.end)).toBe(evidence.ar)
        }
      }),
    )
  })
})

describe('pieces of a text', () => {
  test.each([
    ['no mark', 3, [], ['0-3:']],
    ['no text', 0, [], []],
    ['one within', 5, [[1, 3, 'a']], ['0-1:', '1-3:a', '3-5:']],
    [
      'two that overlap',
      6,
      [
        [1, 4, 'a'],
        [3, 5, 'b'],
      ],
      ['0-1:', '1-3:a', '3-4:ab', '4-5:b', '5-6:'],
    ],
    [
      'one in another',
      4,
      [
        [0, 4, 'a'],
        [1, 2, 'b'],
      ],
      ['0-1:a', '1-2:ab', '2-4:a'],
    ],
    [
      'the same twice',
      2,
      [
        [0, 2, 'a'],
        [0, 2, 'b'],
      ],
      ['0-2:ab'],
    ],
    [
      'empty and beyond the end',
      2,
      [
        [1, 1, 'a'],
        [1, 9, 'b'],
        [7, 9, 'c'],
      ],
      ['0-1:', '1-2:b'],
    ],
  ] as const)('%s', (_reason, length, marks, expected) => {
    const pieces = cutPieces(
      length,
      marks.map(([start, end, name]) => ({start, end, name})),
    )
    expect(pieces.map(({start, end, marks: over}) => `${start}-${end}:${over.map(({name}) => name).join('')}`)).toEqual(
      expected,
    )
  })

  test('together they are the text', () => {
    const mark = fc.record({start: fc.integer({min: -2, max: 30}), end: fc.integer({min: -2, max: 30})})
    fc.assert(
      fc.property(fc.integer({min: 0, max: 25}), fc.array(mark), (length, marks) => {
        const pieces = cutPieces(length, marks)
        expect(pieces.map(({start, end}) => end - start).every((size) => size > 0)).toBe(true)
        expect(pieces.reduce((at, {start, end}) => (start === at ? end : -1), 0)).toBe(length)
      }),
    )
  })
})

describe('the caret that cuts', () => {
  const segment = (text: string, opaque: Segment['opaque'] = []): Segment => ({...segmentsOf('ar', [text])[0], opaque})
  const show = (text: string, at: number | null): string =>
    at === null ? '-' : `${text.slice(0, at)}|${text.slice(at)}`

  test.each([
    ['a letter on', 'قال نعم', 1, 'letter', 'forward', 'قا|ل نعم'],
    ['a letter back', 'قال نعم', 2, 'letter', 'back', 'ق|ال نعم'],
    ['a letter has its marks', 'قا\u0651\u064Eل', 1, 'letter', 'forward', 'قا\u0651\u064E|ل'],
    ['a face is one letter', 'a👩\u200D👧b', 1, 'letter', 'forward', 'a👩\u200D👧|b'],
    ['a word on', 'قال بوتين نعم', 1, 'word', 'forward', 'قال |بوتين نعم'],
    ['a word back', 'قال بوتين نعم', 8, 'word', 'back', 'قال |بوتين نعم'],
    ['no word behind the last', 'قال نعم', 4, 'word', 'forward', 'قال |نعم'],
    ['not before the first letter', 'قال', 1, 'letter', 'back', 'ق|ال'],
    ['not behind the last letter', 'قال', 2, 'letter', 'forward', 'قا|ل'],
    ['to the end', 'قال نعم ', 2, 'edge', 'forward', 'قال نع|م '],
    ['to the beginning', ' قال نعم', 5, 'edge', 'back', ' ق|ال نعم'],
  ] as const)('%s', (_reason, text, at, step, to, expected) => {
    expect(show(text, moveCaret(segment(text), at, {step, to}))).toBe(expected)
  })

  test('not into what is not language', () => {
    const code = segment('see `a b` now', [{start: 4, end: 9}])
    expect(moveCaret(code, 4, {step: 'letter', to: 'forward'})).toBe(9)
    expect(moveCaret(code, 4, {step: 'word', to: 'forward'})).toBe(10)
    expect(caretNear(code, 6)).toBe(4)
    expect(caretNear(code, 8)).toBe(9)
  })

  test.each([
    ['within a word', 'قال نعم', 1, 'ق|ال نعم'],
    ['at the very end', 'قال نعم', 7, 'قال نع|م'],
    ['in a letter with marks', 'قا\u0651ل', 2, 'ق|ا\u0651ل'],
    ['of one letter', 'ق', 0, '-'],
    ['of nothing', '', 0, '-'],
    ['of blanks', '   ', 1, '-'],
  ])('a click %s', (_reason, text, at, expected) => {
    expect(show(text, caretNear(segment(text), at))).toBe(expected)
  })

  test.each([
    ['at a word near the middle', 'قال بوتين نعم', 'قال بوتين |نعم'],
    ['within a single word', 'بوتين', 'بو|تين'],
    ['nowhere', 'و', '-'],
  ])('begins %s', (_reason, text, expected) => {
    expect(show(text, firstCaret(segment(text)))).toBe(expected)
  })

  test('wherever it goes, something stands on both sides', () => {
    const unit = fc.constantFrom('ا', 'ب', ' ', '\u0651', 'a', '\u200D', '👩', '\n')
    const step = fc.record({
      step: fc.constantFrom('letter' as const, 'word' as const, 'edge' as const),
      to: fc.constantFrom('forward' as const, 'back' as const),
    })
    fc.assert(
      fc.property(fc.string({unit}), fc.array(step), fc.nat(20), (text, steps, click) => {
        const first = caretNear(segment(text), click)
        if (first === null) return
        const at = steps.reduce((place, by) => moveCaret(segment(text), place, by), first)
        expect(text.slice(0, at).trim()).not.toBe('')
        expect(text.slice(at).trim()).not.toBe('')
      }),
    )
  })
})
