import {guardCell} from './formula-guard.ts'

/**
 * Rows as CSV that spreadsheets open right: byte-order mark, CRLF, cells guarded that would run as a formula.
 *
 * @example excelCsv([['ar', 'en'], ['=1', 'x']]) // "\uFEFFar,en\r\n'=1,x\r\n"
 */
export function excelCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => csvLine(row, ',')).join('')}`
}

/**
 * One row of a table for spreadsheets, with its line end (RFC 4180). Quotation marks stand where a cell holds a delimiter, a
 * quotation mark or a line end.
 */
export function csvLine(cells: readonly string[], delimiter: ',' | '\t'): string {
  const line = cells.map(guardCell).map((cell) => {
    // A lone CR or LF in a cell without quotation marks would end the row for some readers.
    const needsMarks = cell.includes(delimiter) || /["\r\n]/u.test(cell)
    return needsMarks ? `"${cell.replaceAll('"', '""')}"` : cell
  })
  // An empty line would be no row.
  return `${line.length === 1 && line[0] === '' ? '""' : line.join(delimiter)}\r\n`
}
