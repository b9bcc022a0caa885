import {expect, test} from 'vitest'
import {type ScoredLink, scoreLinks} from '../../src/align/score.ts'

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
])('scoreLinks: %s', (_reason, texts, expected) => {
  const {precision, recall, f1} = scoreLinks(texts.gold, texts.predicted)
  expect({precision, recall}).toEqual(expected)
  expect(f1).toBeCloseTo(precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0)
})
