import {expect, test} from 'vitest'
import type {LinkFigures, PairSummary} from '../../src/page-model.ts'
import type {AlignedRecord} from '../../src/model.ts'
import type {LinkDecision} from '../../src/review-model.ts'
import {applyDecision} from '../../web/apply-decision.ts'
import {createAwaitedPairs} from '../../web/awaited-pairs.ts'
import {alignedShare, rowParts} from '../../web/dashboard/pair-figures.ts'
import {conflictRows} from '../../web/frame/conflict-rows.ts'
import {link, record} from './align-record.ts'

function decided(made: AlignedRecord, decision: LinkDecision): AlignedRecord {
  const applied = applyDecision(made, decision)
  if ('fault' in applied) throw new Error(applied.fault)
  return applied.record
}

test('of two versions only the rows are shown in which they differ', () => {
  const start = record([link([0], [0]), link([1], [1]), link([2], [2])])
  const mine = decided(start, {kind: 'confirm', links: [{ar: [0], en: [0]}]})
  const theirs = decided(start, {
    kind: 'merge',
    links: [
      {ar: [0], en: [0]},
      {ar: [1], en: [1]},
    ],
  })
  const rows = conflictRows(mine, theirs)
  expect(rows.mine.map(({ar, status}) => [ar, status])).toEqual([
    ['جملة 0', 'confirmed'],
    ['جملة 1', 'auto'],
  ])
  expect(rows.theirs.map(({ar, en, status}) => [ar, en, status])).toEqual([
    ['جملة 0 جملة 1', 'sentence 0 sentence 1', 'edited'],
  ])
})

test('a cut before a row does not make it another', () => {
  const start = record([link([0], [0]), link([1], [1])])
  const mine = decided(start, {kind: 'cut', lang: 'en', segment: 0, at: 4})
  const rows = conflictRows(mine, start)
  expect(rows.mine).toHaveLength(1)
  expect(rows.theirs).toHaveLength(1)
})

test('the parts of a pair are all its rows', () => {
  const bins = [0, 2, 0, 0, 1, 0, 0, 0, 0, 5]
  const figures: LinkFigures = {all: 20, linked: 15, decided: 7, doubtful: 3, marked: 1, bins}
  expect(rowParts(figures)).toEqual({decided: 7, open: 5, doubtful: 3, single: 5})
  expect(alignedShare([figures, null])).toBe(0.75)
  expect(alignedShare([null])).toBe(null)
})

test('a pair is told of once, when it is ready', () => {
  const pair = (state: PairSummary['state']): PairSummary => ({
    path: 'aligned/a.json',
    name: 'a',
    ar: 'ar/a.md',
    en: 'en/a.md',
    state,
    problem: null,
    links: null,
    consistency: null,
    findings: null,
  })
  const awaited = createAwaitedPairs()
  awaited.add(['ar/a.md', 'en/a.md'])
  expect(awaited.arrived([pair('waiting')])).toEqual([])
  expect(awaited.arrived([pair('ready')])).toHaveLength(1)
  expect(awaited.arrived([pair('ready')])).toEqual([])
})
