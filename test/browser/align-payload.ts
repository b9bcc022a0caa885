import type {AlignedRecord, Lang, Link} from '../../src/model.ts'
import type {PageFinding, StaticPayload} from '../../src/page-model.ts'
import {link, record} from '../web/align-record.ts'

/** Address of the alignment view. */
export const alignPath = 'aligned/visit.json'

interface AlignOptions {
  readonly lang?: Lang
  /** Stands in every field that a user can fill. */
  readonly more?: string
  /** So many rows instead of the seven. */
  readonly rows?: number
}

const ar = [
  'وصلت الوزيرة ليلى حداد إلى وهران يوم الاثنين.',
  'وقالت إن 120 عاملا عادوا إلى المصنع.',
  'وأضافت أن الإنتاج استؤنف ثم شكرت العمال.',
  'ولم يجب المدير.',
  'اقرأ أيضا: أخبار أخرى',
  'وزار شى المدينة.',
  'وعادت في المساء.',
]
const en = [
  'Minister Layla Haddad arrived in Oran on Monday.',
  'She said that 120 workers had returned to the factory.',
  'Production had resumed, she added.',
  'Then she thanked the workers.',
  'She went home in the evening.',
  'Xi visited the city.',
]

/** A pair with a row of every kind. */
export function alignPayload({lang = 'en', more = '', rows = 0}: AlignOptions = {}): StaticPayload {
  const made = rows > 0 ? manyRows(rows) : fewRows(more)
  const pairs = [{path: alignPath, version: 'v1', record: made, canUndo: false, canRedo: false}]
  const summary = {
    path: alignPath,
    name: made.name,
    ar: made.ar.path,
    en: made.en.path,
    state: 'ready' as const,
    problem: null,
    links: null,
    consistency: null,
    findings: null,
  }
  const nothing = {texts: [], glossaries: [], formats: [], problems: [], logs: [], findings: null}
  return {
    project: {name: `Workspace${more}`, mode: 'static', lang, tool: '0', pairs: [summary], ...nothing},
    pairs,
    findings: {version: 'f', checks: [], findings: rows > 0 ? [] : [findingIn(made, more)], ignored: [], known: 0},
    terms: {version: 't', concepts: [], names: [], columns: [], files: [], newFile: null},
    spelling: {version: 's', changes: []},
  }
}

function fewRows(more: string): AlignedRecord {
  const evidence: Link['evidence'] = [
    {kind: 'name', ar: 'ليلى', en: 'Layla'},
    {kind: 'number', ar: '120', en: '120'},
  ]
  const links = [
    link([0], [0], {confidence: 0.97, evidence: [evidence[0]]}),
    link([1], [1], {confidence: 0.4, evidence: [evidence[1]]}),
    link([2], [2, 3], {confidence: 0.3}),
    link([3], [], {confidence: 0.9}),
    link([4], [], {isDropped: true}),
    link([5], [5], {confidence: 0.7, isMoved: true}),
    link([6], [4], {confidence: 0.95, ...(more === '' ? {} : {note: more, state: more})}),
  ]
  const texts = (those: readonly string[]): string[] => those.map((text) => text + more)
  const named = {...record(links, {ar: texts(ar), en: texts(en)}), name: `visit${more}`}
  return more === '' ? named : {...named, ar: reworded(named.ar, more)}
}

function reworded(side: AlignedRecord['ar'], more: string): AlignedRecord['ar'] {
  return {path: side.path + more, segments: side.segments.with(0, {...side.segments[0], edited: more})}
}

function findingIn({ar: {path, segments}}: AlignedRecord, more: string): PageFinding {
  const start = segments[1].start + segments[1].text.indexOf('المصنع')
  const lines = {line: 2, column: 1, endLine: 2, endColumn: 7, name: null}
  return {
    id: 'one',
    rule: 'term-form',
    level: 'warning',
    message: {ar: `كلمة غير منتظرة${more}`, en: `Unexpected word${more}`},
    document: path,
    ar: {...lines, document: path, start, end: start + 6},
    en: null,
    kwic: null,
    concept: null,
    pair: alignPath,
    fix: null,
  }
}

function manyRows(count: number): AlignedRecord {
  const numbers = Array.from({length: count}, (_, at) => at)
  const links = numbers.map((at) => link([at], [at], {confidence: at % 10 === 9 ? 0.3 : 0.9}))
  const long = (word: string, at: number): string => `${`${word} `.repeat(4 + ((at * 7) % 40))}${at}.`
  return record(links, {ar: numbers.map((at) => long('كلمة', at)), en: numbers.map((at) => long('word', at))})
}
