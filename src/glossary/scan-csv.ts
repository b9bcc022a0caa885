import type {InputProblem} from '../errors.ts'
import {sniffCsv} from '../text/csv-dialect.ts'
import {type CsvCell, type CsvRow, isEmptyLine, scanCsvRow} from '../text/scan-csv.ts'

export type {CsvCell, CsvRow}

/** A CSV file with the place of everything in it, so that it can be edited without touching the rest. */
export interface CsvTable {
  /** Those that hold something. */
  readonly rows: readonly CsvRow[]
  readonly delimiter: string
  /** What is wrong with the quotation marks; the rows are then empty. */
  readonly problem: InputProblem | null
}

/**
 * The rows and cells of a CSV text (RFC 4180), with byte-order mark and `sep=` line or without. LF, CR LF and CR end a row,
 * also mixed; empty lines are passed over. A quotation mark inside a bare cell, or text behind a closing one, is a fault,
 * since a guess there would move cells.
 *
 * @param path for messages
 */
export function scanCsv(text: string, path: string): CsvTable {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const {delimiter, skip} = sniffCsv(text.slice(mark))
  const quoting = {delimiter, innerMarks: 'fault', brokenMarks: 'fault', isPartial: false} as const
  const rows: CsvRow[] = []
  let place = {at: mark + skip, line: skip > 0 ? 2 : 1}
  while (place.at < text.length) {
    const row = scanCsvRow(text, place, quoting)
    if ('fault' in row) {
      const problem: InputProblem = {code: 'glossary-csv', path, line: row.line, args: {detail: row.fault}}
      return {rows: [], delimiter, problem}
    }
    if (!isEmptyLine(row)) rows.push(row)
    place = {at: row.next, line: row.nextLine}
  }
  return {rows, delimiter, problem: null}
}
