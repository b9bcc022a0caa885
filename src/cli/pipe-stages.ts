import type {SplitText} from '../split-model.ts'
import {InputError} from '../errors.ts'
import type {Block, Document, Finding, Lang, Link, Segment} from '../model.ts'
import type {Context} from '../pipeline.ts'
import type {Wording} from '../report/wording.ts'

/** A record in, the fields of the record out, without its id. */
export type Stage = (record: Readonly<Record<string, unknown>>) => object

/** What a stage is made with. `context` is null where no glossary was named. */
interface StageOptions {
  readonly context: Context | null
  readonly wording: Wording
  readonly split: SplitText
}

/** The stages by name; each loads what it needs when it is made. */
export const stages: Readonly<Record<string, (options: StageOptions) => Promise<Stage>>> = {
  split: async ({split}) => {
    const {segmentText} = await import('../segment/segment-text.ts')
    return (record) => ({
      offsets: segmentText(text(record, 'text'), lang(record), split).map(({start, end}) => [start, end]),
    })
  },
  align: alignStage,
  terms: termsStage,
  'compare-names': async () => {
    const {compareNames} = await import('../terms/compare-names.ts')
    return (record) => ({score: round(compareNames(text(record, 'a'), text(record, 'b')))})
  },
  check: checkStage,
}

async function alignStage({context, split}: StageOptions): Promise<Stage> {
  const {alignSegments} = await import('../align/align.ts')
  const {findTerms} = await import('../terms/find-terms.ts')
  const {segmentText, segmentsOf} = await import('../segment/segment-text.ts')
  const side = (record: Readonly<Record<string, unknown>>, of: Lang): {segments: Segment[]; isText: boolean} => {
    const value = record[of]
    if (typeof value === 'string') return {segments: segmentText(value, of, split), isText: true}
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
      return {segments: segmentsOf(value, of), isText: false}
    }
    throw new InputError('record-invalid', {args: {field: of}})
  }
  return (record) => {
    const ar = side(record, 'ar')
    const en = side(record, 'en')
    const hits =
      context === null
        ? {ar: [], en: []}
        : {ar: findTerms(ar.segments, context.matcher), en: findTerms(en.segments, context.matcher)}
    const links = alignSegments(ar.segments, en.segments, {hits}).flatMap(toAnswer)
    if (!ar.isText && !en.isText) return {links}
    const offsets = (segments: readonly Segment[]): number[][] => segments.map(({start, end}) => [start, end])
    return {offsets: {ar: offsets(ar.segments), en: offsets(en.segments)}, links}
  }
}

/** Unlinked segments stand alone in the contract. */
function toAnswer({ar, en, confidence, isMoved}: Link): object[] {
  const rest = {confidence: round(confidence), ...(isMoved ? {moved: true} : {})}
  if (ar.length > 0 && en.length > 0) return [{ar, en, ...rest}]
  return [
    ...ar.map((index) => ({ar: [index], en: [], ...rest})),
    ...en.map((index) => ({ar: [], en: [index], ...rest})),
  ]
}

async function termsStage({context}: StageOptions): Promise<Stage> {
  if (context === null) throw new InputError('option-missing', {args: {option: '--glossary'}})
  const {findTerms} = await import('../terms/find-terms.ts')
  const {segmentsOf} = await import('../segment/segment-text.ts')
  return (record) => {
    const segments = segmentsOf([text(record, 'text')], lang(record))
    const hits = findTerms(segments, context.matcher).filter((hit) => !hit.isNested)
    return {
      hits: hits.map(({start, end, concept, term, form, status, match, score}) => {
        return {start, end, concept, term, form, status, match, score: round(score)}
      }),
    }
  }
}

async function checkStage({context, wording}: StageOptions): Promise<Stage> {
  const {check, prepare, readPair} = await import('../pipeline.ts')
  const {wordFinding} = await import('../report/word-finding.ts')
  const known = context ?? prepare([])
  return (record) => {
    const document = (of: Lang): Document => wholeDocument(text(record, of), of)
    const {ar, en} = readPair({name: '', ar: document('ar'), en: document('en')}, known)
    const all = {ar: ar.segments.map(({index}) => index), en: en.segments.map(({index}) => index)}
    // The caller says that the two sides belong together.
    const link: Link = {...all, confidence: 1, status: 'confirmed', isMoved: false, isDropped: false, evidence: []}
    const links = all.ar.length + all.en.length > 0 ? [link] : []
    const findings = check([{name: '', ar, en, links, lostLinks: 0}], [], known)
    return {findings: withoutRunningQuotes(findings).map((finding) => toShort(finding, wordFinding(finding, wording)))}
  }
}

/** A quotation that runs over several segments is open on both sides of a pair: as many marks, and nothing is wrong. */
function withoutRunningQuotes(findings: readonly Finding[]): Finding[] {
  const isQuote = ({rule}: Finding): boolean => rule === 'unbalanced-quotes'
  const quotes = findings.filter(isQuote)
  const isRunning = quotes.filter(({ar}) => ar !== null).length * 2 === quotes.length
  return findings.filter((finding) => !isRunning || !isQuote(finding))
}

/** A pair's side as a document of one block. */
function wholeDocument(value: string, of: Lang): Document {
  const blocks: Block[] = value.trim() === '' ? [] : [{start: 0, end: value.length, kind: 'paragraph', opaque: []}]
  return {name: of, format: 'markdown', lang: of, text: value, blocks}
}

function toShort({rule, level, ar, en, actual, expected}: Finding, message: string): object {
  const span = (place: Finding['ar']): number[] | null =>
    place === null || place.end === place.start ? null : [place.start, place.end]
  return {rule, level, ar: span(ar), en: span(en), actual, expected, message}
}

function text(record: Readonly<Record<string, unknown>>, field: string): string {
  const value = record[field]
  if (typeof value === 'string') return value
  throw new InputError('record-invalid', {args: {field}})
}

function lang(record: Readonly<Record<string, unknown>>): Lang {
  const value = record.lang ?? 'ar'
  if (value === 'ar' || value === 'en') return value
  throw new InputError('lang-unknown', {args: {lang: String(value)}})
}

/** Six decimals are plenty, and the same on every machine. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
