import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {ANY_SUFFIX, compileKeys, keyOf, PRONOUN} from '../../src/terms/keys.ts'
import {prefixes} from '../../src/terms/prefixes.ts'
import {createScan, END, FIELDS, HOST, KEY, START} from '../../src/terms/scan-state.ts'
import {scanText} from '../../src/terms/scan.ts'

/** The keys found, each with its start, by start, then shorter first. */
function find(keys: readonly string[], text: string, suffix = 0): string[] {
  const sorted = [...new Set(keys)].toSorted()
  const traits = new Uint8Array(sorted.length).fill(suffix)
  const scan = createScan(compileKeys({keys: sorted, spellings: sorted, traits}))
  scanText(scan, text)
  return Array.from({length: scan.count}, (_, at) => {
    const [key, start, end] = [KEY, START, END].map((field) => scan.places[at * FIELDS + field])
    return `${start} ${sorted[key]} ${end}`
  })
}

/** The same by looking everywhere for each key alone. */
function findOneByOne(keys: readonly string[], text: string): string[] {
  const found: string[] = []
  for (let start = 0; start < text.length; start++) {
    const here = [...new Set(keys)].filter((key) => text.startsWith(key, start) && stands(text, start, key.length))
    found.push(...here.toSorted((a, b) => a.length - b.length).map((key) => `${start} ${key} ${start + key.length}`))
  }
  return found
}

const arabic = /[\u0621-\u064A]/u

function stands(text: string, start: number, length: number): boolean {
  let host = start
  while (host > 0 && arabic.test(text[host - 1])) host--
  const isWhole = !arabic.test(text[start + length] ?? ' ')
  if (/[a-z]/u.test(text[start])) return isWhole && !/[a-z]/u.test(text[start - 1] ?? ' ')
  return isWhole && (!arabic.test(text[start]) || prefixes.has(text.slice(host, start)))
}

test('finds keys at the beginning of words only', () => {
  expect(find(['he', 'she', 'hers'], 'ushers he she', ANY_SUFFIX)).toEqual(['7 he 9', '10 she 13'])
})

test('finds keys behind what can be a prefix', () => {
  const words = ['بوتين', 'وبوتين', 'فلبوتين', 'للبوتين', 'وكالبوتين']
  for (const word of words) expect(find(['بوتين'], word)).toEqual([`${word.length - 5} بوتين ${word.length}`])
  expect(find(['بوتين'], 'قبوتين ببوتينات تبوتين والوبوتين')).toEqual([])
})

test('finds what looking for each key alone finds', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'ب', 'ا', 'ل', 'س', ' '), minLength: 1, maxLength: 6})
  fc.assert(
    fc.property(fc.array(word, {maxLength: 30}), fc.array(word), (words, more) => {
      const keys = words.map((key) => key.trim().replaceAll(/ +/gu, ' ')).filter((key) => key !== '')
      const text = [...more, ...keys].join('').replaceAll(/ +/gu, ' ')
      expect(find(keys, text)).toEqual(findOneByOne(keys, text))
    }),
  )
})

test.each([
  ['passes over marks', 'بـو\u064Fتين', ['0 بوتين 7']],
  ['reads presentation forms', '\uFE91\uFEEE\uFE97\uFEF4\uFEE6', ['0 بوتين 5']],
  ['folds a text with ligatures, and gives the places in the original', '\uFEFB بوتين', ['2 بوتين 7']],
  ['begins no key inside a ligature', '\uFEF7ندن', []],
  ['reads a hyphen as a blank', 'شي-مين', ['0 شي مين 6']],
  ['reads any white space as one blank', 'شي \u00A0\n\u200Fمين', ['0 شي مين 9']],
])('%s', (_reason, text, places) => {
  expect(find(['بوتين', 'شي مين', 'ندن'].map(keyOf), text)).toEqual(places)
})

test('lets a pronoun follow where a key takes one', () => {
  expect(find(['شراكت'], 'شراكتهما', PRONOUN)).toEqual(['0 شراكت 5'])
  expect(find(['شراكت'], 'شراكتهما')).toEqual([])
})

test('keys that begin with the same word, and the word itself', () => {
  const keys = ['شي', 'شي مين', 'شي مين بين', 'شيمين', 'شي.مين']
  expect(find(keys, 'وشي مين')).toEqual(['1 شي 3', '1 شي مين 7'])
  expect(find(keys, 'شيمين شي.مين')).toEqual(['0 شيمين 5', '6 شي 8', '6 شي.مين 12'])
})

test('what follows a word without a blank has it for a prefix, in its own text only', () => {
  const scan = createScan(compileKeys({keys: ['«فجر'], spellings: ['«فجر'], traits: new Uint8Array(1)}))
  const places = ['قال و«فجر', 'قال و', 'صحف «فجر', 'ABCD «فجر'].map((text) => {
    scanText(scan, text)
    return [START, HOST].map((field) => (scan.count === 0 ? null : scan.places[field]))
  })
  expect(places).toEqual([
    [5, 4],
    [null, null],
    [4, 4],
    [5, 5],
  ])
})

test('words longer than any name, and keys as long', () => {
  const long = 'مستشفيات'.repeat(20)
  expect(find([long, 'مستشفيات'], `${long} و${long}`)).toEqual([`0 ${long} 160`, `162 ${long} 322`])
})

test('no keys, no text', () => {
  expect(find([], 'text نص')).toEqual([])
  expect(find(['a'], '')).toEqual([])
})

test('holds many keys', () => {
  const keys = Array.from({length: 20_000}, (_, at) => `k${at * 7919}x`)
  expect(find(keys, `.. ${keys[12_345]} ..`)).toEqual([`3 ${keys[12_345]} ${3 + keys[12_345].length}`])
})

test('finds each of many Arabic words behind a prefix', () => {
  // No digit is a letter of a prefix, and no two are read as one.
  const keys = Array.from({length: 20_000}, (_, at) =>
    `${at * 7919}`.replaceAll(/\d/gu, (digit) => 'حدرزشعمنيه'[Number(digit)]),
  )
  expect(find(keys, keys.map((key) => `و${key}`).join(' ')).map((place) => place.split(' ')[1])).toEqual(keys)
})
