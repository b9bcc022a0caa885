import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {bestOf} from '../../src/match/best-of.ts'

test('the same as sorting all and taking the first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 9})), fc.integer({min: 1, max: 12}), (values, most) => {
      const scores = Float64Array.from(values)
      const numbers = values.map((_, at) => at)
      const sorted = numbers.toSorted((a, b) => scores[b] - scores[a] || a - b).slice(0, most)
      expect(bestOf(numbers, scores, most)).toEqual(sorted)
      expect(bestOf(numbers.toReversed(), scores, most)).toEqual(sorted)
    }),
  )
})
