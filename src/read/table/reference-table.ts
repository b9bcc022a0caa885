import type {PoolRow} from '../../match-model.ts'
import {unguardCell} from '../../text/formula-guard.ts'
import type {TableRow} from './bitext-table.ts'
import {findHeader, missingColumn} from './table-header.ts'

/**
 * The rows of a table of reference segments: a column `en`, and `ar` beside it if there is one, under any of the names that
 * a bilingual table may have for them; any order of columns, a title above, formula guards taken off.
 *
 * @param rows with their numbers as a spreadsheet counts them
 * @throws InputError `table-column-missing` or `table-column-twice`, with the line
 */
export function readReferenceTable(rows: readonly TableRow[], path: string): PoolRow[] {
  const header = findHeader(rows, ['en'], path)
  const en = header?.columns.get('en')
  if (header === null || en === undefined) throw missingColumn(rows, ['en'], path)
  const ar = header.columns.get('ar')
  return rows.slice(header.at + 1).map(({cells, line}) => ({
    en: unguardCell(cells[en] ?? ''),
    ar: ar === undefined ? null : unguardCell(cells[ar] ?? ''),
    at: line,
  }))
}
