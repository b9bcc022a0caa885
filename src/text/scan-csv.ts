/** A cell of a CSV file: where it stands, its quotation marks included, and what it holds. */
export interface CsvCell {
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
  readonly text: string
  /** One-based line where it starts. */
  readonly line: number
}

/** A row: its cells, the one-based line where it starts, and where the next row starts. */
export interface CsvRow {
  readonly cells: readonly CsvCell[]
  readonly line: number
  /** Where its last cell ends. */
  readonly end: number
  /** Behind its line end; `end` where the text ends without one. */
  readonly next: number
  readonly nextLine: number
}

/** What is wrong with the quotation marks, by the names of csv-parse, and the line of the cell. */
export interface CsvFault {
  readonly fault: 'CSV_QUOTE_NOT_CLOSED' | 'CSV_INVALID_OPENING_QUOTE' | 'CSV_INVALID_CLOSING_QUOTE'
  readonly line: number
}

/** How cells are told apart. */
export interface CsvQuoting {
  readonly delimiter: string
  /**
   * A quotation mark that is not at the start of a cell: text as in Excel, or a fault where a guess would move cells.
   */
  readonly innerMarks: 'text' | 'fault'
  /** A cell that starts with a quotation mark and is not closed properly: a fault, or text as in files without quoting. */
  readonly brokenMarks: 'text' | 'fault'
  /** More text may follow: an open quotation mark is a fault in any case. */
  readonly isPartial: boolean
}

/** Where a row starts. */
export interface CsvPlace {
  readonly at: number
  readonly line: number
}

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

/**
 * The row of a CSV text (RFC 4180) that starts at a place. LF, CR LF and CR end a row, also mixed.
 *
 * @param from offset in UTF-16 units, not behind the end
 */
export function scanCsvRow(text: string, from: CsvPlace, quoting: CsvQuoting): CsvRow | CsvFault {
  const delimiter = quoting.delimiter.charCodeAt(0)
  const cells: CsvCell[] = []
  let {at, line} = from
  for (; ; at++) {
    const cell = scanCell(text, {at, line}, quoting)
    if ('fault' in cell) return cell
    cells.push(cell)
    if (cell.isQuoted) line += countLineEnds(text, cell.start, cell.end)
    at = cell.end
    if (text.charCodeAt(at) !== delimiter) break
  }
  const isCrLf = text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF
  const next = at >= text.length ? at : at + (isCrLf ? 2 : 1)
  return {cells, line: from.line, end: at, next, nextLine: line + 1}
}

function scanCell(text: string, {at, line}: CsvPlace, quoting: CsvQuoting): CsvCell | CsvFault {
  if (text.charCodeAt(at) !== QUOTE) return scanBare(text, {at, line}, quoting)
  let close = text.indexOf('"', at + 1)
  let isDoubled = false
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
    isDoubled = true
    close = text.indexOf('"', close + 2)
  }
  const end = close + 1
  const fault =
    close < 0
      ? 'CSV_QUOTE_NOT_CLOSED'
      : end < text.length && text[end] !== quoting.delimiter && !isLineEnd(text.charCodeAt(end))
        ? 'CSV_INVALID_CLOSING_QUOTE'
        : null
  if (fault === null) {
    const content = text.slice(at + 1, close)
    return {start: at, end, isQuoted: true, text: isDoubled ? content.replaceAll('""', '"') : content, line}
  }
  const isText = quoting.brokenMarks === 'text' && !(close < 0 && quoting.isPartial)
  return isText ? scanBare(text, {at, line}, {...quoting, innerMarks: 'text'}) : {fault, line}
}

function scanBare(text: string, {at, line}: CsvPlace, quoting: CsvQuoting): CsvCell | CsvFault {
  const delimiter = quoting.delimiter.charCodeAt(0)
  let end = at
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === delimiter || code === LF || code === CR) break
    end++
  }
  const content = text.slice(at, end)
  if (quoting.innerMarks === 'fault' && content.includes('"')) return {fault: 'CSV_INVALID_OPENING_QUOTE', line}
  return {start: at, end, isQuoted: false, text: content, line}
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++
  }
  return count
}

/** Does a row hold nothing, not even a delimiter? */
export function isEmptyLine({cells}: CsvRow): boolean {
  return cells.length === 1 && cells[0].end === cells[0].start
}
