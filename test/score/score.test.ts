import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {calibrate, rateLinks} from '../../src/score/calibrate.ts'
import {countLinks, type ScoredLink, scoreLinks, sumLinkCounts, toLinkScores} from '../../src/score/score.ts'
import {linksOf} from './links-of.ts'

const gold: ScoredLink[] = [
  {ar: [0], en: [0]},
  {ar: [1, 2], en: [1]},
  {ar: [3], en: []},
]
const [plain, merged, alone] = gold
const loose: ScoredLink[] = [
  {ar: [0], en: []},
  {ar: [1], en: []},
  {ar: [2], en: [0]},
]

interface Case {
  readonly gold: readonly ScoredLink[]
  readonly predicted: readonly ScoredLink[]
}

const scores = ({gold: truth, predicted}: Case): ReturnType<typeof toLinkScores> =>
  toLinkScores(countLinks(truth, predicted))

test.each<[string, Case, {precision: number; recall: number}]>([
  ['all right', {gold, predicted: gold}, {precision: 1, recall: 1}],
  ['order inside a link', {gold, predicted: [plain, {ar: [2, 1], en: [1]}, alone]}, {precision: 1, recall: 1}],
  [
    'a split merge is two mistakes',
    {gold, predicted: [plain, {ar: [1], en: [1]}, {ar: [2], en: []}, alone]},
    {precision: 0.5, recall: 0.5},
  ],
  ['unlinked count one by one', {gold: loose, predicted: [{ar: [0, 1], en: []}, loose[2]]}, {precision: 1, recall: 1}],
  ['a missed null does not lower recall', {gold, predicted: [plain, merged]}, {precision: 1, recall: 1}],
  ['nothing predicted', {gold, predicted: []}, {precision: 0, recall: 0}],
  ['nothing at all', {gold: [], predicted: []}, {precision: 0, recall: 0}],
  ['a link of nothing is none', {gold, predicted: [...gold, {ar: [], en: []}]}, {precision: 1, recall: 1}],
])('scoreLinks: %s', (_reason, texts, expected) => {
  const {precision, recall, f1} = scoreLinks(texts.gold, texts.predicted)
  expect({precision, recall}).toEqual(expected)
  expect(f1).toBeCloseTo(precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0)
})

describe('lax', () => {
  test.each<[string, Case, {precision: number; recall: number}]>([
    [
      'a part of a merge shares a pair with it, the part left alone does not',
      {gold, predicted: [plain, {ar: [1], en: [1]}, {ar: [2], en: []}, alone]},
      {precision: 3 / 4, recall: 1},
    ],
    [
      'Arabic of one link and English of another share nothing',
      {gold, predicted: [{ar: [0], en: [1]}, {ar: [1, 2], en: [0]}, alone]},
      {precision: 1 / 3, recall: 0},
    ],
    [
      'one link over two holds a pair of each',
      {gold, predicted: [{ar: [0, 1, 2], en: [0, 1]}, alone]},
      {precision: 1, recall: 1},
    ],
    [
      'a linked segment that gold leaves alone',
      {gold: loose, predicted: [{ar: [0], en: [0]}]},
      {precision: 0, recall: 0},
    ],
  ])('%s', (_reason, texts, expected) => {
    const {precision, recall} = scores(texts).lax
    expect({precision, recall}).toEqual(expected)
  })
})

test('types are counted on both sides, the Arabic side first', () => {
  const predicted = [plain, {ar: [1], en: [1, 2]}, {ar: [2], en: []}, {ar: [3, 4], en: [3, 4]}]
  expect(countLinks(gold, predicted).types).toEqual({
    '1-1': {gold: 1, found: 1, predicted: 1, right: 1},
    '1-n': {gold: 0, found: 0, predicted: 1, right: 0},
    'n-1': {gold: 1, found: 0, predicted: 0, right: 0},
    'n-m': {gold: 0, found: 0, predicted: 1, right: 0},
    null: {gold: 1, found: 0, predicted: 1, right: 0},
  })
})

test('a set is counted in sum, not as the mean of its texts', () => {
  const long = countLinks(gold, gold)
  const short = countLinks([plain], [{ar: [0], en: [1]}])
  // Precision 3 of 4 links, recall 2 of 3 with both sides.
  expect(toLinkScores(sumLinkCounts([long, short])).strict).toMatchObject({precision: 3 / 4, recall: 2 / 3})
})

describe('any links', () => {
  const pair = fc.tuple(linksOf(12), linksOf(12))

  test('score 1 against themselves, when some have two sides', () => {
    fc.assert(
      fc.property(linksOf(12), (links) => {
        const one = links.some(({ar, en}) => ar.length > 0 && en.length > 0) ? 1 : 0
        const {strict, lax} = scores({gold: links, predicted: links})
        expect([strict.f1, lax.f1]).toEqual([one, one])
      }),
    )
  })

  test('score no higher strictly than laxly', () => {
    fc.assert(
      fc.property(pair, ([truth, predicted]) => {
        const {strict, lax} = scores({gold: truth, predicted})
        expect(strict.precision).toBeLessThanOrEqual(lax.precision)
        expect(strict.recall).toBeLessThanOrEqual(lax.recall)
      }),
    )
  })

  test('score the same in any order', () => {
    fc.assert(
      fc.property(pair, ([truth, predicted]) => {
        const turned = {gold: truth.toReversed(), predicted: predicted.toReversed()}
        expect(countLinks(turned.gold, turned.predicted)).toEqual(countLinks(truth, predicted))
      }),
    )
  })
})

describe('calibrate', () => {
  const hits = (...rows: [number, boolean][]): {confidence: number; isRight: boolean}[] =>
    rows.map(([confidence, isRight]) => ({confidence, isRight}))

  test.each<[string, [number, boolean][], {error: number; coverage99: number; coverage95: number}]>([
    [
      'sure and right',
      [
        [1, true],
        [1, true],
      ],
      {error: 0, coverage99: 1, coverage95: 1},
    ],
    ['sure and wrong', [[1, false]], {error: 1, coverage99: 0, coverage95: 0}],
    // One bin: mean .8, half of them right.
    [
      'too sure',
      [
        [0.8, true],
        [0.8, false],
      ],
      {error: 0.3, coverage99: 0.5, coverage95: 0.5},
    ],
    // Bins of their own: |.3 - 0| and |.9 - 1|, each half of the links.
    [
      'a bin begins at its lower edge',
      [
        [0.9, true],
        [0.3, false],
      ],
      {error: 0.2, coverage99: 0.5, coverage95: 0.5},
    ],
  ])('%s', (_reason, rows, expected) => {
    const found = calibrate(hits(...rows))
    expect(found?.error).toBeCloseTo(expected.error, 12)
    expect(found).toMatchObject({links: rows.length, coverage99: expected.coverage99, coverage95: expected.coverage95})
  })

  test('coverage goes on behind a mistake when enough is right again', () => {
    const rows: [number, boolean][] = Array.from({length: 40}, (_, at) => [1 - at / 100, at !== 3])
    expect(calibrate(hits(...rows))).toMatchObject({coverage99: 3 / 40, coverage95: 1})
  })

  test('only links with two sides and a confidence take part', () => {
    const predicted = [
      {...plain, confidence: 0.9},
      {...merged, confidence: null},
      {...alone, confidence: 0.5},
    ]
    expect(rateLinks(gold, predicted)).toEqual([{confidence: 0.9, isRight: true}])
    expect(calibrate([])).toBeNull()
  })
})
