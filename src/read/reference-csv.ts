import {parse} from 'csv-parse/browser/esm/sync'
import {InputError} from '../errors.ts'
import type {PoolRow} from '../match-model.ts'
import {csvFault, sniffCsv} from '../text/csv-dialect.ts'
import {readReferenceTable} from './reference-table.ts'

/**
 * The rows of a CSV of reference segments, as {@link readReferenceTable} reads tables; comma, semicolon or TAB.
 *
 * @param path for messages
 * @returns rows with their number as a spreadsheet counts it: the header is row 1, and empty rows count
 * @throws InputError `format-invalid` with the line
 */
export function readReferenceCsv(text: string, path: string): PoolRow[] {
  const rows = parseRows(text, path).map((cells, at) => ({cells, line: at + 1}))
  return readReferenceTable(rows, path)
}

function parseRows(text: string, path: string): string[][] {
  const {delimiter, skip} = sniffCsv(text)
  const body = text.slice(skip)
  try {
    return parse(body, {delimiter, relax_column_count: true})
  } catch (error) {
    const {line, detail} = csvFault(error, body, delimiter)
    throw new InputError('format-invalid', {path, line: line + (skip > 0 ? 1 : 0), args: {detail}})
  }
}
