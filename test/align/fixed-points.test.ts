import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align.ts'
import {LINKING, shapes} from '../../src/align/features.ts'
import {type Gate, passGates, takeOutFixed} from '../../src/align/fixed-points.ts'
import {createBand, isOpen, nodeAt} from '../../src/align/lattice.ts'
import type {Link, Segment} from '../../src/model.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {brief, confirmed} from './links.ts'
import {sentences, sides} from './made-up.ts'

const story = sentences(20, 31)
const {ar, en} = sides(story)

function indexes(segments: readonly Segment[]): number[] {
  return segments.map(({index}) => index)
}

/** The unmoved automatic links that have a segment on one side of a fixed one and a segment on its other side. */
function jumping(links: readonly Link[], fixed: readonly Link[]): Link[] {
  const gates = fixed.filter((link) => link.ar.length > 0 && link.en.length > 0)
  return links.filter(({ar, en, status, isMoved}) => {
    if (status !== 'auto' || isMoved || ar.length === 0 || en.length === 0) return false
    return gates.some((gate) => {
      const sidesOf = [...ar.map((at) => at < gate.ar[0]), ...en.map((at) => at < gate.en[0])]
      return new Set(sidesOf).size > 1
    })
  })
}

describe('takeOutFixed', () => {
  test.each<[string, readonly Link[], {kept: string; gates: readonly Gate[]; left: [number, number]}]>([
    ['none', [], {kept: '', gates: [], left: [20, 20]}],
    ['one', [confirmed([3], [5])], {kept: '3=5', gates: [{row: 3, column: 5}], left: [19, 19]}],
    [
      'two in order: the second gate counts without the first',
      [confirmed([3], [5]), confirmed([7], [9])],
      {
        kept: '3=5 7=9',
        gates: [
          {row: 3, column: 5},
          {row: 6, column: 8},
        ],
        left: [18, 18],
      },
    ],
    [
      'several gates in one row',
      [confirmed([3], [5]), confirmed([4], [9]), confirmed([5], [12])],
      {
        kept: '3=5 4=9 5=12',
        gates: [
          {row: 3, column: 5},
          {row: 3, column: 8},
          {row: 3, column: 10},
        ],
        left: [17, 17],
      },
    ],
    [
      'links of several segments',
      [confirmed([3, 4], [5, 6, 7])],
      {kept: '3,4=5,6,7', gates: [{row: 3, column: 5}], left: [18, 17]},
    ],
    ['with a gap', [confirmed([3, 5], [4])], {kept: '3,5=4', gates: [{row: 3, column: 4}], left: [18, 19]}],
    ['null links are no gates', [confirmed([3], []), confirmed([], [8])], {kept: '3= =8', gates: [], left: [19, 19]}],
    [
      'one that crosses most others is a moved one',
      [confirmed([2], [2]), confirmed([4], [15]), confirmed([6], [6]), confirmed([9], [9])],
      {
        kept: '2=2 4=15 6=6 9=9',
        gates: [
          {row: 2, column: 2},
          {row: 4, column: 5},
          {row: 6, column: 7},
        ],
        left: [16, 16],
      },
    ],
    ['a segment that is not there', [confirmed([20], [1])], {kept: '', gates: [], left: [20, 20]}],
    ['a segment twice', [confirmed([3, 3], [1])], {kept: '', gates: [], left: [20, 20]}],
    [
      'a segment that an earlier one has',
      [confirmed([3], [3]), confirmed([3], [4])],
      {kept: '3=3', gates: [{row: 3, column: 3}], left: [19, 19]},
    ],
    ['an empty one', [confirmed([], [])], {kept: '', gates: [], left: [20, 20]}],
  ])('%s', (_reason, fixed, expected) => {
    const rest = takeOutFixed(ar, en, fixed)
    expect(brief(rest.kept)).toBe(expected.kept)
    expect(rest.gates).toEqual(expected.gates)
    expect([rest.ar.length, rest.en.length]).toEqual(expected.left)
  })

  test('segments that were dropped before: places count those that are left', () => {
    const {gates} = takeOutFixed(ar.slice(4), en.slice(2), [confirmed([6], [7])])
    expect(gates).toEqual([{row: 2, column: 5}])
  })
})

describe('passGates', () => {
  const sorted = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), {maxLength: 6}).map((places) => {
    const rows = places.map(([row]) => row).toSorted((a, b) => a - b)
    const columns = places.map(([, column]) => column).toSorted((a, b) => a - b)
    return rows.map((row, at): Gate => ({row, column: columns[at]}))
  })

  test('whatever way is taken, it passes all gates, and there is a way', () => {
    const full = createBand(new Int32Array(13), new Int32Array(13).fill(12))
    fc.assert(
      fc.property(sorted, fc.infiniteStream(fc.nat(1000)), (gates, choices) => {
        const band = passGates(full, gates)
        const passed = new Set(['0 0'])
        let [row, column] = [0, 0]
        while (row < 12 || column < 12) {
          // As in scoring: the edges of the band keep null links from going past a gate.
          const open = shapes.filter(
            (size, shape) =>
              nodeAt(band, row + size[0], column + size[1]) >= 0 &&
              (shape >= LINKING || isOpen(band, {row, column}, size)),
          )
          expect(open.length).toBeGreaterThan(0)
          const [rows, columns] = open[choices.next().value % open.length]
          ;[row, column] = [row + rows, column + columns]
          passed.add(`${row} ${column}`)
        }
        for (const gate of gates) expect(passed).toContain(`${gate.row} ${gate.column}`)
      }),
    )
  })

  test('a band that lies elsewhere is bent to the gates', () => {
    const lo = Int32Array.from({length: 101}, (_, row) => Math.max(0, row - 5))
    const hi = Int32Array.from({length: 101}, (_, row) => Math.min(100, row + 5))
    const gates = [{row: 20, column: 70}, {row: 60, column: 75}] // prettier-ignore
    const band = passGates(createBand(lo, hi), gates)
    for (const {row, column} of gates) expect(nodeAt(band, row, column)).toBeGreaterThanOrEqual(0)
    for (let row = 1; row <= 100; row++) expect(band.lo[row]).toBeLessThanOrEqual(band.hi[row - 1])
    expect([band.lo[0], band.hi[100]]).toEqual([0, 100])
  })
})

describe('alignSegments goes around fixed links', () => {
  test('automatic links stay on their side of each, and every segment is placed', () => {
    const places = fc.array(fc.tuple(fc.nat(19), fc.nat(19), fc.constantFrom(1, 1, 2), fc.constantFrom(1, 1, 2)), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(places, (list) => {
        const starts = {
          ar: list.map(([at]) => at).toSorted((a, b) => a - b),
          en: list.map(([, at]) => at).toSorted((a, b) => a - b),
        }
        const fixed: Link[] = []
        let [arNext, enNext] = [0, 0]
        for (const [at, [, , arCount, enCount]] of list.entries()) {
          const from = {ar: Math.max(arNext, starts.ar[at]), en: Math.max(enNext, starts.en[at])}
          ;[arNext, enNext] = [from.ar + arCount, from.en + enCount]
          if (arNext > 20 || enNext > 20) break
          const range = (start: number, count: number): number[] =>
            Array.from({length: count}, (_, step) => start + step)
          fixed.push(confirmed(range(from.ar, arCount), range(from.en, enCount)))
        }
        const links = alignSegments(ar, en, {fixed})
        for (const link of fixed) expect(links).toContainEqual(link)
        expect(jumping(links, fixed)).toEqual([])
        expect(links.flatMap((link) => link.ar).toSorted((a, b) => a - b)).toEqual(indexes(ar))
        expect(links.flatMap((link) => link.en).toSorted((a, b) => a - b)).toEqual(indexes(en))
      }),
      {numRuns: 60},
    )
  })

  test.each<[string, readonly Link[], string]>([
    ['right ones', [confirmed([4], [4]), confirmed([9], [9])], '0=0 1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8 9=9 10=10 11=11'],
    [
      'a null on either side',
      [confirmed([5], []), confirmed([], [5])],
      '0=0 1=1 2=2 3=3 4=4 =5 5= 6=6 7=7 8=8 9=9 10=10 11=11',
    ],
    [
      'two that cross: what lies between goes with neither',
      [confirmed([2], [9]), confirmed([9], [2])],
      '0=0 1=1 2=9 3=3 4=4 5=5 6=6 7=7 8=8 9=2 10=10 11=11',
    ],
    ['joined by a person', [confirmed([4, 5], [4, 5])], '0=0 1=1 2=2 3=3 4,5=4,5 6=6 7=7 8=8 9=9 10=10 11=11'],
    [
      'with a gap where a line was dropped',
      [confirmed([4, 6], [4, 6])],
      '0=0 1=1 2=2 3=3 4,6=4,6 5=5 7=7 8=8 9=9 10=10 11=11',
    ],
  ])('%s', (_reason, fixed, expected) => {
    const some = {ar: ar.slice(0, 12), en: en.slice(0, 12)}
    expect(brief(alignSegments(some.ar, some.en, {fixed}))).toBe(expected)
  })

  test('a gate that is wrong keeps what lies before it before it', () => {
    const fixed = [confirmed([5], [10])]
    const links = alignSegments(ar, en, {fixed})
    expect(jumping(links, fixed)).toEqual([])
    const still = links.filter(({ar: left, en: right, isMoved}) => !isMoved && left.length > 0 && right.length > 0)
    expect(still.some((link) => link.ar[0] === 4 && link.en[0] === 4)).toBe(true)
    expect(still.some((link) => link.ar[0] === 12 && link.en[0] === 12)).toBe(true)
  })

  test('in long texts, right gates leave all the rest right', () => {
    const many = sentences(700, 33, 1)
    const text = sides(many, [...many.slice(0, 200), ...many.slice(350)])
    const fixed = [confirmed([150], [150]), confirmed([400], [250]), confirmed([401, 402], [251, 252])]
    const links = alignSegments(text.ar, text.en, {fixed, learned: []})
    const right = links.filter(({ar: left, en: [right]}) => right === (left[0] < 200 ? left[0] : left[0] - 150))
    expect(right.length).toBeGreaterThanOrEqual(545)
    expect(jumping(links, fixed)).toEqual([])
  })

  test('everything fixed', () => {
    const fixed = ar.map((_, at) => confirmed([at], [19 - at]))
    expect(alignSegments(ar, en, {fixed})).toEqual(fixed)
  })

  test('texts without segments', () => {
    expect(alignSegments([], segmentsOf([], 'en'), {fixed: [confirmed([0], [0])]})).toEqual([])
  })
})
