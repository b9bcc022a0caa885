import {InputError} from '../../errors.ts'
import {type CsvPlace, scanCsvRow} from '../../text/scan-csv.ts'

/** A source or target: where it stands, its quotation marks included, and what it holds. */
export interface OmegatCell {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly isQuoted: boolean
}

/** A line with a source and a target. */
export interface OmegatLine {
  readonly sides: readonly [OmegatCell, OmegatCell]
  readonly comment: string
  /** One-based. */
  readonly line: number
}

/** The lines of a glossary. */
export interface OmegatLines {
  readonly lines: readonly OmegatLine[]
  readonly delimiter: '\t' | ','
  /** Lines that hold something, but no target. */
  readonly skipped: number
}

/**
 * The lines of an OmegaT glossary. Lines that begin with # are comments, empty ones are passed over. With TAB, quotation marks
 * mean nothing; a file without any TAB is a CSV, in which they do.
 *
 * @param path for messages
 * @throws InputError `format-invalid` with the line
 */
export function readOmegatLines(source: string, path: string): OmegatLines {
  // A line that is no comment and has a TAB.
  const isTabbed = /^(?!#)[^\t\r\n]*\t/mu.test(source)
  const {cellsOf, delimiter} = isTabbed
    ? {cellsOf: tabbedRows(source), delimiter: '\t' as const}
    : {cellsOf: commaRows(source, path), delimiter: ',' as const}
  const lines: OmegatLine[] = []
  let skipped = 0
  for (const {cells, start, line} of cellsOf) {
    const [first, second, third] = cells
    if (source[start] === '#' || (cells.length === 1 && first.text === '')) continue
    if (cells.length < 2 || first.text === '') skipped++
    else lines.push({sides: [first, second], comment: third?.text ?? '', line})
  }
  return {lines, delimiter, skipped}
}

interface Row {
  readonly cells: readonly OmegatCell[]
  /** Where the line begins, blanks included. */
  readonly start: number
  readonly line: number
}

function* tabbedRows(source: string): Generator<Row> {
  let line = 1
  let start = 0
  // Up to a line end of any kind.
  for (const {0: mark, index} of source.matchAll(/\r\n|\r|\n|$/gu)) {
    if (start <= index) yield {cells: tabbedCells(source, start, index), start, line}
    start = index + mark.length
    line++
  }
}

function tabbedCells(source: string, from: number, to: number): OmegatCell[] {
  const cells: OmegatCell[] = []
  let start = from
  for (const text of source.slice(from, to).split('\t', 4)) {
    const inside = start + text.length - text.trimStart().length
    const trimmed = text.trim()
    // An empty one is written at its beginning.
    const place = trimmed === '' ? start : inside
    cells.push({start: place, end: place + trimmed.length, text: trimmed, isQuoted: false})
    start += text.length + 1
  }
  return cells
}

function* commaRows(source: string, path: string): Generator<Row> {
  const quoting = {delimiter: ',', innerMarks: 'text', brokenMarks: 'fault', isPartial: false} as const
  let place: CsvPlace = {at: 0, line: 1}
  while (place.at < source.length) {
    const row = scanCsvRow(source, place, quoting)
    if ('fault' in row) {
      // Marks in a comment mean nothing.
      const end = source.indexOf('\n', place.at)
      if (source[place.at] !== '#')
        throw new InputError('format-invalid', {path, line: row.line, args: {detail: row.fault}})
      place = {at: end === -1 ? source.length : end + 1, line: place.line + 1}
      continue
    }
    yield {
      cells: row.cells.map(({start, end, text, isQuoted}) => ({start, end, text, isQuoted})),
      start: place.at,
      line: row.line,
    }
    place = {at: row.next, line: row.nextLine}
  }
}
