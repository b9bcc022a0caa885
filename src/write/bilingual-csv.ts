import type {Bitext} from '../model.ts'
import {excelCsv} from '../text/excel-csv.ts'

const columns = ['id', 'ar', 'en', 'confidence', 'status', 'findings', 'evidence', 'moved'] as const

/** A bilingual CSV that Excel opens right: byte-order mark, CRLF, cells that look like formulas guarded. */
export function writeBilingualCsv(bitext: Bitext): string {
  const rows = bitext.rows.map((row) => [
    row.id,
    row.ar,
    row.en,
    row.confidence === null ? '' : row.confidence.toFixed(3),
    row.status ?? '',
    row.findings,
    row.evidence,
    row.isMoved ? 'moved' : '',
  ])
  return excelCsv([columns, ...rows])
}
