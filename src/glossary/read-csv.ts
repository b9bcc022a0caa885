import type {InputProblem} from '../errors.ts'
import type {Concept} from '../model.ts'
import {unguardCell} from '../text/formula-guard.ts'
import {nearest} from '../text/nearest.ts'
import {columnName, columns, isListColumn, listItems, listMark} from './columns.ts'
import type {GlossaryRow, SourceCell} from './glossary-row.ts'
import {readRow} from './read-row.ts'
import {type CsvRow, type CsvTable, scanCsv} from './scan-csv.ts'

/** What a glossary file gave: the good rows as concepts, and what is wrong with the others. */
export interface GlossaryFile {
  readonly path: string
  readonly concepts: readonly Concept[]
  readonly problems: readonly InputProblem[]
  /** Every row as it stands, the bad ones too. */
  readonly rows: readonly GlossaryRow[]
  /** Comments that belong to no row, each without its mark, and keys beside the list of concepts. A CSV has neither. */
  readonly comments: readonly string[]
  readonly otherKeys: readonly string[]
}

/** A row of a table before it is understood. */
interface SourceRow {
  readonly cells: readonly {readonly text: string}[]
  readonly line: number
}

/** The rows of a glossary table under its header. */
interface TableRows<Row> {
  /** The header: known columns in small letters, others as they stand; one without a name has its number for a name. */
  readonly names: readonly string[]
  /** Rows that hold something, with where they come from. */
  readonly rows: readonly {readonly row: GlossaryRow; readonly source: Row}[]
  readonly problems: readonly InputProblem[]
  /** The file cannot be used at all. */
  readonly isBroken: boolean
}

/** The rows of a glossary CSV with the place of each cell in the file. `table.rows[at + 1]` may be another row than `rows[at]`. */
export interface CsvRows extends TableRows<CsvRow> {
  readonly table: CsvTable
}

/**
 * A glossary CSV as concepts. A bad row is left out and said; the others stay. Never throws for what is in the file.
 *
 * @param path for messages
 */
export function readGlossaryCsv(text: string, path: string): GlossaryFile {
  return toFile(readCsvRows(text, path), path)
}

/**
 * The same for the rows of a sheet. A title may stand above its header.
 *
 * @param path for messages
 */
export function readGlossaryRows(
  rows: readonly {readonly cells: readonly string[]; readonly line: number}[],
  path: string,
): GlossaryFile {
  const sources = rows.map(({cells, line}) => ({cells: cells.map((text) => ({text})), line}))
  const header = sources.slice(0, headerRows).findIndex((row) => {
    const names = namesOf(row)
    return names.includes('en') && names.includes('ar')
  })
  return toFile(readTable(sources.slice(Math.max(header, 0)), path), path)
}

/** Rows above the header that may hold a title. */
const headerRows = 20

function toFile({rows, problems: faults, isBroken}: TableRows<SourceRow>, path: string): GlossaryFile {
  const problems = [...faults]
  const concepts: Concept[] = []
  const none = {comments: [], otherKeys: []}
  if (isBroken) return {path, concepts, problems, rows: [], ...none}
  for (const {row} of rows) {
    const read = readRow(row)
    problems.push(...read.problems)
    if (read.concept !== null) concepts.push(read.concept)
  }
  const inOrder = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return {path, concepts, problems: inOrder, rows: rows.map(({row}) => row), ...none}
}

/** The rows of a glossary CSV and what is wrong with its header or its cells' number. */
export function readCsvRows(text: string, path: string): CsvRows {
  const table = scanCsv(text, path)
  if (table.problem === null) return {table, ...readTable(table.rows, path)}
  return {table, names: [], rows: [], problems: [table.problem], isBroken: true}
}

function readTable<Row extends SourceRow>([header, ...body]: readonly Row[], path: string): TableRows<Row> {
  if (header === undefined) return {names: [], rows: [], problems: [{code: 'empty-file', path}], isBroken: true}
  const names = namesOf(header)
  const problems = checkHeader(names, path, header.line)
  const isBroken = problems.some(({code}) => code !== 'glossary-column-unknown')
  const rows = body
    .filter(({cells}) => cells.some((cell) => cell.text.trim() !== ''))
    .map((source) => ({source, row: toRow(source, names, path)}))
  for (const {source} of rows) problems.push(...checkLength(source, names.length, path))
  return {names, rows, problems, isBroken}
}

function namesOf({cells}: SourceRow): string[] {
  return cells.map((cell, at) => columnName(unguardCell(cell.text.trim())) || `column_${at + 1}`)
}

/** `en` and `ar` must be there; a name that is nearly a known one is surely meant as that one. */
function checkHeader(names: readonly string[], path: string, line: number): InputProblem[] {
  const problems: InputProblem[] = []
  const lower = names.map((name) => name.toLowerCase())
  for (const needed of ['en', 'ar']) {
    if (!names.includes(needed)) {
      problems.push({code: 'glossary-column-missing', path, line, args: {column: needed, found: names.join(', ')}})
    }
  }
  for (const [at, name] of names.entries()) {
    if (lower.indexOf(lower[at]) < at) {
      problems.push({code: 'glossary-column-twice', path, line, column: at + 1, args: {column: name}})
    }
    const meant = (columns as readonly string[]).includes(name) ? null : nearest(name, columns)
    if (meant !== null && !names.includes(meant)) {
      problems.push({code: 'glossary-column-unknown', path, line, column: at + 1, args: {column: name, meant}})
    }
  }
  return problems
}

function checkLength(row: SourceRow, width: number, path: string): InputProblem[] {
  if (row.cells.length <= width) return []
  const args = {cells: row.cells.length, columns: width}
  return [{code: 'glossary-row-length', path, line: row.line, column: width + 1, args}]
}

function toRow({cells, line}: SourceRow, names: readonly string[], path: string): GlossaryRow {
  const byName = new Map<string, SourceCell>()
  for (const [at, name] of names.entries()) {
    const text = unguardCell((cells[at]?.text ?? '').trim()).trim()
    const place = {line, column: at + 1}
    const items = listItems(text).map((item) => ({text: item, ...place}))
    const hasEmptyItem = isListColumn(name) && text !== '' && text.split(listMark).length > items.length
    byName.set(name, {text, items, hasEmptyItem, ...place})
  }
  return {cells: byName, line, path, comments: []}
}
