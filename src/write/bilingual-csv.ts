import {stringify} from 'csv-stringify/browser/esm/sync'
import type {Bitext} from '../model.ts'
import {guardCell} from '../text/formula-guard.ts'

const columns = ['id', 'ar', 'en', 'confidence', 'status', 'findings', 'evidence', 'moved'] as const

/** A bilingual CSV that Excel opens right: byte-order mark, CRLF, cells that look like formulas guarded. */
export function writeBilingualCsv(bitext: Bitext): string {
  const rows = bitext.rows.map((row) => [
    guardCell(row.id),
    guardCell(row.ar),
    guardCell(row.en),
    row.confidence === null ? '' : row.confidence.toFixed(3),
    row.status ?? '',
    guardCell(row.findings),
    guardCell(row.evidence),
    row.isMoved ? 'moved' : '',
  ])
  return stringify([[...columns], ...rows], {bom: true, record_delimiter: 'windows'})
}
