import {type Column, formColumns, isListColumn} from './columns.ts'
import type {GlossaryRow} from './glossary-row.ts'
import {toTableRow} from './glossary-table.ts'
import type {MergeConflict, MergePreference} from './merge-conflict.ts'

/** A row that others are being joined to. */
export interface MergingRow {
  id: string | null
  readonly cells: Map<string, string[]>
  readonly comments: string[]
  /** Where its first row stands. */
  readonly path: string
  readonly line: number
}

/** Columns of free text: both texts stay. */
const textColumns: readonly string[] = ['definition', 'note', 'source']
const knownValues: readonly string[] = ['pos', 'domain', 'do_not_translate']

/** A row as the first of its concept. A form that stands twice in it keeps its better column. */
export function startRow(row: GlossaryRow, id: string | null): MergingRow {
  const {cells, comments} = toTableRow(row)
  const {path, line} = row
  const merging: MergingRow = {id, cells: new Map(), comments: [...comments], path, line}
  for (const [column, items] of cells) merging.cells.set(column, [...new Set(items)])
  for (const lang of ['ar', 'en'] as const) dropRepeats(merging, lang)
  return merging
}

/** What the joining of one row needs. */
interface Joining {
  readonly target: MergingRow
  readonly row: GlossaryRow
  readonly prefer: MergePreference
  readonly conflicts: MergeConflict[]
}

/** Joins a row to the one of its concept. */
export function joinRows(
  target: MergingRow,
  {row, id}: {row: GlossaryRow; id: string | null},
  {prefer, conflicts}: {prefer: MergePreference; conflicts: MergeConflict[]},
): void {
  const joining: Joining = {target, row, prefer, conflicts}
  const added = startRow(row, id)
  joinId(joining, added)
  for (const lang of ['ar', 'en'] as const) joinForms(joining, added, lang)
  for (const [column, items] of added.cells) {
    if (column === 'id' || formColumns.some((one) => one.column === column)) continue
    if (isListColumn(column)) union(target, column, items)
    else joinValue(joining, column, items[0])
  }
  target.comments.push(...added.comments)
}

type Contradiction = Pick<MergeConflict, 'kind' | 'column' | 'kept' | 'other'> & {readonly form?: string}

function note({target, row, conflicts}: Joining, found: Contradiction): void {
  const place = {path: row.path, line: row.line, otherPath: target.path, otherLine: target.line}
  conflicts.push({form: '', ...found, id: target.id ?? '', ...place})
}

/** Two ids for one concept; one that was only made from the English gives way to one that was given. */
function joinId(joining: Joining, added: MergingRow): void {
  const {target, prefer} = joining
  const [old, now] = [target.cells.get('id')?.[0], added.cells.get('id')?.[0]]
  if (now === undefined || now === old) return
  const [kept, other] = old === undefined || prefer === 'last' ? [now, old] : [old, now]
  if (other !== undefined) note(joining, {kind: 'id', column: 'id', kept, other})
  target.id = kept
  target.cells.set('id', [kept])
}

/**
 * All forms of both rows in one language. Of two house forms one stays and the other is admitted; a form with two statuses
 * has the one of the row that is preferred.
 */
function joinForms(joining: Joining, added: MergingRow, lang: 'ar' | 'en'): void {
  const {target, prefer} = joining
  const [house, newHouse] = [target, added].map(({cells}) => cells.get(lang)?.[0])
  const before = statuses(target, lang)
  const now = statuses(added, lang)
  const isNewBetter = prefer === 'last' || house === undefined
  if (house !== undefined && newHouse !== undefined && house !== newHouse) {
    const [kept, other] = isNewBetter ? [newHouse, house] : [house, newHouse]
    note(joining, {kind: 'house-form', column: lang, kept, other})
  }
  const final = new Map(before)
  for (const [form, column] of now) {
    const old = before.get(form)
    if (old === undefined || isNewBetter) final.set(form, column)
    if (old === undefined || old === column || followsFromHouses(old, column, house !== newHouse)) continue
    const [kept, other] = isNewBetter ? [column, old] : [old, column]
    note(joining, {kind: 'status', column: kept, form, kept, other})
  }
  const winner = (isNewBetter ? newHouse : house) ?? house ?? newHouse
  const lists = new Map<string, string[]>()
  for (const [form, column] of final) {
    const to = column === lang && form !== winner ? `${lang}_admitted` : column
    const list = lists.get(to)
    if (list === undefined) lists.set(to, [form])
    else list.push(form)
  }
  for (const {column, lang: of} of formColumns) {
    const forms = lists.get(column)
    if (of === lang && forms !== undefined) target.cells.set(column, forms)
    else if (of === lang) target.cells.delete(column)
  }
}

/** The house form of one row is admitted in the other: that follows from there being two, and is not said again. */
function followsFromHouses(a: Column, b: Column, areTwo: boolean): boolean {
  const both = [a, b]
  return areTwo && both.some((column) => column === 'ar' || column === 'en') && both.some((one) => one.endsWith('_admitted'))
}

/** The column of each form. */
function statuses({cells}: MergingRow, lang: 'ar' | 'en'): Map<string, Column> {
  const found = new Map<string, Column>()
  for (const {column, lang: of} of formColumns) {
    if (of !== lang) continue
    for (const form of cells.get(column) ?? []) if (!found.has(form)) found.set(form, column)
  }
  return found
}

/** A form stands once in a row, in its first column, as the reader takes it. */
function dropRepeats(row: MergingRow, lang: 'ar' | 'en'): void {
  const first = statuses(row, lang)
  for (const {column, lang: of} of formColumns) {
    const items = row.cells.get(column)
    if (of === lang && items !== undefined) row.cells.set(column, items.filter((form) => first.get(form) === column))
  }
}

function union(target: MergingRow, column: string, items: readonly string[]): void {
  target.cells.set(column, [...new Set([...(target.cells.get(column) ?? []), ...items])])
}

/** One value gives way, two texts stand one behind the other. */
function joinValue(joining: Joining, column: string, value: string | undefined): void {
  const {target, prefer} = joining
  const old = target.cells.get(column)?.[0]
  if (value === undefined || value === '' || value === old) return
  if (old === undefined || old === '') target.cells.set(column, [value])
  else if (!knownValues.includes(column)) {
    const isInside = textColumns.includes(column) && (old.includes(value) || value.includes(old))
    const longer = old.length >= value.length ? old : value
    target.cells.set(column, [isInside ? longer : `${old}; ${value}`])
  } else {
    const [kept, other] = prefer === 'last' ? [value, old] : [old, value]
    note(joining, {kind: 'value', column, kept, other})
    target.cells.set(column, [kept])
  }
}
