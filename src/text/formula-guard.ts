/** Cells that a spreadsheet would take for a formula: = + - @, TAB, CR, their full-width forms, after any apostrophes. */
const risky = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

/**
 * A cell with an apostrophe in front where a spreadsheet would run it. Cells that already look guarded get another one,
 * so that {@link unguardCell} gives back exactly what was there (OWASP, CSV injection).
 */
export function guardCell(cell: string): string {
  return risky.test(cell) ? `'${cell}` : cell
}

/** Takes off the apostrophe that {@link guardCell} put on. */
export function unguardCell(cell: string): string {
  return isGuarded(cell) ? cell.slice(1) : cell
}

/** Does a cell begin with the apostrophe that {@link guardCell} puts on? */
export function isGuarded(cell: string): boolean {
  return cell.startsWith("'") && risky.test(cell)
}

/**
 * A text for a cell that nothing runs, such as a text of a workbook: guarded only where it would be taken for guarded when
 * it is read again.
 */
export function guardApostrophe(cell: string): string {
  return isGuarded(cell) ? `'${cell}` : cell
}
