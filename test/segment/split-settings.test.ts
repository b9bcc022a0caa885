import {breakMarks, type SplitSettings} from '../../src/split-model.ts'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Lang} from '../../src/model.ts'
import {createSplitter, splitSentences} from '../../src/segment/split-sentences.ts'
import {barred, sentences} from './split.ts'

type Case = [reason: string, input: string]

function expectParts(input: string, lang: Lang, settings: SplitSettings): void {
  const {text, parts} = barred(input)
  expect(sentences(text, lang, settings)).toEqual(parts)
}

test.each<Case>([
  ['colon', 'بيان الوزارة:| تفتح المدارس غدا.'],
  ['comma', 'عاد الصيادون مساء،| وباعوا السمك في السوق،| ثم ناموا.'],
  ['semicolon', 'توقف المطر؛| فخرج الأطفال إلى الساحة.'],
  ['colon before a quotation', 'قال الربان:| "نبحر غدا."'],
])('breaks behind marks where the house wants it: %s', (_reason, input) => {
  expectParts(input, 'ar', {breakAfter: [':', '،', '؛']})
  expectParts(input.replaceAll('|', ''), 'ar', {})
})

test.each<Case>([
  ['time', 'يفتح السوق في 05:30 صباحا.'],
  ['address', 'الموقع https://example.org متاح.'],
  ['no blank behind it', 'أخبار:عاد الصيادون.'],
  ['list of single words', 'اشترى خبزا، وحليبا، وزيتا، ولحما.|'],
  ['inside brackets', 'عاد القارب (ومعه الربان، وثلاثة بحارة من القرية) مساء.'],
  ['nothing but marks behind it', 'قائمة المشتريات: ...'],
  ['at the very start', ': عاد القارب.'],
  ['at the line end', 'قائمة المشتريات:'],
])('breaks behind marks, silent: %s', (_reason, input) => {
  const whole = input.replaceAll('|', '')
  expect(sentences(whole, 'ar', {breakAfter: [':', '،', '؛']}).length).toBe(input.includes('|') ? 2 : 1)
})

test.each<Case>([
  ['straight', 'He said, "We came. We saw. We left." Then he sat.'],
  ['curly', '“Who is it? I am busy with the boats today.”'],
  ['angle', 'قال: «وصلنا. تعبنا كثيرا.» ثم نام.'],
])('a quotation stays whole where the house wants it: %s', (_reason, input) => {
  const whole = sentences(input, 'en', {quotes: 'whole'})
  expect(whole.length).toBe(sentences(input, 'en').length - (input.startsWith('He') ? 2 : 1))
  expect(whole.some((part) => /["“«].*[.?].*[."”»]/u.test(part))).toBe(true)
})

test.each<[string, string, number]>([
  ['a line of dialogue', '“Who is it? I am busy.”', 1],
  ['in Arabic', '«من هناك؟ أنا مشغول.»', 1],
  ['with an apostrophe', '‘Is it? I don’t know.’', 1],
  ['more than eight words', '“Who is it? I am busy with the boats today.”', 2],
  ['more than the quotation on the line', '“Who is it? I am busy.” He sat.', 3],
  ['two quotations', '“Who is it?” “I am back.”', 2],
])('a short quotation that is a line by itself stays whole: %s', (_reason, text, count) => {
  expect(sentences(text, 'en')).toHaveLength(count)
})

test('a quotation that is never closed is split all the same', () => {
  expectParts('He said: “We came.| We saw.| We left.', 'en', {quotes: 'whole'})
})

test.each<Case>([
  ['numbers with stops', 'Buy these things: 1. Milk| 2. Bread| 3. Eggs'],
  ['numbers with brackets', 'Things to do: (1) Call home.| (2) Buy milk.'],
  ['Arabic letters', 'المطلوب: أ. خبز| ب. حليب'],
])('a list behind a colon: %s', (_reason, input) => {
  expectParts(input, 'ar', {})
  expect(sentences(input.replaceAll('|', ''), 'ar', {lists: 'keep'}).length).toBe(input.includes('home.') ? 2 : 1)
})

test.each<Case>([
  ['a score', 'The result was clear: 2. Then we left.'],
  ['a time', 'It began at 5: 1. and no more'],
  ['parts of a sentence', 'He wants three things: 1) bread; 2) milk; and 3) salt.'],
  ['one item only', 'We need one thing: 1. Bread'],
])('no list behind a colon: %s', (_reason, input) => {
  expect(sentences(input, 'en')).toEqual(sentences(input, 'en', {lists: 'keep'}))
})

test('lists inside a line can stay together', () => {
  const text = '1) Bread 2) Milk 3) Salt'
  expect(sentences(text, 'en')).toHaveLength(3)
  expect(sentences(text, 'en', {lists: 'keep'})).toEqual([text])
  expect(sentences('1. Bread 2. Milk 3. Salt', 'en', {lists: 'keep'})).toHaveLength(1)
  expect(sentences('1. We need bread. 2. We need milk.', 'en', {lists: 'keep'})).toHaveLength(2)
  expect(sentences('No list. It was 2. Then 3. Then none.', 'en', {lists: 'keep'})).toHaveLength(4)
})

test.each<[string, string, SplitSettings, Lang]>([
  ['title', 'حضر بك. سامي الحفل.', {abbreviations: {ar: {title: ['بك']}}}, 'ar'],
  ['title with a clitic and its stop', 'دعي لبك. سامي الحفل.', {abbreviations: {ar: {title: ['بك.']}}}, 'ar'],
  ['unit', 'مشى 40 فر. من الساحل.', {abbreviations: {ar: {unit: ['فر']}}}, 'ar'],
  ['English page', 'See Hdbk. 12 for it.', {abbreviations: {en: {page: ['Hdbk']}}}, 'en'],
  ['English title', 'We met Stwd. Reed there.', {abbreviations: {en: {title: ['Stwd']}}}, 'en'],
])('own abbreviations: %s', (_reason, text, settings, lang) => {
  expect(sentences(text, lang)).toHaveLength(2)
  expect(sentences(text, lang, settings)).toEqual([text])
})

test('one line, one sentence', () => {
  expect(sentences('One. Two.\nThree \nfour.', 'en', {lines: 'sentence'})).toEqual(['One. Two.', 'Three', 'four.'])
})

test('a delimiter parts wrapped lines and is no segment', () => {
  expect(sentences('One\ntwo\n<p>\nthree', 'en', {lines: 'wrap', delimiter: '<p>'})).toEqual(['One\ntwo', 'three'])
})

test('a splitter is what its settings say', () => {
  const split = createSplitter({breakAfter: [':']})
  expect(split('One: two.', 'en')).toEqual(splitSentences('One: two.', 'en', {breakAfter: [':']}))
  expect(split('One:\ntwo.', 'en', {lines: 'wrap'})).toHaveLength(2)
})

test('marks add boundaries and take none away', () => {
  const text = fc
    .array(fc.constantFrom('عاد', 'القارب', 'مساء', '،', '؛ ', ': ', '. ', '، ', ' ', '"', '(', ')', '5:30'), {
      maxLength: 30,
    })
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(text, (text) => {
      const plain = splitSentences(text, 'ar').map(({end}) => end)
      const broken = new Set(splitSentences(text, 'ar', {breakAfter: breakMarks}).map(({end}) => end))
      expect(plain.filter((end) => !broken.has(end))).toEqual([])
    }),
  )
})

test.each<[string, number]>([
  ['a، ', 1],
  ['ab cd، ', 50_000],
  ['، ', 1],
  ['a: ', 50_000],
  ['": ', 1],
  ['a;', 1],
  ['“Ab. ', 50_000],
  ['“Ab.” ', 50_000],
  ['“', 1],
])('a long text of nothing but %j is read in one pass', (part, count) => {
  const settings: SplitSettings = {breakAfter: breakMarks, quotes: 'whole'}
  expect(splitSentences(part.repeat(50_000), 'ar', settings)).toHaveLength(count)
})
