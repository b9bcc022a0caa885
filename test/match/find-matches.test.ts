import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createPool, type Pool} from '../../src/match/create-pool.ts'
import {createFinder, type MatchOptions} from '../../src/match/find-matches.ts'
import type {Match, PoolSource} from '../../src/match-model.ts'
import type {Concept, Segment} from '../../src/model.ts'
import {findTerms} from '../../src/terms/find-terms.ts'
import {createMatcher} from '../../src/terms/matcher.ts'

const noGlossary = createMatcher([])

/** English lines as one source; Arabic beside them behind a | . */
function source(path: string, lines: readonly string[]): PoolSource {
  const rows = lines.map((line, at) => {
    const [en, ar = null] = line.split(' | ')
    return {en, ar, at: at + 1}
  })
  return {path, unit: 'line', rows}
}

function segments(texts: readonly string[]): Segment[] {
  return texts.map((text, index) => ({
    start: 0,
    end: text.length,
    index,
    text,
    lang: 'ar',
    kind: 'sentence',
    kindScore: 1,
    block: index,
    opaque: [],
  }))
}

function find(pool: Pool, texts: readonly string[], options: MatchOptions = {}): Match[] {
  return createFinder(pool, [{segments: segments(texts), hits: []}], options)(0)
}

/** What else stands in the pool: nobody asks for it. */
const others = [
  'The farmers planted olive trees along the river last spring.',
  'She has written seven novels about life in the desert.',
  'A small fire destroyed the roof of the old theatre on Thursday night.',
  'Children under five travel free on all buses.',
  'The university library will be closed during the summer holidays.',
  'Scientists found a new kind of fish near the coast of Chile.',
  'Prices of bread and milk rose again in March.',
  'The judge sentenced both men to three years in prison.',
]

const matched: [string, string, string][] = [
  [
    'words and a number',
    'أعلنت الوزارة افتتاح 18 مدرسة جديدة في القرى هذا العام.',
    'The ministry announced the opening of 18 new schools in the villages this year.',
  ],
  [
    'names across scripts',
    'التقى الرئيس كارلوس مونتويا وزير الخارجية في مدينة برشلونة مساء الثلاثاء.',
    'President Carlos Montoya met the foreign minister in the city of Barcelona on Tuesday evening.',
  ],
  [
    'numbers in words and in figures',
    'قتل خمسة أشخاص وأصيب 23 في حادث قطار قرب العاصمة.',
    'Five people were killed and 23 injured in a train accident near the capital.',
  ],
  [
    'Latin letters',
    'أعلنت شركة Nordvik أن هاتفها الجديد سيصل إلى الأسواق في أبريل.',
    'The company Nordvik announced that its new phone will reach the markets in April.',
  ],
  [
    'a question',
    'لماذا يرفض العمال العودة إلى المصنع رغم زيادة الأجور؟',
    'Why do the workers refuse to return to the factory despite the increase in wages?',
  ],
]

describe('a translation in the pool is found', () => {
  test.each(matched)('%s', (_reason, ar, en) => {
    const found = find(createPool([source('a.txt', [...others, en])], noGlossary), [ar])
    expect(found.map((match) => match.en.map((segment) => segment.en))).toEqual([[en]])
    expect(found[0].score).toBeGreaterThan(0.7)
    expect(found[0].evidence.length).toBeGreaterThan(2)
  })
})

describe('nothing is linked', () => {
  test.each([
    [
      'other numbers',
      'أعلنت الوزارة افتتاح 18 مدرسة جديدة في القرى هذا العام.',
      'The ministry announced the opening of 43 new schools in the villages this year.',
    ],
    [
      'other names',
      'زار الرئيس كارلوس مونتويا مدينة برشلونة وبلدة طرطوسة يوم الثلاثاء.',
      'On Tuesday President Pedro Valdez visited the city of Lisbon and the town of Sintra.',
    ],
    [
      'the same topic',
      'قتل خمسة أشخاص وأصيب 23 في حادث قطار قرب العاصمة.',
      'The train company promised to pay for the funerals of people who die in accidents.',
    ],
    ['other words', 'لم تنشر الصحيفة صورة الوزير.', 'The newspaper did not have a comment on the election.'],
    ['a greeting', 'مرحبا!', 'Hello to everyone who reads our newspaper in the morning.'],
    ['no word at all', '… — …', 'Something else.'],
    ['nothing in common', 'تنمو أشجار التفاح في الجبال الباردة.', 'The court postponed the case.'],
  ])('%s', (_reason, ar, en) => {
    expect(find(createPool([source('a.txt', [...others, en])], noGlossary), [ar])).toEqual([])
  })

  test('in an empty pool, or for an empty text', () => {
    expect(find(createPool([], noGlossary), ['كلمة'])).toEqual([])
    expect(find(createPool([source('a', others)], noGlossary), [])).toEqual([])
    expect(find(createPool([source('a', ['', '  '])], noGlossary), ['كلمة'])).toEqual([])
  })
})

test('every kind of evidence, the strongest kind first', () => {
  const concept: Concept = {
    id: 'security-council',
    pos: 'properNoun',
    terms: [
      {text: 'مجلس الأمن', lang: 'ar', status: 'preferred', isShort: false},
      {text: 'Security Council', lang: 'en', status: 'preferred', isShort: false},
    ],
    doNotTranslate: false,
    domain: null,
    definition: null,
    note: null,
    source: null,
    specs: [],
    place: {path: 'g.csv', line: 2},
  }
  const matcher = createMatcher([concept])
  const pool = createPool([source('a', [...others, 'The Security Council sent 12 experts to Tabuk.'])], matcher)
  const texts = segments(['أرسل مجلس الأمن 12 خبيرا إلى تبوك.'])
  const [match] = createFinder(pool, [{segments: texts, hits: findTerms(texts, matcher)}])(0)
  const kinds = match.evidence.map(({kind}) => kind)
  expect([...new Set(kinds)].slice(0, 3)).toEqual(['term', 'number', 'name'])
  expect(match.evidence).toContainEqual({kind: 'term', ar: 'مجلس الأمن', en: 'Security Council'})
  expect(match.evidence).toContainEqual({kind: 'number', ar: '12', en: '12'})
  expect(match.evidence).toContainEqual({kind: 'name', ar: 'تبوك', en: 'Tabuk'})
})

describe('two neighbours', () => {
  const first = 'وصلت الطائرة إلى مطار جدة صباح الأحد'
  const second = 'واستقبل الأمير سبعين طبيبا من اليابان.'
  const [one, two] = [
    'The plane arrived at Jeddah airport on Sunday morning.',
    'The prince received seventy doctors from Japan.',
  ]

  test('of the pool say what one Arabic segment says', () => {
    const pool = createPool([source('a', [...others, one, two])], noGlossary)
    const found = find(pool, [`${first}، ${second}`])
    expect(found[0].en.map(({en}) => en)).toEqual([one, two])
    expect(found).toHaveLength(1)
  })

  test('of different sources are no neighbours', () => {
    const pool = createPool([source('a', [...others, one]), source('b', [two, others[0]])], noGlossary)
    for (const {en} of find(pool, [`${first}، ${second}`], {threshold: 0})) expect(en).toHaveLength(1)
  })

  test('of the Arabic text say what one segment of the pool says', () => {
    const joined =
      'The plane arrived at Jeddah airport on Sunday morning, and the prince received seventy doctors from Japan.'
    const pool = createPool([source('a', [...others, joined])], noGlossary)
    const [match] = find(pool, ['تراجعت أسعار النفط.', first, second])
    expect(match.ar).toEqual([1, 2])
    expect(match.en[0].en).toBe(joined)
  })
})

describe('rows with Arabic of their own', () => {
  const arabic = 'يفتح المتحف أبوابه للزوار في التاسعة من صباح كل يوم عدا الجمعة.'
  const free = 'Visitors are welcome from nine, Fridays excepted.'

  test('the same Arabic: its English goes first, however free it is', () => {
    const close = 'The museum opens its doors to visitors at nine in the morning every day except Friday.'
    const pool = createPool([source('m.tmx', [...others, close, `${free} | ${arabic}`])], noGlossary)
    const [match] = find(pool, [arabic])
    expect(match.en[0].en).toBe(free)
    expect(match.memory).toEqual({ar: arabic, likeness: 1})
    expect(match.score).toBeGreaterThan(0.95)
  })

  test('spelling does not matter', () => {
    const pool = createPool([source('m.tmx', [...others, `${free} | ${arabic}`])], noGlossary)
    expect(find(pool, [arabic.replace('أ', 'ا').replace('يوم', 'يـ\u064Eوم')])[0].memory?.likeness).toBe(1)
  })

  test('one word more is nearly the same', () => {
    const pool = createPool([source('m.tmx', [...others, `${free} | ${arabic}`])], noGlossary)
    const [match] = find(pool, [arabic.replace('للزوار', 'للزوار مجددا')])
    expect(match.memory?.likeness).toBeGreaterThan(0.9)
    expect(match.score).toBeGreaterThan(0.9)
  })

  test.each([
    ['another number', 'يبعد المخيم 25 كيلومترا عن المدينة القديمة في الوادي.', '25', '80'],
    ['another name', 'يبعد المخيم كثيرا عن مدينة شاهدرا القديمة في الوادي.', 'شاهدرا', 'طنجاوين'],
  ])('%s says something else', (_reason, ar, from, to) => {
    const pool = createPool([source('m.tmx', [...others, `It is quite far away. | ${ar}`])], noGlossary)
    expect(find(pool, [ar])).toHaveLength(1)
    expect(find(pool, [ar.replace(from, to)])).toEqual([])
  })
})

describe('what is kept', () => {
  const ar = 'أعلنت الوزارة افتتاح 18 مدرسة جديدة في القرى هذا العام.'
  const english = [
    'The ministry announced the opening of 18 new schools in the villages this year.',
    'This year the ministry announced it is opening 18 new schools in the villages.',
    'The opening of 18 new schools in the villages was announced by the ministry this year.',
    'The ministry has announced this year that 18 new village schools are opening.',
  ]
  const pool = createPool([source('a', [...others, ...english])], noGlossary)

  test('so many of a segment at most, best first', () => {
    const all = find(pool, [ar], {max: 9, threshold: 0.01})
    expect(all.length).toBeGreaterThan(2)
    expect(find(pool, [ar], {max: 2, threshold: 0.01})).toEqual(all.slice(0, 2))
    expect(all.map(({score}) => score)).toEqual(all.map(({score}) => score).toSorted((a, b) => b - a))
  })

  test('a segment of the pool serves several Arabic ones', () => {
    const found = find(createPool([source('a', [...others, english[0]])], noGlossary), [ar, 'لا شيء.', ar])
    expect(found.map((match) => match.ar)).toEqual([[0], [2]])
  })

  test('the same text in several places is one segment with all of them, whatever the order of files', () => {
    const sources = [
      source('b.txt', english.slice(0, 2)),
      source('a.txt', [...others, english[0]]),
      source('c.txt', [`${english[0]} `]),
    ]
    const found = find(createPool(sources, noGlossary), [ar])
    const [{en}] = found[0].en.length > 0 ? found : [found[0]]
    expect(en[0].places.map(({path, at}) => `${path}:${at}`)).toEqual(['a.txt:9', 'b.txt:1', 'c.txt:1'])
    expect(find(createPool(sources.toReversed(), noGlossary), [ar])).toEqual(found)
  })

  test('texts beside it change nothing', () => {
    const texts = [[ar], ['كتب الطبيب رسالة.', ar]].map((one) => ({segments: segments(one), hits: []}))
    const alone = createFinder(pool, [texts[0]])(0)
    expect(createFinder(pool, texts)(0)).toEqual(alone)
    expect(createFinder(pool, texts.toReversed())(1)).toEqual(alone)
  })
})

test('properties: in the pool, within 0 and 1, not below the threshold, deterministic', () => {
  const word = fc.constantFrom('المدير', 'كتب', '25', 'رسالة', 'إلى', 'Nordvik', 'موسكو', 'جديدة', '،', '٣٫٥', '')
  const english = fc.constantFrom('director', 'wrote', '25', 'a letter', 'to', 'Nordvik', 'Moscow', 'new', '3.5', '')
  const lines = (one: fc.Arbitrary<string>) =>
    fc.array(
      fc.array(one, {maxLength: 9}).map((some) => some.join(' ')),
      {maxLength: 8},
    )
  fc.assert(
    fc.property(
      lines(word),
      lines(english),
      lines(english),
      fc.double({min: 0, max: 1, noNaN: true}),
      (ar, en, more, threshold) => {
        const sources = [source('a', en), source('b', more)]
        const pool = createPool(sources, noGlossary)
        const found = find(pool, ar, {threshold, max: 2})
        for (const match of found) {
          expect(match.score).toBeGreaterThanOrEqual(threshold)
          expect(match.score).toBeLessThanOrEqual(1)
          for (const segment of match.en) expect(pool.segments).toContain(segment)
        }
        for (let at = 0; at < ar.length; at++)
          expect(found.filter((match) => match.ar.includes(at)).length).toBeLessThanOrEqual(2)
        expect(find(createPool(sources.toReversed(), noGlossary), ar, {threshold, max: 2})).toEqual(found)
      },
    ),
    {numRuns: 60},
  )
})
