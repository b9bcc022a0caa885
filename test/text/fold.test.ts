import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fold, originalSpan} from '../../src/text/fold.ts'
import {marked} from '../marked.ts'

describe('fold', () => {
  test.each([
    ['tashkeel and tatweel', 'ب\u064Fوت\u0650يـــن', 'بوتين'],
    ['hamza seats', 'أإآٱؤئ', 'ااااوي'],
    ['a hamza written apart', 'ا\u0654', 'ا'],
    ['alif maksura and the Persian yeh', 'شى شی', 'شي شي'],
    ['the Persian kaf', 'کییف', 'كييف'],
    ['presentation forms and ligatures', '\uFEFB\uFE91', 'لاب'],
    ['bidi and zero-width marks', '\u200Fبو\u200Cتين\u202C', 'بوتين'],
    ['digits of three scripts', '٣ ۳ 3', '3 3 3'],
    ['Latin case and accents', 'Élysée', 'elysee'],
    ['curly quotes and hyphens', 'Xi’s Jin‑ping', "xi's jin-ping"],
    ['white space of any kind', 'شي\u00A0\n جين', 'شي جين'],
    ['a long ligature', '\uFDFA', 'صلي الله عليه وسلم'],
  ])('%s', (_reason, from, to) => {
    expect(fold(from).text).toBe(to)
  })

  test.each([
    ['ta marbuta is not ha', 'قمة'],
    ['Persian letters are not their neighbours', 'پوتن ڤ گ چ'],
    ['hamza by itself', 'شيء'],
  ])('leaves alone: %s', (_reason, text) => {
    expect(fold(text).text).toBe(text)
  })

  test('does not overflow on a long text', () => {
    const text = 'بوتين '.repeat(50_000)
    expect(fold(text).text).toBe(text)
  })

  test('gives one origin for each unit and one for the end, never going back', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const folded = fold(text)
        expect(folded.origin).toHaveLength(folded.text.length + 1)
        expect(folded.origin.at(-1)).toBe(text.length)
        for (let at = 1; at < folded.origin.length; at++) {
          expect(folded.origin[at]).toBeGreaterThanOrEqual(folded.origin[at - 1])
        }
      }),
    )
  })

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(fold(fold(text).text).text).toBe(fold(text).text)
      }),
    )
  })
})

describe('originalSpan', () => {
  test.each([
    ['takes marks along', 'قال ⟦ب\u064Fوت\u0650ين\u064F⟧ إنه', 'بوتين'],
    ['stops before the blank', 'مع ⟦پوتن⟧ \u200F', 'پوتن'],
    ['white space inside', 'قال ⟦شي\u00A0\n جين⟧', 'شي جين'],
  ])('%s', (_reason, input, wanted) => {
    const {text, spans} = marked(input)
    const folded = fold(text)
    const start = folded.text.indexOf(wanted)
    expect(originalSpan(folded, {start, end: start + wanted.length}, text)).toEqual(spans[0])
  })
})
