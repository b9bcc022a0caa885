import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {fitLogistic} from '../../scripts/fit/logistic.ts'
import {numbersFrom} from '../align/made-up.ts'

type Points = {odds: number; isRight: boolean}[]

/** Answers that are right as often as the curve has it. */
function drawFrom(bias: number, slope: number, count: number): Points {
  const next = numbersFrom(17)
  return Array.from({length: count}, () => {
    const odds = 8 * next() - 4
    return {odds, isRight: next() < 1 / (1 + Math.exp(-(bias + slope * odds)))}
  })
}

test.each([
  ['a curve that is right as it is', 0, 1],
  ['too sure', 0, 0.4],
  ['not sure enough', 0, 2],
  ['wrong more often than it thinks', -1.2, 0.8],
  ['right more often than it thinks', 1.5, 1.1],
  ['of no use', 0.3, 0],
])('fitLogistic finds: %s', (_reason, bias, slope) => {
  const found = fitLogistic(drawFrom(bias, slope, 20_000))
  expect(Math.abs(found.bias - bias)).toBeLessThan(0.1)
  expect(Math.abs(found.slope - slope)).toBeLessThan(0.1)
})

test('fitLogistic: the sure ones are as often right as they are sure', () => {
  fc.assert(
    fc.property(
      fc.double({min: -1, max: 1, noNaN: true}),
      fc.double({min: 0.3, max: 1.5, noNaN: true}),
      (bias, slope) => {
        const points = drawFrom(bias, slope, 500)
        const found = fitLogistic(points)
        const expected = points.reduce((sum, {odds}) => sum + 1 / (1 + Math.exp(-(found.bias + found.slope * odds))), 0)
        expect(expected).toBeCloseTo(points.filter(({isRight}) => isRight).length, 3)
      },
    ),
    {numRuns: 30},
  )
})

test('fitLogistic: the order of the points changes nothing to speak of', () => {
  const points = drawFrom(0.5, 1.2, 300)
  const [a, b] = [fitLogistic(points), fitLogistic(points.toReversed())]
  expect(a.bias).toBeCloseTo(b.bias, 6)
  expect(a.slope).toBeCloseTo(b.slope, 6)
})

test.each<[string, Points]>([
  ['no points', []],
  ['all right', [1, 2, 3].map((odds) => ({odds, isRight: true}))],
  ['told apart by the odds alone', [-2, -1, 1, 2].map((odds) => ({odds, isRight: odds > 0}))],
  ['one value only', [true, false, true].map((isRight) => ({odds: 2, isRight}))],
  ['of odds far out', [-14, 14, 14, -14].map((odds, at) => ({odds, isRight: at % 2 === 0}))],
])('fitLogistic: finite, %s', (_reason, points) => {
  const {bias, slope} = fitLogistic(points)
  expect(Number.isFinite(bias) && Number.isFinite(slope)).toBe(true)
})
