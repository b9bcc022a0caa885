import type {PoolRow} from '../../match-model.ts'
import {csvRows, layoutOf, toTableRow} from './csv-rows.ts'
import {readReferenceTable} from './reference-table.ts'

/**
 * The rows of a CSV of reference segments, as {@link readReferenceTable} reads tables; comma, semicolon or TAB.
 *
 * @param path for messages
 * @returns rows with their number as a spreadsheet counts it: the header is row 1, and empty rows count
 * @throws InputError `format-invalid` or `table-column-missing` with the line
 */
export function readReferenceCsv(text: string, path: string): PoolRow[] {
  const layout = layoutOf(text, {name: path, wanted: ['en'], isTabbed: false})
  const rows = [...csvRows(text, layout, path)].map((row, at) => ({cells: toTableRow(row).cells, line: at + 1}))
  return readReferenceTable(rows, path)
}
