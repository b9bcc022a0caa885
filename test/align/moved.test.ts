import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align.ts'
import type {FoundLink} from '../../src/align/found-link.ts'
import type {Gain} from '../../src/align/moved-chain.ts'
import {isWeak, lessWeak, withoutTaken} from '../../src/align/weak-links.ts'
import {alignment} from '../../src/data/alignment.ts'
import type {Link} from '../../src/model.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {brief} from './links.ts'
import {type Sentence, sentences, sides} from './made-up.ts'

/** A list with a run of it put elsewhere: `to` is a place among the others. */
function move<T>(list: readonly T[], run: {from: number; count: number; to: number}): T[] {
  const {from, count, to} = run
  const others = [...list.slice(0, from), ...list.slice(from + count)]
  return [...others.slice(0, to), ...list.slice(from, from + count), ...others.slice(to)]
}

/** Links between two orders of the same sentences: each with its own, and which are marked as moved. */
function alignOrders(
  ar: readonly Sentence[],
  en: readonly Sentence[],
): {right: number; wrong: number; moved: number[]} {
  const text = sides(ar, en)
  const linked = alignSegments(text.ar, text.en).filter((link) => link.ar.length > 0 && link.en.length > 0)
  const isRight = (link: Link): boolean =>
    link.ar.length === 1 && link.en.length === 1 && ar[link.ar[0]] === en[link.en[0]]
  const right = linked.filter(isRight).length
  const moved = linked.filter(({isMoved}) => isMoved).flatMap((link) => link.ar)
  return {right, wrong: linked.length - right, moved}
}

function range(from: number, count: number): number[] {
  return Array.from({length: count}, (_, at) => from + at)
}

function isCrossing(a: Link, b: Link): boolean {
  if (a.ar.length === 0 || a.en.length === 0 || b.ar.length === 0 || b.en.length === 0) return false
  return a.ar[0] < b.ar[0] !== a.en[0] < b.en[0]
}

/** So many texts of each case are tried. */
const seeds = [1, 2, 3, 4]

describe('segments that moved are found and marked', () => {
  test.each<[string, number, {from: number; count: number; to: number}]>([
    ['one forwards', 20, {from: 5, count: 1, to: 12}],
    ['two forwards', 20, {from: 5, count: 2, to: 12}],
    ['three forwards', 20, {from: 5, count: 3, to: 12}],
    ['four forwards', 24, {from: 5, count: 4, to: 15}],
    ['one backwards', 20, {from: 12, count: 1, to: 5}],
    ['two backwards', 20, {from: 12, count: 2, to: 5}],
    ['three backwards', 20, {from: 12, count: 3, to: 5}],
    ['four backwards', 24, {from: 15, count: 4, to: 5}],
    ['the first one to the end', 20, {from: 0, count: 1, to: 19}],
    ['the last three to the beginning', 20, {from: 17, count: 3, to: 0}],
    ['over sixteen', 70, {from: 10, count: 20, to: 40}],
    ['more than one look takes in', 110, {from: 50, count: 40, to: 5}],
  ])('%s', (_reason, count, run) => {
    for (const seed of seeds) {
      for (const most of [1, 3]) {
        const all = sentences(count, seed, most)
        const {right, wrong, moved} = alignOrders(all, move(all, run))
        expect({seed, most, right, wrong}).toEqual({seed, most, right: count, wrong: 0})
        expect(moved).toEqual(range(run.from, run.count))
      }
    }
  })

  test('two blocks exchanged: one of them has moved', () => {
    for (const seed of seeds) {
      const all = sentences(24, seed)
      const [a, b, c, d, e] = [all.slice(0, 4), all.slice(4, 7), all.slice(7, 13), all.slice(13, 17), all.slice(17)]
      const {right, wrong, moved} = alignOrders(all, [...a, ...d, ...c, ...b, ...e])
      expect({right, wrong}).toEqual({right: 24, wrong: 0})
      expect(moved).toEqual([...range(4, 3), ...range(13, 4)])
    }
  })

  test('four blocks in reverse order: nearly all are found, few wrongly', () => {
    const counts = [...seeds, 5, 6, 7, 8].map((seed) => {
      const all = sentences(24, seed)
      return alignOrders(all, [...all.slice(18), ...all.slice(12, 18), ...all.slice(6, 12), ...all.slice(0, 6)])
    })
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
    expect(sum(counts.map(({right}) => right)) / (24 * counts.length)).toBeGreaterThan(0.9)
    expect(sum(counts.map(({wrong}) => wrong)) / (24 * counts.length)).toBeLessThan(0.07)
    for (const {right, moved} of counts) expect(moved.length).toBeGreaterThanOrEqual(right - 8)
  })

  test('neighbours that changed places', () => {
    for (const seed of seeds) {
      const all = sentences(12, seed)
      const {right, wrong, moved} = alignOrders(all, move(all, {from: 5, count: 1, to: 6}))
      expect({right, wrong}).toEqual({right: 12, wrong: 0})
      expect([[5], [6], [5, 6]]).toContainEqual(moved)
    }
  })

  test('a block with a segment that is two on the other side', () => {
    const all = sentences(20, 6, 1)
    const long = {ar: `${all[6].ar} ${all[7].ar}`, en: `${all[6].en} ${all[7].en}`}
    const left = [...all.slice(0, 6), long, ...all.slice(8)]
    const text = sides(left, move(all, {from: 5, count: 4, to: 12}))
    const moved = alignSegments(text.ar, text.en).filter(({isMoved}) => isMoved)
    expect(brief(moved)).toBe('5=12 6=13,14 7=15')
  })

  test('what stands between moved segments may stay unlinked', () => {
    const all = sentences(20, 7)
    const run = move(all, {from: 5, count: 4, to: 12})
    const {right, wrong, moved} = alignOrders(all, [...run.slice(0, 14), ...run.slice(15)])
    expect({right, wrong, moved}).toEqual({right: 19, wrong: 0, moved: [5, 6, 8]})
  })
})

/** A line of the kind that stands several times in a text. */
const more: Sentence = {ar: 'اقرأ أيضا: آخر أخبار المدينة', en: 'Read also: the latest news of the city'}
const match: Sentence = {
  ar: 'فاز فريق الرباط على فريق طنجة بثلاثة أهداف في مباراة حضرها 4000 متفرج.',
  en: 'The Rabat team beat the Tangier team by three goals in a match that 4000 spectators watched.',
}
const otherMatch: Sentence = {
  ar: 'فاز فريق وهران على فريق سوسة بهدفين في مباراة حضرها 2500 متفرج.',
  en: 'The Oran team beat the Sousse team by two goals in a match that 2500 spectators watched.',
}

describe('nothing is said to have moved', () => {
  const [a, b, c, d, e, f, g] = sentences(7, 77)
  const story = sentences(12, 78)

  test.each<[string, readonly Sentence[], readonly Sentence[]]>([
    ['all in order', story, story],
    ['boilerplate at other places', [a, more, b, c, more, d, e, f, g], [a, b, more, c, d, e, more, f, g]],
    ['boilerplate, one of it linked', [a, more, b, more, c, d, e, f], [a, more, b, c, d, more, e, f]],
    ['boilerplate, once here and twice there', [more, a, b, c, d, e, f], [a, b, c, more, d, e, f, more]],
    ['the same line all over', [a, ...Array.from({length: 9}, () => more), b], [more, a, more, more, b, more, more]],
    ['a similar topic with other names and numbers', [a, match, b, c, d, e, f], [a, b, c, d, e, otherMatch, f]],
    ['a text and its copy', story, [...story, ...story]],
    ['a copy on the Arabic side', [...story, ...story], story],
    ['copies on both sides', [...story, ...story], [...story, ...story]],
    ['a headline that stands again at the end', [a, b, c, d, e, f, a], [a, b, c, d, e, f]],
    ['unrelated texts', sentences(30, 1), sentences(30, 1001)],
  ])('%s', (_reason, ar, en) => {
    expect(alignOrders(ar, en).moved).toEqual([])
  })

  test('600 lines that are all alike, on both sides, beside as many others', () => {
    const alike = Array.from({length: 600}, () => more)
    const others = Array.from({length: 600}, () => ({ar: 'غرد طائر على غصن قرب البحر.', en: 'Wolves howled at noon.'}))
    expect(alignOrders(alike, alike).moved).toEqual([])
    const start = performance.now()
    expect(alignOrders([...alike, ...others], [...others, ...alike]).moved).toEqual([])
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

describe('links that are not sure give way', () => {
  const link = (ar: number[], en: number[], confidence: number, isMoved: boolean = false): FoundLink => ({
    ar,
    en,
    confidence,
    isMoved,
  })

  test.each<[string, FoundLink, boolean]>([
    ['one that is hardly sure', link([0], [0], 0.6), true],
    ['a sure one', link([0], [0], 0.99), false],
    ['one that has moved', link([0], [0], 0.6, true), false],
    ['an unlinked segment', link([0], [], 0.6), false],
  ])('isWeak: %s', (_reason, found, expected) => {
    expect(isWeak(found)).toBe(expected)
  })

  test('what they gain, and the margin, is taken off; what they link already gains nothing', () => {
    const plain: Gain = (ar, en) => 10 * ar.count + en.count
    const gain = lessWeak([link([2, 3], [4], 0.5), link([6], [7], 0.5)], plain)
    const {margin} = alignment.moved
    const run = (at: number, count: number = 1): {at: number; count: number} => ({at, count})
    expect(gain(run(0), run(0))).toBe(11)
    expect(gain(run(2), run(0))).toBe(11 - 21 - margin)
    expect(gain(run(2, 2), run(0))).toBe(21 - 21 - margin)
    expect(gain(run(6), run(4))).toBe(11 - 21 - 11 - 2 * margin)
    expect(gain(run(3), run(4))).toBe(Number.NEGATIVE_INFINITY)
    expect(gain(run(5, 2), run(7, 2))).toBe(Number.NEGATIVE_INFINITY)
  })

  test.each<[string, FoundLink, FoundLink[]]>([
    ['nothing taken', link([1], [1], 0.7), [link([1], [1], 0.7)]],
    ['one side taken: the other is unlinked', link([5], [1], 0.75), [link([], [1], 0.25)]],
    ['a part taken', link([4, 5], [1], 0.75), [link([4], [], 0.25), link([], [1], 0.25)]],
    ['all taken', link([5], [9], 0.7), []],
    ['an unlinked one taken', link([], [9], 0.7), []],
  ])('withoutTaken: %s', (_reason, found, expected) => {
    expect(withoutTaken(found, {ar: new Set([5]), en: new Set([9])})).toEqual(expected)
  })
})

describe('marks of moved links', () => {
  const stock = sentences(14, 99)
  const order = fc.shuffledSubarray(range(0, stock.length))
  /** Blocks of a text in another order, so that some runs stay together. */
  const blocks = fc
    .tuple(fc.array(fc.integer({min: 1, max: 6}), {minLength: 1, maxLength: 5}), fc.infiniteStream(fc.nat()))
    .map(([lengths, keys]) => {
      let next = 0
      const runs = lengths.map((length) => {
        next += length
        return range(next - length, length).filter((at) => at < stock.length)
      })
      return runs
        .map((run) => ({run, key: keys.next().value}))
        .toSorted((x, y) => x.key - y.key)
        .flatMap(({run}) => run)
    })

  test('links that are not marked never cross; a marked one crosses another link', () => {
    fc.assert(
      fc.property(fc.oneof(order, blocks), fc.oneof(order, blocks), (left, right) => {
        const ar = segmentsOf(
          left.map((at) => stock[at].ar),
          'ar',
        )
        const en = segmentsOf(
          right.map((at) => stock[at].en),
          'en',
        )
        const links = alignSegments(ar, en)
        const still = links.filter(({isMoved}) => !isMoved)
        for (const link of still) expect(still.some((other) => isCrossing(link, other))).toBe(false)
        for (const link of links) if (link.isMoved) expect(links.some((other) => isCrossing(link, other))).toBe(true)
        expect(links.flatMap((link) => link.ar).toSorted((x, y) => x - y)).toEqual(range(0, left.length))
        expect(links.flatMap((link) => link.en).toSorted((x, y) => x - y)).toEqual(range(0, right.length))
      }),
    )
  })
})
