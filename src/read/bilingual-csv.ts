import {parse} from 'csv-parse/browser/esm/sync'
import {InputError} from '../errors.ts'
import type {Bitext} from '../model.ts'
import {csvFault, sniffCsv} from '../text/csv-dialect.ts'
import {type BitextTable, readBitextTable, type TableContext, type TableRow} from './bitext-table.ts'

/**
 * The bilingual CSV that `write/bilingual-csv.ts` writes, also after Excel saved it: comma, semicolon or TAB, any column
 * order, formula guards taken off again. The columns `ar` and `en` are needed.
 *
 * @throws InputError `format-invalid` with file and line
 */
export function readBilingualCsv(text: string, context: TableContext): Bitext {
  return readCsvTable(text, context).bitext
}

/**
 * The same, with the lines of the rows.
 *
 * @throws InputError `format-invalid` with file and line
 */
export function readCsvTable(text: string, context: TableContext): BitextTable {
  return readBitextTable(parseRows(text, context.name), context)
}

function parseRows(text: string, path: string): TableRow[] {
  const {delimiter, skip} = sniffCsv(text)
  const body = text.slice(skip)
  const skipped = skip > 0 ? 1 : 0
  try {
    const records = parseWithEnds(body, delimiter)
    const lines = startLines(
      body,
      records.map(({info}) => info.bytes),
    )
    return records.map(({record}, at) => ({cells: record, line: lines[at] + skipped}))
  } catch (error) {
    const {line, detail} = csvFault(error, body, delimiter)
    throw new InputError('format-invalid', {path, line: line + skipped, args: {detail}})
  }
}

/** The records of a table; `bytes` is where each one ends. The line that the library gives counts CRLF in cells twice. */
function parseWithEnds(text: string, delimiter: string): {info: {bytes: number}; record: string[]}[] {
  const options = {delimiter, relax_column_count: true, skip_empty_lines: true, info: true}
  // The types of the library do not know what `info` does.
  return parse(text, options) as unknown as {info: {bytes: number}; record: string[]}[]
}

/** The lines on which records begin that end behind so many bytes; empty lines before them are passed over. */
function startLines(text: string, ends: readonly number[]): number[] {
  const bytes = new TextEncoder().encode(text)
  const starts: number[] = []
  let line = 1
  let record = 0
  let isInRecord = false
  for (const [at, byte] of bytes.entries()) {
    const isEnd = byte === 0x0a || byte === 0x0d
    if (!isInRecord && !isEnd) {
      starts[record] = line
      isInRecord = true
    }
    // CR and LF together are one line end.
    if (isEnd && !(byte === 0x0d && bytes[at + 1] === 0x0a)) line++
    if (at + 1 !== ends[record]) continue
    record++
    isInRecord = false
  }
  return starts
}
