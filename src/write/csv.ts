import type {Bitext, BitextRow} from '../model.ts'
import {csvLine} from '../text/excel-csv.ts'
import type {TableColumn} from '../text/table-words.ts'
import {allColumns, cellText, columnsOf} from './bitext-columns.ts'
import type {StreamedBitext, Writer} from './writer.ts'
import {ofBitext} from './of-content.ts'
import {inPieces} from './pieces.ts'

/** Bilingual CSV for Excel: byte-order mark, CRLF, cells that look like formulas guarded. */
export const csvWriter: Writer = tableWriter(',')

/** The same with TAB between the cells. */
export const tsvWriter: Writer = tableWriter('\t')

function tableWriter(delimiter: ',' | '\t'): Writer {
  return {
    write: (content) => ofBitext(content, (bitext) => inPieces(lines(bitext, delimiter))),
    stream: (bitext) => inPieces(streamedLines(bitext, delimiter)),
  }
}

/** A bilingual CSV that Excel opens right: byte-order mark, CRLF, cells that look like formulas guarded. */
export function writeBilingualCsv(bitext: Bitext): string {
  return [...lines(bitext, ',')].join('')
}

function* lines(bitext: Bitext, delimiter: ',' | '\t'): Generator<string> {
  const columns = columnsOf(bitext)
  yield headLine(columns, delimiter)
  for (const row of bitext.rows) yield rowLine(row, columns, delimiter)
}

async function* streamedLines({rows}: StreamedBitext, delimiter: ',' | '\t'): AsyncGenerator<string> {
  yield headLine(allColumns, delimiter)
  for await (const row of rows) yield rowLine(row, allColumns, delimiter)
}

function headLine(columns: readonly TableColumn[], delimiter: ',' | '\t'): string {
  return `\uFEFF${csvLine(columns, delimiter)}`
}

function rowLine(row: BitextRow, columns: readonly TableColumn[], delimiter: ',' | '\t'): string {
  return csvLine(
    columns.map((column) => cellText(row, column)),
    delimiter,
  )
}
