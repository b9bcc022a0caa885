import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {buildAutomaton, scan} from '../../src/terms/automaton.ts'

function find(keys: readonly string[], text: string, same: ReadonlyMap<number, number> = new Map()): string[] {
  const sorted = [...new Set(keys)].toSorted()
  const found: string[] = []
  scan(buildAutomaton(sorted, same), text, (key, end) => found.push(`${end} ${sorted[key]}`))
  return found
}

function findOneByOne(keys: readonly string[], text: string): string[] {
  const found: string[] = []
  for (let end = 1; end <= text.length; end++) {
    const here = [...new Set(keys)].filter((key) => text.slice(0, end).endsWith(key))
    found.push(...here.toSorted((a, b) => b.length - a.length).map((key) => `${end} ${key}`))
  }
  return found
}

test('finds every key at every end, longest first', () => {
  expect(find(['he', 'she', 'his', 'hers'], 'ushers')).toEqual(['4 she', '4 he', '6 hers'])
})

test('finds what looking for each key alone finds', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'ب', 'ا', ' '), minLength: 1, maxLength: 5})
  fc.assert(
    fc.property(fc.array(word, {maxLength: 30}), fc.array(word), (keys, words) => {
      const text = words.join('')
      expect(find(keys, text)).toEqual(findOneByOne(keys, text))
    }),
  )
})

test('reads a unit as another where told to', () => {
  expect(find(['a b'], 'a-b', new Map([[0x2d, 0x20]]))).toEqual(['3 a b'])
})

test('no keys, no text', () => {
  expect(find([], 'text')).toEqual([])
  expect(find(['a'], '')).toEqual([])
})

test('holds many keys', () => {
  const keys = Array.from({length: 20_000}, (_, at) => `k${at * 7919}x`)
  expect(find(keys, `..${keys[12_345]}..`)).toContain(`${2 + keys[12_345].length} ${keys[12_345]}`)
})
