import {parse} from 'csv-parse/browser/esm/sync'
import {InputError} from '../errors.ts'
import type {PoolRow} from '../match-model.ts'
import {openQuoteLine, sniffCsv} from '../text/csv-dialect.ts'
import {unguardCell} from '../text/formula-guard.ts'

/**
 * The rows of a table of reference segments: a column `en`, and `ar` beside it if there is one; comma, semicolon or TAB, any
 * order of columns, formula guards taken off.
 *
 * @param path for messages
 * @returns rows with their number as a spreadsheet counts it: the header is row 1, and empty rows count
 * @throws InputError `format-invalid` with the line
 */
export function readReferenceCsv(text: string, path: string): PoolRow[] {
  const rows = parseRows(text, path)
  const header = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? []
  const [en, ar] = [header.indexOf('en'), header.indexOf('ar')]
  if (en < 0) throw new InputError('format-invalid', {path, line: 1, args: {detail: '"en"'}})
  return rows.slice(1).map((row, at) => ({
    en: unguardCell(row[en] ?? ''),
    ar: ar < 0 ? null : unguardCell(row[ar] ?? ''),
    at: at + 2,
  }))
}

function parseRows(text: string, path: string): string[][] {
  const {delimiter, skip} = sniffCsv(text)
  const body = text.slice(skip)
  try {
    return parse(body, {delimiter, relax_column_count: true})
  } catch (error) {
    const {lines, code} = error as {lines?: number; code?: string}
    if (code === undefined) throw error
    const line = (openQuoteLine(body, delimiter) ?? lines ?? 1) + (skip > 0 ? 1 : 0)
    throw new InputError('format-invalid', {path, line, args: {detail: code}})
  }
}
