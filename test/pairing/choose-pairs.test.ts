import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {choosePairs, type Edge} from '../../src/pairing/choose-pairs.ts'

const edge = (ar: number, en: number, logOdds: number): Edge => ({ar, en, logOdds})
const chosen = (edges: readonly Edge[]): string[] => choosePairs(edges, 0.9).pairs.map(({ar, en}) => `${ar}-${en}`)

describe('choosePairs', () => {
  test.each<[string, Edge[], string[]]>([
    ['nothing to choose from', [], []],
    ['enough evidence, no other candidate', [edge(0, 0, 5)], ['0-0']],
    ['too little evidence', [edge(0, 0, 1)], []],
    ['two candidates as good as each other', [edge(0, 0, 9), edge(0, 1, 9)], []],
    ['the same from the other side', [edge(0, 0, 9), edge(1, 0, 9)], []],
    ['a clear lead', [edge(0, 0, 9), edge(0, 1, 4)], ['0-0']],
    [
      'a sure partner is out of the way of another text',
      [edge(0, 0, 20), edge(0, 1, 8), edge(1, 1, 7)],
      ['0-0', '1-1'],
    ],
    ['evidence beyond all numbers', [edge(0, 0, 1e6), edge(1, 1, 1e6), edge(0, 1, -1e6)], ['0-0', '1-1']],
    ['two sure ones for one text are beyond all numbers alike', [edge(0, 0, 1e6), edge(0, 1, 1e6)], []],
  ])('%s', (_reason, edges, expected) => {
    expect(chosen(edges)).toEqual(expected)
  })

  test('what is left over is rated among itself, surest first', () => {
    const {rest} = choosePairs([edge(0, 0, 30), edge(1, 0, 29 - 30), edge(1, 1, 1), edge(2, 2, 2)], 0.9)
    expect(rest.map(({ar, en}) => `${ar}-${en}`)).toEqual(['2-2', '1-1'])
    expect(rest[1].confidence).toBeCloseTo(Math.E / (1 + Math.E))
  })

  test('each text is in one pair at most, whatever the odds and their order', () => {
    const edges = fc.uniqueArray(
      fc.record({ar: fc.nat(6), en: fc.nat(6), logOdds: fc.double({min: -400, max: 400, noNaN: true})}),
      {selector: ({ar, en}) => `${ar}-${en}`},
    )
    fc.assert(
      fc.property(edges, (some) => {
        const {pairs, rest} = choosePairs(some, 0.9)
        expect(new Set(pairs.map(({ar}) => ar)).size).toBe(pairs.length)
        expect(new Set(pairs.map(({en}) => en)).size).toBe(pairs.length)
        for (const {confidence} of [...pairs, ...rest]) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
        expect(chosen(some.toReversed())).toEqual(pairs.map(({ar, en}) => `${ar}-${en}`))
      }),
    )
  })
})
