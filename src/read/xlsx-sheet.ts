import {InputError} from '../errors.ts'
import type {TableRow} from './bitext-table.ts'
import {type NumberFormats, numberText} from './xlsx-formats.ts'
import {walkXml, type XmlPart} from './xlsx-xml.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  /** Name of the sheet, for messages. */
  readonly sheet: string
  readonly strings: readonly string[]
  readonly formats: NumberFormats
}

/** Columns that are looked at: a cell far out on the right must not cost a table as wide. */
const mostColumns = 256
/** Rows of a sheet (ECMA-376). */
const lastRow = 1_048_576

/** The texts that cells share: rich text without its formatting, readings of Japanese names left out. */
export function readSharedStrings(part: XmlPart): string[] {
  const strings: string[] = []
  const collector = collectText()
  walkXml(part, {
    open(name) {
      if (name === 'si') collector.start()
      else collector.open(name)
    },
    close(name) {
      if (name === 'si') strings.push(unescapeCell(collector.take()))
      else collector.close(name)
    },
    text: collector.text,
  })
  return strings
}

/** A cell while it is read. */
interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
}

/**
 * The rows of a sheet that hold something, with their numbers; formulas count as the values last seen.
 *
 * @throws InputError `xlsx-cell-invalid`, with sheet and cell; `xlsx-part-invalid`
 */
export function readSheet(part: XmlPart, context: SheetContext): TableRow[] {
  const rows: TableRow[] = []
  const collector = collectText()
  let row = 0
  let column = 0
  let cells: string[] = []
  let cell: OpenCell | null = null
  walkXml(part, {
    open(name, attributes) {
      if (name === 'row') {
        row = rowNumber(attributes.r, row + 1)
        column = 0
        cells = []
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1
        cell = {column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0)}
        collector.start()
      } else collector.open(name)
    },
    close(name) {
      if (name === 'c' && cell !== null) {
        const text = cellText(cell, collector.take(), {...context, path: part.path, row})
        if (text !== '' && cell.column <= mostColumns) cells[cell.column - 1] = text
        cell = null
      } else if (name === 'row' && cells.length > 0) {
        rows.push({line: row, cells: Array.from(cells, (text) => text ?? '')})
        cells = []
      } else collector.close(name)
    },
    text: collector.text,
  })
  return rows
}

function cellText(cell: OpenCell, value: string, context: SheetContext & {path: string; row: number}): string {
  const {type, style, column} = cell
  if (type === 's') {
    const text = value === '' ? '' : context.strings[Number(value)]
    if (text !== undefined) return text
    const args = {sheet: context.sheet, cell: `${letters(column)}${context.row}`}
    throw new InputError('xlsx-cell-invalid', {path: context.path, args})
  }
  if (type === 'n') return numberText(value, context.formats.isDate[style] ?? false, context.formats)
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value
  return unescapeCell(value)
}

function rowNumber(value: string | undefined, next: number): number {
  const row = Number(value ?? next)
  return Number.isInteger(row) && row >= 1 && row <= lastRow ? row : next
}

/** B7 is in column 2. */
function columnOf(reference: string | undefined): number | null {
  const name = /^[A-Z]{1,3}(?=\d)/iu.exec(reference ?? '')?.[0].toUpperCase()
  if (name === undefined) return null
  return [...name].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0)
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** Gathers what stands in `v` and `t`, but not in the readings (`rPh`) of East Asian texts. */
function collectText(): {
  start(): void
  open(name: string): void
  close(name: string): void
  text(text: string): void
  take(): string
} {
  let collected: string[] = []
  let isOpen = false
  let isReading = false
  return {
    start() {
      collected = []
    },
    open(name) {
      if (name === 'rPh') isReading = true
      if (name === 'v' || name === 't') isOpen = true
    },
    close(name) {
      if (name === 'rPh') isReading = false
      if (name === 'v' || name === 't') isOpen = false
    },
    text(text) {
      if (isOpen && !isReading) collected.push(text)
    },
    take: () => collected.join(''),
  }
}

/** _x000D_ is how a workbook writes what XML cannot hold, and _x005F_ the line in front of such a thing. */
function unescapeCell(text: string): string {
  return text.replace(/_x([\dA-F]{4})_/giu, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
