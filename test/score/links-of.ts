import * as fc from 'fast-check'
import type {ScoredLink} from '../../src/score/score.ts'

/** Up to so many links of two texts, each segment in one; they go up in both texts. */
export function linksOf(most: number): fc.Arbitrary<ScoredLink[]> {
  const step = fc.constantFrom<[number, number]>([1, 1], [1, 0], [0, 1], [2, 1], [1, 2], [2, 2], [3, 1])
  return fc.array(step, {maxLength: most}).map((steps) => {
    const at = {ar: 0, en: 0}
    return steps.flatMap(([arCount, enCount]) => {
      const link = {ar: range(at.ar, arCount), en: range(at.en, enCount)}
      at.ar += arCount
      at.en += enCount
      return [link]
    })
  })
}

function range(start: number, count: number): number[] {
  return Array.from({length: count}, (_, at) => start + at)
}
