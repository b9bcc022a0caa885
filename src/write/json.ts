import type {AlignedRecord, Bitext, Document, RecordSide} from '../model.ts'

/** A Document as JSON, as `convert --to json` gives it. */
export function writeDocumentJson(document: Document): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

/** The rows of a bilingual file as JSON, one a line. */
export function writeBitextJson(bitext: Bitext): string {
  return `{"name": ${JSON.stringify(bitext.name)}, "rows": ${lines(bitext.rows)}}\n`
}

/** The record of an aligned pair: one segment and one link a line, so that a change is a small diff. */
export function writeRecord(record: AlignedRecord): string {
  return `{
"version": ${record.version},
"name": ${JSON.stringify(record.name)},
"ar": ${side(record.ar)},
"en": ${side(record.en)},
"links": ${lines(record.links)}
}
`
}

function side(of: RecordSide): string {
  return `{"path": ${JSON.stringify(of.path)}, "segments": ${lines(of.segments)}}`
}

function lines(items: readonly unknown[]): string {
  if (items.length === 0) return '[]'
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
}
