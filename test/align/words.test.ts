import {describe, expect, test} from 'vitest'
import {arabicBases, arabicStem} from '../../src/align/arabic-bases.ts'
import {cutRun, englishKey, isKnownEnglish, translationsOf} from '../../src/align/dictionary.ts'
import {marksOf} from '../../src/align/marks.ts'
import {nameKeys, nameLikeness} from '../../src/align/name-likeness.ts'
import {soundsOfArabic, soundsOfEnglish} from '../../src/align/name-symbols.ts'
import {tokensOf} from '../../src/align/tokens.ts'
import {foldWord} from '../../src/text/fold.ts'

test.each([
  ['conjunction, preposition and article', 'وبالمدارس', 'school'],
  ['contracted article', 'للحكومة', 'government'],
  ['ة before a possessive', 'حكومتها', 'government'],
  ['future and present', 'وسيعلنون', 'announce'],
  ['tenth form', 'يستخدم', 'use'],
  ['hollow verb', 'يقول', 'say'],
  ['broken plural', 'الرؤساء', 'president'],
  ['dual', 'كتابان', 'book'],
])('translationsOf: %s', (_reason, word, expected) => {
  expect(translationsOf(foldWord(word))).toContain(englishKey(expected))
})

test.each([
  ['unknown name', 'كوزيريفيتش'],
  ['nonsense', 'ققققق'],
])('translationsOf is silent: %s', (_reason, word) => {
  expect(translationsOf(word)).toEqual([])
})

test.each([
  ['plural in ies', 'countries', 'country'],
  ['plural in es', 'churches', 'church'],
  ['doubled consonant', 'planned', 'planning'],
  ['final e', 'moved', 'moving'],
  ['short verb', 'used', 'using'],
  ['irregular verb', 'went', 'go'],
  ['irregular noun', 'children', 'child'],
])('englishKey joins: %s', (_reason, a, b) => {
  expect(englishKey(a)).toBe(englishKey(b))
})

test.each([
  ['ss is no plural', 'press', 'pres'],
  ['different words', 'united', 'unity'],
])('englishKey keeps apart: %s', (_reason, a, b) => {
  expect(englishKey(a)).not.toBe(englishKey(b))
})

test('isKnownEnglish, arabicStem, arabicBases', () => {
  expect(isKnownEnglish(englishKey('governments'))).toBe(true)
  expect(isKnownEnglish(englishKey('zyzzyva'))).toBe(false)
  expect(arabicStem('والمدارس')).toBe('مدارس')
  expect(arabicBases('لا')[0]).toBe('لا')
})

test('cutRun: words that lost their blanks', () => {
  const run = 'قالتالحكومةالجديدةفيالمدينة'
  const words = cutRun(run).map(({start, end}) => run.slice(start, end))
  expect(words.join('')).toBe(run)
  expect(words).toContain('حكومة')
  expect(cutRun('مدينة')).toEqual([{start: 0, end: 5}])
})

test.each([
  ['p as b', 'بوتين', 'Putin'],
  ['v as f', 'فولوديمير', 'Volodymyr'],
  ['ch as tsh', 'تشرشل', 'Churchill'],
  ['sh', 'بشار', 'Bashar'],
  ['g as gh', 'غورباتشوف', 'Gorbachev'],
  ['soft c', 'سيسيليا', 'Cecilia'],
])('nameLikeness: %s', (_reason, ar, en) => {
  const [left, right] = [soundsOfArabic(foldWord(ar)), soundsOfEnglish(en.toLowerCase())]
  expect(nameLikeness(left, right)).toBeGreaterThan(0.72)
  expect(nameKeys(left).some((key) => nameKeys(right).includes(key))).toBe(true)
})

test.each([
  ['another name', 'بوتين', 'Lavrov'],
  ['same beginning', 'مارتن', 'Markov'],
  ['no consonants', 'اوي', 'Iowa'],
])('nameLikeness stays low: %s', (_reason, ar, en) => {
  expect(nameLikeness(soundsOfArabic(foldWord(ar)), soundsOfEnglish(en.toLowerCase()))).toBeLessThan(0.72)
})

describe('tokensOf', () => {
  test('numbers by value, words, Latin strings with their places', () => {
    const text = 'باعت IBM نحو ٥٠ مليون جهاز'
    const tokens = tokensOf(text, 'ar').map(({kind, key, start, end}) => [kind, key, text.slice(start, end)])
    expect(tokens).toContainEqual(['number', '50000000', '٥٠ مليون'])
    expect(tokens).toContainEqual(['latin', 'ibm', 'IBM'])
    expect(tokens).toContainEqual(['word', 'جهاز', 'جهاز'])
  })
  test('a capital counts inside a sentence only', () => {
    const tokens = tokensOf("Yesterday the king's cousin met Omar. Nobody knew.", 'en')
    expect(tokens.filter((token) => token.isCapital).map((token) => token.key)).toEqual(['omar'])
    expect(tokens.map((token) => token.key)).toContain('king')
  })
})

test.each([
  ['question in quotes', '«هل تأتي؟»', {isQuestion: true, startsWithQuote: true, endsWithQuote: true, isClosed: true}],
  ['heading', 'Markets today', {isClosed: false, quotes: 0, innerEnds: 0}],
  ['two sentences', 'He came. She left.', {innerEnds: 1, isClosed: true}],
  ['a title is no end', 'Mr. Smith came.', {innerEnds: 0}],
  ['an initial is no end', 'George W. Bush came.', {innerEnds: 0}],
  ['joined by comma and waw', 'جاء الرجل، وذهبت المرأة.', {innerJoints: 1}],
  ['list item', '٢) خبز', {isListItem: true}],
  ['a year is no list item', '1995. It was hot.', {isListItem: false}],
  ['empty', '', {isClosed: false, startsWithQuote: false, endsWithQuote: false}],
  ['colon', 'وقال:', {endsWithColon: true}],
])('marksOf: %s', (_reason, text, expected) => {
  expect(marksOf(text)).toMatchObject(expected)
})
