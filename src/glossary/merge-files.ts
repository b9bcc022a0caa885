import type {Lang} from '../model.ts'
import {type Column, formColumns} from './columns.ts'
import type {GlossaryRow} from './glossary-row.ts'
import {type GlossaryTable, makeTable} from './glossary-table.ts'
import {joinRows, startRow, type MergingRow} from './join-rows.ts'
import type {MergeConflict, MergePreference} from './merge-conflict.ts'
import type {GlossaryFile} from './read-csv.ts'
import {formFault, idOf} from './read-row.ts'
import {claimOf} from './claim.ts'

export type {MergeConflict, MergePreference} from './merge-conflict.ts'

/** Several files as one table, and what they contradicted each other in. */
export interface MergedFiles {
  readonly table: GlossaryTable
  readonly conflicts: readonly MergeConflict[]
}

/**
 * Joins the concepts of several files: rows with one id, or with the same house forms in both languages, become one row
 * with all their forms. Contradictions are settled by `prefer` and named; notes, comments and unknown columns are kept.
 */
export function mergeFiles(files: readonly GlossaryFile[], prefer: MergePreference = 'first'): MergedFiles {
  const conflicts: MergeConflict[] = []
  const merged: MergingRow[] = []
  const byId = new Map<string, MergingRow>()
  const byPair = new Map<string, MergingRow>()
  for (const row of files.flatMap((file) => file.rows)) {
    const id = idOf(row)
    const pair = pairOf(row)
    const target = (id === null ? undefined : byId.get(id)) ?? (pair === null ? undefined : byPair.get(pair))
    const known = target ?? startRow(row, id)
    if (target === undefined) merged.push(known)
    else joinRows(target, {row, id}, {prefer, conflicts})
    if (id !== null && !byId.has(id)) byId.set(id, known)
    if (pair !== null && !byPair.has(pair)) byPair.set(pair, known)
  }
  settleSharedForms(merged, {prefer, conflicts})
  const comments = files.flatMap((file) => file.comments)
  return {table: makeTable(merged.map(toTableRow), comments), conflicts}
}

/** The house forms of a row in both languages; null where one is missing. */
function pairOf(row: GlossaryRow): string | null {
  const [en, ar] = [row.cells.get('en')?.text ?? '', row.cells.get('ar')?.text ?? '']
  return en === '' || ar === '' ? null : `${claimOf(en, 'en')}\u0000${claimOf(ar, 'ar')}`
}

function toTableRow({cells, comments}: MergingRow): {cells: Map<string, string[]>; comments: string[]} {
  return {cells: new Map([...cells].filter(([, items]) => items.length > 0)), comments}
}

/** A form where it stands. */
interface Claim {
  readonly row: MergingRow
  readonly column: Column
  readonly lang: Lang
  readonly form: string
}

/** What the settling needs. */
interface Settling {
  readonly prefer: MergePreference
  readonly conflicts: MergeConflict[]
}

/** A form may belong to one concept: a house form is not given up for another's list; of two lists, `prefer` decides. */
function settleSharedForms(rows: readonly MergingRow[], settling: Settling): void {
  const owners = new Map<string, Claim>()
  for (const claim of rows.flatMap(claimsOf)) {
    const key = claimOf(claim.form, claim.lang)
    const owner = owners.get(key)
    if (owner === undefined) owners.set(key, claim)
    else if (owner.row !== claim.row) owners.set(key, settle(owner, claim, settling))
  }
}

/** What is no form, such as marks alone, claims nothing. */
function claimsOf(row: MergingRow): Claim[] {
  return formColumns.flatMap(({column, lang}) =>
    (row.cells.get(column) ?? [])
      .filter((form) => formFault(form) === null)
      .map((form) => ({row, column, lang, form})),
  )
}

/** The claim that stays. */
function settle(first: Claim, second: Claim, {prefer, conflicts}: Settling): Claim {
  const isHouse = ({column, lang}: Claim): boolean => column === lang
  const areBoth = isHouse(first) && isHouse(second)
  const isFirst = areBoth || (isHouse(first) === isHouse(second) ? prefer === 'first' : isHouse(first))
  const [winner, loser] = isFirst ? [first, second] : [second, first]
  if (!areBoth) {
    const claim = claimOf(loser.form, loser.lang)
    const items = loser.row.cells.get(loser.column) ?? []
    loser.row.cells.set(
      loser.column,
      items.filter((item) => claimOf(item, loser.lang) !== claim),
    )
  }
  conflicts.push({
    kind: areBoth ? 'house-form-of-two' : 'form-of-two',
    column: loser.column,
    form: loser.form,
    id: loser.row.id ?? '',
    kept: winner.row.id ?? '',
    other: loser.row.id ?? '',
    path: loser.row.path,
    line: loser.row.line,
    otherPath: winner.row.path,
    otherLine: winner.row.line,
  })
  return winner
}
