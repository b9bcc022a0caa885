import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {createNumberSet} from '../../src/import/number-set.ts'

test('the members below and above a number, whatever was added', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 70}), fc.array(fc.nat(69)), (limit, numbers) => {
      const set = createNumberSet(limit)
      const members: number[] = []
      for (const number of numbers.filter((one) => one < limit)) {
        set.add(number)
        members.push(number)
        for (let at = 0; at < limit; at++) {
          expect(set.below(at)).toBe(members.filter((one) => one < at).toSorted((a, b) => b - a)[0] ?? null)
          expect(set.above(at)).toBe(members.filter((one) => one > at).toSorted((a, b) => a - b)[0] ?? null)
        }
      }
    }),
  )
})
