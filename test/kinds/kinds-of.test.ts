import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {NEIGHBOURS} from '../../src/kinds/judge.ts'
import {kindsOf} from '../../src/kinds/kinds-of.ts'
import type {BlockKind, Lang} from '../../src/model.ts'
import {kindIn, linesOf} from './article.ts'

const pieces = [
  'أقر مجلس البلدة مساء أمس خطة لترميم الجسر الحجري الذي أغلق أمام السيارات منذ الشتاء.',
  'قال رئيس البلدية إن العمل يبدأ في الربيع.|| اقرأ أكثر',
  'اشترك الآن لتصلك الأخبار',
  'طالع أيضا:',
  'المصدر: وكالة الساحل',
  'وعود قديمة',
  'سمر ومنير.',
  '3/5/2014',
  '[3] قاسم، منير.|| دار النخيل.|| 1998.|| ص 44.',
  '#جسر #نهر #سوق',
  'The council met late on Tuesday and voted to repair the bridge before the winter.',
  'Mary Fielding contributed to this report.',
  'By Mary Fielding',
  'Old promises',
  '***',
  '',
  'Will it hold?',
]
const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({maxLength: 40})), {maxLength: 14})
const kind = fc.constantFrom<BlockKind>('paragraph', 'paragraph', 'list-item', 'table-cell', 'heading')

test('a window of lines gives what the whole text gives', () => {
  fc.assert(
    fc.property(text, kind, fc.constantFrom<Lang>('ar', 'en'), (blocks, blockKind, lang) => {
      const source = linesOf(blocks, blockKind)
      const whole = kindsOf({text: source.text, lang}, source.lines)
      // The first and the last line of a text are told from others, so a window shows one more on either side.
      for (const [at, found] of whole.entries()) {
        const from = Math.max(0, at - NEIGHBOURS - 1)
        const window = source.lines.slice(from, at + NEIGHBOURS + 2)
        expect(kindsOf({text: source.text, lang}, window)[at - from]).toEqual(found)
      }
    }),
  )
})

test('scores are probabilities, and lines of any text have a kind', () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: 'binary', maxLength: 60})), (blocks) => {
      const source = linesOf(blocks)
      for (const {score} of kindsOf({text: source.text, lang: 'ar'}, source.lines)) {
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('a heading of the markup stays one, whatever it says', () => {
  const {text: markup, lines} = linesOf(['الهوامش', 'اقرأ أيضا: الجسر', 'By Mary Fielding'], 'heading')
  expect(kindsOf({text: markup, lang: 'ar'}, lines)).toEqual(lines.map(() => ({kind: 'heading', score: 1})))
})

test.each<[string, BlockKind, string, string]>([
  ['an item of a list', 'list-item', 'خبز وجبن', 'list-item'],
  ['an item like a heading', 'list-item', 'Old promises', 'list-item'],
  ['an item with a name', 'list-item', 'صورة الجسر', 'list-item'],
  ['a cell', 'table-cell', '3/5/2014', 'table-cell'],
  ['an item that asks to read on', 'list-item', 'Read more', 'promotion'],
  ['an item that asks to subscribe', 'list-item', 'اشترك الآن في نشرتنا البريدية', 'promotion'],
])('%s', (_reason, blockKind, line, expected) => {
  const {text: list, lines} = linesOf(['سكر وشاي', line, 'زيت وملح'], blockKind)
  expect(kindsOf({text: list, lang: 'ar'}, lines)[1].kind).toBe(expected)
})

test('a request behind the last sentence of a paragraph is one by itself', () => {
  const {text: paragraph, lines} = linesOf(['عاد الصيادون قبل الغروب ومعهم سمك كثير.|| اقرأ أكثر'])
  expect(kindsOf({text: paragraph, lang: 'ar'}, lines).map(({kind}) => kind)).toEqual(['sentence', 'promotion'])
})

test('the parts of a reference are references', () => {
  const {text: note, lines} = linesOf(['1. ^ "Arches".|| Northern Review.|| 3 May 1999.', 'The end came soon.'])
  const kinds = kindsOf({text: note, lang: 'en'}, lines).map(({kind}) => kind)
  expect(kinds).toEqual(['reference', 'reference', 'reference', 'sentence'])
})

test('titles below a label are promotions, a headline with its article is none', () => {
  const label = 'طالع أيضا:'
  const title = 'سوق السمك ينتقل إلى المرفأ'
  const paragraph = 'انتقل سوق السمك صباح اليوم إلى المرفأ الجديد بعد سنوات من الانتظار.'
  const below = linesOf([paragraph, label, title])
  expect(kindsOf({text: below.text, lang: 'ar'}, below.lines)[2].kind).toBe('promotion')
  const article = linesOf([paragraph, label, title, paragraph, paragraph])
  expect(kindsOf({text: article.text, lang: 'ar'}, article.lines)[2].kind).toBe('heading')
})

test('the first line without a stop is the headline, also when a label begins it', () => {
  expect(kindIn('ar', 'شاهد: لحظة انهيار الجسر القديم', 'first').kind).toBe('heading')
  expect(kindIn('ar', 'هل يفتح الجسر قبل الصيف؟', 'first').kind).toBe('heading')
  expect(kindIn('en', 'Video: Old bridge falls into river', 'first').kind).toBe('heading')
  expect(kindIn('en', 'Sources: Council to sell the bridge', 'first').kind).toBe('heading')
  expect(kindIn('ar', 'اشترك الآن لتصلك أخبار البلدة مجانا', 'first').kind).toBe('promotion')
})

test('a long sentence is a sentence, whatever stands in it', () => {
  const long = 'وقال الصياد العجوز إن أهل المرفأ ساهموا في إعداد هذا التقرير واشتركوا في النشرة البريدية '.repeat(4)
  expect(kindIn('ar', `${long.trim()}.`)).toEqual({kind: 'sentence', score: 0.98})
  expect(kindIn('ar', `كلمات مفتاحية: ${'جسر، نهر، سوق، '.repeat(30)}`).kind).toBe('tags')
})

test.each<[string, Lang, string, string]>([
  ['tashkeel and tatweel', 'ar', 'ا\u0650ق\u0640رأ أيض\u064B\u0640ا: الجسر', 'promotion'],
  ['ligatures of lam and alef', 'ar', 'اشترك ا\uFEF5ن في نشرتنا', 'promotion'],
  ['another hamza', 'ar', 'إقرا ايضا : الجسر', 'promotion'],
  ['ه for ة', 'ar', 'كلمات مفتاحيه: جسر', 'tags'],
  ['و before the word', 'ar', 'وساهم منير قاسم في هذا التقرير', 'byline'],
  ['capitals', 'en', 'SUBSCRIBE NOW TO THE GAZETTE', 'promotion'],
  ['a curly apostrophe', 'en', 'Editor\u2019s note: The bridge was built in 1620.', 'source'],
  ['a bidi mark before the words', 'ar', '\u200Fالمصدر: وكالة الساحل', 'source'],
  ['Latin words in an Arabic text', 'ar', 'Source: Reuters', 'source'],
  ['Arabic words in an English text', 'en', 'المصدر: رويترز', 'source'],
])('spelling: %s', (_reason, lang, line, expected) => {
  expect(kindIn(lang, line, 'end').kind).toBe(expected)
})

test('a first line that ends in a stop is a sentence, not a headline', () => {
  expect(kindIn('ar', 'الجسر القديم مغلق منذ أمس.', 'first').kind).toBe('sentence')
  // With a word that hints at another kind, so that it is weighed.
  expect(kindIn('ar', 'بقلم الرصاص كتب الطفل اسمه على جدار المدرسة.', 'first').kind).toBe('sentence')
  expect(kindIn('en', 'The old bridge has been closed since Monday.', 'first').kind).toBe('sentence')
})

test('an item above a paragraph stays an item', () => {
  const {text: list, lines} = linesOf(['Old promises', 'The council met late on Tuesday and voted to repair it.'])
  expect(kindsOf({text: list, lang: 'en'}, lines)[0].kind).toBe('heading')
  const items = lines.map((line) => ({...line, blockKind: 'list-item' as const}))
  expect(kindsOf({text: list, lang: 'en'}, items)[0].kind).toBe('list-item')
})

test('a doubtful credit is one beside a sure line only', () => {
  const paragraph = 'أقر مجلس البلدة مساء أمس خطة لترميم الجسر الحجري الذي أغلق منذ الشتاء الماضي.'
  const credit = 'سمر الحداد ساهمت في الأبحاث.'
  const around = Array.from({length: 4}, () => paragraph)
  const alone = linesOf([...around, credit, ...around])
  expect(kindsOf({text: alone.text, lang: 'ar'}, alone.lines)[4].kind).toBe('sentence')
  const beside = linesOf([...around, credit, 'المصدر: وكالة الساحل', ...around])
  expect(kindsOf({text: beside.text, lang: 'ar'}, beside.lines)[4].kind).toBe('byline')
})

test('a request in quotation marks is somebody speaking', () => {
  expect(kindIn('ar', 'استمعوا إلى البحر قبل أن تحكموا عليه.').kind).toBe('promotion')
  expect(kindIn('ar', '"استمعوا إلى البحر قبل أن تحكموا عليه."').kind).toBe('sentence')
})

test('a long line without a stop is a headline below the end of an article only', () => {
  const paragraph = 'The council met late on Tuesday and voted to repair the bridge before the winter.'
  const headline = 'Fish market moves to new harbour after years of quarrels over rent'
  const amid = linesOf([paragraph, paragraph, headline, paragraph, paragraph])
  expect(kindsOf({text: amid.text, lang: 'en'}, amid.lines)[2].kind).toBe('sentence')
  const below = linesOf([paragraph, 'Source: Coast Daily', headline, paragraph, paragraph])
  expect(kindsOf({text: below.text, lang: 'en'}, below.lines)[2].kind).toBe('heading')
})
