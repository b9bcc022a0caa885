import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {countText, type PlacedLink, toTextScore} from '../../src/score/char-score.ts'
import {joinPieces} from '../../src/score/join-pieces.ts'
import type {Span} from '../../src/model.ts'
import {linksOf} from './links-of.ts'

/** `0-2/0-2 3-5/3-5`: links as places in the Arabic and the English text; several spans with +. */
function placed(links: string): PlacedLink[] {
  const spans = (text: string): Span[] =>
    text === ''
      ? []
      : text.split('+').map((span) => {
          const [start, end] = span.split('-').map(Number)
          return {start, end}
        })
  return links === ''
    ? []
    : links.split(' ').map((link) => ({ar: spans(link.split('/')[0]), en: spans(link.split('/')[1])}))
}

const ar = 'اب جد'
const en = 'ab cd'

const score = (gold: string, predicted: string, texts = {ar, en}): ReturnType<typeof toTextScore> =>
  toTextScore([countText({...texts, gold: placed(gold), predicted: placed(predicted)})])

describe('countText', () => {
  test.each<[string, [gold: string, predicted: string], [precision: number, recall: number]]>([
    ['the same links', ['0-2/0-2 3-5/3-5', '0-2/0-2 3-5/3-5'], [1, 1]],
    ['white space at the edges does not count', ['0-2/0-2 3-5/3-5', '0-3/0-3 3-5/3-5'], [1, 1]],
    ['the same link in more pieces', ['0-5/0-5', '0-2+3-5/0-5'], [1, 1]],
    ['crossed', ['0-2/0-2 3-5/3-5', '0-2/3-5 3-5/0-2'], [0, 0]],
    // Of 8 characters in the one link, each has half of the other side as its counterpart; nothing of gold is lost.
    ['two links taken for one', ['0-2/0-2 3-5/3-5', '0-5/0-5'], [0.5, 1]],
    // The share of the other side is measured on the shorter one, so that a cut inside a link costs nothing.
    ['one link taken for two', ['0-5/0-5', '0-2/0-2 3-5/3-5'], [1, 1]],
    // 4 of 4 predicted characters are right, 4 of 8 are found.
    ['half of the links', ['0-2/0-2 3-5/3-5', '0-2/0-2'], [1, 0.5]],
    ['a link of one side is none', ['0-2/0-2 3-5/', '0-2/0-2 /3-5'], [1, 1]],
    ['nothing predicted', ['0-2/0-2', ''], [0, 0]],
    ['nothing but white space on one side', ['0-2/0-2', '2-3/0-2'], [0, 0]],
    // 1 of 2 Arabic characters lies in the predicted link; its English is whole.
    ['a part of one side', ['0-2/0-2', '0-1/0-2'], [1, 0.75]],
  ])('%s', (_reason, [gold, predicted], [precision, recall]) => {
    expect(score(gold, predicted).characters).toMatchObject({precision, recall})
  })

  test('characters are code points, and half a pair alone is one', () => {
    const texts = {ar: 'اب \u{1F600}', en: 'ab \uDE00\uD83D'}
    const counts = countText({...texts, gold: placed('0-2/0-2 3-5/3-5'), predicted: placed('0-2/0-2')})
    expect([counts.gold, counts.predicted]).toEqual([2 + 2 + 1 + 2, 4])
  })

  test('links that begin and end as in gold are counted, white space aside', () => {
    const {exact} = score('0-2/0-2 3-5/3-5', '0-3/0-2 3-4/3-5 2-3/')
    expect(exact).toMatchObject({precision: 0.5, recall: 0.5})
  })

  const text = 'ابتث جحخد ذرزس شصضط ظعغف قكلم نهوي'.repeat(4)
  const place = (links: readonly {ar: readonly number[]; en: readonly number[]}[]): PlacedLink[] =>
    links.map((link) => ({ar: link.ar.map(toSpan), en: link.en.map(toSpan)}))
  const toSpan = (index: number): Span => ({start: index * 3, end: index * 3 + 3})

  test('any links score 1 against themselves, and the same in any order', () => {
    fc.assert(
      fc.property(linksOf(8), linksOf(8), (some, others) => {
        const gold = place(some)
        const predicted = place(others)
        const own = countText({ar: text, en: text, gold, predicted: gold})
        expect(own.right).toBeCloseTo(own.predicted, 9)
        expect(own.found).toBeCloseTo(own.gold, 9)
        expect(own.exact).toBe(own.exactGold)
        const turned = {gold: gold.toReversed(), predicted: predicted.toReversed()}
        expect(countText({ar: text, en: text, ...turned})).toEqual(countText({ar: text, en: text, gold, predicted}))
      }),
    )
  })

  test('no share is more than 1', () => {
    fc.assert(
      fc.property(linksOf(8), linksOf(8), (gold, predicted) => {
        const counts = countText({ar: text, en: text, gold: place(gold), predicted: place(predicted)})
        expect(counts.right).toBeLessThanOrEqual(counts.predicted + 1e-9)
        expect(counts.found).toBeLessThanOrEqual(counts.gold + 1e-9)
      }),
    )
  })
})

describe('joinPieces', () => {
  test('pieces that touch, overlap and lie apart', () => {
    const joined = joinPieces([
      {start: 7, text: 'ef'},
      {start: 0, text: 'abc'},
      {start: 1, text: 'bcd'},
      {start: 4, text: 'x'},
    ])
    expect(joined?.text).toBe('abcdx ef')
    expect([0, 1, 4, 5, 6, 7, 8, 9, 20].map((offset) => joined?.placeOf(offset))).toEqual([0, 1, 4, 5, 5, 6, 7, 8, 8])
  })

  test('pieces that contradict each other', () => {
    expect(
      joinPieces([
        {start: 0, text: 'abc'},
        {start: 2, text: 'x'},
      ]),
    ).toBeNull()
  })

  test('pieces far apart take no room', () => {
    const joined = joinPieces([
      {start: 0, text: 'a'},
      {start: 1e15, text: 'b'},
    ])
    expect([joined?.text, joined?.placeOf(1e15), joined?.placeOf(5)]).toEqual(['a b', 2, 1])
  })

  test('nothing', () => {
    expect([joinPieces([])?.text, joinPieces([])?.placeOf(3)]).toEqual(['', 0])
  })

  test('pieces of one text, cut in two ways, are that text', () => {
    const cuts = fc.array(fc.nat({max: 30}), {maxLength: 6})
    fc.assert(
      fc.property(
        fc.string({minLength: 30, maxLength: 30, unit: 'binary-ascii'}),
        cuts,
        cuts,
        (whole, some, others) => {
          const cut = (at: readonly number[]): {start: number; text: string}[] => {
            const edges = [0, ...at.toSorted((a, b) => a - b), whole.length]
            return edges.slice(1).map((end, edge) => ({start: edges[edge], text: whole.slice(edges[edge], end)}))
          }
          expect(joinPieces([...cut(some), ...cut(others)])?.text).toBe(whole)
        },
      ),
    )
  })
})
