import {InputError} from '../../errors.ts'
import type {Document, Edit} from '../../model.ts'
import {applyEdits} from '../../text/edits.ts'
import {guardApostrophe} from '../../text/formula-guard.ts'
import {encode} from '../../bytes/encode.ts'
import {patchZip} from '../../bytes/patch-zip.ts'
import {type BlockEdit, editsByBlock} from '../block-edits.ts'
import {type OfficePart, readPart} from '../office/office-part.ts'
import {inlineCell, longestText, newCell, textTooLong} from './xlsx-cell-edit.ts'
import {editElements} from './xlsx-element-edit.ts'
import {columnLetters, type RawCell, type RawRow, scanSharedStrings, scanSheet, type SharedText} from './xlsx-sheet.ts'
import {textOf} from './xlsx-text.ts'
import type {SheetEntry, Workbook} from './xlsx-workbook.ts'
import {asDamage} from '../../bytes/zip-package.ts'

/** A cell of a workbook. */
export interface CellPlace {
  readonly sheet: SheetEntry
  /** Row, from 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
}

/** A workbook, and the cells behind the blocks of its document. */
export interface EditedBook {
  readonly book: Workbook
  readonly bytes: Uint8Array
  readonly document: Document
  readonly places: readonly CellPlace[]
}

/** What becomes of a cell. */
interface CellEdit extends CellPlace, BlockEdit {}

/** The shared texts of a workbook, with how many cells use each. */
interface Shared {
  readonly part: OfficePart
  readonly texts: readonly SharedText[]
  readonly uses: ReadonlyMap<number, number>
}

/**
 * A workbook with texts of cells changed in place. A text that one cell uses is changed where it stands; of one that more
 * cells share, the edited cell gets its own copy. Formatting stays with the runs of text that an edit leaves; all other
 * parts of the file stay as they are, byte for byte.
 *
 * @throws InputError `xlsx-formula-cell`, `xlsx-text-too-long`
 */
export async function editWorkbook(
  {book, bytes, document, places}: EditedBook,
  edits: readonly Edit[],
): Promise<Uint8Array> {
  const cells: CellEdit[] = editsByBlock(document, edits)
    .filter(({edits}) => edits.some(({start, end, text}) => start < end || text !== ''))
    .map((edit) => ({...places[edit.block], ...edit}))
  if (cells.length === 0) return bytes
  const long = cells.find(({text}) => text.length > longestText)
  if (long !== undefined) throw textTooLong(long.text, cellName(long), book.path)
  const shared = await readShared(book)
  const changed = new Map<string, Uint8Array>()
  const stringEdits: Edit[] = []
  for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
    const part = await readPart(book.parts, sheet.part)
    const sheetEdits = editSheet(part, {cells: cells.filter((cell) => cell.sheet === sheet), shared, stringEdits})
    if (sheetEdits.length > 0) changed.set(sheet.part, patched(part, sheetEdits))
  }
  if (shared !== null && stringEdits.length > 0) changed.set(shared.part.part, patched(shared.part, stringEdits))
  return patchZip(bytes, changed).catch((error: unknown) => {
    // Parts that are only copied were not looked at before.
    throw asDamage(error, book.path, 'ZIP')
  })
}

function patched({source, encoding}: OfficePart, edits: readonly Edit[]): Uint8Array {
  return encode(applyEdits(source, edits), encoding)
}

function cellName({line, column}: Pick<CellPlace, 'line' | 'column'>): string {
  return `${columnLetters(column)}${line}`
}

async function readShared({parts, sheets, stringsPart}: Workbook): Promise<Shared | null> {
  if (stringsPart === null) return null
  const part = await readPart(parts, stringsPart)
  const uses = new Map<number, number>()
  for (const sheet of sheets) {
    const {source, ...about} = await readPart(parts, sheet.part)
    scanSheet({source, ...about}, ({cells}) => {
      for (const {type, elements} of cells) {
        if (type !== 's') continue
        const index = Number(textOf(source, elements))
        uses.set(index, (uses.get(index) ?? 0) + 1)
      }
    })
  }
  return {part, texts: scanSharedStrings(part), uses}
}

interface SheetEdit {
  readonly cells: readonly CellEdit[]
  readonly shared: Shared | null
  /** Takes edits of the shared texts. */
  readonly stringEdits: Edit[]
}

/** The edits of a sheet's XML. */
function editSheet(part: OfficePart, {cells, shared, stringEdits}: SheetEdit): Edit[] {
  const byLine = new Map<number, CellEdit[]>()
  for (const cell of cells.toSorted((a, b) => a.column - b.column)) {
    byLine.set(cell.line, [...(byLine.get(cell.line) ?? []), cell])
  }
  const edits: Edit[] = []
  /** The style that a cell above has, by column. */
  const styles = new Map<number, string>()
  scanSheet(part, (row) => {
    for (const {column, tag} of row.cells) if (tag.attributes.s !== undefined) styles.set(column, tag.attributes.s)
    const wanted = byLine.get(row.line) ?? []
    byLine.delete(row.line)
    const added = new Map<number, string>()
    for (const edit of wanted) {
      const cell = row.cells.findLast(({column}) => column === edit.column)
      if (cell !== undefined) edits.push(...editCell(part, {cell, edit, shared, stringEdits}))
      else {
        const place = behindCells(row, edit.column)
        const name = {prefix: row.prefix, reference: cellName(edit), style: styles.get(edit.column)}
        added.set(place, (added.get(place) ?? '') + newCell(name, guardApostrophe(edit.text)))
      }
    }
    for (const [place, text] of added) edits.push({start: place, end: place, text})
  })
  return edits
}

/** Where a cell of a column is put into a row. */
function behindCells({cells, close}: RawRow, column: number): number {
  return cells.find((cell) => cell.column > column)?.tag.start ?? close
}

interface RawEdit extends Omit<SheetEdit, 'cells'> {
  readonly cell: RawCell
  readonly edit: CellEdit
}

/** The edits of the sheet for a cell that is there. */
function editCell(part: OfficePart, {cell, edit, shared, stringEdits}: RawEdit): Edit[] {
  const {sheet} = edit
  if (cell.hasFormula) {
    throw new InputError('xlsx-formula-cell', {path: part.path, args: {sheet: sheet.name, cell: cellName(edit)}})
  }
  const whole = {start: cell.tag.start, end: cell.end}
  const text =
    shared !== null && cell.type === 's' ? shared.texts[Number(textOf(part.source, cell.elements))] : undefined
  if (shared !== null && text !== undefined) {
    const made = editElements(shared.part.source, text.elements, edit)
    const isAlone = shared.uses.get(Number(textOf(part.source, cell.elements))) === 1
    if (made !== null && isAlone) {
      stringEdits.push(...made)
      return []
    }
    const {start, end} = text.inner
    const copy = shared.part.source.slice(start, end)
    const moved = made?.map((one) => ({...one, start: one.start - start, end: one.end - start}))
    // Elements of another prefix would not be known in the sheet.
    const isSamePrefix = prefixOf(cell.tag.name) === prefixOf(text.elements[0]?.tag.name ?? '')
    const rich = moved === undefined || !isSamePrefix ? null : applyEdits(copy, moved)
    return [{...whole, text: inlineCell(cell.tag, {text: guardApostrophe(edit.text), rich})}]
  }
  const made = cell.type === 'inlineStr' ? editElements(part.source, cell.elements, edit) : null
  return made ?? [{...whole, text: inlineCell(cell.tag, {text: guardApostrophe(edit.text), rich: null})}]
}

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1)
}
