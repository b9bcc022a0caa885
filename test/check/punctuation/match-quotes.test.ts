import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {matchQuotes} from '../../../src/check/facts/match-quotes.ts'

const marks = /["'“”„«»‘’‹›()[\].،؛؟!:…-]/gu

function match(text: string): ReturnType<typeof matchQuotes> {
  return matchQuotes(
    text,
    [...text.matchAll(marks)].map(({index, 0: char}) => ({at: index, char})),
  )
}

describe('matchQuotes', () => {
  test.each([
    ['a quotation', 'قال “نعم” ثم', ['“نعم”'], []],
    ['straight marks', 'قال "نعم" أو "لا"', ['"نعم"', '"لا"'], []],
    ['a straight mark behind a prefix', 'قال و"نعم" ثم', ['"نعم"'], []],
    ['one inside another', 'قال "كلمة "نعم" هنا" ثم', ['"نعم"', '"كلمة "نعم" هنا"'], []],
    ['styles nested', 'قال “كلمة «نعم» هنا”', ['«نعم»', '“كلمة «نعم» هنا”'], []],
    ['blanks inside', 'قال " نعم " ثم', ['" نعم "'], []],
    ['blanks on the wrong side', 'قال" نعم" ثم', ['" نعم"'], []],
    ['low and high marks', 'قال „نعم“ ثم', ['„نعم“'], []],
    ['an opening form that closes', 'قال “نعم “.', ['“نعم “'], []],
    ['closing forms that open', 'قال ”نعم” ثم', ['”نعم”'], []],
    ['both turned round', 'قال ”نعم“ ثم', ['”نعم“'], []],
    ['an ellipsis inside', 'كتب “...نعم” ثم', ['“...نعم”'], []],
    ['one that never closes', 'قال “نعم ثم', [], ['“']],
    ['one that never opens', 'قال نعم» ثم', [], ['»']],
    ['inches', 'شاشة 27" هنا', [], []],
    ['an apostrophe', "the minister's", [], []],
    ['a plural apostrophe', "the ministers' house", [], ["'"]],
    ['brackets of two kinds', 'قال (نعم] ثم', [], ['(', ']']],
    ['a mark behind bidi marks', 'قال \u200F“نعم\u200F”\u200F.', ['“نعم\u200F”'], []],
  ])('reads %s', (_reason, text, pairs, lonely) => {
    const found = match(text)
    expect(found.pairs.map(({open, close}) => text.slice(open.at, close.at + 1))).toEqual(pairs)
    expect(found.lonely.map(({char}) => char)).toEqual(lonely)
  })

  const unit = fc.constantFrom(...'“”«»"\'‘’()[]', 'قال', 'نعم', ' ', '.', '،', '7', '\u200F', '\n')

  test('no mark is in two pairs, or in a pair and alone; a pair opens before it closes', () => {
    fc.assert(
      fc.property(fc.array(unit, {maxLength: 60}), (units) => {
        const text = units.join('')
        const {pairs, lonely} = match(text)
        const all = [...pairs.flatMap(({open, close}) => [open.at, close.at]), ...lonely.map(({at}) => at)]
        expect(new Set(all).size).toBe(all.length)
        for (const {open, close} of pairs) {
          expect(open.at).toBeLessThan(close.at)
          expect(open.style).toBe(close.style)
        }
      }),
    )
  })
})
