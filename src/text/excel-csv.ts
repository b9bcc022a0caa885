import {stringify} from 'csv-stringify/browser/esm/sync'
import {guardCell} from './formula-guard.ts'

/**
 * Rows as CSV that spreadsheets open right: byte-order mark, CRLF, cells guarded that would run as a formula.
 *
 * @example excelCsv([['ar', 'en'], ['=1', 'x']]) // "\uFEFFar,en\r\n'=1,x\r\n"
 */
export function excelCsv(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(guardCell))
  // A lone CR or LF in a cell without quotation marks would end the row for some readers.
  return stringify(cells, {bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/u})
}
