import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align.ts'
import {bandAroundPath, chooseBand} from '../../src/align/band.ts'
import {bestBlocks, cutIntoBlocks} from '../../src/align/blocks.ts'
import {type Band, nodeAt} from '../../src/align/lattice.ts'
import {readTexts} from '../../src/align/read-texts.ts'
import type {Link, Segment} from '../../src/model.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {type Sentence, sentences, sides} from './made-up.ts'

type Texts = ReturnType<typeof sides>

/** The boundaries that a right alignment passes, of texts whose sentences are the same but for some that are missing. */
function truePath(ar: readonly Sentence[], en: readonly Sentence[]): {row: number; column: number}[] {
  const inEn = new Set(en)
  const inAr = new Set(ar)
  const path = [{row: 0, column: 0}]
  let [row, column] = [0, 0]
  while (row < ar.length || column < en.length) {
    if (row < ar.length && !inEn.has(ar[row])) row++
    else if (column < en.length && !inAr.has(en[column])) column++
    else [row, column] = [row + 1, column + 1]
    path.push({row, column})
  }
  return path
}

function bandOf({ar, en}: Texts): Band {
  return chooseBand(readTexts(ar, en, {}).texts)
}

function countOutside(band: Band, path: readonly {row: number; column: number}[]): number {
  return path.filter(({row, column}) => nodeAt(band, row, column) < 0).length
}

/** Both edges rise, neighbouring rows share a column, and the ends are in. */
function expectWhole(band: Band, columns: number): void {
  const {lo, hi} = band
  const last = lo.length - 1
  expect([lo[0], hi[last]]).toEqual([0, columns])
  for (let row = 0; row <= last; row++) {
    if (lo[row] > hi[row] || lo[row] < 0 || hi[row] > columns) throw new Error(`row ${row} is empty`)
    if (row > 0 && (lo[row] < lo[row - 1] || hi[row] < hi[row - 1] || lo[row] > hi[row - 1]))
      throw new Error(`row ${row} does not go on`)
  }
}

/** The share of segments with a counterpart that are linked with just that. */
function shareRight(links: readonly Link[], ar: readonly Sentence[], en: readonly Sentence[]): number {
  const inEn = new Set(en)
  const right = links.filter(
    (link) => link.ar.length === 1 && link.en.length === 1 && ar[link.ar[0]] === en[link.en[0]],
  )
  return right.length / ar.filter((sentence) => inEn.has(sentence)).length
}

function expectPartition(links: readonly Link[], {ar, en}: Texts): void {
  const indexes = (segments: readonly Segment[]): number[] => segments.map(({index}) => index)
  expect(links.flatMap((link) => link.ar).toSorted((a, b) => a - b)).toEqual(indexes(ar))
  expect(links.flatMap((link) => link.en).toSorted((a, b) => a - b)).toEqual(indexes(en))
}

const long = sentences(2000, 21, 1)
const longer = sentences(15_000, 22, 1)
const without = <T>(list: readonly T[], from: number, count: number): T[] => [
  ...list.slice(0, from),
  ...list.slice(from + count),
]

describe('bands cover the true path and little else', () => {
  test.each<[string, readonly Sentence[], readonly Sentence[]]>([
    ['2,000 segments, all there', long, long],
    ['300 missing in English', long, without(long, 900, 300)],
    ['300 missing in Arabic', without(long, 100, 300), long],
    ['the first 300 missing', without(long, 0, 300), long],
    ['the last 300 missing', long, without(long, 1700, 300)],
    ['300 missing on either side', without(long, 1500, 300), without(long, 400, 300)],
    ['every third one missing', long, long.filter((_, at) => at % 3 !== 0)],
    ['15,000 segments, 300 missing: levels beyond the first', longer, without(longer, 7000, 300)],
    ['15,000 segments, 300 missing in Arabic near the end', without(longer, 14_000, 300), longer],
  ])('%s', (_reason, ar, en) => {
    const texts = sides(ar, en)
    const band = bandOf(texts)
    expectWhole(band, en.length)
    expect(countOutside(band, truePath(ar, en))).toBe(0)
    expect(band.first[band.lo.length] / ((ar.length + 1) * (en.length + 1))).toBeLessThan(
      ar.length > 2000 ? 0.005 : 0.06,
    )
  })

  test('an index behind the text, with every number of it, pulls nothing its way', () => {
    const story = sentences(1500, 5, 1)
    const numbers = story.flatMap(({en}) => / for (\d+) dinars/u.exec(en)?.[1] ?? [])
    const lines = Array.from({length: Math.ceil(numbers.length / 8)}, (_, at) => numbers.slice(8 * at, 8 * at + 8))
    const en = [...story, ...lines.map((line) => ({ar: '', en: `See ${line.join(' and ')}.`}))]
    expect(countOutside(bandOf(sides(story, en)), truePath(story, en))).toBe(0)
  })

  test('short texts are searched in full', () => {
    const texts = sides(long.slice(0, 390), long.slice(0, 390))
    expect(bandOf(texts).first[391]).toBe(391 * 391)
  })

  test.each([
    ['60,000 against 3', 60_000, 3],
    ['3 against 60,000', 3, 60_000],
    ['nothing against 200,000', 0, 200_000],
    ['200,000 against nothing', 200_000, 0],
    ['1,000 against 170', 1000, 170],
  ])('of very different length: %s', (_reason, left, right) => {
    const line = (count: number): string[] => Array.from({length: count}, () => '')
    const texts = {ar: segmentsOf(line(left), 'ar'), en: segmentsOf(line(right), 'en')}
    expectWhole(bandOf(texts), right)
  })

  test('a narrow band goes along a path, with the margin on both sides', () => {
    const step = fc.constantFrom([1, 1], [1, 0], [0, 1], [2, 1], [1, 4], [4, 1])
    fc.assert(
      fc.property(fc.array(step, {maxLength: 60}), fc.integer({min: 4, max: 12}), (steps, margin) => {
        const corners = [{row: 0, column: 0}]
        for (const [rows, columns] of steps) {
          const {row, column} = corners[corners.length - 1]
          corners.push({row: row + rows, column: column + columns})
        }
        const end = corners[corners.length - 1]
        const band = bandAroundPath(corners, margin)
        expectWhole(band, end.column)
        for (const {row, column} of corners) {
          expect(band.lo[row]).toBeLessThanOrEqual(Math.max(0, column - margin))
          expect(band.hi[row]).toBeGreaterThanOrEqual(Math.min(end.column, column + margin))
        }
      }),
    )
  })
})

describe('blocks', () => {
  test.each([
    ['even', 12, 4, [0, 3, 6, 9, 12]],
    ['uneven', 10, 4, [0, 3, 5, 8, 10]],
    ['as many as segments', 3, 3, [0, 1, 2, 3]],
    ['none', 0, 0, [0]],
  ])('cutIntoBlocks: %s', (_reason, count, blocks, expected) => {
    expect([...cutIntoBlocks(count, blocks)]).toEqual(expected)
  })

  test('the path leaves out what is missing', () => {
    const {texts} = readTexts(...both(sides(long, without(long, 800, 400))), {})
    const blocks = {ar: cutIntoBlocks(2000, 20), en: cutIntoBlocks(1600, 16)}
    const edges = {lo: new Int32Array(2001), hi: new Int32Array(2001).fill(1600)}
    const path = bestBlocks(texts, blocks, edges)
    for (let block = 0; block < 20; block++) {
      const columns = path.filter(({row}) => row === block).map(({column}) => column)
      if (block < 8) expect(columns).toContain(block)
      if (block >= 12) expect(columns).toContain(block - 4)
    }
  })

  function both({ar, en}: Texts): [readonly Segment[], readonly Segment[]] {
    return [ar, en]
  }
})

describe('long texts are aligned right', () => {
  test.each<[string, readonly Sentence[], readonly Sentence[]]>([
    ['2,000, 300 missing in English', long, without(long, 900, 300)],
    ['2,000, 300 missing in Arabic', without(long, 1200, 300), long],
    ['15,000, 300 missing', longer, without(longer, 7000, 300)],
  ])('%s', (_reason, ar, en) => {
    const texts = sides(ar, en)
    const links = alignSegments(texts.ar, texts.en, {learned: []})
    expect(shareRight(links, ar, en)).toBeGreaterThanOrEqual(0.98)
    expectPartition(links, texts)
  })

  test('with what it teaches itself, in the narrow band of the second pass', () => {
    const en = without(long, 900, 300)
    const texts = sides(long, en)
    expect(shareRight(alignSegments(texts.ar, texts.en), long, en)).toBeGreaterThanOrEqual(0.98)
  })

  test.each<[string, readonly Sentence[], readonly Sentence[], number]>([
    ['10,000 against 3', longer.slice(0, 10_000), [longer[10], longer[5000], longer[9990]], 3],
    ['1 against 5,000', [longer[3000]], longer.slice(0, 5000), 1],
    ['5,000 against 1', longer.slice(0, 5000), [longer[4999]], 1],
  ])('%s: what is there is found', (_reason, ar, en, count) => {
    const texts = sides(ar, en)
    const links = alignSegments(texts.ar, texts.en)
    expectPartition(links, texts)
    const linked = links.filter((link) => link.ar.length > 0 && link.en.length > 0)
    expect(linked.map((link) => [ar[link.ar[0]], link.ar.length])).toEqual(
      linked.map((link) => [en[link.en[0]], link.en.length]),
    )
    expect(linked.length).toBe(count)
  })

  test.each<[string, readonly Sentence[], readonly Sentence[]]>([
    ['Arabic', [], long],
    ['English', long, []],
    ['both', [], []],
  ])('empty: %s', (_reason, ar, en) => {
    const texts = sides(ar, en)
    const links = alignSegments(texts.ar, texts.en)
    expectPartition(links, texts)
    expect(links.every((link) => link.ar.length + link.en.length === 1)).toBe(true)
  })
})
