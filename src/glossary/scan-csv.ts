import type {InputProblem} from '../errors.ts'
import {sniffCsv} from '../text/csv-dialect.ts'

/** A cell of a CSV file: where it stands, its quotation marks included, and what it holds. */
export interface CsvCell {
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
  readonly text: string
}

/** A row that holds something: its cells, the one-based line where it starts, and where the next row starts. */
export interface CsvRow {
  readonly cells: readonly CsvCell[]
  readonly line: number
  readonly end: number
  readonly next: number
}

/** A CSV file with the place of everything in it, so that it can be edited without touching the rest. */
export interface CsvTable {
  readonly rows: readonly CsvRow[]
  readonly delimiter: string
  /** What is wrong with the quotation marks; the rows are then empty. */
  readonly problem: InputProblem | null
}

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

/** A cell, or what is wrong with it. */
interface Scanned {
  readonly cell: CsvCell
  readonly fault: string | null
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
  const rows: CsvRow[] = []
  let line = skip > 0 ? 2 : 1
  let at = mark + skip
  while (at < text.length) {
    const cells: CsvCell[] = []
    const first = line
    for (let from = at; ; from = at + 1) {
      const {cell, fault} = scanCell(text, from, delimiter)
      if (fault !== null) {
        return {rows: [], delimiter, problem: {code: 'glossary-csv', path, line, args: {detail: fault}}}
      }
      cells.push(cell)
      if (cell.isQuoted) line += countLineEnds(text, cell.start, cell.end)
      at = cell.end
      if (text[at] !== delimiter) break
    }
    const end = at
    if (at < text.length) at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1
    line++
    if (cells.length > 1 || cells[0].end > cells[0].start) rows.push({cells, line: first, end, next: at})
  }
  return {rows, delimiter, problem: null}
}

function scanCell(text: string, start: number, delimiter: string): Scanned {
  if (text.charCodeAt(start) === QUOTE) return scanQuoted(text, start, delimiter)
  let end = start
  while (end < text.length && text[end] !== delimiter && !isLineEnd(text.charCodeAt(end))) end++
  const content = text.slice(start, end)
  const fault = content.includes('"') ? 'CSV_INVALID_OPENING_QUOTE' : null
  return {cell: {start, end, isQuoted: false, text: content}, fault}
}

function scanQuoted(text: string, start: number, delimiter: string): Scanned {
  let close = text.indexOf('"', start + 1)
  let isDoubled = false
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
    isDoubled = true
    close = text.indexOf('"', close + 2)
  }
  const end = close < 0 ? text.length : close + 1
  const content = text.slice(start + 1, close < 0 ? end : close)
  const cell = {start, end, isQuoted: true, text: isDoubled ? content.replaceAll('""', '"') : content}
  if (close < 0) return {cell, fault: 'CSV_QUOTE_NOT_CLOSED'}
  const isClosed = end === text.length || text[end] === delimiter || isLineEnd(text.charCodeAt(end))
  return {cell, fault: isClosed ? null : 'CSV_INVALID_CLOSING_QUOTE'}
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
