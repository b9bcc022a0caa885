import {describe, expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align.ts'
import {featureAt, features} from '../../src/align/features.ts'
import {createMarkFeatures} from '../../src/align/mark-features.ts'
import type {Lang, Segment} from '../../src/model.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {brief} from './links.ts'

/** Paragraphs of sentences: each its own block. */
function paragraphs(lang: Lang, ...texts: readonly (readonly string[])[]): Segment[] {
  const blocks = texts.flatMap((sentences, block) => sentences.map(() => block))
  return segmentsOf(texts.flat(), lang).map((segment, at) => ({...segment, block: blocks[at]}))
}

/** The same segments, each a block of its own, or all in one. */
function eachAlone(segments: readonly Segment[]): Segment[] {
  return segments.map((segment) => ({...segment, block: segment.index}))
}

function featuresOf(
  ar: readonly Segment[],
  en: readonly Segment[],
): (name: (typeof features)[number], runs: readonly number[]) => number {
  const add = createMarkFeatures(ar, en)
  return (name, [arAt, arCount, enAt, enCount]) => {
    const out = new Float64Array(features.length)
    add(out, {at: arAt, count: arCount}, {at: enAt, count: enCount})
    return out[featureAt(name)]
  }
}

const ar = paragraphs(
  'ar',
  ['وصل القطار متأخرا.', 'غضب الركاب كثيرا.', 'عادوا إلى البيت.'],
  ['في المساء هطل المطر.', 'نام الأطفال باكرا.'],
)
const en = paragraphs(
  'en',
  ['The train came late.', 'The passengers were very angry.', 'They went home.'],
  ['In the evening it rained.', 'The children went to sleep early.'],
)

describe('features of paragraphs', () => {
  const feature = featuresOf(ar, en)
  test.each<[string, (typeof features)[number], readonly number[], number]>([
    ['both begin a paragraph', 'paragraph-both', [3, 1, 3, 1], 1],
    ['the beginning of the text is one', 'paragraph-both', [0, 1, 0, 1], 1],
    ['only the English begins one', 'paragraph-one', [2, 1, 3, 1], 1],
    ['neither begins one', 'paragraph-one', [1, 1, 2, 1], 0],
    ['a join inside a paragraph', 'inner-paragraph', [0, 2, 0, 1], 0],
    ['a join across a break', 'inner-paragraph', [2, 2, 2, 1], 1],
    ['joins across breaks on both sides', 'inner-paragraph', [2, 2, 2, 2], 2],
    ['a join of four across one break', 'inner-paragraph', [1, 4, 1, 1], 1],
    ['a join that begins at the break', 'inner-paragraph', [3, 2, 3, 1], 0],
  ])('%s', (_reason, name, runs, expected) => {
    expect(feature(name, runs)).toBe(expected)
  })

  test.each<[string, readonly Segment[], readonly Segment[]]>([
    ['every line a block, on both sides', eachAlone(ar), eachAlone(en)],
    ['every line a block in Arabic', eachAlone(ar), en],
    ['every line a block in English', ar, eachAlone(en)],
    ['four of five lines begin a block', paragraphs('ar', ['ا'], ['ب'], ['ت'], ['ث', 'ج']), en],
  ])('there are none: %s', (_reason, left, right) => {
    const feature = featuresOf(left, right)
    for (const name of ['paragraph-both', 'paragraph-one', 'inner-paragraph'] as const)
      for (const runs of [
        [0, 1, 0, 1],
        [3, 1, 3, 1],
        [2, 2, 2, 1],
        [1, 4, 2, 2],
      ] as const)
        // prettier-ignore
        expect(feature(name, runs)).toBe(0)
  })
})

describe('joins and paragraph breaks', () => {
  /** The middle line says what both English ones say: only paragraphs can tell with which it goes. */
  const lines = ['اشترى الفلاح حصانا من السوق.', 'دفع الثمن نقدا.', 'عاد إلى القرية ليلا.']
  const one = [
    'The farmer bought a horse at the market and paid the price in cash.',
    'He paid the price in cash and returned to the village at night.',
  ]

  test.each<[string, readonly (readonly string[])[], string]>([
    ['the middle line belongs to the first paragraph', [[lines[0], lines[1]], [lines[2]]], '3,4=3 5=4'],
    ['the middle line belongs to the second', [[lines[0]], [lines[1], lines[2]]], '3=3 4,5=4'],
  ])('a join across a break is avoided: %s', (_reason, texts, expected) => {
    const left = paragraphs('ar', ['وصل القطار متأخرا.', 'غضب الركاب كثيرا.', 'عادوا إلى البيت.'], ...texts)
    const right = paragraphs(
      'en',
      ['The train came late.', 'The passengers were very angry.', 'They went home.'],
      [one[0]],
      [one[1]],
    )
    expect(brief(alignSegments(left, right).slice(3))).toBe(expected)
  })

  test('where every line is a block, blocks change nothing', () => {
    const left = [...ar.slice(0, 1), ...ar.slice(2)].map((segment, index) => ({...segment, index}))
    const shifted = eachAlone(left).map((segment) => ({...segment, block: 2 * segment.block + 3}))
    const single = (segments: readonly Segment[]): Segment[] =>
      segments.map((segment) => ({...segment, block: segment.index * 7}))
    expect(alignSegments(shifted, eachAlone(en))).toEqual(alignSegments(eachAlone(left), single(en)))
    expect(alignSegments(shifted, en)).toEqual(alignSegments(shifted, eachAlone(en)))
    expect(alignSegments(left, eachAlone(en))).toEqual(alignSegments(shifted, eachAlone(en)))
  })
})
