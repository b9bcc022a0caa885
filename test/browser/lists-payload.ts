import type {Lang, Level, Segment} from '../../src/model.ts'
import type {PageFinding, PageFix, PairPayload, Said, SpellingChange, StaticPayload} from '../../src/page-model.ts'
import {arText, type Made} from './lists-lines.ts'
import {termsOf} from './lists-terms.ts'

/** What the payload of the lists is made of. */
export interface ListsOptions {
  readonly lang?: Lang
  readonly mode?: 'static' | 'live' | 'read-only'
  /** Stands in every field that a user can fill. */
  readonly more?: string
  /** Further findings and concepts, for long lists. */
  readonly extra?: number
}

const enText = 'Putin visited Shanghai on 25 June. He met Xi Jinping there. Putin said the partnership matters.'

/** Everything that the terms, spelling and findings views show, each case of it at least once. */
export function listsPayload(options: ListsOptions = {}): StaticPayload {
  const {lang = 'en', mode = 'static', more = '', extra = 0} = options
  const made: Made = {
    more,
    documents: {ar: `ar/visit${more}.md`, en: `en/visit${more}.md`},
    pair: 'aligned/visit.json',
    word: `ar/letter${more}.docx`,
  }
  return {
    project: {
      name: `Workspace${more}`,
      mode,
      lang,
      tool: '0',
      pairs: [
        {
          path: made.pair,
          name: `visit${more}`,
          ar: made.documents.ar,
          en: made.documents.en,
          state: 'ready',
          problem: null,
          links: null,
          consistency: 0.6,
          findings: null,
        },
      ],
      texts: [made.word],
      glossaries: [
        {path: 'glossary.csv', concepts: 3, isEditable: true},
        {path: 'other.tbx', concepts: 1, isEditable: false},
      ],
      formats: [],
      problems: [],
      logs: [],
      findings: null,
    },
    pairs: [pairOf(made)],
    findings: findingsOf(made, extra),
    terms: termsOf(made, extra),
    spelling: {version: 's', changes: changesOf(made)},
  }
}

function said({more}: Made, en: string, ar: string): Said {
  const isolated = more === '' ? '' : ` \u2068${more}\u2069`
  return {en: en + isolated, ar: ar + isolated}
}

function segments(text: string, lang: Lang): Segment[] {
  return [...text.matchAll(/[^ ][^.]*\./gu)].map((found, index) => ({
    index,
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
    lang,
    kind: 'sentence',
    kindScore: 1,
    block: 0,
    opaque: [],
  }))
}

function pairOf({documents, pair, more}: Made): PairPayload {
  const [ar, en] = [segments(arText + more, 'ar').slice(0, 3), segments(enText, 'en')]
  const links = ar.map((_, at) => ({
    ar: [at],
    en: [at],
    confidence: 0.9,
    status: 'auto' as const,
    isMoved: false,
    isDropped: false,
    evidence: [],
  }))
  const record = {
    version: 1 as const,
    name: `visit${more}`,
    ar: {path: documents.ar, segments: ar},
    en: {path: documents.en, segments: en},
    links,
  }
  return {path: pair, version: 'v', record, canUndo: false, canRedo: false}
}

function findingsOf(made: Made, extra: number): StaticPayload['findings'] {
  const {documents, pair, word, more} = made
  const level: Level = 'warning'
  const place = (lang: Lang, start: number) => ({
    document: documents[lang],
    start,
    end: start + 4,
    line: 3,
    column: start + 1,
    endLine: 3,
    endColumn: start + 5,
    name: null,
  })
  const fix = (old: string, text: string, confidence: number): PageFix => ({
    old: old + more,
    text: text + more,
    confidence,
    sentence: said(made, `Replace it with ${text}.`, `ضع مكانه ${text}.`),
    held: null,
  })
  const base: PageFinding = {
    id: 'f0',
    rule: 'term-form',
    level,
    message: said(
      made,
      'Deprecated form \u2068پوتن\u2069, expected \u2068بوتين\u2069.',
      'صيغة مرفوضة \u2068پوتن\u2069، والمتوقع \u2068بوتين\u2069.',
    ),
    document: documents.ar,
    ar: place('ar', 4),
    en: place('en', 0),
    kwic: {before: `زار ${more}`, text: `پوتن${more}`, after: ' مدينة شانغهاي في 25 يونيو', lang: 'ar'},
    concept: `putin${more}`,
    pair,
    fix: fix('پوتن', 'بوتين', 0.95),
  }
  const listed: PageFinding[] = [
    base,
    {...base, id: 'f1', fix: fix('شانغهاي', 'شنغهاي', 0.6), concept: `shanghai${more}`, kwic: null},
    {
      ...base,
      id: 'f2',
      level: 'error',
      rule: 'number-mismatch',
      concept: null,
      fix: null,
      ar: place('ar', 24),
      en: place('en', 25),
    },
    {
      ...base,
      id: 'f3',
      level: 'note',
      rule: 'quotes',
      concept: null,
      document: word,
      pair: null,
      en: null,
      fix: {...fix('"', '«', 0.9), held: 'key'},
    },
    {
      ...base,
      id: 'f4',
      level: 'note',
      rule: `unknown${more}`,
      document: '',
      ar: null,
      en: null,
      kwic: null,
      pair: null,
      fix: null,
    },
  ]
  const many = Array.from({length: extra}, (_, at): PageFinding => ({
    ...base,
    id: `x${at}`,
    rule: at % 2 === 0 ? 'term-form' : 'quotes',
  }))
  const check = (id: string, en: string, ar: string) => ({
    id,
    family: 'terms',
    level,
    title: {en, ar},
    explanation: {en: `Why there is ${en}.`, ar: `سبب الفحص: ${ar}.`},
  })
  return {
    version: 'f',
    checks: [
      check('number-mismatch', 'Numbers that differ', 'أعداد مختلفة'),
      check('term-form', 'Deprecated forms', 'صيغ مرفوضة'),
      check('quotes', 'Quotation marks', 'علامات الاقتباس'),
    ],
    findings: [...listed, ...many],
    ignored: [
      {id: `i0`, document: documents.ar, rule: 'quotes', actual: `"${more}`, reason: `Quoted as printed${more}`},
    ],
    known: 2,
  }
}

function changesOf(made: Made): SpellingChange[] {
  const {documents, word, pair, more} = made
  const base: SpellingChange = {
    id: 's0',
    document: documents.ar,
    pair,
    line: 3,
    kwic: {before: `زار پوتن مدينة ${more}`, text: `شانغهاي${more}`, after: ` في 25 يونيو${more}`, lang: 'ar'},
    old: `شانغهاي${more}`,
    text: `شنغهاي${more}`,
    group: `شانغهاي شنغهاي${more}`,
    reason: said(made, 'The house form of the glossary', 'الصيغة المعتمدة في المسرد'),
    confidence: 0.95,
    isSure: true,
    held: null,
  }
  const other = {old: `مسؤل${more}`, text: `مسؤول${more}`, group: `مسؤل مسؤول${more}`}
  const kwic = {before: 'قال ', text: other.old, after: ' كبير', lang: 'ar' as const}
  return [
    base,
    {...base, id: 's1', document: word, pair: null, line: 7},
    {...base, id: 's2', line: 9, isSure: false, confidence: 0.55},
    {...base, id: 's3', ...other, kwic, document: word, pair: null, line: 1},
    {...base, id: 's4', ...other, kwic, line: 12, held: 'key'},
    {...base, id: 's5', old: '  ', text: ' ', group: 'blank', kwic: {...kwic, text: '  '}, line: 14},
  ]
}
