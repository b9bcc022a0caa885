import {InputError} from '../../errors.ts'
import type {Lang, Span} from '../../model.ts'
import type {LinkDocument, RatedLink, SegmentLayout} from '../../score-model.ts'
import {segmentLimit} from './bead.ts'
import {isObject, type ParsedRecord} from './parse-records.ts'

/** Whose links are read, and what the document is called when it has no id. */
export interface LinkSource {
  readonly path: string
  readonly role: 'gold' | 'predicted'
  readonly id: string
}

/** A document being read: where it stands, for messages. */
interface Where {
  readonly place: LinkDocument['place']
  /** The key of the document in its file; empty where it is the file. */
  readonly prefix: string
  readonly id: string
}

/**
 * One document of links: `{id, links}`, `{id, gold}` or the links alone. A link is `{ar, en, confidence}` or `[[ar], [en]]`.
 * Places of segments come as `offsets` in UTF-16 units, as `muqabala pipe align` answers them, or as `ar_spans` and
 * `en_spans` in code points, as evaluation sets made with Python have them.
 *
 * @throws InputError `record-invalid` or `link-segment-twice` with file and line
 */
export function readLinkRecord({value, line, key, prefix}: ParsedRecord, source: LinkSource): LinkDocument {
  const record = Array.isArray(value) ? {links: value} : value
  const place = line === null ? {path: source.path} : {path: source.path, line}
  if (!isObject(record)) throw invalid({place, prefix, id: ''}, '')
  const given = key ?? (typeof record.id === 'number' || typeof record.id === 'string' ? String(record.id) : null)
  const where: Where = {place, prefix, id: given ?? source.id}
  const isError = 'error' in record && !('links' in record)
  const layouts = {ar: readLayout(record, 'ar', where), en: readLayout(record, 'en', where)}
  const field = fieldOf(record, source.role)
  const links = isError ? [] : readLinks(record[field], {...where, field})
  if (!isError) checkLinks(links, layouts, {...where, field})
  return {id: where.id, isNamed: given !== null, place, links, ...layouts, isError}
}

function fieldOf(record: Readonly<Record<string, unknown>>, role: LinkSource['role']): 'gold' | 'links' {
  if (role === 'gold') return 'gold' in record ? 'gold' : 'links'
  return 'links' in record || !('gold' in record) ? 'links' : 'gold'
}

function readLinks(value: unknown, where: Where & {field: string}): RatedLink[] {
  if (!Array.isArray(value)) throw invalid(where, where.field)
  return value.map((link: unknown, at) => {
    const field = `${where.field}.${at}`
    if (Array.isArray(link) && link.length === 2) {
      return {
        ar: readIndexes(link[0], where, `${field}.0`),
        en: readIndexes(link[1], where, `${field}.1`),
        confidence: null,
      }
    }
    if (!isObject(link)) throw invalid(where, field)
    const confidence = link.confidence ?? null
    if (confidence !== null && !(typeof confidence === 'number' && confidence >= 0 && confidence <= 1)) {
      throw invalid(where, `${field}.confidence`)
    }
    return {
      ar: readIndexes(link.ar, where, `${field}.ar`),
      en: readIndexes(link.en, where, `${field}.en`),
      confidence,
    }
  })
}

function readIndexes(value: unknown, where: Where, field: string): number[] {
  if (!Array.isArray(value)) throw invalid(where, field)
  for (const [at, index] of (value as unknown[]).entries()) {
    const isIndex = typeof index === 'number' && Number.isInteger(index) && index >= 0 && index <= segmentLimit
    if (!isIndex) throw invalid(where, `${field}.${at}`)
  }
  return (value as number[]).toSorted((a, b) => a - b)
}

/** Every index is that of a segment, and no segment stands in two links. */
function checkLinks(
  links: readonly RatedLink[],
  layouts: Readonly<Record<Lang, SegmentLayout>>,
  where: Where & {field: string},
): void {
  for (const lang of ['ar', 'en'] as const) {
    const count = layouts[lang].count ?? Number.POSITIVE_INFINITY
    const outside = links.findIndex((link) => link[lang].some((index) => index >= count))
    if (outside >= 0) throw invalid(where, `${where.field}.${outside}`)
    const sorted = links.flatMap((link) => link[lang]).toSorted((a, b) => a - b)
    const twice = sorted.find((index, at) => at > 0 && index === sorted[at - 1])
    if (twice !== undefined) throw segmentTwice(where, lang, twice)
  }
}

function readLayout(record: Readonly<Record<string, unknown>>, lang: Lang, where: Where): SegmentLayout {
  const value = record[`${lang}_text`] ?? record[lang]
  const text = typeof value === 'string' ? value : null
  const pieces = text === null ? null : [{start: 0, text}]
  const {offsets} = record
  if (isObject(offsets) && lang in offsets) {
    const spans = readSpans(offsets[lang], {...where, field: `offsets.${lang}`}, text?.length ?? null)
    return {count: spans.length, spans, pieces}
  }
  const field = `${lang}_spans`
  if (field in record) {
    if (text === null) throw invalid(where, `${lang}_text`)
    const starts = codePointOffsets(text)
    const spans = readSpans(record[field], {...where, field}, starts.length - 1)
    return {count: spans.length, spans: spans.map(({start, end}) => ({start: starts[start], end: starts[end]})), pieces}
  }
  return {count: Array.isArray(value) ? value.length : null, spans: null, pieces}
}

/** Spans as pairs, in order and without overlap; `length` is that of the text, null where it is not known. */
function readSpans(value: unknown, where: Where & {field: string}, length: number | null): Span[] {
  if (!Array.isArray(value)) throw invalid(where, where.field)
  let last = 0
  return value.map((pair: unknown, at) => {
    const [start, end]: unknown[] = Array.isArray(pair) && pair.length === 2 ? pair : []
    const areOffsets = typeof start === 'number' && typeof end === 'number' && [start, end].every(Number.isSafeInteger)
    if (!areOffsets || start < last || end < start || end > (length ?? end))
      throw invalid(where, `${where.field}.${at}`)
    last = end
    return {start, end}
  })
}

/** The offset of each code point in UTF-16 units, and that of the end. */
function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) offsets[count++] = at
  offsets[count] = text.length
  return offsets.subarray(0, count + 1)
}

function invalid({place, prefix}: Where, field: string): InputError {
  return new InputError('record-invalid', {
    ...place,
    args: {field: [prefix, field].filter((part) => part !== '').join('.') || '(root)'},
  })
}

function segmentTwice({place, id}: Where, lang: Lang, index: number): InputError {
  const detail = lang === 'ar' ? 'ARABIC' : 'ENGLISH'
  return new InputError('link-segment-twice', {...place, args: {id, detail, index}})
}
