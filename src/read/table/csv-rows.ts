import {InputError, type InputPlace} from '../../errors.ts'
import type {Lang} from '../../model.ts'
import {sniffCsv} from '../../text/csv-dialect.ts'
import {type CsvFault, type CsvPlace, type CsvQuoting, type CsvRow, scanCsvRow} from '../../text/scan-csv.ts'
import type {TableRow} from './bitext-table.ts'
import {findHeader, headerRows} from './table-header.ts'

/** How the cells of a file are told apart, and where its rows start. */
export interface CsvLayout extends CsvPlace {
  readonly quoting: CsvQuoting
}

/** What is known of a table before it is looked at. */
export interface CsvKind {
  /** Path as the user gave it, for messages. */
  readonly name: string
  /** The languages of which there must be columns. */
  readonly wanted: readonly Lang[]
  /** A file that says TAB by its name: TAB is tried first. */
  readonly isTabbed: boolean
}

/**
 * The delimiter of a table: what a line `sep=;` says; else of comma, semicolon and TAB the one by which there is a header
 * row, the commonest of the first line before others.
 *
 * A quotation mark counts at the start of a cell only, as in Excel. Where TAB parts the cells, many programs write no
 * quotation marks at all: there a cell that does not close its own is taken as it stands.
 *
 * @param text without byte-order mark; the beginning of the file is enough
 */
export function layoutOf(text: string, {name, wanted, isTabbed}: CsvKind): CsvLayout {
  const {delimiter, skip} = sniffCsv(text)
  const place = {at: skip, line: skip > 0 ? 2 : 1}
  const marks = skip > 0 ? [delimiter] : [...new Set([...(isTabbed ? ['\t'] : []), delimiter, ',', ';', '\t'])]
  const layouts = marks.map((mark) => ({...place, quoting: quotingOf(mark)}))
  const isGood = (layout: CsvLayout): boolean => findHeader(firstRows(text, layout), wanted, name) !== null
  return layouts.find(isGood) ?? layouts[0]
}

function quotingOf(delimiter: string): CsvQuoting {
  const brokenMarks = delimiter === '\t' ? 'text' : 'fault'
  return {delimiter, innerMarks: 'text', brokenMarks, isPartial: false}
}

function firstRows(text: string, layout: CsvLayout): TableRow[] {
  const rows: TableRow[] = []
  let place: CsvPlace = layout
  while (rows.length < headerRows && place.at < text.length) {
    const row = scanCsvRow(text, place, layout.quoting)
    if ('fault' in row) break
    rows.push(toTableRow(row))
    place = {at: row.next, line: row.nextLine}
  }
  return rows
}

/** The texts of a row. */
export function toTableRow({cells, line}: CsvRow): TableRow {
  return {cells: cells.map(({text}) => text), line}
}

/**
 * Every row of a table, empty lines too.
 *
 * @throws InputError `format-invalid` with the line of a quotation mark too few or too many
 */
export function* csvRows(text: string, layout: CsvLayout, path: string): Generator<CsvRow> {
  let place: CsvPlace = layout
  while (place.at < text.length) {
    const row = scanCsvRow(text, place, layout.quoting)
    if ('fault' in row) throw new InputError('format-invalid', faultPlace(row, path))
    yield row
    place = {at: row.next, line: row.nextLine}
  }
}

/** Where a fault is, for messages. */
export function faultPlace({fault, line}: CsvFault, path: string): InputPlace {
  return {path, line, args: {detail: fault}}
}
