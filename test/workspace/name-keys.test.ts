import {describe, expect, test} from 'vitest'
import {keyOfName} from '../../src/workspace/name-keys.ts'

describe('keyOfName', () => {
  test.each<[string, string, string, boolean]>([
    ['a mark behind a full stop', 'x.ar', 'x.en', true],
    ['a mark behind a low line or a hyphen', 'x_ar', 'x-en', true],
    ['a mark in front, in any case', 'ar_x', 'EN-x', true],
    ['a mark in brackets', 'x (ar)', 'x [en]', true],
    ['the name of the language', 'x-arabic', 'English x', true],
    ['its name in Arabic', 'قمة - عربي', 'قمة.en', true],
    ['a country behind the mark', 'x.ar-EG', 'x_en_US', true],
    ['a mark on one side only', 'x.ar', 'x', true],
    ['capitals only', 'Summit', 'summit', true],
    ['the same letter, composed or not', 'caf\u00E9', 'cafe\u0301', true],
    ['nothing but the mark, in the same folder', 'summit/ar', 'summit/EN', true],
    ['nothing but the mark, in another folder', 'summit/ar', 'match/en', false],
    ['folders differ', 'a/x.ar', 'b/x.en', false],
    ['the mark of the other language is no mark', 'x.en', 'x.en', false],
    ['letters that are part of a word', 'bazaar', 'baza', false],
    ['a mark in the middle', 'x.ar.1', 'x.1', false],
    ['other names', 'x.ar', 'y.en', false],
  ])('%s', (_reason, ar, en, isEqual) => {
    expect(keyOfName(ar, 'ar') === keyOfName(en, 'en')).toBe(isEqual)
  })
})
