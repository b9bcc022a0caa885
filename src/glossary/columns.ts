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

/** Between the items of a list in one cell. */
const listMark = '|'

/** The items of a cell, trimmed; empty ones are left out. */
export function listItems(cell: string): string[] {
  return cell
    .split(listMark)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
