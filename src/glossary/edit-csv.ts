import type {InputProblem} from '../errors.ts'
import type {Edit} from '../model.ts'
import {applyEdits} from '../text/edits.ts'
import {guardCell} from '../text/formula-guard.ts'
import {type Column, columns, listItems, listMark} from './columns.ts'
import {type EditPlan, type GlossaryEdit, type NewConcept, newId, newItems, planEdit} from './plan-edit.ts'
import {type CsvRows, readCsvRows} from './read-csv.ts'
import {slug} from '../text/slug.ts'
import type {CsvCell, CsvRow} from './scan-csv.ts'

/** An edited glossary file. */
export interface EditedGlossary {
  readonly text: string
  readonly problems: readonly InputProblem[]
  /** Columns that the file did not have and that were added. */
  readonly columns: readonly string[]
}

/** A CSV being edited: its rows, its header as it will be, and the insertions so far. */
interface Editing {
  readonly file: CsvRows
  readonly names: readonly string[]
  readonly inserts: Edit[]
}

/** `editGlossary` for CSV. */
export function editCsv(text: string, edit: GlossaryEdit): EditedGlossary {
  const file = readCsvRows(text, edit.path)
  if (file.isBroken) return {text, problems: file.problems, columns: []}
  const plan = planEdit(
    file.rows.map(({row}) => row),
    edit,
  )
  const {added, problems} = missingColumns(file, plan, edit.path)
  const editing: Editing = {file, names: [...file.names, ...added], inserts: []}
  const header = file.table.rows[0]
  const {delimiter} = file.table
  if (added.length > 0) insert(editing, header.end, added.map((column) => delimiter + column).join(''))
  for (const [at, gains] of plan.gains) editRow(editing, file.rows[at].source, gains)
  const left = appendRows(editing, text, {rows: plan.rows, path: edit.path})
  return {text: applyEdits(text, editing.inserts), problems: [...plan.problems, ...problems, ...left], columns: added}
}

function insert({inserts}: Editing, at: number, text: string): void {
  inserts.push({start: at, end: at, text})
}

/**
 * The columns to add behind the last one. None where a row has more cells than the header: they would become that
 * column's.
 */
function missingColumns(
  {names, rows, problems: faults}: CsvRows,
  {gains}: EditPlan,
  path: string,
): {added: Column[]; problems: InputProblem[]} {
  const wanted = new Set([...gains.values()].flatMap((cells) => [...cells.keys()]))
  const added = columns.filter((column) => wanted.has(column) && !names.includes(column))
  const long = faults.find(({code}) => code === 'glossary-row-length')
  if (added.length === 0 || long === undefined) return {added, problems: []}
  const problems = [...gains].flatMap(([at, cells]) =>
    [...cells.keys()]
      .filter((column) => added.includes(column))
      .map((column): InputProblem => {
        const args = {column, id: rows[at].row.cells.get('id')?.text ?? '', otherLine: long.line ?? 1}
        return {code: 'glossary-column-blocked', path, line: rows[at].row.line, args}
      }),
  )
  return {added: [], problems}
}

/** Adds to the cells of one row; cells that it lacks at its end come with their delimiters. */
function editRow(editing: Editing, row: CsvRow, gains: ReadonlyMap<Column, readonly string[]>): void {
  const {file, names} = editing
  const {delimiter} = file.table
  const tail: string[] = []
  for (const [column, forms] of gains) {
    const at = names.indexOf(column)
    if (at >= 0 && at < row.cells.length) editCell(editing, row.cells[at], forms)
    else if (at >= 0) tail[at - row.cells.length] = quoted(guardCell(forms.join(listMark)), delimiter)
  }
  if (tail.length > 0) insert(editing, row.end, [...tail].map((cell) => delimiter + (cell ?? '')).join(''))
}

/** Adds items to the list of a cell, in the manner of the marks that it has; the cell is quoted where it must be. */
function editCell(editing: Editing, cell: CsvCell, forms: readonly string[]): void {
  const {delimiter} = editing.file.table
  const content = cell.text.trim()
  // a | b: blanks around the marks.
  const mark = / \| /u.test(content) ? ` ${listMark} ` : listMark
  const needsMark = listItems(content).length > 0 && !content.endsWith(listMark)
  const list = (needsMark ? mark : '') + forms.join(mark)
  const added = content === '' ? guardCell(list) : list
  const trailing = cell.text.length - cell.text.trimEnd().length
  const isBlank = content === ''
  if (cell.isQuoted) {
    const place = isBlank ? cell.start + 1 : cell.end - 1 - trailing
    insert(editing, place, added.replaceAll('"', '""'))
    return
  }
  const place = isBlank ? cell.start : cell.end - trailing
  if (!needsQuotes(added, delimiter)) {
    insert(editing, place, added)
    return
  }
  insert(editing, cell.start, '"')
  insert(editing, place, added.replaceAll('"', '""'))
  insert(editing, cell.end, '"')
}

function needsQuotes(text: string, delimiter: string): boolean {
  return text.includes(delimiter) || /["\r\n]/u.test(text)
}

function quoted(text: string, delimiter: string): string {
  return needsQuotes(text, delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Writes new concepts behind the last row, with the line ends of the file; says which of their cells have no column. */
function appendRows(
  editing: Editing,
  text: string,
  {rows, path}: {rows: readonly NewConcept[]; path: string},
): InputProblem[] {
  const {file, names} = editing
  const {delimiter} = file.table
  const last = file.table.rows[file.table.rows.length - 1]
  const first = file.table.rows[0]
  const lineEnd = text.slice(last.end, last.next) || text.slice(first.end, first.next) || '\n'
  const problems: InputProblem[] = []
  const lines = rows.map((concept) => {
    const absent = columns.filter((column) => !names.includes(column) && isLost(concept, column))
    for (const column of absent) {
      problems.push({code: 'glossary-column-absent', path, args: {column, id: newId(concept)}})
    }
    const cells = names.map((name) => guardCell(newItems(concept, name as Column).join(listMark)))
    return cells.map((cell) => quoted(cell, delimiter)).join(delimiter)
  })
  if (lines.length === 0) return problems
  const isEnded = last.next > last.end
  insert(editing, last.next, (isEnded ? '' : lineEnd) + lines.join(lineEnd) + (isEnded ? lineEnd : ''))
  return problems
}

/** An id that would be made from the English anyway is not lost. */
function isLost(concept: NewConcept, column: Column): boolean {
  if (column === 'id') return newId(concept) !== slug(concept.cells.en ?? '')
  return newItems(concept, column).length > 0
}
