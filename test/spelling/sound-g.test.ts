import {describe, expect, test} from 'vitest'
import {bundled, respelled, spellings} from './spell.ts'

const [levant, egypt] = ['levant', 'egypt'].map(bundled)

describe('long words with the sound g', () => {
  test.each([
    ['feminine plural', 'خمسة كيلوجرامات', 'خمسة كيلوغرامات'],
    ['dual', 'كيلوجرامين من السكر', 'كيلوغرامين من السكر'],
    ['accusative', 'عشرون كيلوجراما\u064B', 'عشرون كيلوغراما\u064B'],
    ['the same behind the article', 'الجيتارات', 'الغيتارات'],
  ])('%s', (_reason, before, after) => {
    expect(respelled(before, levant)).toBe(after)
    expect(respelled(after, egypt)).toBe(before)
  })

  test('an ending that makes another name is none: Sergio is not Sergei', () => {
    expect(spellings('سيرجيو راموس', levant)).toEqual([])
  })

  test('the soft g is no g: Ruggero', () => {
    expect(spellings('روجيرو الثاني ملك صقلية', levant)).toEqual([])
  })
})

describe('names that are others when written with ج', () => {
  test.each(['توجو', 'سيرجي', 'جوردن', 'ومانجو'])('%s is only reported', (word) => {
    const [found, ...more] = spellings(word, levant)
    expect(more).toEqual([])
    expect(found.confidence).toBeLessThan(0.7)
    expect(respelled(word, levant)).toBe(word)
  })

  test('with غ they are what they are', () => {
    expect(respelled('توغو وسيرغي', egypt)).toBe('توجو وسيرجي')
    expect(spellings('توغو وسيرغي', levant)).toEqual([])
  })
})

describe('addresses are left alone', () => {
  test.each([
    ['a link', 'انظر https://ar.example.org/wiki/جورباتشوف و'],
    ['an e-mail address', 'اكتب إلى جورباتشوف@example.org أو '],
    ['an account', 'كتب @جورباتشوف إن '],
  ])('%s', (_reason, text) => {
    expect(respelled(`${text}جورباتشوف`, levant)).toBe(`${text}غورباتشوف`)
  })
})
