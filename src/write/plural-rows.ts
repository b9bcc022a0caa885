import type {BitextRow} from '../model.ts'

/** The six plural forms of Arabic (CLDR), in the order of gettext; the names are those of i18next. */
export const arabicForms: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other']

/**
 * The rows of one message with six plural forms, as they come from a PO file: `files[0]` … `files[5]`.
 *
 * @param at the first of them
 * @returns null where there begins no such message
 */
export function pluralGroup(rows: readonly BitextRow[], at: number): readonly BitextRow[] | null {
  if (!rows[at].id.endsWith('[0]')) return null
  const base = rows[at].id.slice(0, -'[0]'.length)
  const group = rows.slice(at, at + arabicForms.length)
  const isWhole =
    group.length === arabicForms.length &&
    // All forms but that for one thing go with the plural of the source.
    group.every(({id, en}, form) => id === `${base}[${form}]` && (form === 1 || en === group[0].en)) &&
    group.every(({en}) => en.trim() !== '')
  return isWhole ? group : null
}
