import type {AlignedRecord, Bitext, Concept, Document, RecordSide} from '../model.ts'
import type {StreamedBitext, Writer, Written} from './writer.ts'
import {inPieces} from './pieces.ts'

export const jsonWriter: Writer = {
  write(content) {
    if (content.kind === 'record') return writeRecord(content.record)
    if (content.kind === 'bitext') return written(bitextParts(content.bitext), content.bitext.rows.length)
    if (content.kind === 'glossary') return written(glossaryParts(content.concepts), content.concepts.length)
    if (content.kind !== 'document') return null
    const {blocks, text} = content.document
    return written(documentParts(content.document), blocks.length + text.length / unitsPerBlock)
  },
  stream: (bitext) => inPieces(streamedParts(bitext)),
}

/** Rows or blocks that still make one string. */
const most = 10_000
/** Text of a document that counts as one block. */
const unitsPerBlock = 1000

function written(parts: Iterable<string>, count: number): Written {
  return count > most ? inPieces(parts) : [...parts].join('')
}

/** A Document as JSON, as `convert --to json` gives it: what `JSON.stringify` makes of it with two blanks. */
function* documentParts(document: Document): Iterable<string> {
  yield '{'
  let between = '\n'
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue
    yield `${between}  ${JSON.stringify(key)}: `
    if (value === document.text) yield* textParts(document.text)
    else if (value === document.blocks) yield* blockParts(document.blocks)
    else yield indented(value, '  ')
    between = ',\n'
  }
  yield '\n}\n'
}

function* textParts(text: string): Iterable<string> {
  yield '"'
  let start = 0
  while (start < text.length) {
    let end = start + 65_536
    // Both halves of a surrogate pair go into one piece.
    const code = text.charCodeAt(end - 1)
    if (code >= 0xd800 && code <= 0xdbff) end++
    yield JSON.stringify(text.slice(start, end)).slice(1, -1)
    start = end
  }
  yield '"'
}

function* blockParts(blocks: Document['blocks']): Iterable<string> {
  if (blocks.length === 0) return yield '[]'
  let between = '['
  for (const block of blocks) {
    yield `${between}\n    ${indented(block, '    ')}`
    between = ','
  }
  yield '\n  ]'
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}

/** The rows of a bilingual file as JSON, one a line. */
function* bitextParts(bitext: Bitext): Iterable<string> {
  yield `{"name": ${JSON.stringify(bitext.name)}, "rows": `
  yield* lineParts(bitext.rows)
  yield '}\n'
}

/** The same of rows that come one by one. */
async function* streamedParts({name, rows}: StreamedBitext): AsyncIterable<string> {
  let between = `{"name": ${JSON.stringify(name)}, "rows": [\n`
  let isEmpty = true
  for await (const row of rows) {
    yield between + JSON.stringify(row)
    between = ',\n'
    isEmpty = false
  }
  yield isEmpty ? `{"name": ${JSON.stringify(name)}, "rows": []}\n` : '\n]}\n'
}

/** The concepts of a glossary as JSON, one a line. */
function* glossaryParts(concepts: readonly Concept[]): Iterable<string> {
  yield '{"concepts": '
  yield* lineParts(concepts)
  yield '}\n'
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
  return [...lineParts(items)].join('')
}

function* lineParts(items: readonly unknown[]): Iterable<string> {
  if (items.length === 0) return yield '[]'
  let between = '[\n'
  for (const item of items) {
    yield `${between}${JSON.stringify(item)}`
    between = ',\n'
  }
  yield '\n]'
}
