import {describe, expect, test} from 'vitest'
import {misspellings} from '../../../src/data/misspellings.ts'
import {spellingPairs} from '../../../src/data/spelling-pairs.ts'
import {misspelled} from '../../../src/text/misspelled.ts'

const bare = (text: string): string => text.replaceAll(/[\u064B-\u0652]/gu, '')

describe('the lists agree with each other', () => {
  test('no right spelling is reported itself', () => {
    const rights = Object.values(misspellings.entries).flatMap(([, right]) => bare(right).split(' '))
    expect(rights.filter((right) => misspelled(right) !== null)).toEqual([])
  })

  test('no accepted spelling is reported, but for the Egyptian ya, which is a habit', () => {
    const accepted = spellingPairs.rows.flatMap(({spellings}) => spellings)
    expect(accepted.filter((word) => misspelled(word) !== null && misspelled(word)?.kind !== 'ya')).toEqual([])
  })

  test('no word of the lists of connecting alif has hamza once it is mended', () => {
    const words = [...misspellings.wasl.verbs, ...misspellings.wasl.nouns]
    expect(words.filter((word) => misspelled(word) !== null)).toEqual([])
    expect(words.filter((word) => misspelled(`إ${word.slice(1)}`)?.right !== word)).toEqual([])
  })
})

test.each([
  ['with article and preposition', 'وبالإجتماعات', 'وبالاجتماعات'],
  ['with the contracted article', 'للإقتصاد', 'للاقتصاد'],
  ['with a pronoun', 'إنتخابهم', 'انتخابهم'],
  ['a noun of the feminine list behind لل', 'للحكومه', 'للحكومة'],
  ['with a conjunction', 'فإستقبلوه', 'فاستقبلوه'],
  ['ى behind a preposition', 'بالماضى', 'بالماضي'],
])('mends a word %s', (_reason, wrong, right) => {
  const found = misspelled(wrong)
  expect(found && wrong.slice(0, found.start) + found.right + wrong.slice(found.end)).toBe(right)
})

test.each([
  ['the first person', 'أستقبل'],
  ['a plural with أ', 'أتباع'],
  ['sons', 'أبناء'],
  ['the highest', 'أسمى'],
  ['cement', 'إسمنت'],
  ['form IV', 'إنتاج'],
  ['form IV with ت', 'إتقان'],
  ['Estonia', 'إستونيا'],
  ['a foreign word', 'إنترنت'],
  ['a pronoun behind a bare noun', 'حكومه'],
  ['a noun in ه', 'الفقه'],
  ['hatred', 'الكره'],
  ['waters', 'المياه'],
  ['a verb of the jussive', 'يبدوا'],
  ['right with ى', 'اليمنى'],
  ['a skeleton', 'العظمي'],
  ['a name', 'موسي'],
])('is silent about %s', (_reason, word) => {
  expect(misspelled(word)).toBeNull()
})
