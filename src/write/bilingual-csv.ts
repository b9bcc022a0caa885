import type {Bitext} from '../model.ts'
import {excelCsv} from '../text/excel-csv.ts'

const columns = ['id', 'ar', 'en', 'confidence', 'status', 'findings', 'evidence', 'moved'] as const

/** A bilingual CSV that Excel opens right: byte-order mark, CRLF, cells that look like formulas guarded. */
export function writeBilingualCsv(bitext: Bitext): string {
  const rows = bitext.rows.map((row) => [
    row.id,
    row.ar,
    row.en,
    row.confidence === null ? '' : toCell(row.confidence),
    row.status ?? '',
    row.findings,
    row.evidence,
    row.isMoved ? 'moved' : '',
  ])
  return excelCsv([columns, ...rows])
}

/** Three decimals; what is not certain is never written as 1. */
function toCell(confidence: number): string {
  return (confidence < 1 ? Math.min(0.999, confidence) : 1).toFixed(3)
}
