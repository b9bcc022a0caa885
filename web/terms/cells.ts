/** Cells of a glossary by column; lists have this mark between their items. */
export type Cells = Readonly<Record<string, string>>

const listMark = '|'

/** Columns whose cells hold lists, one item a line where they are edited. */
const listColumns: ReadonlySet<string> = new Set([
  'ar_admitted',
  'ar_deprecated',
  'ar_short',
  'en_admitted',
  'en_deprecated',
  'en_short',
  'specs',
])

/** Values of `pos`. */
export const partsOfSpeech = ['properNoun', 'noun', 'adjective', 'verb', 'other'] as const

/** What is written in `do_not_translate` for yes. */
export const yes = 'yes'

/** Longest form that the glossary takes, in UTF-16 units. */
const longestForm = 200

export function isListColumn(column: string): boolean {
  return listColumns.has(column)
}

/** The language of a column of forms; null of others. */
export function langOfColumn(column: string): 'ar' | 'en' | null {
  const found = /^(ar|en)(?:_|$)/u.exec(column)
  return found === null ? null : (found[1] as 'ar' | 'en')
}

/** The items of a list cell. */
export function itemsOf(cell: string): string[] {
  return cell
    .split(listMark)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** A list cell of items, each once. */
export function cellOf(items: readonly string[]): string {
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))].join(listMark)
}

/** A cell as it is typed: of lists one item a line. */
export function toField(column: string, cell: string): string {
  return isListColumn(column) ? itemsOf(cell).join('\n') : cell
}

/** A cell as it is kept. */
export function toCell(column: string, field: string): string {
  return isListColumn(column) ? cellOf(field.split('\n')) : field.trim()
}

/** What is wrong with a cell, as the end of a sentence's key; null when nothing is. */
export function fieldFault(column: string, field: string): 'missing' | 'mark' | 'long' | null {
  const lang = langOfColumn(column)
  if (lang === column && field.trim() === '') return 'missing'
  if (isListColumn(column) && field.includes(listMark)) return 'mark'
  if (lang === null) return null
  return field.split('\n').some((item) => item.trim().length > longestForm) ? 'long' : null
}

/** The cells that differ from what they were, for an edit; empty when nothing does. */
export function changedCells(before: Cells, after: Cells): Cells {
  return Object.fromEntries(Object.entries(after).filter(([column, cell]) => cell !== (before[column] ?? '')))
}

/** What most concepts have; asked first. */
const mainColumns: readonly string[] = [
  'ar',
  'en',
  'pos',
  'ar_admitted',
  'ar_deprecated',
  'ar_short',
  'en_admitted',
  'en_deprecated',
  'en_short',
]

/** Columns in the order in which they are asked; the id is asked of new concepts only, and last. */
export function orderedColumns(columns: readonly string[], isNew: boolean): string[] {
  const known = mainColumns.filter((column) => columns.includes(column))
  const others = columns.filter((column) => !known.includes(column) && column !== 'id')
  return [...known, ...others, ...(isNew && columns.includes('id') ? ['id'] : [])]
}
