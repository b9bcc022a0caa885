import {describe, expect, test} from 'vitest'
import {type Example, type GoldPair, toExample} from '../../scripts/fit/example.ts'
import {addLoss} from '../../scripts/fit/field.ts'
import {featureAt, features, LINKING, readWeights, shapes} from '../../src/align/features.ts'
import {numbersFrom, sentences} from '../align/made-up.ts'

const story = sentences(6, 61)
const straight: GoldPair['links'] = story.map((_, at) => ({ar: [at], en: [at]}))
const pair: GoldPair = {id: 'x', ar: story.map(({ar}) => ar), en: story.map(({en}) => en), links: straight}

function exampleOf(change: Partial<GoldPair> = {}): Example {
  const example = toExample({...pair, ...change}, [])
  if (example === null) throw new Error('no example')
  return example
}

function lossOf(example: Example, weights: Float64Array): {loss: number; gradient: Float64Array} {
  const gradient = new Float64Array(features.length)
  return {loss: addLoss(example, weights, gradient), gradient}
}

describe('toExample', () => {
  test('all links of the lattice, the right ones marked, each with its shape', () => {
    const example = exampleOf()
    expect(example.nodes).toBe(49)
    expect([...example.isRight].reduce((sum, one) => sum + one, 0)).toBe(6)
    for (let arc = 0; arc < example.from.length; arc++) {
      const shape = example.shape[arc]
      const [ar, en] = shapes[shape]
      expect(example.to[arc] - example.from[arc]).toBe(7 * ar + en)
      const values = example.values.subarray(arc * features.length, (arc + 1) * features.length)
      expect(values.slice(0, shapes.length).indexOf(1)).toBe(shape)
      if (shape >= LINKING) expect(values.reduce((sum, value) => sum + Math.abs(value), 0)).toBe(1)
    }
  })

  test.each<[string, GoldPair['links'], number]>([
    ['joined segments', [{ar: [0, 1], en: [0, 1]}, ...straight.slice(2)], 5],
    ['unlinked ones', [{ar: [0], en: []}, {ar: [], en: [0]}, ...straight.slice(1)], 7],
  ])('%s', (_reason, links, count) => {
    const right = [...exampleOf({links}).isRight].reduce((sum, one) => sum + one, 0)
    // An unlinked segment may stand at any place of the other side.
    expect(right).toBeGreaterThanOrEqual(count)
  })

  test.each<[string, GoldPair['links']]>([
    ['links that cross', [{ar: [0], en: [1]}, {ar: [1], en: [0]}, ...straight.slice(2)]],
    ['a shape that no link has', [{ar: [0, 1, 2, 3, 4], en: [0, 1, 2, 3, 4]}, straight[5]]],
    ['a segment in no link', straight.slice(1)],
  ])('no example: %s', (_reason, links) => {
    expect(toExample({...pair, links}, [])).toBeNull()
  })

  test('what was learned is among what speaks for links', () => {
    const texts = {ar: ['زنبروك قديم.'], en: ['An old flimbo.'], links: [{ar: [0], en: [0]}]}
    const place = featureAt('pair')
    const sum = (example: Example): number =>
      example.values.filter((_, at) => at % features.length === place).reduce((total, value) => total + value, 0)
    expect(sum(toExample({id: 'y', ...texts}, []) as Example)).toBe(0)
    expect(sum(toExample({id: 'y', ...texts}, [['زنبرو', 'flimbo']]) as Example)).toBeGreaterThan(0)
  })
})

describe('addLoss', () => {
  test.each<[string, GoldPair['links']]>([
    ['one to one', straight],
    ['with joined and unlinked ones', [{ar: [0, 1], en: [0]}, {ar: [], en: [1]}, ...straight.slice(2)]],
  ])('the gradient is that of the loss: %s', (_reason, links) => {
    const example = exampleOf({links})
    const next = numbersFrom(3)
    const weights = readWeights().map((weight) => weight / 4 + (next() - 0.5) / 4)
    const {gradient} = lossOf(example, weights)
    for (let at = 0; at < features.length; at++) {
      const [low, high] = [-1, 1].map(
        (sign) =>
          lossOf(
            example,
            weights.map((weight, place) => weight + (place === at ? sign * 1e-4 : 0)),
          ).loss,
      )
      expect(gradient[at]).toBeCloseTo((high - low) / 2e-4, 3)
    }
  })

  test('never below nothing; little where the right links are plain, much where wrong ones are said to be right', () => {
    const weights = readWeights()
    const right = lossOf(exampleOf(), weights).loss
    const wrong = lossOf(
      exampleOf({
        links: [{ar: [0], en: []}, ...story.slice(1).map((_, at) => ({ar: [at + 1], en: [at]})), {ar: [], en: [5]}],
      }),
      weights,
    ).loss
    expect(right).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThan(1)
    expect(wrong).toBeGreaterThan(20)
  })

  test('what stands in the gradient before is added to', () => {
    const gradient = new Float64Array(features.length).fill(5)
    addLoss(exampleOf(), new Float64Array(features.length), gradient)
    const alone = lossOf(exampleOf(), new Float64Array(features.length)).gradient
    for (let at = 0; at < features.length; at++) expect(gradient[at]).toBeCloseTo(alone[at] + 5, 9)
  })
})
