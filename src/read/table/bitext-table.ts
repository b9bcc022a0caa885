import {InputError, type InputProblem} from '../../errors.ts'
import type {Bitext, BitextRow, LinkStatus} from '../../model.ts'
import {unguardCell} from '../../text/formula-guard.ts'
import {statusWords, type TableColumn} from '../../text/table-words.ts'
import {findHeader, missingColumn, type TableHeader} from './table-header.ts'

/** A row of a table, and where it stands: its line in the file, or its number in the sheet; from 1. */
export interface TableRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** How a table is read. */
export interface TableContext {
  /** Path as the user gave it, for messages. */
  readonly name: string
  /** Confidences are not looked at: a spreadsheet makes 950 or a date of 0.950. */
  readonly ignoresConfidence?: boolean
}

/** Bilingual rows, and where each of them stands. */
export interface BitextTable {
  readonly bitext: Bitext
  readonly lines: readonly number[]
}

const statuses: ReadonlyMap<string, LinkStatus> = new Map([
  ...(Object.keys(statusWords) as LinkStatus[]).flatMap((status): [string, LinkStatus][] => [
    [status, status],
    [statusWords[status].ar, status],
    [statusWords[status].en, status],
  ]),
  // Of files that were written before the word was that of the page.
  ['مؤكد', 'confirmed'],
])

/**
 * The bilingual rows of a table. Its header row is the first that names an Arabic and an English column; columns may be in
 * any order, others are passed over, formula guards are taken off, rows that hold nothing are left out.
 *
 * @throws InputError `table-column-missing`, `table-column-twice`; `format-invalid` with file and line for a confidence that
 * is none
 */
export function readBitextTable(rows: readonly TableRow[], context: TableContext): BitextTable {
  const header = findHeader(rows, ['ar', 'en'], context.name)
  if (header === null) throw missingColumn(rows, ['ar', 'en'], context.name)
  const bodies = rows.slice(header.at + 1).filter(holdsSomething)
  const read = rowReader(header, context)
  return {bitext: {name: context.name, rows: bodies.map(read)}, lines: bodies.map(({line}) => line)}
}

/** Is there more than white space in a row? */
export function holdsSomething({cells}: TableRow): boolean {
  return cells.some((cell) => cell.trim() !== '')
}

/** Makes a bilingual row of the cells of one; `index` counts the rows from 0. */
export function rowReader(
  {columns}: Pick<TableHeader, 'columns'>,
  context: TableContext,
): (row: TableRow, index: number) => BitextRow {
  const cell = ({cells}: TableRow, column: TableColumn): string => {
    const position = columns.get(column)
    return position === undefined ? '' : unguardCell(cells[position] ?? '')
  }
  return (row, index) => {
    const status = statuses.get(cell(row, 'status').trim().toLowerCase()) ?? null
    const note = cell(row, 'note')
    const state = cell(row, 'state')
    return {
      id: cell(row, 'id') || String(index + 1),
      ar: cell(row, 'ar'),
      en: cell(row, 'en'),
      confidence: confidenceOf(cell(row, 'confidence'), row.line, context),
      status,
      findings: cell(row, 'findings'),
      evidence: cell(row, 'evidence'),
      isMoved: cell(row, 'moved').trim() !== '',
      ...(note === '' ? {} : {note}),
      ...(state === '' ? {} : {state}),
    }
  }
}

function confidenceOf(cell: string, line: number, {name, ignoresConfidence = false}: TableContext): number | null {
  // 0,950 where the decimal mark is a comma.
  const said = ignoresConfidence ? '' : cell.trim().replace(',', '.')
  if (said === '') return null
  // 95%, as a spreadsheet shows it.
  const percent = /^(\d{1,3}(?:\.\d+)?) ?%$/u.exec(said)
  const confidence = percent === null ? Number(said) : Number(percent[1]) / 100
  if (confidence >= 0 && confidence <= 1) return confidence
  throw new InputError('format-invalid', {path: name, line, args: {detail: said.slice(0, 80)}})
}

/** Counts rows whose number of cells is not that of the header row; empty cells at their end count for nothing. */
export interface RaggedRows {
  see(row: TableRow): void
  remarks(path: string): InputProblem[]
}

/** @param width cells of the header row */
export function countRagged(width: number): RaggedRows {
  const longer = {count: 0, line: 0}
  const shorter = {count: 0, line: 0}
  const add = (to: {count: number; line: number}, line: number): void => {
    if (to.count++ === 0) to.line = line
  }
  return {
    see({cells, line}) {
      if (cells.length < width) add(shorter, line)
      else if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) add(longer, line)
    },
    remarks: (path) => [
      ...(longer.count === 0
        ? []
        : [{code: 'table-rows-longer', path, line: longer.line, args: {rows: longer.count}} as const]),
      ...(shorter.count === 0
        ? []
        : [{code: 'table-rows-shorter', path, line: shorter.line, args: {rows: shorter.count}} as const]),
    ],
  }
}
