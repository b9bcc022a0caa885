import type {InputCode, InputProblem} from '../errors.ts'
import {type Column, formColumns, isListColumn, listItems, listMark, longestForm} from './columns.ts'
import {cellText, type GlossaryRow} from './glossary-row.ts'
import {formFault, idOf} from './read-row.ts'
import {slug} from '../text/slug.ts'

/** A form to add to the list in one cell of a concept's row. */
export interface FormAddition {
  readonly id: string
  readonly column: Column
  readonly form: string
}

/** A concept to add as a row at the end; lists with `|` between their items, as in a CSV. */
export interface NewConcept {
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

/** What to add to a glossary file. */
export interface GlossaryEdit {
  /** For messages; its ending says how the file is written. */
  readonly path: string
  readonly additions: readonly FormAddition[]
  readonly rows: readonly NewConcept[]
}

/** What is really to be written, once everything that cannot or need not be is out. */
export interface EditPlan {
  /** For each row by position, what each of its cells gains; never empty. */
  readonly gains: ReadonlyMap<number, ReadonlyMap<Column, readonly string[]>>
  readonly rows: readonly NewConcept[]
  readonly problems: readonly InputProblem[]
}

/** Sorts out what an edit asks for. The same for every way of writing a file. */
export function planEdit(rows: readonly GlossaryRow[], edit: GlossaryEdit): EditPlan {
  const byId = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    const id = idOf(row)
    if (id !== null && !byId.has(id)) byId.set(id, at)
  }
  const problems: InputProblem[] = []
  const gains = new Map<number, Map<Column, string[]>>()
  for (const addition of edit.additions) {
    const at = byId.get(addition.id)
    const row = at === undefined ? null : rows[at]
    const cells = at === undefined ? new Map<Column, string[]>() : (gains.get(at) ?? new Map<Column, string[]>())
    const verdict = judge(addition, row, cells)
    if (verdict === 'there') continue
    if (verdict === 'good' && at !== undefined) {
      cells.set(addition.column, [...(cells.get(addition.column) ?? []), addition.form.trim()])
      gains.set(at, cells)
    } else if (verdict !== 'good') problems.push(toProblem(verdict, addition, {row, path: edit.path}))
  }
  return {gains, rows: planRows(rows, edit, {byId, problems}), problems}
}

/** Whether a form can be added; `there` where it stands in the cell already. */
function judge(
  {column, form}: FormAddition,
  row: GlossaryRow | null,
  gained: ReadonlyMap<Column, readonly string[]>,
): InputCode | 'there' | 'good' {
  const text = form.trim()
  if (row === null) return 'glossary-concept-unknown'
  const there = [...(row.cells.get(column)?.items ?? []).map((item) => item.text), ...(gained.get(column) ?? [])]
  if (there.includes(text)) return 'there'
  const fault = isFormColumn(column) ? formFault(text) : valueFault(text, column)
  if (fault !== null) return fault
  if (!isListColumn(column) && (cellText(row, column) !== '' || gained.has(column))) return 'glossary-cell-taken'
  return columnWith(text, column, {row, gained}) === null ? 'good' : 'glossary-form-elsewhere'
}

function isFormColumn(column: Column): boolean {
  return formColumns.some((one) => one.column === column)
}

function valueFault(text: string, column: Column): InputCode | null {
  if (text === '') return 'glossary-value-invalid'
  return isListColumn(column) && text.includes(listMark) ? 'glossary-list-mark' : null
}

/** Another column of the same language in which the row has this form; null when there is none. */
function columnWith(
  text: string,
  column: Column,
  {row, gained}: {row: GlossaryRow; gained: ReadonlyMap<Column, readonly string[]>},
): Column | null {
  const lang = formColumns.find((one) => one.column === column)?.lang
  const other = formColumns.find(
    (one) =>
      one.lang === lang &&
      one.column !== column &&
      (row.cells.get(one.column)?.items.some((item) => item.text === text) || gained.get(one.column)?.includes(text)),
  )
  return other?.column ?? null
}

function toProblem(
  code: InputCode,
  {id, column, form}: FormAddition,
  {row, path}: {row: GlossaryRow | null; path: string},
): InputProblem {
  const cell = row?.cells.get(column)
  const place = row === null ? {} : {line: cell?.line ?? row.line, ...(cell === undefined ? {} : {column: cell.column})}
  const other = row === null ? null : columnWith(form.trim(), column, {row, gained: new Map()})
  const args = {id, column, form, value: form, length: form.length, limit: longestForm, other: other ?? ''}
  return {code, path, ...place, args}
}

/** New concepts that have what they need, and whose id is free. */
function planRows(
  rows: readonly GlossaryRow[],
  edit: GlossaryEdit,
  {byId, problems}: {byId: ReadonlyMap<string, number>; problems: InputProblem[]},
): NewConcept[] {
  const taken = new Set(byId.keys())
  const lastLine = rows.at(-1)?.line ?? 1
  const complain = (code: InputCode, args: Record<string, string | number>): void => {
    problems.push({code, path: edit.path, args})
  }
  return edit.rows.filter(({cells}) => {
    const id = newId({cells})
    const owner = byId.get(id)
    const missing = (['en', 'ar'] as const).filter((lang) => (cells[lang] ?? '').trim() === '')
    for (const column of missing) complain('glossary-form-missing', {column, id})
    const args = {column: 'id', id, meant: slug(id), otherPath: edit.path, otherLine: owner === undefined ? lastLine + 1 : rows[owner].line}
    if (id === '' || /\s/u.test(id)) complain('glossary-id-invalid', args)
    else if (taken.has(id)) complain('glossary-duplicate-id', args)
    else if (missing.length === 0 && formsFit({cells}, complain)) {
      taken.add(id)
      return true
    }
    return false
  })
}

/** The id of a new concept: the cell, or made from the English. */
export function newId({cells}: NewConcept): string {
  return (cells.id ?? '').trim() || slug(cells.en ?? '')
}

/** The items of a cell of a new concept. */
export function newItems({cells}: NewConcept, column: Column): string[] {
  const text = Object.hasOwn(cells, column) ? (cells[column] ?? '') : ''
  if (isListColumn(column)) return listItems(text)
  return text.trim() === '' ? [] : [text.trim()]
}

function formsFit(concept: NewConcept, complain: (code: InputCode, args: Record<string, string | number>) => void): boolean {
  const faults = formColumns.flatMap(({column}) =>
    newItems(concept, column).flatMap((form) => {
      const code = formFault(form)
      return code === null ? [] : [{code, column, form}]
    }),
  )
  for (const {code, column, form} of faults) {
    complain(code, {column, form, value: form, length: form.length, limit: longestForm})
  }
  return faults.length === 0
}
