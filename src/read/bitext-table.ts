import {InputError, type InputPlace} from '../errors.ts'
import type {Bitext, BitextRow, LinkStatus} from '../model.ts'
import {unguardCell} from '../text/formula-guard.ts'

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

const columns: readonly string[] = ['id', 'ar', 'en', 'confidence', 'status', 'findings', 'evidence', 'moved']

/** Other names of a column, in small letters. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['arabic', 'ar'],
  ['العربية', 'ar'],
  ['عربي', 'ar'],
  ['العربي', 'ar'],
  ['english', 'en'],
  ['الإنجليزية', 'en'],
  ['الانجليزية', 'en'],
  ['إنجليزي', 'en'],
  ['الإنجليزي', 'en'],
])

/** A title may stand above the header row. */
const headerRows = 20

const statuses: readonly string[] = ['auto', 'confirmed', 'edited'] satisfies LinkStatus[]

/**
 * The bilingual rows of a table. Its header row is the first that names the two columns `ar` and `en` (or Arabic, العربية,
 * ar-EG …); columns may be in any order, others are passed over, formula guards are taken off.
 *
 * @throws InputError `format-invalid` with file and line
 */
export function readBitextTable(rows: readonly TableRow[], context: TableContext): BitextTable {
  const {at, names} = findHeader(rows, ['ar', 'en'])
  const place = {line: rows[at]?.line ?? 1}
  for (const column of ['ar', 'en']) {
    if (!names.includes(column)) throw invalid(context.name, {...place, args: {detail: `"${column}"`}})
  }
  const twice = names.find((name, position) => columns.includes(name) && names.indexOf(name) < position)
  if (twice !== undefined) throw invalid(context.name, {...place, args: {detail: `"${twice}"`}})
  const bodies = rows.slice(at + 1)
  return {
    bitext: {name: context.name, rows: bodies.map((row, index) => toRow(row, {names, index, context}))},
    lines: bodies.map(({line}) => line),
  }
}

/** The first row that names all the columns wanted, with the names of its columns; the first row of all where none does. */
export function findHeader(
  rows: readonly TableRow[],
  wanted: readonly ('ar' | 'en')[],
): {readonly at: number; readonly names: readonly string[]} {
  const heads = rows.slice(0, headerRows).map(({cells}) => cells.map(columnName))
  const found = heads.findIndex((names) => wanted.every((name) => names.includes(name)))
  const at = Math.max(found, 0)
  return {at, names: heads[at] ?? []}
}

/** `ar` and `en` for what is called so, with or without a country; other names as they are. */
function columnName(cell: string): string {
  const name = cell.trim().toLowerCase()
  // ar-SA, en_US
  return otherNames.get(name) ?? /^(ar|en)[-_][a-z]{2,4}$/u.exec(name)?.[1] ?? name
}

function toRow(
  row: TableRow,
  {names, index, context}: {names: readonly string[]; index: number; context: TableContext},
): BitextRow {
  const cell = (column: string): string => unguardCell(row.cells[names.indexOf(column)] ?? '')
  // 0,950 where the decimal mark is a comma.
  const confidence = context.ignoresConfidence === true ? '' : cell('confidence').trim().replace(',', '.')
  const status = cell('status').trim().toLowerCase()
  if (confidence !== '' && !(Number(confidence) >= 0 && Number(confidence) <= 1)) {
    throw invalid(context.name, {line: row.line, args: {detail: confidence}})
  }
  return {
    id: cell('id') || String(index + 1),
    ar: cell('ar'),
    en: cell('en'),
    confidence: confidence === '' ? null : Number(confidence),
    status: statuses.includes(status) ? (status as LinkStatus) : null,
    findings: cell('findings'),
    evidence: cell('evidence'),
    isMoved: cell('moved').trim() !== '',
  }
}

function invalid(path: string, place: InputPlace): InputError {
  return new InputError('format-invalid', {path, ...place})
}
