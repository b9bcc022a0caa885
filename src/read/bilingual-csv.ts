import {parse} from 'csv-parse/browser/esm/sync'
import {InputError, type InputPlace} from '../errors.ts'
import type {Bitext, BitextRow, LinkStatus} from '../model.ts'
import {openQuoteLine, sniffCsv} from '../text/csv-dialect.ts'
import {unguardCell} from '../text/formula-guard.ts'

const statuses: readonly string[] = ['auto', 'confirmed', 'edited'] satisfies LinkStatus[]

/**
 * The bilingual CSV that `write/bilingual-csv.ts` writes, also after Excel saved it: comma, semicolon or TAB, any column
 * order, formula guards taken off again. The columns `ar` and `en` are needed.
 *
 * @throws InputError `format-invalid` with file and line
 */
export function readBilingualCsv(text: string, context: {readonly name: string}): Bitext {
  const rows = parseRows(text, context.name)
  const header = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? []
  for (const column of ['ar', 'en']) {
    if (!header.includes(column)) throw invalid(context.name, {line: 1, args: {detail: `"${column}"`}})
  }
  const twice = header.find((column, at) => column !== '' && header.indexOf(column) < at)
  if (twice !== undefined) throw invalid(context.name, {line: 1, args: {detail: `"${twice}"`}})
  const cell = (row: readonly string[], column: string): string => unguardCell(row[header.indexOf(column)] ?? '')
  return {
    name: context.name,
    rows: rows
      .slice(1)
      .map((row, at) => toRow({cell: (column) => cell(row, column), line: at + 2, path: context.name})),
  }
}

function parseRows(text: string, path: string): string[][] {
  const {delimiter, skip} = sniffCsv(text)
  const body = text.slice(skip)
  try {
    return parse(body, {delimiter, relax_column_count: true, skip_empty_lines: true})
  } catch (error) {
    const {lines, code} = error as {lines?: number; code?: string}
    if (code === undefined) throw error
    const line = (openQuoteLine(body, delimiter) ?? lines ?? 1) + (skip > 0 ? 1 : 0)
    throw invalid(path, {line, args: {detail: code}})
  }
}

function toRow(row: {cell(column: string): string; line: number; path: string}): BitextRow {
  const confidence = row.cell('confidence').trim()
  const status = row.cell('status').trim()
  if (confidence !== '' && !(Number(confidence) >= 0 && Number(confidence) <= 1)) {
    throw invalid(row.path, {line: row.line, args: {detail: confidence}})
  }
  return {
    id: row.cell('id') || String(row.line - 1),
    ar: row.cell('ar'),
    en: row.cell('en'),
    confidence: confidence === '' ? null : Number(confidence),
    status: statuses.includes(status) ? (status as LinkStatus) : null,
    findings: row.cell('findings'),
  }
}

function invalid(path: string, place: InputPlace): InputError {
  return new InputError('format-invalid', {path, ...place})
}
