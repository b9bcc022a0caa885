import {expect, test} from 'vitest'
import {buildKeyRecords, keyOfRecord, SPELLING} from '../../src/terms/key-records.ts'

test('a record has the traits of its key, its number and its spelling', () => {
  const spellings = Array.from({length: 70_000}, (_, key) => `شي ${key}`)
  const traits = Uint8Array.from(spellings, (_, key) => key % 16)
  const {units, starts} = buildKeyRecords(spellings, traits)
  for (const key of [0, 1, 65_535, 65_536, 69_999]) {
    const from = starts[key] + SPELLING
    expect(units[starts[key]]).toBe(key % 16)
    expect(keyOfRecord(units, starts[key])).toBe(key)
    expect(String.fromCharCode(...units.subarray(from, units.indexOf(0, from)))).toBe(spellings[key])
  }
})

test('no terms have no records', () => {
  expect(buildKeyRecords([], new Uint8Array(0)).units).toHaveLength(0)
})
