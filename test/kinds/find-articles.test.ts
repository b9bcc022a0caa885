import {expect, test} from 'vitest'
import {findArticles} from '../../src/kinds/find-articles.ts'
import {kindsOf} from '../../src/kinds/kinds-of.ts'
import type {Lang} from '../../src/model.ts'
import {linesOf} from './article.ts'

/** The headlines at which further articles begin. */
function further(lang: Lang, blocks: readonly string[]): string[] {
  const {text, lines} = linesOf(blocks)
  const found = findArticles(lines, kindsOf({text, lang}, lines), {text, lang})
  return found.map((at) => text.slice(lines[at].start, lines[at].end))
}

const bridge = [
  'مجلس البلدة يقر خطة لترميم الجسر القديم',
  'أقر مجلس البلدة مساء أمس خطة لترميم الجسر الحجري الذي أغلق أمام السيارات منذ الشتاء الماضي.',
  'وتقدر كلفة العمل بنحو ثلاثة ملايين، يدفع الإقليم نصفها ويجمع السكان ما تبقى في عامين.',
]
const market = [
  'أقر الصيادون أمس نقل سوق السمك إلى المرفأ الجديد بعد سنوات من الخلاف على الأجور.',
  'ويقول تجار السوق إن المكان الجديد أوسع، لكنه بعيد عن بيوتهم وعن زبائنهم القدامى.',
]
const headline = 'سوق السمك ينتقل إلى المرفأ الجديد بعد الصيف'
const dated = `المرفأ (وكالة الساحل) – ${market[0]}`
const english = [
  'The town council approved a plan late on Tuesday to repair the stone bridge that closed to cars last winter.',
  'The work will cost about three million, half of it paid by the region and the rest raised by residents.',
]

test.each<[string, Lang, string[], string[]]>([
  [
    'source and tags before a long headline',
    'ar',
    [...bridge, 'المصدر: وكالة الساحل', 'وسوم: جسر، نهر', headline, ...market],
    [headline],
  ],
  [
    'source, "read also" and a dateline',
    'ar',
    [...bridge, 'المصدر: وكالة الساحل', 'طالع أيضا:', headline, dated, market[1]],
    [headline],
  ],
  [
    'source before a headline with a date',
    'ar',
    [...bridge, 'المصدر: وكالة الساحل', headline, 'تاريخ النشر: 3 مايو 2014', ...market],
    [headline],
  ],
  ['a date and a dateline, no end matter', 'ar', [...bridge, headline, '3 مايو 2014', dated, market[1]], [headline]],
  [
    'rights, tags, then a byline',
    'en',
    [
      'Council to repair old bridge',
      ...english,
      'Source: AP',
      'Tags: bridge, river, town',
      'Fish market moves to new harbour',
      'By Mary Fielding',
      ...english,
    ],
    ['Fish market moves to new harbour'],
  ],
  [
    'three articles',
    'ar',
    [
      ...bridge,
      'المصدر: وكالة الساحل',
      'وسوم: جسر، نهر',
      headline,
      ...market,
      'المصدر: رويترز',
      'وسوم: سمك، مرفأ',
      'أهل القرية يحتفلون بعودة قطار الجبل القديم',
      ...market,
    ],
    [headline, 'أهل القرية يحتفلون بعودة قطار الجبل القديم'],
  ],
])('%s', (_reason, lang, blocks, expected) => {
  expect(further(lang, blocks)).toEqual(expected)
})

test.each<[string, Lang, string[]]>([
  ['one article', 'ar', [...bridge, ...market]],
  ['subheadings', 'ar', [...bridge, 'خلاف على المال', ...market, 'وعود قديمة لأهل المرفأ والقرية كلها', ...market]],
  ['a picture credit before a subheading', 'ar', [...bridge, 'تصوير: منير قاسم', 'خلاف على المال', ...market]],
  [
    '"read also" before a long subheading',
    'ar',
    [...bridge, 'اقرأ أيضا: سوق السمك', 'خلاف على المال بين البلدية وأهل المرفأ', ...market],
  ],
  [
    'a subscribe line and a credit before a long subheading',
    'ar',
    [...bridge, 'اشترك الآن في نشرتنا', 'المصدر: وكالة الساحل', 'خلاف على المال بين البلدية وأهل المرفأ', ...market],
  ],
  [
    'end matter at the end',
    'ar',
    [...bridge, ...market, 'المصدر: وكالة الساحل', 'وسوم: جسر، نهر', 'طالع أيضا:', headline],
  ],
  [
    'titles of other articles without their text',
    'ar',
    [...bridge, 'المصدر: وكالة الساحل', 'وسوم: جسر', headline, 'جسر جديد للقرية', 'نهر بلا ماء'],
  ],
  ['front matter of the only article', 'ar', [headline, 'بقلم سمر الحداد', '3 مايو 2014', dated, market[1], ...market]],
  [
    'days of a diary',
    'en',
    ['A week on the river', ...english, 'Monday, 4 May 2014', ...english, 'Tuesday, 5 May 2014', ...english],
  ],
  [
    'advertisements between paragraphs',
    'en',
    [
      'Council to repair old bridge',
      ...english,
      'Sponsored content',
      'A quarrel over money',
      ...english,
      'Read more',
      ...english,
    ],
  ],
  ['nothing', 'en', []],
])('one article only: %s', (_reason, lang, blocks) => {
  expect(further(lang, blocks)).toEqual([])
})
