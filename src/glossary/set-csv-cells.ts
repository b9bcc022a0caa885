import type {InputProblem} from '../errors.ts'
import type {Edit} from '../model.ts'
import {applyEdits} from '../text/edits.ts'
import {guardCell} from '../text/formula-guard.ts'
import {columns, isListColumn, listMark} from './columns.ts'
import type {EditedGlossary} from './edit-csv.ts'
import {type CellChanges, type CellsSetting, idsOf, planCells} from './plan-cells.ts'
import {type CsvRows, readCsvRows} from './read-csv.ts'
import type {CsvCell, CsvRow} from './scan-csv.ts'

/** A CSV whose cells are being set: its rows, its header as it will be, and the edits so far. */
interface Setting {
  readonly file: CsvRows
  readonly names: readonly string[]
  readonly edits: Edit[]
  /** Every cell of the header is in quotation marks: what is added gets them, too. */
  readonly isQuoted: boolean
}

/** `setCells` for CSV. */
export function setCsvCells(text: string, settings: readonly CellsSetting[], path: string): EditedGlossary {
  const file = readCsvRows(text, path)
  if (file.isBroken) return {text, problems: file.problems, columns: []}
  const plan = planCells(
    file.rows.map(({row}) => row),
    settings,
    path,
  )
  const {added, refused, problems} = missingColumns(file, plan.changes, path)
  const header = file.table.rows[0]
  const setting: Setting = {
    file,
    names: [...file.names, ...added],
    edits: [],
    isQuoted: header.cells.every((cell) => cell.isQuoted),
  }
  for (const column of added) {
    insert(setting, header.end, file.table.delimiter + write(setting, guardCell(column), setting.isQuoted))
  }
  for (const [at, changes] of plan.changes) if (!refused.has(at)) setRow(setting, file.rows[at].source, changes)
  return {text: applyEdits(text, setting.edits), problems: [...plan.problems, ...problems], columns: added}
}

/** `removeConcept` for CSV: the row goes with its line end. */
export function removeCsvRow(text: string, id: string, path: string): EditedGlossary {
  const file = readCsvRows(text, path)
  if (file.isBroken) return {text, problems: file.problems, columns: []}
  const at = idsOf(file.rows.map(({row}) => row)).get(id)
  if (at === undefined) return {text, problems: [{code: 'glossary-row-unknown', path, args: {id}}], columns: []}
  const {cells, next} = file.rows[at].source
  return {text: text.slice(0, cells[0].start) + text.slice(next), problems: [], columns: []}
}

/** The columns to add behind the last one; none where a row has more cells than the header: they would become that column's. */
function missingColumns(
  {names, rows, problems: faults}: CsvRows,
  changes: ReadonlyMap<number, CellChanges>,
  path: string,
): {added: string[]; refused: Set<number>; problems: InputProblem[]} {
  const lacks = (one: CellChanges): string[] =>
    [...one].filter(([name, items]) => items.length > 0 && !names.includes(name)).map(([name]) => name)
  const wanted = new Set([...changes.values()].flatMap(lacks))
  const known: readonly string[] = columns
  const added = [...known.filter((name) => wanted.has(name)), ...[...wanted].filter((name) => !known.includes(name))]
  const long = faults.find(({code}) => code === 'glossary-row-length')
  if (added.length === 0 || long === undefined) return {added, refused: new Set(), problems: []}
  const refused = new Set<number>()
  const problems: InputProblem[] = []
  for (const [at, one] of changes) {
    for (const column of lacks(one)) {
      refused.add(at)
      const args = {column, id: rows[at].row.cells.get('id')?.text ?? '', otherLine: long.line ?? 1}
      problems.push({code: 'glossary-column-blocked', path, line: rows[at].row.line, args})
    }
  }
  return {added: [], refused, problems}
}

/** Sets the cells of one row; cells that it lacks at its end come with their delimiters. */
function setRow(setting: Setting, row: CsvRow, changes: CellChanges): void {
  const {names, isQuoted, file} = setting
  const tail: string[] = []
  for (const [column, items] of changes) {
    const at = names.indexOf(column)
    if (at >= 0 && at < row.cells.length) setCell(setting, row.cells[at], {column, items})
    else if (at >= 0) tail[at - row.cells.length] = write(setting, guardCell(items.join(listMark)), isQuoted)
  }
  if (tail.length === 0) return
  const empty = isQuoted ? '""' : ''
  insert(setting, row.end, [...tail].map((cell) => file.table.delimiter + (cell ?? empty)).join(''))
}

/** Puts other content in the place of a cell's; its quotation marks stay, and so do blanks around what it holds. */
function setCell(setting: Setting, cell: CsvCell, to: {column: string; items: readonly string[]}): void {
  const {text} = cell
  // a | b: blanks around the marks.
  const mark = isListColumn(to.column) && / \| /u.test(text) ? ` ${listMark} ` : listMark
  const content = guardCell(to.items.join(mark))
  const isBare = !cell.isQuoted && !needsQuotes(content, setting)
  const isBlank = text.trim() === ''
  const [before, behind] = isBlank ? ['', ''] : [leading(text), trailing(text)]
  const kept = isBare || cell.isQuoted ? before + content + behind : content
  setting.edits.push({start: cell.start, end: cell.end, text: write(setting, kept, cell.isQuoted)})
}

function leading(text: string): string {
  return text.slice(0, text.length - text.trimStart().length)
}

function trailing(text: string): string {
  return text.slice(text.trimEnd().length)
}

function insert({edits}: Setting, at: number, text: string): void {
  edits.push({start: at, end: at, text})
}

function needsQuotes(text: string, {file}: Setting): boolean {
  return text.includes(file.table.delimiter) || /["\r\n]/u.test(text)
}

function write(setting: Setting, text: string, isQuoted: boolean): string {
  return isQuoted || needsQuotes(text, setting) ? `"${text.replaceAll('"', '""')}"` : text
}
