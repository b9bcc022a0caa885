import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compareNames, comparePrepared} from '../../src/terms/compare-names.ts'
import {prepareName} from '../../src/terms/prepare-name.ts'

describe('one name', () => {
  test.each([
    ['Persian letters', 'پوتن', 'بوتين'],
    ['glued and split', 'شي جين بينج', 'شي جينبينغ'],
    ['Persian letters and no vowels', 'شي جنپنگ', 'شي جينبينغ'],
    ['q, k and kh', 'قازاقستان', 'كازاخستان'],
    ['a long vowel written or not', 'شانغهاي', 'شنغهاي'],
    ['v', 'ڤلاديمير', 'فلاديمير'],
    ['hamza below or above', 'إفريقيا', 'أفريقيا'],
    ['g as غ or ج', 'غريغوري', 'جريجوري'],
    ['across scripts', 'بوتين', 'Putin'],
    ['across scripts, Latin first', 'Peskov', 'بيسكوف'],
    ['ch', 'غورباتشوف', 'Gorbachev'],
    ['sch', 'شولتز', 'Scholz'],
    ['silent final letters', 'رينو', 'Renault'],
    ['x', 'مكسيم', 'Maxim'],
    ['article', 'الخطيب', 'Khatib'],
    ['French and English', 'Poutine', 'Putin'],
    ['German and English', 'Gorbatschow', 'Gorbachev'],
    ['case, hyphen and accents', 'XI JIN-PING', 'Xi Jinping'],
    ['letters that are no accented letter', 'Łukasz', 'Lukasz'],
  ])('%s', (_reason, a, b) => expect(compareNames(a, b)).toBeGreaterThan(0.5))
})

describe('two names', () => {
  test.each([
    ['two given names', 'فلاديمير', 'فولوديمير'],
    ['two given names of one origin', 'ديمتري', 'دميترو'],
    ['an ordinary word', 'بوتيرة', 'بوتين'],
    ['two short names', 'تشانغ', 'قانغ'],
    ['an added consonant', 'مارتن', 'مارن'],
    ['across scripts', 'بكين', 'Beijing'],
    ['across scripts, one consonant apart', 'لندن', 'Linton'],
    ['English', 'Martin', 'Marin'],
    ['nothing in common', 'London', 'ستالين'],
  ])('%s', (_reason, a, b) => expect(compareNames(a, b)).toBeLessThan(0.5))
})

test.each([
  ['empty', '', 'بوتين'],
  ['both empty', '', ''],
  ['figures', '123', '123'],
  ['marks only', '\u064B', '\u064B'],
])('no letters, no name: %s', (_reason, a, b) => expect(compareNames(a, b)).toBe(0))

const name = fc.oneof(
  fc.string({unit: fc.constantFrom(...'ابتجحخدرزسشعغفقكلمنهوي\u0627ةىپڤ'), maxLength: 12}),
  fc.string({unit: fc.constantFrom(...'abcdeghijklmnoprstuvwxyz'), maxLength: 12}),
  fc.string({unit: 'binary', maxLength: 12}),
)

test('a probability, the same in both orders', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const score = compareNames(a, b)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(compareNames(b, a)).toBeCloseTo(score, 5)
    }),
  )
})

test('a prepared name compares as its text does', () => {
  expect(comparePrepared(prepareName('پوتن'), prepareName('Putin'))).toBe(compareNames('پوتن', 'Putin'))
})

test('names of any length are taken', () => {
  expect(compareNames('ب'.repeat(5000), 'b'.repeat(5000))).toBeGreaterThan(0.5)
})
