import type {InputCode, InputProblem} from '../errors.ts'
import {columnName, columns, formColumns, isListColumn, listItems} from './columns.ts'
import {cellText, type GlossaryRow, type SourceCell} from './glossary-row.ts'
import {idOf, readRow} from './read-row.ts'

/** Cells of a concept's row, whole: texts by column, lists with `|`; an empty text clears the cell. */
export interface CellsSetting {
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
  /** Columns of the house's own that may be added where the file lacks them. */
  readonly extra?: readonly string[]
}

/** What is to be written into one row: items by column, none where the cell is cleared; only what differs. */
export type CellChanges = ReadonlyMap<string, readonly string[]>

/** What is to be written, by position of the row. */
export interface CellsPlan {
  readonly changes: ReadonlyMap<number, CellChanges>
  readonly problems: readonly InputProblem[]
}

/** Longest text of a cell that holds no form, in UTF-16 units. */
const longestText = 10_000
// Controls but TAB, LF and CR; a mark of byte order; halves of surrogate pairs.
const strange = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFEFF\uFFFE\uFFFF\p{Cs}]/u
// The same, and what ends a line.
const strangeOnLine = /[\u0000-\u001F\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF\p{Cs}]/u

/** Columns in which a text stands on one line. */
const onLine: ReadonlySet<string> = new Set([
  ...formColumns.map(({column}) => column),
  'id',
  'pos',
  'do_not_translate',
  'specs',
])

/**
 * Sorts out which cells differ from what is asked for. A row gets all of its cells or, where one of them would not do, none:
 * half an edit is nobody's wish.
 *
 * @param path for messages
 */
export function planCells(rows: readonly GlossaryRow[], settings: readonly CellsSetting[], path: string): CellsPlan {
  const changes = new Map<number, CellChanges>()
  const problems: InputProblem[] = []
  const ids = idsOf(rows)
  const own = new Set(rows.flatMap(({cells}) => [...cells.keys()]))
  for (const setting of settings) {
    const at = ids.get(setting.id)
    if (at === undefined) {
      problems.push({code: 'glossary-row-unknown', path, args: {id: setting.id}})
      continue
    }
    const row = rows[at]
    const asked = changesOf(row, setting)
    const faults = [...strangeColumns(asked, {own, setting, row}), ...textFaults(asked, setting.id, row)]
    const all = faults.length > 0 ? faults : rowFaults(asked, {row, rows, ids})
    problems.push(...all)
    if (all.length === 0 && asked.size > 0) changes.set(at, asked)
  }
  return {changes, problems}
}

/** The first row of each id, as `idOf` takes them. */
export function idsOf(rows: readonly GlossaryRow[]): Map<string, number> {
  const ids = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    const id = idOf(row)
    if (id !== null && !ids.has(id)) ids.set(id, at)
  }
  return ids
}

/**
 * What keeps a text out of a cell, whatever its column means by it; null when nothing does.
 *
 * @param at.place of the row, for the message
 */
export function textFault(
  text: string,
  at: {readonly id: string; readonly column: string; readonly place: Omit<InputProblem, 'code'>},
): InputProblem | null {
  const {id, column, place} = at
  if (text.length > longestText) {
    const args = {column, id, length: text.length, limit: longestText}
    return {...place, code: 'glossary-text-too-long', args}
  }
  const found = (onLine.has(column) ? strangeOnLine : strange).exec(text)
  if (found === null) return null
  const point = found[0].codePointAt(0) ?? 0
  const character = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  return {...place, code: 'glossary-character', args: {column, id, character}}
}

/** The items that a cell is asked to hold, where they are not those that it holds. */
function changesOf(row: GlossaryRow, {cells}: CellsSetting): Map<string, readonly string[]> {
  const changes = new Map<string, readonly string[]>()
  for (const [written, text] of Object.entries(cells)) {
    const column = columnName(written)
    const asked = itemsOf(text, column)
    const there = row.cells.get(column)
    const old = there === undefined ? [] : isListColumn(column) ? textsOf(there) : itemsOf(there.text, column)
    if (!isSame(asked, old)) changes.set(column, asked)
  }
  return changes
}

function textsOf({items}: SourceCell): string[] {
  return items.map(({text}) => text)
}

function itemsOf(text: string, column: string): string[] {
  if (isListColumn(column)) return listItems(text)
  return text.trim() === '' ? [] : [text.trim()]
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at])
}

/** Columns that are neither known nor of this file. */
function strangeColumns(
  asked: CellChanges,
  {own, setting, row}: {own: ReadonlySet<string>; setting: CellsSetting; row: GlossaryRow},
): InputProblem[] {
  const known: ReadonlySet<string> = new Set([...columns, ...own, ...(setting.extra ?? [])])
  return [...asked.keys()]
    .filter((column) => !known.has(column))
    .map((column) => {
      const args = {column, id: setting.id, known: [...known].join(', ')}
      return {code: 'glossary-column-strange', path: row.path, line: row.line, args}
    })
}

function textFaults(asked: CellChanges, id: string, row: GlossaryRow): InputProblem[] {
  return [...asked].flatMap(([column, items]) => {
    const place = placeOf(row, column)
    return items.flatMap((text) => textFault(text, {id, column, place}) ?? []).slice(0, 1)
  })
}

function placeOf(row: GlossaryRow, column: string): Omit<InputProblem, 'code'> {
  const cell = row.cells.get(column)
  return {path: row.path, line: cell?.line ?? row.line, ...(cell === undefined ? {} : {column: cell.column})}
}

/** What the reader would say of the row that it does not say now, and an id that another row has. */
function rowFaults(
  asked: CellChanges,
  {row, rows, ids}: {row: GlossaryRow; rows: readonly GlossaryRow[]; ids: ReadonlyMap<string, number>},
): InputProblem[] {
  const next = rowWith(row, asked)
  const known = new Set(readRow(row).problems.map(keyOf))
  const faults = readRow(next).problems.filter((problem) => !known.has(keyOf(problem)))
  const [before, now] = [idOf(row), idOf(next)]
  const owner = now === null || now === before ? undefined : ids.get(now)
  if (owner === undefined || now === null) return faults
  const args = {column: 'id', id: now, otherPath: row.path, otherLine: rows[owner].line}
  return [...faults, {code: 'glossary-duplicate-id' satisfies InputCode, ...placeOf(row, 'id'), args}]
}

function keyOf({code, args}: InputProblem): string {
  return JSON.stringify([code, args])
}

function rowWith(row: GlossaryRow, asked: CellChanges): GlossaryRow {
  const cells = new Map(row.cells)
  for (const [column, texts] of asked) {
    const {line, column: at} = row.cells.get(column) ?? {line: row.line, column: 1}
    const parted = isForm(column) ? texts.flatMap(listItems) : texts
    const items = parted.map((text) => ({text, line, column: at}))
    cells.set(column, {text: texts.join('|'), items, hasEmptyItem: false, line, column: at})
  }
  return {...row, cells}
}

/** A second form in the column of the house form is to be seen as one. */
function isForm(column: string): boolean {
  return formColumns.some((one) => one.column === column)
}

/** A row's text by column, lists with `|`; empty cells are left out. */
export function cellTexts(row: GlossaryRow): Record<string, string> {
  return Object.fromEntries(
    [...row.cells.keys()].flatMap((column): [string, string][] => {
      const cell = row.cells.get(column)
      const text = cell !== undefined && isListColumn(column) ? textsOf(cell).join('|') : cellText(row, column)
      return text === '' ? [] : [[column, text]]
    }),
  )
}
