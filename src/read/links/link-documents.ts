import {InputError} from '../../errors.ts'
import type {AlignedRecord, Lang, RecordSide} from '../../model.ts'
import type {LinkDocument, SegmentLayout} from '../../score-model.ts'
import {beadFormatOf, type BeadFormat, readBeads} from '../beads.ts'
import {readJson} from '../json.ts'
import {readLinkRecord, type LinkSource} from './link-record.ts'
import {isObject, parseRecords} from './parse-records.ts'

/** Formats that hold links, by name; `json` is a record, a JSON list or NDJSON. */
export type LinkFormat = 'json' | BeadFormat

/** How to read a file of links. */
export interface LinkContext {
  /** Path as the user gave it, for messages. */
  readonly name: string
  /** Decided by the content when null. */
  readonly format: LinkFormat | null
  /** What a document without an id is called. */
  readonly id: string
  /** Where a record holds both gold and predicted links, which are meant. */
  readonly role: LinkSource['role']
  /** Language of the first column of a bead list. */
  readonly source: Lang
}

/**
 * The links in a file, text by text: an aligned record, NDJSON or JSON of `{id, links}` or `{id, gold}`, answers of
 * `muqabala pipe align`, a ladder of hunalign or a list of vecalign.
 *
 * @throws InputError `format-unknown`, `json-invalid`, `record-not-json`, `record-invalid`, `link-segment-twice`,
 * `format-invalid`, and those of {@link readBeads}
 */
export function readLinkDocuments(text: string, context: LinkContext): LinkDocument[] {
  const {name, role} = context
  const format = context.format ?? linkFormatOf(text)
  if (format === null) throw linkFormatUnknown(name)
  if (format !== 'json') return [fromBeads(text, {...context, format})]
  const records = parseRecords(text, name)
  if (records.length === 1 && isAlignedRecord(records[0].value)) {
    const content = readJson(text, name)
    return content.kind === 'record' ? [fromRecord(content.record, name)] : []
  }
  return records.map((record, at) =>
    readLinkRecord(record, {path: name, role, id: records.length === 1 ? context.id : `#${at + 1}`}),
  )
}

/** The problem of a file that holds no links. */
export function linkFormatUnknown(path: string): InputError {
  return new InputError('format-unknown', {path, args: {known: 'json, ladder, vecalign', format: ''}})
}

function linkFormatOf(text: string): LinkFormat | null {
  return beadFormatOf(text) ?? (/^\s*[[{]/u.test(text) ? 'json' : null)
}

function isAlignedRecord(value: unknown): boolean {
  return isObject(value) && 'version' in value && isObject(value.ar) && 'segments' in value.ar
}

function fromBeads(text: string, {name, id, source, format}: LinkContext & {format: BeadFormat}): LinkDocument {
  const {beads, sizes} = readBeads(text, {name, format, source})
  const layout = (lang: Lang): SegmentLayout => ({
    // A list of beads may lack the last segments; a ladder says how many there are.
    count: format === 'ladder' ? sizes[lang] : null,
    spans: null,
    pieces: null,
  })
  return {
    id,
    isNamed: false,
    place: {path: name},
    links: beads.map(({ar, en}) => ({ar, en, confidence: null})),
    ar: layout('ar'),
    en: layout('en'),
    isError: false,
  }
}

/** The name in a record is that of its file, which may have been given another one since. */
function fromRecord(record: AlignedRecord, path: string): LinkDocument {
  return {
    id: record.name,
    isNamed: false,
    place: {path},
    links: record.links.map(({ar, en, confidence}) => ({ar, en, confidence})),
    ar: layoutOf(record.ar, {path, lang: 'ar'}),
    en: layoutOf(record.en, {path, lang: 'en'}),
    isError: false,
  }
}

function layoutOf({segments}: RecordSide, {path, lang}: {path: string; lang: Lang}): SegmentLayout {
  let end = 0
  for (const [at, segment] of segments.entries()) {
    if (segment.start < end || segment.end - segment.start !== segment.text.length) {
      throw new InputError('format-invalid', {path, args: {detail: `${lang}.segments.${at}`}})
    }
    end = segment.end
  }
  return {
    count: segments.length,
    spans: segments.map(({start, end}) => ({start, end})),
    pieces: segments.map(({start, text}) => ({start, text})),
  }
}
