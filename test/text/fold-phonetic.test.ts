import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fold} from '../../src/text/fold.ts'

const skeleton = (text: string): string => fold(text, 'phonetic').text

describe('phonetic folding', () => {
  test.each([
    ['p and b', 'پوتين', 'بوتين'],
    ['v and f', 'ڤنزويلا', 'فنزويلا'],
    ['the letters for g', 'غورباتشوف', 'جورباتشوف'],
    ['the letters for g, Persian and Gulf ones', 'گورباچوف', 'قورباجوف'],
    ['emphatic t', 'أنطونيو', 'أنتونيو'],
    ['hisses', 'سامسون', 'شامصون'],
    ['h', 'خيرونا', 'هيرونا'],
    ['ة, ه and ا at the end', 'بروكسله', 'بروكسلا'],
    ['vowels inside a word', 'كوزيريف', 'كزيرف'],
    ['the vowel at the beginning', 'إيفان', 'عفان'],
    ['letters written twice', 'موسسوليني', 'موسوليني'],
    ['Arabic and Latin letters', 'كوزيريف', 'Kozyrev'],
    ['Latin letters written twice', 'موسوليني', 'Mussolini'],
    ['Latin groups for one sound', 'شولتس', 'Scholts'],
    ['x is two sounds', 'ألكسندر', 'Alexander'],
    ['x at the beginning is one', 'شي', 'Xi'],
    ['a silent h at the end', 'سارة', 'Sarah'],
    ['soft c', 'سيسيليا', 'Cecilia'],
    ['an apostrophe inside', 'أوبراين', 'O’Brien'],
    ['letters that are no plain letter with an accent', 'لودز', 'Łódź'],
  ])('is the same: %s', (_reason, a, b) => {
    expect(skeleton(a)).toBe(skeleton(b))
  })

  test.each([
    ['ت and د', 'تان', 'دان'],
    ['ب and ف', 'بيتر', 'فيتر'],
    ['ر and ل', 'رولا', 'لولا'],
    ['a vowel at the beginning and none', 'أراس', 'راس'],
    ['two words and one', 'شي جين', 'شيجين'],
    ['x inside a word', 'Alexa', 'Alesa'],
  ])('stays apart: %s', (_reason, a, b) => {
    expect(skeleton(a)).not.toBe(skeleton(b))
  })

  test('leaves alone what is no Arabic or Latin letter', () => {
    expect(skeleton('12، (Сергей) 😀')).toBe(fold('12، (Сергей) 😀').text)
  })

  test('a quotation mark beside a word is none of it', () => {
    expect(skeleton("'بوتين' قال")).toBe("'بتن' كل")
  })

  test('the origin of each sign is where its letters begin', () => {
    expect([...fold('ب\u064Fوشان', 'phonetic').origin]).toEqual([0, 3, 5, 6])
    expect([...fold('Maxx', 'phonetic').origin]).toEqual([0, 2, 2, 4])
  })
})

const letters = fc.string({
  unit: fc.constantFrom(..."ابپتثجچحخدذرزسشصضطظعغفقكلمنهويةىأءaeibcdghkstxzwr'- \u064Bﻻ"),
  maxLength: 30,
})
const anything = fc.oneof(letters, fc.string({unit: 'binary'}))

test('one origin for each sign and one for the end, never going back', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const folded = fold(text, 'phonetic')
      expect(folded.origin).toHaveLength(folded.text.length + 1)
      expect(folded.origin.at(-1)).toBe(text.length)
      for (let at = 1; at < folded.origin.length; at++) {
        expect(folded.origin[at]).toBeGreaterThanOrEqual(folded.origin[at - 1])
      }
    }),
  )
})

test('what is equal when folded orthographically is equal when folded phonetically', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(skeleton(fold(text).text)).toBe(skeleton(text))
    }),
  )
})

test('a skeleton is its own skeleton', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(skeleton(skeleton(text))).toBe(skeleton(text))
    }),
  )
})
