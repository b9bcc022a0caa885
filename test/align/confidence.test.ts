import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {toConfidence} from '../../src/align/confidence.ts'

const share = fc.double({min: 0, max: 1, noNaN: true})

test('toConfidence: the surer, the surer, and always a probability', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      expect(toConfidence(low)).toBeLessThanOrEqual(toConfidence(high))
      expect(toConfidence(a) > 0 && toConfidence(a) < 1).toBe(true)
      if (low >= 1e-6 && high <= 1 - 1e-6 && high - low > 1e-9)
        expect(toConfidence(low)).toBeLessThan(toConfidence(high))
    }),
  )
})

test.each([
  ['impossible', 0],
  ['certain', 1],
  ['a little above one, by rounding', 1 + 1e-12],
  ['a little below nothing', -1e-12],
])('toConfidence is finite: %s', (_reason, posterior) => {
  const confidence = toConfidence(posterior)
  expect(confidence > 0 && confidence < 1).toBe(true)
  expect(confidence > 0.5).toBe(posterior > 0.5)
})
