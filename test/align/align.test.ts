import {expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align.ts'
import type {TermHit} from '../../src/model.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'
import {brief, confirmed} from './links.ts'

/** A short news item of our own, sentence by sentence. */
const ar = [
  'افتتاح مكتبة جديدة في ميناء طنجة',
  'افتتح رئيس البلدية سمير القادري صباح الخميس مكتبة عامة قرب الميناء القديم.',
  'تضم المكتبة 48000 كتاب بثلاث لغات، وقاعة للأطفال تتسع لنحو 120 طفلا.',
  'وقال المهندس يوسف برادة إن البناء استغرق أربع سنوات وكلف 15 مليون درهم.',
  'فهل يأتي القراء؟',
  'يأمل أصحاب المتاجر في الشارع أن يزور السياح المكان في الصيف.',
  'وستبقى الأبواب مفتوحة حتى الساعة التاسعة مساء طوال أيام الأسبوع.',
]
const en = [
  'New library opens at the port of Tangier',
  'Mayor Samir Qadiri opened a public library near the old port on Thursday morning.',
  'The library has 48,000 books in three languages and a hall for about 120 children.',
  'Building took four years and cost 15 million dirhams, said the engineer, Youssef Berrada.',
  'But will readers come?',
  'Shop owners in the street hope that tourists will visit the place in summer.',
  'The doors will stay open until nine in the evening every day of the week.',
]

const align = (left: readonly string[], right: readonly string[]): string =>
  brief(alignSegments(segmentsOf(left, 'ar'), segmentsOf(right, 'en')))

test.each<[string, {ar: string[]; en: string[]}, string]>([
  ['one to one', {ar, en}, '0=0 1=1 2=2 3=3 4=4 5=5 6=6'],
  [
    'two English sentences for one Arabic',
    {
      ar,
      en: [
        ...en.slice(0, 2),
        'The library has 48,000 books in three languages.',
        'It also has a hall for about 120 children.',
        ...en.slice(3),
      ],
    },
    '0=0 1=1 2=2,3 3=4 4=5 5=6 6=7',
  ],
  [
    'two Arabic segments for one English',
    {ar, en: [...en.slice(0, 5), `${en[5]} ${en[6]}`]},
    '0=0 1=1 2=2 3=3 4=4 5,6=5',
  ],
  [
    'an Arabic line without counterpart',
    {ar: [...ar.slice(0, 4), 'شارك هذا الخبر مع أصدقائك', ...ar.slice(4)], en},
    '0=0 1=1 2=2 3=3 4= 5=4 6=5 7=6',
  ],
  [
    'an English sentence left out of the Arabic',
    {ar: [...ar.slice(0, 2), ...ar.slice(3)], en},
    '0=0 1=1 =2 2=3 3=4 4=5 5=6',
  ],
  ['the English headline is missing', {ar, en: en.slice(1)}, '0= 1=0 2=1 3=2 4=3 5=4 6=5'],
  ['one side empty', {ar: ar.slice(0, 2), en: []}, '0= 1='],
  ['the other side empty', {ar: [], en: en.slice(0, 2)}, '=0 =1'],
  ['both sides empty', {ar: [], en: []}, ''],
])('alignSegments: %s', (_reason, texts, expected) => {
  expect(align(texts.ar, texts.en)).toBe(expected)
})

test('alignSegments: neighbours that changed places are linked and marked', () => {
  const swapped = [en[0], en[1], en[3], en[2], ...en.slice(4)]
  const links = alignSegments(segmentsOf(ar, 'ar'), segmentsOf(swapped, 'en'))
  expect(brief(links)).toBe('0=0 1=1 2=3 3=2 4=4 5=5 6=6')
  expect(links.some((link) => link.isMoved)).toBe(true)
  expect(links.filter((link) => link.isMoved).every((link) => link.ar[0] === 2 || link.ar[0] === 3)).toBe(true)
})

test('alignSegments: a paragraph that moved to the end is found there', () => {
  const moved = [...en.slice(0, 2), ...en.slice(4), en[3]]
  const left = [...ar.slice(0, 2), ...ar.slice(3)]
  const links = alignSegments(segmentsOf(left, 'ar'), segmentsOf(moved, 'en'))
  expect(links.find((link) => link.ar[0] === 2)).toMatchObject({en: [5], isMoved: true})
})

test('alignSegments: texts with nothing in common are not forced together', () => {
  const other = [
    'The cat slept on a warm stone.',
    'Nobody paints fences in November!',
    'Why did the trumpet fall silent?',
  ]
  const links = alignSegments(segmentsOf(ar.slice(1, 4), 'ar'), segmentsOf(other, 'en'))
  expect(links.every((link) => link.ar.length === 0 || link.en.length === 0 || link.confidence < 0.9)).toBe(true)
})

test('alignSegments: fixed links stay as they are, and the rest goes around them', () => {
  const fixed = [confirmed([2], [3]), confirmed([0], [])]
  const links = alignSegments(segmentsOf(ar, 'ar'), segmentsOf(en, 'en'), {fixed})
  expect(links).toContainEqual(fixed[0])
  expect(links).toContainEqual(fixed[1])
  for (const link of links) {
    if (link.status === 'confirmed' || link.ar.length === 0 || link.en.length === 0) continue
    if (!link.isMoved) expect(link.ar[0] < 2).toBe(link.en[0] < 3)
  }
})

test('alignSegments: a fixed link that names missing segments is dropped', () => {
  const links = alignSegments(segmentsOf(ar, 'ar'), segmentsOf(en, 'en'), {fixed: [confirmed([99], [0])]})
  expect(brief(links)).toBe('0=0 1=1 2=2 3=3 4=4 5=5 6=6')
})

test('alignSegments: every kind of evidence is shown as it stands', () => {
  const left = ['هل دفع بوتين ٤٠ مليار دولار إلى شركة SpaceY؟']
  const right = ['Did Putin pay $40bn to SpaceY?']
  const [link] = alignSegments(segmentsOf(left, 'ar'), segmentsOf(right, 'en'))
  expect(link.evidence).toContainEqual({kind: 'number', ar: '٤٠ مليار', en: '40bn'})
  expect(link.evidence).toContainEqual({kind: 'name', ar: 'بوتين', en: 'Putin'})
  expect(link.evidence).toContainEqual({kind: 'latin', ar: 'SpaceY', en: 'SpaceY'})
  expect(link.evidence).toContainEqual({kind: 'word', ar: 'دفع', en: 'pay'})
  expect(link.evidence).toContainEqual({kind: 'mark', ar: '؟', en: '?'})
})

test('alignSegments: rare words stand before frequent ones, and what stands everywhere is no reason', () => {
  const things = [
    ['كتاب', 'book'],
    ['سفينة', 'ship'],
    ['حديقة', 'garden'],
    ['مستشفى', 'hospital'],
    ['جسر', 'bridge'],
    ['مدرسة', 'school'],
    ['طبيب', 'doctor'],
    ['سوق', 'market'],
  ]
  const left = things.map(([word]) => `قال المدير من المدينة: هنا ${word}.`)
  const right = things.map(([, word]) => `The director of the city said: here is a ${word}.`)
  const links = alignSegments(segmentsOf(left, 'ar'), segmentsOf(right, 'en'))
  expect(links.map(({evidence}) => evidence[0].en)).toEqual(things.map(([, word]) => word))
  expect(links.flatMap(({evidence}) => evidence.map(({ar}) => ar))).not.toContain('من')
})

test('alignSegments: a glossary hit is evidence, and its words are not counted twice', () => {
  const left = ['زار الوفد جزيرة الورد.']
  const right = ['The delegation went to Rose Island.']
  const hit = (lang: 'ar' | 'en', text: string, form: string): TermHit => {
    const start = text.indexOf(form)
    return {
      segment: 0, lang, concept: 'rose-island', term: form, form, start, end: start + form.length, status: 'preferred',
      isShort: false, match: 'exact', score: 1, prefix: '', suffix: '', article: 'as-term', isNested: false,
    } // prettier-ignore
  }
  const hits = {ar: [hit('ar', left[0], 'جزيرة الورد')], en: [hit('en', right[0], 'Rose Island')]}
  const [link] = alignSegments(segmentsOf(left, 'ar'), segmentsOf(right, 'en'), {hits})
  expect(link.evidence[0]).toEqual({kind: 'term', ar: 'جزيرة الورد', en: 'Rose Island'})
  expect(link.evidence.some(({ar}) => ar === 'جزيرة')).toBe(false)
})

test('alignSegments: long texts are searched in a band and still found', () => {
  const places = ['Tangier', 'Aleppo', 'Basra', 'Aden', 'Nablus']
  const names = ['طنجة', 'حلب', 'البصرة', 'عدن', 'نابلس']
  const left = Array.from(
    {length: 700},
    (_, at) => `في ${names[at % 5]} بيع البيت رقم ${1000 + at} بعد ${(at % 9) + 2} أشهر.`,
  )
  const right = Array.from(
    {length: 700},
    (_, at) => `In ${places[at % 5]}, house number ${1000 + at} was sold after ${(at % 9) + 2} months.`,
  )
  right.splice(300, 40)
  const links = alignSegments(segmentsOf(left, 'ar'), segmentsOf(right, 'en'))
  const right1 = links.filter(({ar, en}) => en.length > 0 && en[0] === (ar[0] < 300 ? ar[0] : ar[0] - 40))
  expect(right1.length).toBe(660)
})

test('alignSegments: fixed links far off the diagonal hold in long texts too', () => {
  const left = segmentsOf(
    Array.from({length: 600}, (_, at) => `السطر رقم ${at} عن المدينة.`),
    'ar',
  )
  const right = segmentsOf(
    Array.from({length: 600}, (_, at) => `Line ${at} about the city.`),
    'en',
  )
  const fixed = [confirmed([100], [400]), confirmed([101], [401]), confirmed([500], [20])]
  const links = alignSegments(left, right, {fixed})
  for (const link of fixed) expect(links).toContainEqual(link)
  expect(links.flatMap((link) => link.ar).length).toBe(600)
  expect(links.flatMap((link) => link.en).toSorted((a, b) => a - b)).toEqual(right.map((segment) => segment.index))
})
