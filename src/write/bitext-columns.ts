import type {Bitext, BitextRow} from '../model.ts'
import type {TableColumn} from '../text/table-words.ts'

/** The columns that a bilingual table has in any case. */
const columns: readonly TableColumn[] = ['id', 'ar', 'en', 'confidence', 'status', 'findings', 'evidence', 'moved']

/** The columns of a bilingual table: notes and states only where there are some. */
export function columnsOf({rows}: Bitext): readonly TableColumn[] {
  const hasNotes = rows.some(({note = ''}) => note !== '')
  const hasStates = rows.some(({state = ''}) => state !== '')
  return [...columns, ...(hasNotes ? (['note'] as const) : []), ...(hasStates ? (['state'] as const) : [])]
}

/** The columns where it is not known beforehand which rows come. */
export const allColumns: readonly TableColumn[] = [...columns, 'note', 'state']

/** Three decimals; what is not certain is never 1. */
export function shownConfidence(confidence: number): number {
  return confidence < 1 ? Math.min(0.999, Math.round(confidence * 1000) / 1000) : 1
}

/** The text of a cell of a bilingual table, in the words of machines. */
export function cellText(row: BitextRow, column: TableColumn): string {
  switch (column) {
    case 'confidence':
      return row.confidence === null ? '' : shownConfidence(row.confidence).toFixed(3)
    case 'status':
      return row.status ?? ''
    case 'moved':
      return row.isMoved ? 'moved' : ''
    default:
      return row[column] ?? ''
  }
}
