import {InputError} from '../errors.ts'
import type {PoolRow} from '../match-model.ts'
import {unguardCell} from '../text/formula-guard.ts'
import {findHeader, type TableRow} from './bitext-table.ts'

/**
 * The rows of a table of reference segments: a column `en`, and `ar` beside it if there is one, under any of the names that
 * a bilingual table may have for them; any order of columns, a title above, formula guards taken off.
 *
 * @param rows with their numbers as a spreadsheet counts them
 * @throws InputError `format-invalid` with the line
 */
export function readReferenceTable(rows: readonly TableRow[], path: string): PoolRow[] {
  const {at, names} = findHeader(rows, ['en'])
  const [en, ar] = [names.indexOf('en'), names.indexOf('ar')]
  if (en < 0) throw new InputError('format-invalid', {path, line: rows[at]?.line ?? 1, args: {detail: '"en"'}})
  return rows.slice(at + 1).map(({cells, line}) => ({
    en: unguardCell(cells[en] ?? ''),
    ar: ar < 0 ? null : unguardCell(cells[ar] ?? ''),
    at: line,
  }))
}
