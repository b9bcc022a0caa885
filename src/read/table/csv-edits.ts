import type {Document, Edit} from '../../model.ts'
import {guardApostrophe, guardCell, isGuarded} from '../../text/formula-guard.ts'
import {type BlockEdit, editsByBlock} from '../block-edits.ts'

/** Start and end of each cell in the file, its quotation marks included, one after the other. */
export type CellPlaces = readonly number[]

/** The cells of a document, one a block, and how their file writes cells. */
export interface CsvCells {
  readonly document: Document
  /** The decoded file. */
  readonly source: string
  readonly cells: CellPlaces
  readonly delimiter: string
}

/**
 * Edits of cells as edits of the file. A bare cell whose new text needs quotation marks gets them; a cell that a spreadsheet
 * would now take for a formula gets a guard, and one that no longer would loses it. Nothing else changes.
 */
export function editCells({document, source, cells, delimiter}: CsvCells, edits: readonly Edit[]): Edit[] {
  return editsByBlock(document, edits).map((edit) => {
    const start = cells[2 * edit.block]
    const was = source.slice(start, cells[2 * edit.block + 1])
    const isQuoted = isWhollyQuoted(was)
    const text = guarded(isQuoted ? was.slice(1, -1) : was, edit)
    const needsMarks = isQuoted || mustBeQuoted(text, delimiter)
    return difference(was, needsMarks ? `"${text.replaceAll('"', '""')}"` : text, start)
  })
}

/** A cell that only begins with a quotation mark has it as text. */
function isWhollyQuoted(cell: string): boolean {
  return cell.length >= 2 && /^".*"$/su.test(cell) && !cell.slice(1, -1).replaceAll('""', '').includes('"')
}

/** The new text of a cell with or without the apostrophe: a cell that was not guarded and begins as before stays so. */
function guarded(was: string, {edits, text}: BlockEdit): string {
  const isNewHead = isGuarded(was) || edits[0].start === 0
  return isNewHead ? guardCell(text) : guardApostrophe(text)
}

function mustBeQuoted(text: string, delimiter: string): boolean {
  // Where TAB parts the cells, a quotation mark means something at the start only.
  const hasMark = delimiter === '\t' ? text.startsWith('"') : text.includes('"')
  return hasMark || text.includes(delimiter) || /[\r\n]/u.test(text)
}

/** What turns one text into the other, as one edit that leaves out what they begin and end with. */
function difference(from: string, to: string, offset: number): Edit {
  const most = Math.min(from.length, to.length)
  let head = 0
  while (head < most && from.charCodeAt(head) === to.charCodeAt(head)) head++
  let tail = 0
  while (tail < most - head && from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)) tail++
  return {start: offset + head, end: offset + from.length - tail, text: to.slice(head, to.length - tail)}
}
