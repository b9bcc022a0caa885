import {describe, expect, test} from 'vitest'
import type {Check, CheckRun, Side, Unit, UnitCheck} from '../../src/check/check.ts'
import {checks} from '../../src/check/checks.ts'
import {emptySide} from '../../src/check/completeness/empty-side.ts'
import {lowConfidence} from '../../src/check/alignment/low-confidence.ts'
import {numberMismatch} from '../../src/check/numbers/number-mismatch.ts'
import {punctuationSpacing} from '../../src/check/punctuation/punctuation-spacing.ts'
import {runChecks} from '../../src/check/run-checks.ts'
import type {CheckSettings} from '../../src/check/settings.ts'
import {termForm} from '../../src/check/terms/term-form.ts'
import {termMissing} from '../../src/check/terms/term-missing.ts'
import {untranslated} from '../../src/check/completeness/untranslated.ts'
import type {Concept, Lang, Link, Segment, SegmentKind, Span} from '../../src/model.ts'
import {findTerms} from '../../src/terms/find-terms.ts'
import {createMatcher} from '../../src/terms/matcher.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {concepts, sample} from '../build.ts'
import {marked} from '../marked.ts'

const glossary = new Map<string, Concept>(sample.map((concept) => [concept.id, concept]))
const matcher = createMatcher(sample)
const run: CheckRun = {concepts: glossary, house: null, options: {below: 0.5, letters: 20}}

function side(text: string, lang: Lang): Side {
  const segment: Segment = {
    start: 0,
    end: text.length,
    index: 0,
    text,
    lang,
    kind: 'sentence',
    kindScore: 1,
    block: 0,
    opaque: [],
  }
  const hits = findTerms([segment], matcher)
  return {document: `${lang}.md`, lang, offset: 0, text, opaque: [], hits}
}

const link: Link = {ar: [0], en: [0], confidence: 0.99, status: 'auto', isMoved: false, isDropped: false, evidence: []}

function unit(ar: string | null, en: string | null, change: Partial<Link> = {}): Unit {
  return {
    ar: ar === null ? null : side(ar, 'ar'),
    en: en === null ? null : side(en, 'en'),
    link: {...link, ...change},
  }
}

/** Runs a check on a pair with ⟦…⟧ marks and compares what it reports with them, on both sides. */
function expectMarked(check: UnitCheck, ar: string | null, en: string | null): ReturnType<UnitCheck['run']> {
  const arMarked = ar === null ? null : marked(ar)
  const enMarked = en === null ? null : marked(en)
  const found = check.run(unit(arMarked?.text ?? null, enMarked?.text ?? null), run)
  const spans = (lang: Lang): Span[] => found.flatMap((one) => one[lang] ?? []).toSorted((a, b) => a.start - b.start)
  expect(spans('ar')).toEqual(arMarked?.spans ?? [])
  expect(spans('en')).toEqual(enMarked?.spans ?? [])
  return found
}

describe('term-form', () => {
  test.each([
    ['a deprecated form', 'قال ⟦پوتن⟧ إنه', 'قال بوتين إنه'],
    ['under a conjunction', 'وصل و⟦پوتن⟧', 'وصل وبوتين'],
    ['in the contracted article', 'وقال لل⟦بنتاجون⟧', 'وقال للبنتاغون'],
    ['with its article', 'في ⟦البنتاجون⟧', 'في البنتاغون'],
    ['behind a preposition and tatweel', 'بـ⟦پوتن⟧', 'بـبوتين'],
    ['two words', 'شكر ⟦شي جنپنگ⟧', 'شكر شي جين بينغ'],
    ['letters of another hand', 'شكر ⟦شى جين بينغ⟧', 'شكر شي جين بينغ'],
    ['inside an admitted name', 'في منظمة تعاون ⟦شانغهاي⟧', 'في منظمة تعاون شنغهاي'],
  ])('reports and mends %s', (_reason, ar, mended) => {
    const found = expectMarked(termForm, ar, null)
    const edits = found.map(({fix}) => fix ?? {start: 0, end: 0, text: ''})
    expect(applyEdits(marked(ar).text, edits)).toBe(mended)
  })

  test.each([
    ['the house form', 'قال بوتين'],
    ['the house form with tashkeel', 'قال ب\u064Fوتين'],
    ['an admitted form', 'أعلنت هدنة'],
    ['another word', 'بوتيرة عالية'],
    ['a short form', 'شي جين بينغ ثم شي'],
    ['the article in a contraction', 'للبنتاغون'],
    ['a noun in other letters', 'وقف اطلاق النار'],
  ])('says nothing of %s', (_reason, ar) => {
    expectMarked(termForm, ar, null)
  })

  const more = concepts(
    'partnership,strategic partnership,شراكة استراتيجية,,مشاركة استراتيجية,,,,noun',
    'memorandum,memorandum,مذكرة تفاهم,,ورقة تفاهم,,,,noun',
    'commission,Central Military Commission,اللجنة العسكرية,,المفوضية العسكرية,,,,properNoun',
    'crimea,Crimea,القرم,,كريميا,,,,properNoun',
    'multipolar,multipolarity,تعددية الأقطاب,التعددية القطبية,تعددية القطبية,,,,noun',
    'treaty,treaty,معاهدة,,,,accord,,noun',
    'parent,parent body,هيئة أم,,اللجنة الأم|الهيئة الأم,,,,noun',
    'drone,drone,مسيرة,,طائرة دون طيار,,,,noun',
  )
  const moreMatcher = createMatcher(more)

  test.each([
    ['the articles of later words', 'ar', 'المشاركة الاستراتيجية وورقة التفاهم', 'الشراكة الاستراتيجية ومذكرة التفاهم'],
    ['لل before a word with lam', 'ar', 'للمفوضية العسكرية', 'للجنة العسكرية'],
    ['ل before a new article', 'ar', 'لكريميا', 'للقرم'],
    ['tatweel between ل and a new article', 'ar', 'لـكريميا', 'لـلقرم'],
    ['a bidi mark between them', 'ar', 'ول\u200Fكريميا', 'ول\u200Fلقرم'],
    ['a vowel mark between them', 'ar', 'ل\u0650كريميا', 'ل\u0650لقرم'],
    ['quotes between them', 'ar', 'لـ"كريميا" و«كريميا»', 'لـ"القرم" و«القرم»'],
    ['a presentation form before them', 'ar', '\uFEDFكريميا', '\uFEDFلقرم'],
    ['the article that stands there already', 'ar', 'والكريميا وللكريميا', 'والقرم وللقرم'],
    ['the article and a word with lam', 'ar', 'بالمفوضية العسكرية', 'باللجنة العسكرية'],
    ['tatweel in لل', 'ar', 'للـمفوضية العسكرية', 'للـجنة العسكرية'],
    ['ل where the article goes', 'ar', 'للهيئة الأم للجنة الأم', 'لهيئة أم لهيئة أم'],
    ['line ends between words', 'ar', 'المفوضية\r\nالعسكرية', 'اللجنة\r\nالعسكرية'],
    ['tashkeel of a clitic, and no other', 'ar', 'و\u064Eك\u064Eكريميا', 'و\u064Eك\u064Eالقرم'],
    ['an admitted reading', 'ar', 'للتعددية القطبية', 'للتعددية القطبية'],
    [
      'a phrase that cannot be inflected',
      'ar',
      'الطائرة الدون طيار وطائرة دون الطيار',
      'الطائرة الدون طيار وطائرة دون الطيار',
    ],
    ['a plural that is made otherwise', 'en', 'the accords and an accord', 'the accords and an treaty'],
    ['capitals', 'en', 'ACCORD, Accord', 'TREATY, Treaty'],
  ] as const)('keeps %s', (_reason, lang, before, after) => {
    const segment: Segment = {
      start: 0,
      end: before.length,
      index: 0,
      text: before,
      lang,
      kind: 'sentence',
      kindScore: 1,
      block: 0,
      opaque: [],
    }
    const one = {...side(before, lang), hits: findTerms([segment], moreMatcher)}
    const found = termForm.run(
      {ar: null, en: null, link: null, [lang]: one},
      {...run, concepts: new Map(more.map((concept) => [concept.id, concept]))},
    )
    expect(
      applyEdits(
        before,
        found.flatMap(({fix}) => fix ?? []),
      ),
    ).toBe(after)
  })

  test('English keeps its capital', () => {
    const [found] = expectMarked(termForm, null, 'in ⟦Kiev⟧ today')
    expect(found).toMatchObject({expected: ['Kyiv'], fix: {text: 'Kyiv', lang: 'en'}})
  })
})

describe('term-missing', () => {
  test.each([
    ['in the Arabic', 'التقى شي جين بينغ نظيره', 'Xi Jinping met ⟦Putin⟧'],
    ['in the English', 'التقى ⟦بوتين⟧ نظيره', 'He met his peer'],
  ])('reports a term that lacks its partner %s', (_reason, ar, en) => {
    expectMarked(termMissing, ar, en)
  })

  test.each([
    ['both have it', 'قال بوتين', 'Putin said'],
    ['another spelling', 'قال پوتن', 'Putin said'],
    ['a name inside a longer name', 'منظمة شنغهاي للتعاون', 'the Shanghai Cooperation Organization'],
    ['no term at all', 'قال الرئيس', 'The president said'],
  ])('says nothing: %s', (_reason, ar, en) => {
    expectMarked(termMissing, ar, en)
  })

  test('says nothing of a link in doubt, nor of a text without partner', () => {
    expect(termMissing.run(unit('قال', 'Putin said', {confidence: 0.3}), run)).toEqual([])
    expect(termMissing.run({...unit('قال بوتين', null), link: null}, run)).toEqual([])
  })

  test('says nothing of a concept that has no form in the other language', () => {
    const one = new Map(
      concepts('x,Putin,بوتين,,,,,,').map((concept) => [concept.id, {...concept, terms: concept.terms.slice(0, 1)}]),
    )
    expect(termMissing.run(unit('قال بوتين', 'He said'), {...run, concepts: one})).toEqual([])
  })
})

describe('number-mismatch', () => {
  test.each([
    ['a thousand times too small', 'بلغت ⟦190 مليون⟧ دولار', 'It reached $⟦190 billion⟧', 'scale'],
    ['digits changed places', 'غرفة ⟦٥٢⟧', 'Room ⟦25⟧', 'swapped'],
    ['only in the Arabic', 'غرفة ⟦٢٥⟧', 'A room', 'extra'],
    ['only in the English', 'غرفة', 'Room ⟦25⟧', 'missing'],
  ])('reports %s', (_reason, ar, en, variant) => {
    expect(expectMarked(numberMismatch, ar, en).map((found) => found.variant)).toEqual([variant])
  })

  test('off by scale is an error', () => {
    expect(numberMismatch.run(unit('5 آلاف', '5 million'), run)).toMatchObject([{level: 'error'}])
  })

  test.each([
    ['other digits', 'غرفة ٢٥', 'Room 25'],
    ['words and digits', 'خمسون مليارا', '50 billion'],
    ['a small number word', 'أحدهم', 'one of them'],
    ['the Arabic dual', 'كتابان', 'two books'],
    ['an ordinal', 'عيد ميلاده الثالث والستين', 'his 63rd birthday'],
    ['a full hour', 'في الرابعة', 'at 0:00'],
    ['a decade', 'في الثمانينيات', 'in the 1980s'],
    ['a reference mark', 'انتهت القمة.[1]', 'The summit ended.'],
    ['a number said twice', 'في 2022 ثم 2022', 'in 2022'],
    ['no number', 'قال', 'He said'],
  ])('says nothing: %s', (_reason, ar, en) => {
    expectMarked(numberMismatch, ar, en)
  })
})

describe('punctuation-spacing', () => {
  test.each([
    ['a blank before a comma', 'قال⟦ ⟧، ثم مضى', 'قال، ثم مضى'],
    ['a no-break blank before a question mark', 'من قال⟦\u00A0⟧؟', 'من قال؟'],
    ['no blank after a comma', 'قال⟦،⟧ثم مضى', 'قال، ثم مضى'],
    ['no blank after a stop', 'انتهى⟦.⟧ثم قال⟦:⟧نعم', 'انتهى. ثم قال: نعم'],
    ['no blank before a year', 'قال⟦،⟧2023', 'قال، 2023'],
    ['a doubled stop', 'انتهى⟦. .⟧ ثم', 'انتهى. ثم'],
  ])('reports and mends %s', (_reason, ar, mended) => {
    const edits = expectMarked(punctuationSpacing, ar, null).map(({fix}) => fix ?? {start: 0, end: 0, text: ''})
    expect(applyEdits(marked(ar).text, edits)).toBe(mended)
  })

  test.each([
    ['a right sentence', 'قال، ثم مضى. من؟'],
    ['an ellipsis', 'قال ... ثم'],
    ['a decimal', 'نسبة 2.5 أو .5'],
    ['a Latin name', 'موقع Reuters.com هنا'],
    ['a comma between digits', '1،5'],
    ['a dotted abbreviation', 'قالت م.ت.ف. إن د.ج. حضر'],
  ])('says nothing of %s', (_reason, ar) => {
    expectMarked(punctuationSpacing, ar, null)
  })
})

describe('untranslated', () => {
  test.each([
    ['the English itself', '⟦The summit ended on Friday.⟧', 'The summit ended on Friday.', 'same'],
    ['Latin text', '⟦The summit ended on a Friday.⟧', 'It was over.', 'latin'],
  ])('reports %s', (_reason, ar, en, variant) => {
    const text = marked(ar).text
    expect(untranslated.run(unit(text, en), run)).toMatchObject([{variant, ar: {start: 0, end: text.length}}])
  })

  test.each([
    ['a short name', 'Reuters.com', 'Reuters.com'],
    ['Arabic with a Latin name', 'قالت وكالة Associated Press إن القمة انتهت', 'AP said the summit ended'],
  ])('says nothing of %s', (_reason, ar, en) => {
    expectMarked(untranslated, ar, en)
  })
})

test('empty-side reports the side that stands alone, and nothing in a text without partner', () => {
  expect(emptySide.run(unit('نص', null), run)).toMatchObject([{variant: 'en', ar: {start: 0, end: 2}}])
  expect(emptySide.run(unit(null, 'text'), run)).toMatchObject([{variant: 'ar', en: {start: 0, end: 4}}])
  expect(emptySide.run(unit('نص', 'text'), run)).toEqual([])
  expect(emptySide.run({...unit('نص', null), link: null}, run)).toEqual([])
})

test('low-confidence reports what the aligner doubts, not what a person confirmed', () => {
  expect(lowConfidence.run(unit('نص', 'text', {confidence: 0.31}), run)).toMatchObject([{args: {percent: 31}}])
  expect(lowConfidence.run(unit('نص', 'text', {confidence: 0.31, status: 'confirmed'}), run)).toEqual([])
  expect(lowConfidence.run(unit('نص', 'text'), run)).toEqual([])
})

test('every check has its own name, in lower case', () => {
  const names = checks.map(({id}: Check) => id)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z-]+$/u)
})

test('runChecks moves offsets to the document, and sets or silences levels', () => {
  const shifted: Unit = {...unit('قال پوتن', null), link: null}
  const corpus = {
    texts: [],
    pairs: [],
    concepts: glossary,
    dropped: new Set<SegmentKind>(),
    house: null,
    variants: () => [],
    units: [{...shifted, ar: {...side('قال پوتن', 'ar'), offset: 100}}],
  }
  const set = (level: 'note' | 'off'): CheckSettings => ({checks: {'term-form': {level}}, overrides: []})
  expect(runChecks(corpus)).toMatchObject([
    {rule: 'term-form', level: 'error', ar: {start: 104, end: 108}, fix: {start: 104}},
  ])
  expect(runChecks(corpus, set('note'))).toMatchObject([{level: 'note'}])
  expect(runChecks(corpus, set('off'))).toEqual([])
})
