import {describe, expect, test} from 'vitest'
import type {AlignedRecord, Lang} from '../../src/model.ts'
import {jumpRows, positionOf, rangeOf, rowBefore} from '../../web/align/jump-rows.ts'
import type {SegmentFindings} from '../../web/align/locate-findings.ts'
import {
  confirmRows,
  joinSegment,
  markRows,
  mergeNext,
  mergePrevious,
  moveDown,
  releaseRows,
  splitRow,
  unlinkRow,
} from '../../web/align/row-acts.ts'
import {
  chooseRows,
  countRows,
  filterContextOf,
  keepRows,
  type RowFilter,
  showsRow,
} from '../../web/align/row-filters.ts'
import {besideFocus, changedRow, focusOn, refocus, type RowFocus, stopsOf} from '../../web/align/row-focus.ts'
import {isDoubtful} from '../../web/align/row-state.ts'
import {link, record, segmentsOf} from './align-record.ts'

const mixed = record([
  link([0], [0]),
  link([1], [1], {confidence: 0.3}),
  link([2], [2], {confidence: 0.3, status: 'confirmed'}),
  link([3], [], {isDropped: true}),
  link([4], []),
  link([], [3], {isMarked: true}),
  link([5], [6], {isMoved: true}),
  link([6], [4], {note: 'why'}),
  link([7], [5], {status: 'edited'}),
])
const noFindings: SegmentFindings = {ar: new Map(), en: new Map()}
const context = {...filterContextOf(mixed, noFindings), withFindings: new Set([2])}

describe('filters', () => {
  test.each<[RowFilter, number[]]>([
    ['all', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ['kept', [0, 1, 2, 4, 5, 6, 7, 8]],
    ['undecided', [0, 1, 4, 5, 6, 7]],
    ['doubtful', [1]],
    ['marked', [5]],
    ['noted', [7]],
    ['edited', [8]],
    ['one-sided', [4, 5]],
    ['moved', [6]],
    ['findings', [2]],
    ['dropped', [3]],
  ])('%s', (filter, expected) => {
    expect(chooseRows(mixed, (row) => showsRow(filter, row, context))).toEqual(expected)
    expect(countRows(context)[filter]).toBe(expected.length)
  })

  test('a reworded segment makes a row an edited one', () => {
    const {ar} = mixed
    const segments = ar.segments.map((segment) => (segment.index === 0 ? {...segment, edited: 'غيرها'} : segment))
    const reworded = filterContextOf({...mixed, ar: {...ar, segments}}, noFindings)
    expect(showsRow('edited', 0, reworded)).toBe(true)
    expect(countRows(reworded).edited).toBe(2)
  })

  test.each<[string, AlignedRecord, number[], AlignedRecord, number[]]>([
    [
      'what was decided stays in sight',
      mixed,
      [1],
      {...mixed, links: mixed.links.with(1, {...mixed.links[1], status: 'confirmed'})},
      [1],
    ],
    [
      'both halves of a row stay',
      record([link([0], [0]), link([1, 2], [1, 2])]),
      [1],
      record([link([0], [0]), link([1], [1]), link([2], [2])]),
      [1, 2],
    ],
    [
      'a row behind a cut stays itself',
      record([link([0], [0]), link([1], [1])], {ar: ['a b', 'c']}),
      [1],
      record([link([0, 1], [0]), link([2], [1])], {ar: ['a', 'b', 'c']}),
      [1],
    ],
    ['all rows stay all', mixed, mixed.links.map((_, row) => row), record([link([0], [0])]), [0]],
  ])('%s', (_reason, before, rows, now, expected) => {
    expect(keepRows({record: before, rows}, now, () => false)).toEqual(expected)
  })
})

describe('jumps', () => {
  test.each([
    ['on', [0, 1, 2, 3], 1, 'next', [0, 3], {row: 3, isAround: false}],
    ['back', [0, 1, 2, 3], 2, 'previous', [0, 3], {row: 0, isAround: false}],
    ['round the end', [0, 1, 2, 3], 3, 'next', [1, 3], {row: 1, isAround: true}],
    ['round the beginning', [0, 1, 2, 3], 0, 'previous', [2], {row: 2, isAround: true}],
    ['not to where it stands', [0, 1], 1, 'next', [1], null],
    ['only rows that are shown', [0, 2], 0, 'next', [1], null],
  ] as const)('%s', (_reason, rows, from, to, wanted, expected) => {
    expect(jumpRows(rows, from, {to, isWanted: (row) => wanted.some((one) => one === row)})).toEqual(expected)
  })

  test.each([
    ['behind the row of the English before it', 6, 8],
    ['not of one that stands in order', 1, null],
    ['not of one with one side', 5, null],
  ])('where a moved row would stand: %s', (_reason, row, expected) => {
    expect(rowBefore(mixed, row)).toBe(expected)
  })

  test('of the first English, before the next', () => {
    expect(rowBefore(record([link([0], [1]), link([1], [0], {isMoved: true})]), 1)).toBe(0)
    expect(rowBefore(record([link([0], [1], {isMoved: true}), link([1], [0], {isMoved: true})]), 1)).toBe(null)
  })

  test('rows between two of those shown', () => {
    expect(rangeOf([0, 2, 4, 6], 4, 1)).toEqual([2, 4])
    expect(rangeOf([0, 2, 4, 6], 2, 6)).toEqual([2, 4, 6])
    expect(positionOf([0, 2, 4], 3)).toBe(2)
  })

  test('only undecided rows with both sides are doubtful', () => {
    expect(mixed.links.map(isDoubtful).indexOf(true)).toBe(1)
    expect(isDoubtful(link([0], [], {confidence: 0.1}))).toBe(false)
    expect(isDoubtful(link([0], [0], {confidence: 0.5}))).toBe(false)
  })
})

describe('the focus', () => {
  const sides = link([1, 2], [3])

  test.each<[string, Lang, RowFocus, 1 | -1, string]>([
    ['to the next segment', 'ar', {row: 0, lang: 'ar', segment: 1}, 1, 'ar 2'],
    ['to the other side', 'ar', {row: 0, lang: 'ar', segment: 2}, 1, 'en 3'],
    ['the page in English begins with the English', 'en', {row: 0, lang: 'en', segment: 3}, 1, 'ar 1'],
    ['stays at the end', 'ar', {row: 0, lang: 'en', segment: 3}, 1, 'en 3'],
    ['stays at the beginning', 'ar', {row: 0, lang: 'ar', segment: 1}, -1, 'ar 1'],
  ])('%s', (_reason, first, focus, way, expected) => {
    const {lang, segment} = besideFocus(sides, focus, {first, way})
    expect(`${lang} ${segment}`).toBe(expected)
  })

  test('an empty side is a place too', () => {
    expect(stopsOf(link([0], []), 'ar')).toEqual([
      {lang: 'ar', segment: 0},
      {lang: 'en', segment: null},
    ])
  })

  const before = record([link([0], [0]), link([1], []), link([2], [1])])
  test.each<[string, RowFocus, AlignedRecord, RowFocus | null]>([
    [
      'its segment is in another row',
      focusOn(before, 2, 'ar'),
      record([link([0], [0]), link([1, 2], [1])]),
      {row: 1, lang: 'ar', segment: 2},
    ],
    [
      'an empty side follows the other',
      focusOn(before, 1, 'en'),
      record([link([0], [0]), link([1, 2], [1])]),
      {row: 1, lang: 'en', segment: 1},
    ],
    [
      'its segment is gone',
      focusOn(before, 2, 'ar'),
      record([link([0], [0]), link([1], [1])]),
      {row: 1, lang: 'ar', segment: 1},
    ],
    ['no rows are left', focusOn(before, 2, 'ar'), record([]), null],
  ])('after a change: %s', (_reason, focus, now, expected) => {
    expect(refocus(before, focus, now)).toEqual(expected)
  })

  test.each<[string, AlignedRecord, AlignedRecord, number | null]>([
    ['nothing', mixed, {...mixed, links: [...mixed.links]}, null],
    ['a status', mixed, {...mixed, links: mixed.links.with(4, {...mixed.links[4], status: 'confirmed'})}, 4],
    ['a merge', before, record([link([0], [0]), link([1, 2], [1])]), 1],
    ['the last row gone', before, {...before, links: before.links.slice(0, 2)}, 1],
    [
      'a wording',
      before,
      {...before, en: {...before.en, segments: before.en.segments.with(1, {...before.en.segments[1], edited: 'x'})}},
      2,
    ],
  ])('what changed: %s', (_reason, old, now, expected) => {
    expect(changedRow(old, now)).toBe(expected)
  })
})

describe('acts', () => {
  const scene = (row: number, lang: Lang = 'ar', segment?: number) => ({
    record: mixed,
    focus: {...focusOn(mixed, row, lang), ...(segment === undefined ? {} : {segment})},
    rows: [row],
  })

  test.each([
    [
      'confirm: only what is open',
      confirmRows({...scene(1), rows: [1, 2]}),
      {kind: 'confirm', links: [{ar: [1], en: [1]}]},
    ],
    ['confirm: nothing open', confirmRows(scene(2)), null],
    [
      'release: only what is decided',
      releaseRows({...scene(1), rows: [1, 2]}),
      {kind: 'release', links: [{ar: [2], en: [2]}]},
    ],
    [
      'mark: what is not',
      markRows({...scene(4), rows: [4, 5]}),
      {kind: 'mark', links: [{ar: [4], en: []}], isMarked: true},
    ],
    ['mark: all are, so no longer', markRows(scene(5)), {kind: 'mark', links: [{ar: [], en: [3]}], isMarked: false}],
    [
      'merge with the next',
      mergeNext(scene(0)),
      {
        kind: 'merge',
        links: [
          {ar: [0], en: [0]},
          {ar: [1], en: [1]},
        ],
      },
    ],
    [
      'merge with the one before',
      mergePrevious(scene(1)),
      {
        kind: 'merge',
        links: [
          {ar: [0], en: [0]},
          {ar: [1], en: [1]},
        ],
      },
    ],
    [
      'merge all that are chosen',
      mergeNext({...scene(0), rows: [0, 1, 2]}),
      {
        kind: 'merge',
        links: [
          {ar: [0], en: [0]},
          {ar: [1], en: [1]},
          {ar: [2], en: [2]},
        ],
      },
    ],
    ['merge: nothing before the first', mergePrevious(scene(0)), null],
    ['merge: nothing behind the last', mergeNext(scene(8)), null],
    ['unlink: one segment stands alone', unlinkRow(scene(4)), null],
    ['move', moveDown(scene(1)), {kind: 'move', lang: 'ar', segment: 1, to: 'down'}],
    ['move: nothing there', moveDown(scene(4, 'en')), null],
    ['join: not cut', joinSegment(scene(1)), null],
  ])('%s', (_reason, decision, expected) => {
    expect(decision).toEqual(expected)
  })

  const texts = {ar: ['aaaa', 'bbbb', 'cc'], en: ['aaaa', 'bb', 'bb', 'c']}
  test.each<[string, number[], number[], RowFocus, [number, number] | null]>([
    ['before the focused segment', [0, 1], [0, 1], {row: 0, lang: 'ar', segment: 1}, [1, 1]],
    ['behind the first', [0, 1], [0, 1], {row: 0, lang: 'ar', segment: 0}, [1, 1]],
    ['the other side by its share', [0, 1, 2], [0, 1, 2, 3], {row: 0, lang: 'ar', segment: 2}, [2, 3]],
    ['one to two: to the longer part', [0], [0, 1], {row: 0, lang: 'ar', segment: 0}, [1, 1]],
    ['one to three: the last goes', [0], [1, 2, 3], {row: 0, lang: 'ar', segment: 0}, [0, 2]],
    ['one to one', [0], [0], {row: 0, lang: 'ar', segment: 0}, null],
    ['an empty side', [], [0, 1], {row: 0, lang: 'ar', segment: null}, [0, 1]],
  ])('split %s', (_reason, ar, en, focus, expected) => {
    const whole = {...record([link(ar, en)], texts), ar: {path: '', segments: segmentsOf('ar', texts.ar)}}
    const decision = splitRow({record: whole, focus, rows: [0]})
    expect(decision).toEqual(expected && {kind: 'split', link: {ar, en}, ar: expected[0], en: expected[1]})
  })
})
