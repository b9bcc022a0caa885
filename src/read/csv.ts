import type {InputProblem} from '../errors.ts'
import type {Bitext, BitextRow, Block, Document, Lang, Span} from '../model.ts'
import {unguardCell} from '../text/formula-guard.ts'
import {oneLine} from '../text/one-line.ts'
import type {CsvCell, CsvRow} from '../text/scan-csv.ts'
import {
  type BitextTable,
  countRagged,
  holdsSomething,
  rowReader,
  type TableContext,
  type TableRow,
} from './table/bitext-table.ts'
import type {ReadContext, RowSpans} from './content.ts'
import {type CellPlaces, editCells} from './table/csv-edits.ts'
import {csvRows, layoutOf, toTableRow} from './table/csv-rows.ts'
import {streamRows} from './table/csv-stream.ts'
import type {TextContents, TextFormat} from './opened-file.ts'
import {findHeader, missingColumn, sampleRows, skippedColumns, type TableHeader} from './table/table-header.ts'

/** Bilingual CSV (RFC 4180): comma, semicolon or TAB, any column order. */
export const csvFormat: TextFormat = {read: (text, context) => readTable(text, context, 'csv'), streamRows}

/** The same with TAB before other delimiters; a quotation mark counts at the start of a cell only. */
export const tsvFormat: TextFormat = {
  read: (text, context) => readTable(text, context, 'tsv'),
  streamRows: (chunks, context) => streamRows(chunks, {...context, isTabbed: true}),
}

/** A bilingual file and the cells behind its blocks. */
interface CsvReading extends BitextTable {
  readonly spans: readonly RowSpans[]
  readonly text: string
  readonly blocks: readonly Block[]
  readonly cells: CellPlaces
  readonly delimiter: string
  readonly remarks: readonly InputProblem[]
}

function readTable(source: string, context: ReadContext, format: 'csv' | 'tsv'): TextContents {
  const reading = readRows(source, {...context, isTabbed: format === 'tsv'})
  const {bitext, lines, spans, text, blocks, remarks, cells, delimiter} = reading
  const document: Document = {name: context.name, format, lang: context.lang, text, blocks}
  return {
    content: {kind: 'bitext', bitext, lines, spans},
    document,
    remarks,
    toSource: (edits) => editCells({document, source, cells, delimiter}, edits),
  }
}

/**
 * The bilingual CSV that `write/csv.ts` writes, also after Excel saved it: comma, semicolon or TAB, any column order,
 * formula guards taken off again. An Arabic and an English column are needed.
 *
 * @throws InputError `format-invalid` or `table-column-…` with file and line
 */
export function readBilingualCsv(text: string, context: TableContext): Bitext {
  return readRows(text, {...context, isTabbed: false}).bitext
}

const wanted: readonly Lang[] = ['ar', 'en']

function readRows(source: string, context: TableContext & {readonly isTabbed: boolean}): CsvReading {
  const {name} = context
  const layout = layoutOf(source, {name, wanted, isTabbed: context.isTabbed})
  // A title may stand above; two languages that are called source and target show themselves in some rows.
  const head = firstRows(csvRows(source, layout, name))
  const header = findHeader(head, wanted, name)
  if (header === null) throw missingColumn(head.filter(holdsSomething), wanted, name)
  const read = rowReader(header, context)
  const ragged = countRagged(header.width)
  const blocks = createBlocks(header, head[header.at])
  const rows: BitextRow[] = []
  const lines: number[] = []
  const spans: RowSpans[] = []
  let at = 0
  for (const row of csvRows(source, layout, name)) {
    if (at++ <= header.at) continue
    const texts = toTableRow(row)
    if (!holdsSomething(texts)) continue
    ragged.see(texts)
    rows.push(read(texts, rows.length))
    lines.push(row.line)
    spans.push(blocks.add(row.cells))
  }
  const remarks = [...skippedColumns(header, name), ...ragged.remarks(name)]
  const {delimiter} = layout.quoting
  return {bitext: {name, rows}, lines, spans, ...blocks.build(), delimiter, remarks}
}

function firstRows(rows: Iterable<CsvRow>): TableRow[] {
  const first: TableRow[] = []
  for (const row of rows) {
    first.push(toTableRow(row))
    if (first.length === sampleRows) break
  }
  return first
}

/** Of all blocks: there may be millions. */
const nothing: readonly Span[] = []

interface CellBlocks {
  add(row: readonly CsvCell[]): RowSpans
  build(): {text: string; blocks: Block[]; cells: CellPlaces}
}

/** Gathers the Arabic and English cells as blocks of a document. Both are on one line: the heading says which it is. */
function createBlocks({columns}: TableHeader, headings: TableRow): CellBlocks {
  const sides = wanted
    .map((lang) => ({lang, column: columns.get(lang) ?? -1}))
    .map((side) => ({...side, name: oneLine(headings.cells[side.column] ?? side.lang).trim()}))
    .toSorted((a, b) => a.column - b.column)
  const parts: string[] = []
  const blocks: Block[] = []
  const places: number[] = []
  let length = 0
  return {
    add(row) {
      const spans: Record<Lang, Span | null> = {ar: null, en: null}
      for (const {lang, column, name} of sides) {
        const cell = row[column]
        if (cell === undefined) continue
        const text = unguardCell(cell.text)
        if (blocks.length > 0) length++
        const end = length + text.length
        const at = {line: cell.line, name}
        const block: Block = {start: length, end, kind: 'table-cell', opaque: nothing, lang, at}
        length = end
        parts.push(text)
        places.push(cell.start, cell.end)
        blocks.push(block)
        spans[lang] = block
      }
      return spans
    },
    build: () => ({text: parts.join('\n'), blocks, cells: places}),
  }
}
