import {InputError} from '../errors.ts'
import {longestText, textTooLong} from '../read/xlsx/xlsx-cell-edit.ts'
import {columnLetters} from '../read/xlsx/xlsx-sheet.ts'
import {writeCellText} from '../read/xlsx/xlsx-text.ts'
import {escapeXml} from '../xml/xml-escape.ts'

/** A column of a sheet. */
export interface SheetColumn {
  readonly heading: string
  /** In characters. */
  readonly width: number
  /** How its texts run; by their letters when left out. */
  readonly lang?: 'ar' | 'en'
  /** The only texts that Excel lets people choose from. */
  readonly choices?: readonly string[]
  /** Numbers from 0 to 1 on green, yellow or red ground. */
  readonly isConfidence?: boolean
}

/** A table as a sheet. */
export interface SheetTable {
  /** Path of the file, for messages. */
  readonly path: string
  /** Name of the sheet: up to 31 characters. */
  readonly name: string
  readonly isRightToLeft: boolean
  readonly columns: readonly SheetColumn[]
  /** Texts and numbers, cell by cell; null for an empty one. */
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Rows of a sheet (ECMA-376, part 1, 18.3.1.73). */
const mostRows = 1_048_576

/** Positions of the cell formats in `styles.xml`. */
const styles = {heading: 1, text: 2, ar: 3, en: 4, confidence: 5} as const

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/**
 * The XML of a sheet (ECMA-376, part 1, 18.3): a bold header row that stays in sight, with filters; every text as text, never
 * a formula.
 *
 * @throws InputError `xlsx-too-many-rows` or `xlsx-text-too-long`
 */
export function sheetXml(table: SheetTable): string {
  const {path, columns, rows} = table
  if (rows.length + 1 > mostRows) {
    throw new InputError('xlsx-too-many-rows', {path, args: {rows: rows.length, limit: mostRows - 1}})
  }
  const area = areaOf(table)
  const header = columns.map(({heading}, at) => cellXml(heading, {style: styles.heading, place: {at, line: 1, path}}))
  const body = rows.map((row, index) => {
    const line = index + 2
    const cells = row.map((value, at) => cellXml(value, {style: styleOf(columns[at]), place: {at, line, path}}))
    return `<row r="${line}" ht="${heightOf(row, columns)}">${cells.join('')}</row>`
  })
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area}"/>`,
    `<sheetViews><sheetView${table.isRightToLeft ? ' rightToLeft="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(columnXml).join('')}</cols><sheetData>`,
    `<row r="1">${header.join('')}</row>`,
    ...body,
    `</sheetData><autoFilter ref="${area}"/>`,
    columns.map((column, at) => (column.isConfidence === true ? bandsXml(rangeOf(at, rows.length)) : '')).join(''),
    choicesXml(columns, rows.length),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('')
}

/** In points: a line of text, and the highest row that Excel shows. */
const lineHeight = 15
const mostLines = 27

/** About the height that the wrapped texts of a row need; programs that open the sheet do not all measure them. */
function heightOf(row: SheetTable['rows'][number], columns: readonly SheetColumn[]): number {
  let lines = 1
  for (const [at, value] of row.entries()) {
    if (typeof value === 'string') lines = Math.max(lines, countLines(value, columns[at].width))
  }
  return lineHeight * lines
}

function countLines(text: string, width: number): number {
  // A line of words breaks before it is full.
  if (text.length < 0.9 * width && !text.includes('\n')) return 1
  let lines = 0
  for (const line of text.slice(0, width * mostLines).split('\n'))
    lines += Math.max(1, Math.ceil(line.length / (0.9 * width)))
  return Math.min(mostLines, lines)
}

/** The cells from the first heading to the last row. */
export function areaOf({columns, rows}: Pick<SheetTable, 'columns' | 'rows'>, mark = ''): string {
  return `${mark}A${mark}1:${mark}${columnLetters(columns.length)}${mark}${rows.length + 1}`
}

function rangeOf(at: number, rows: number): string {
  const column = columnLetters(at + 1)
  return `${column}2:${column}${Math.max(2, rows + 1)}`
}

function styleOf({lang, isConfidence}: SheetColumn): number {
  return isConfidence === true ? styles.confidence : styles[lang ?? 'text']
}

function columnXml(column: SheetColumn, at: number): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${column.width}" style="${styleOf(column)}" customWidth="1"/>`
}

interface CellStyle {
  readonly style: number
  readonly place: {readonly at: number; readonly line: number; readonly path: string}
}

function cellXml(value: string | number | null, {style, place}: CellStyle): string {
  const name = `${columnLetters(place.at + 1)}${place.line}`
  if (value === null || value === '') return `<c r="${name}" s="${style}"/>`
  if (typeof value === 'number') return `<c r="${name}" s="${style}"><v>${value}</v></c>`
  if (value.length > longestText) throw textTooLong(value, name, place.path)
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${writeCellText(value)}</t></is></c>`
}

/** Sure, to be looked at, doubtful: positions of the formats in `styles.xml`. */
function bandsXml(range: string): string {
  const [first] = range.split(':')
  const rules = [
    `AND(ISNUMBER(${first}),${first}&gt;=0.9)`,
    `AND(ISNUMBER(${first}),${first}&gt;=0.7)`,
    `ISNUMBER(${first})`,
  ].map(
    (formula, at) =>
      `<cfRule type="expression" dxfId="${at}" priority="${at + 1}" stopIfTrue="1"><formula>${formula}</formula></cfRule>`,
  )
  return `<conditionalFormatting sqref="${range}">${rules.join('')}</conditionalFormatting>`
}

function choicesXml(columns: readonly SheetColumn[], rows: number): string {
  const lists = columns.flatMap(({choices}, at) => {
    if (choices === undefined) return []
    const formula = escapeXml(`"${choices.join(',')}"`)
    return [
      `<dataValidation type="list" allowBlank="1" sqref="${rangeOf(at, rows)}"><formula1>${formula}</formula1></dataValidation>`,
    ]
  })
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}
