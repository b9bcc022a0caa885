import {columns, isListColumn} from './columns.ts'
import type {GlossaryRow} from './glossary-row.ts'
import type {GlossaryFile} from './read-csv.ts'

/** A row as it is written: for each column its items; one item where the column holds no list. Nothing for an empty cell. */
export interface TableRow {
  readonly cells: ReadonlyMap<string, readonly string[]>
  readonly comments: readonly string[]
}

/** A glossary as it is written, in whatever format. */
export interface GlossaryTable {
  /** Known columns in their order, then the others as they first came. */
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  /** Comments of the file. */
  readonly comments: readonly string[]
}

/** A glossary file as a table: every row that holds something, the bad ones too. A comment on an empty row is the file's. */
export function toTable({rows, comments}: GlossaryFile): GlossaryTable {
  const all = rows.map(toTableRow)
  const filled = all.filter(({cells}) => cells.size > 0)
  const lone = all.flatMap((row) => (row.cells.size > 0 ? [] : row.comments))
  return makeTable(filled, [...comments, ...lone])
}

/** Rows with the columns that they fill; `id`, `en` and `ar` are always there. */
export function makeTable(rows: readonly TableRow[], comments: readonly string[]): GlossaryTable {
  const used = new Set<string>(['id', 'en', 'ar'])
  for (const {cells} of rows) for (const column of cells.keys()) used.add(column)
  const known: readonly string[] = columns
  return {
    columns: [...known.filter((column) => used.has(column)), ...[...used].filter((column) => !known.includes(column))],
    rows,
    comments,
  }
}

/** A row of a file with the items of its cells. */
export function toTableRow({cells, comments}: GlossaryRow): TableRow {
  const filled = [...cells].flatMap(([column, {text, items}]): [string, readonly string[]][] => {
    const written = isListColumn(column) ? items.map((item) => item.text) : text === '' ? [] : [text]
    return written.length === 0 ? [] : [[column, written]]
  })
  return {cells: new Map(filled), comments}
}
