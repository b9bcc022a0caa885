import {InputError} from '../../errors.ts'
import type {Span} from '../../model.ts'
import type {OfficePart} from '../office/office-part.ts'
import {type NumberFormats, numberText} from './xlsx-formats.ts'
import {type TextElement, textOf} from './xlsx-text.ts'
import {localName, scanXml, type XmlTag} from '../../xml/xml-scan.ts'
import {xmlWays} from '../../xml/xml-text.ts'

/** A cell as it stands in the XML of a sheet. */
export interface RawCell {
  readonly tag: XmlTag
  readonly end: number
  /** From 1. */
  readonly column: number
  readonly type: string
  readonly style: number
  readonly hasFormula: boolean
  readonly elements: readonly TextElement[]
}

/** A row as it stands in the XML of a sheet. */
export interface RawRow {
  /** From 1. */
  readonly line: number
  readonly cells: readonly RawCell[]
  /** Where its end tag starts. */
  readonly close: number
  /** Of the names of its elements: `x:`, mostly nothing. */
  readonly prefix: string
}

/** A text that cells share. */
export interface SharedText {
  /** What stands in it, with its formatting. */
  readonly inner: Span
  readonly elements: readonly TextElement[]
}

/** Rows of a sheet (ECMA-376). */
const lastRow = 1_048_576

/** Gathers what stands in `v` and `t`, but not in the readings (`rPh`) of East Asian texts. */
function createCollector(): {
  open(tag: XmlTag, element: string): void
  close(tag: Span, element: string): void
  text(span: Span, isCdata: boolean): void
  take(): TextElement[]
} {
  let elements: TextElement[] = []
  let stretches: (Span & {way: number})[] = []
  let inside: XmlTag | null = null
  let isReading = false
  return {
    open(tag, element) {
      if (element === 'rPh') isReading = true
      if ((element === 'v' || element === 't') && !isReading) {
        inside = tag
        stretches = []
      }
    },
    close(tag, element) {
      if (element === 'rPh') isReading = false
      if (inside === null || (element !== 'v' && element !== 't')) return
      elements.push({tag: inside, stretches, close: inside.isEmpty ? inside.end : tag.start})
      inside = null
    },
    text({start, end}, isCdata) {
      if (inside !== null) stretches.push({start, end, way: isCdata ? xmlWays.cdata : xmlWays.element})
    },
    take() {
      const taken = elements
      elements = []
      return taken
    },
  }
}

/** The texts that cells share, each where it stands. */
export function scanSharedStrings({source, path, part}: OfficePart): SharedText[] {
  const texts: SharedText[] = []
  const collector = createCollector()
  let start = 0
  scanXml(
    source,
    {
      open(tag) {
        const element = localName(tag.name)
        if (element === 'si') start = tag.end
        else collector.open(tag, element)
      },
      close(tag) {
        const element = localName(tag.name)
        if (element !== 'si') collector.close(tag, element)
        else texts.push({inner: {start, end: Math.max(start, tag.start)}, elements: collector.take()})
      },
      text: collector.text,
    },
    {path, part},
  )
  return texts
}

/**
 * The rows of a sheet in order, each cell where it stands.
 *
 * @throws InputError `office-part-invalid`
 */
export function scanSheet(
  {source, path, part}: OfficePart,
  visit: (row: RawRow) => void,
  merge?: (reference: string) => void,
): void {
  const collector = createCollector()
  let line = 0
  let cells: RawCell[] = []
  let cell: {tag: XmlTag; hasFormula: boolean} | null = null
  scanXml(
    source,
    {
      open(tag) {
        const element = localName(tag.name)
        if (element === 'row') {
          line = rowNumber(tag.attributes.r, line + 1)
          cells = []
        } else if (element === 'c') cell = {tag, hasFormula: false}
        else if (cell !== null && element === 'f') cell.hasFormula = true
        else if (cell !== null) collector.open(tag, element)
        else if (element === 'mergeCell') merge?.(tag.attributes.ref ?? '')
      },
      close(tag) {
        const element = localName(tag.name)
        if (element === 'c' && cell !== null) {
          const {r, t = 'n', s} = cell.tag.attributes
          const column = columnOf(r) ?? (cells.at(-1)?.column ?? 0) + 1
          cells.push({...cell, end: tag.end, column, type: t, style: Number(s ?? 0), elements: collector.take()})
          cell = null
        } else if (element === 'row') visit({line, cells, close: tag.start, prefix: tag.name.slice(0, -'row'.length)})
        else if (cell !== null) collector.close(tag, element)
      },
      text: collector.text,
    },
    {path, part},
  )
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

/** Column 2 is B. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** What the cells of a sheet refer to. */
export interface SheetContext {
  /** Name of the sheet, for messages. */
  readonly sheet: string
  readonly strings: readonly string[]
  readonly formats: NumberFormats
}

/** A cell that holds something, as a person sees it. */
interface SheetCell {
  readonly column: number
  readonly text: string
  /** Is it a text, and no number, date, or truth? */
  readonly isText: boolean
}

/** A row of a sheet that holds something. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly SheetCell[]
}

/** What a sheet holds. */
export interface SheetContents {
  /** Those that hold something. */
  readonly rows: readonly SheetRow[]
  /** Cells that are merged: `A1:C1`. */
  readonly merged: readonly string[]
}

/**
 * The rows of a sheet that hold something, with their numbers; formulas count as the values last seen.
 *
 * @throws InputError `xlsx-cell-invalid`, with sheet and cell; `office-part-invalid`
 */
export function readSheet(part: OfficePart, context: SheetContext): SheetContents {
  const rows: SheetRow[] = []
  const merged: string[] = []
  const visit = ({line, cells}: RawRow): void => {
    const read: SheetCell[] = []
    for (const cell of cells) {
      const text = cellText(part, cell, {...context, line})
      const isText = cell.type === 's' || cell.type === 'inlineStr' || cell.type === 'str'
      if (text !== '') read.push({column: cell.column, text, isText})
    }
    if (read.length > 0) rows.push({line, cells: read})
  }
  scanSheet(part, visit, (reference) => merged.push(reference))
  return {rows, merged}
}

/** The cells of some columns that merged cells `A1:C1` cover, as `row:column`. */
function* coveredBy(
  reference: string,
  {columns, last}: {readonly columns: readonly number[]; readonly last: number},
): Generator<string> {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(reference)
  if (found === null) return
  const [left, right] = [columnOf(found[1] + found[2]) ?? 0, columnOf(found[3] + found[4]) ?? 0]
  for (const column of columns.filter((one) => one >= left && one <= right)) {
    const top = Number(found[2]) + (column === left ? 1 : 0)
    for (let line = top; line <= Math.min(last, Number(found[4])); line++) yield `${line}:${column}`
  }
}

/** Covered cells that are kept in mind: more are in no table of texts. */
const mostCovered = 1_000_000

/**
 * Cells that no one sees, since the first of their merged cells lies over them.
 *
 * @param columns the columns that matter
 * @returns `row:column`
 */
export function coveredCells({merged, rows}: SheetContents, columns: readonly number[]): ReadonlySet<string> {
  const covered = new Set<string>()
  const last = rows.at(-1)?.line ?? 0
  for (const reference of merged) {
    for (const cell of coveredBy(reference, {columns, last})) {
      if (covered.size >= mostCovered) return covered
      covered.add(cell)
    }
  }
  return covered
}

function cellText({source, path}: OfficePart, cell: RawCell, context: SheetContext & {line: number}): string {
  const {type, style, column, elements} = cell
  const value = textOf(source, elements)
  if (type === 's') {
    const text = value === '' ? '' : context.strings[Number(value)]
    if (text !== undefined) return text
    const args = {sheet: context.sheet, cell: `${columnLetters(column)}${context.line}`}
    throw new InputError('xlsx-cell-invalid', {path, args})
  }
  if (type === 'n') return numberText(value, context.formats.isDate[style] ?? false, context.formats)
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value
  return value
}
