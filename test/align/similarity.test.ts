import {describe, expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align.ts'
import {readSimilarity, type Vectors} from '../../src/align/similarity.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {brief} from './links.ts'
import {numbersFrom, sentences, sides} from './made-up.ts'

const SIZE = 32

/** A vector of length 1 for each meaning; the same meaning has nearly the same one on both sides. */
function vectorsOf(ar: readonly number[], en: readonly number[], size: number = SIZE): Vectors {
  const row = (meaning: number, noise: () => number): number[] => {
    const next = numbersFrom(1000 + meaning)
    const values = Array.from({length: size}, () => next() - 0.5 + 0.1 * (noise() - 0.5))
    const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
    return values.map((value) => value / norm)
  }
  const [left, right] = [numbersFrom(5), numbersFrom(6)]
  return {
    size,
    ar: Float32Array.from(ar.flatMap((meaning) => row(meaning, left))),
    en: Float32Array.from(en.flatMap((meaning) => row(meaning, right))),
  }
}

function range(count: number): number[] {
  return Array.from({length: count}, (_, at) => at)
}

/** Lines of one length in words that no lexicon has: nothing but vectors can tell what belongs together. */
const arLine = (at: number): string =>
  `${['زفط', 'خقم', 'ضغب', 'ثصع'][at % 4]} ${['قفشل', 'ضمزخ', 'طغقب'][at % 3]} ظعثف زصخط.`
const enLine = (at: number): string =>
  `${['orvik', 'plune', 'dasmo', 'tweel'][at % 4]} ${['gronk', 'mibsy', 'hoddle'][at % 3]} quasp yint.`

function blind(ar: readonly number[], en: readonly number[]): ReturnType<typeof sides> {
  return {ar: segmentsOf(ar.map(arLine), 'ar'), en: segmentsOf(en.map(enLine), 'en')}
}

describe('links that words alone cannot tell', () => {
  const all = range(12)
  test.each<[string, number[], number[], string]>([
    ['one missing in English', all, all.filter((at) => at !== 4), '0=0 1=1 2=2 3=3 4= 5=4 6=5 7=6 8=7 9=8 10=9 11=10'],
    ['one missing in Arabic', all.filter((at) => at !== 7), all, '0=0 1=1 2=2 3=3 4=4 5=5 6=6 =7 7=8 8=9 9=10 10=11'],
    ['the first two missing', all.slice(2), all, '=0 =1 0=2 1=3 2=4 3=5 4=6 5=7 6=8 7=9 8=10 9=11'],
    [
      'one missing on either side',
      all.filter((at) => at !== 2),
      all.filter((at) => at !== 9),
      '0=0 1=1 =2 2=3 3=4 4=5 5=6 6=7 7=8 8= 9=9 10=10',
    ],
  ])('%s', (_reason, ar, en, expected) => {
    const text = blind(ar, en)
    expect(brief(alignSegments(text.ar, text.en, {vectors: vectorsOf(ar, en)}))).toBe(expected)
    expect(brief(alignSegments(text.ar, text.en))).not.toBe(expected)
  })

  test('vectors are those of the segments that were not dropped', () => {
    const text = blind(all, all)
    const links = alignSegments(
      text.ar.filter(({index}) => index !== 3),
      text.en.filter(({index}) => index !== 8),
      {vectors: vectorsOf(all, all)},
    )
    expect(brief(links)).toBe('0=0 1=1 2=2 =3 4=4 5=5 6=6 7=7 8= 9=9 10=10 11=11')
  })
})

describe('vectors that tell nothing change nothing', () => {
  const story = sentences(20, 51)
  const text = sides(story, [...story.slice(0, 6), ...story.slice(9, 15), story[7], ...story.slice(15)])
  const plain = alignSegments(text.ar, text.en)
  const fill = (count: number, value: number): Float32Array => new Float32Array(count * SIZE).fill(value)

  test.each<[string, Vectors]>([
    ['all zero', {size: SIZE, ar: fill(20, 0), en: fill(18, 0)}],
    ['one side zero', {...vectorsOf(range(20), range(18)), ar: fill(20, 0)}],
    ['all equal', {size: SIZE, ar: fill(20, SIZE ** -0.5), en: fill(18, SIZE ** -0.5)}],
    ['all opposite', {size: SIZE, ar: fill(20, SIZE ** -0.5), en: fill(18, -(SIZE ** -0.5))}],
    ['too few', {size: SIZE, ar: fill(0, 0), en: fill(0, 0)}],
    ['of no size', {size: 0, ar: fill(0, 0), en: fill(0, 0)}],
  ])('%s', (_reason, vectors) => {
    expect(alignSegments(text.ar, text.en, {vectors})).toEqual(plain)
  })

  test('a single pair', () => {
    const one = sides(story.slice(0, 1))
    expect(alignSegments(one.ar, one.en, {vectors: vectorsOf([0], [0])})).toEqual(alignSegments(one.ar, one.en))
  })
})

describe('readSimilarity', () => {
  const run = (at: number, count: number = 1): {at: number; count: number} => ({at, count})

  test('the same meaning stands out, others do not, and a joined run is like its parts', () => {
    const text = blind(range(40), range(40))
    const similarity = readSimilarity(text.ar, text.en, vectorsOf(range(40), range(40)))
    for (let at = 0; at < 38; at++) {
      expect(similarity(run(at), run(at))).toBeGreaterThan(2)
      expect(similarity(run(at), run(at + 1))).toBeLessThan(2)
      expect(similarity(run(at, 2), run(at, 2))).toBeGreaterThan(similarity(run(at), run(at, 2)))
      expect(similarity(run(at), run(at, 2))).toBeGreaterThan(similarity(run(at), run(at + 1)))
    }
  })

  test('never below −3, never above 6', () => {
    const text = blind(range(300), range(300))
    const similarity = readSimilarity(text.ar, text.en, vectorsOf(range(300), range(300), 300))
    const values = range(300).flatMap((at) => [similarity(run(at), run(at)), similarity(run(at), run(299 - at))])
    expect(Math.max(...values)).toBe(6)
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-3)
  })

  test('a segment without a vector speaks neither for nor against', () => {
    const text = blind(range(30), range(30))
    const vectors = vectorsOf(range(30), range(30))
    vectors.ar.fill(0, 4 * SIZE, 5 * SIZE)
    const similarity = readSimilarity(text.ar, text.en, vectors)
    expect(similarity(run(4), run(4))).toBe(0)
    expect(similarity(run(4), run(9))).toBe(0)
    expect(similarity(run(4, 2), run(5))).toBeCloseTo(similarity(run(5), run(5)), 6)
  })

  test('what is usual comes from the whole of long texts, not from one segment of them', () => {
    // 4,000 pairs are looked at: with 20,000 a side, every 100,000th pair would be one with the first English segment.
    const count = 20_000
    const next = numbersFrom(8)
    const vector = (): number[] => {
      const angle = 2 * Math.PI * next()
      return [Math.cos(angle), Math.sin(angle)]
    }
    const vectors = {
      size: 2,
      ar: Float32Array.from(range(count).flatMap(vector)),
      en: Float32Array.from(range(count).flatMap(vector)),
    }
    vectors.en.fill(0, 0, 2)
    const lines = segmentsOf(
      range(count).map(() => ''),
      'ar',
    )
    const similarity = readSimilarity(lines, lines, vectors)
    const values = range(1000).map((at) => similarity(run(at + 1), run(count - 1 - at)))
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean).toBeGreaterThan(-1.7)
    expect(mean).toBeLessThan(-1.3)
    expect(Math.max(...values)).toBeGreaterThan(-0.5)
  })
})
