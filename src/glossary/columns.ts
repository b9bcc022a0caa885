import type {Lang, TermStatus} from '../model.ts'

/** The columns of a glossary CSV, in the order in which they are written. */
export const columns = [
  'id',
  'en',
  'ar',
  'ar_admitted',
  'ar_deprecated',
  'ar_short',
  'en_admitted',
  'en_deprecated',
  'en_short',
  'pos',
  'domain',
  'definition',
  'note',
  'source',
  'do_not_translate',
  'specs',
] as const

export type Column = (typeof columns)[number]

/** A column of forms: their language, status and length. */
export interface FormColumn {
  readonly column: Column
  readonly lang: Lang
  readonly status: TermStatus
  readonly isShort: boolean
}

/** Columns that hold forms, those of a language from the best status to the worst. */
export const formColumns: readonly FormColumn[] = [
  {column: 'ar', lang: 'ar', status: 'preferred', isShort: false},
  {column: 'ar_admitted', lang: 'ar', status: 'admitted', isShort: false},
  {column: 'ar_deprecated', lang: 'ar', status: 'deprecated', isShort: false},
  {column: 'ar_short', lang: 'ar', status: 'admitted', isShort: true},
  {column: 'en', lang: 'en', status: 'preferred', isShort: false},
  {column: 'en_admitted', lang: 'en', status: 'admitted', isShort: false},
  {column: 'en_deprecated', lang: 'en', status: 'deprecated', isShort: false},
  {column: 'en_short', lang: 'en', status: 'admitted', isShort: true},
]

/** Columns whose cells hold lists. `en` and `ar` hold one form, but are read as lists to find a second. */
const listColumns: ReadonlySet<string> = new Set([
  ...formColumns.filter(({status}) => status !== 'preferred').map(({column}) => column),
  'specs',
])

/** Whether the cells of a column hold lists. */
export function isListColumn(column: string): boolean {
  return listColumns.has(column)
}

/** Between the items of a list in one cell. */
export const listMark = '|'

/** Forms longer than this are a slip: a definition in the wrong column, a list without marks. UTF-16 units. */
export const longestForm = 200

/** The items of a cell, trimmed; empty ones are left out. */
export function listItems(cell: string): string[] {
  return cell
    .split(listMark)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** A column by the name that a file gives it: known ones in small letters, others as they stand. */
export function columnName(written: string): string {
  const name = written.trim()
  const lower = name.toLowerCase()
  return (columns as readonly string[]).includes(lower) ? lower : name
}
