import type {Lang, Span} from '../../model.ts'
import type {BitextContent, ReadContext} from '../content.ts'
import {InputError} from '../../errors.ts'
import {type BitextTable, readBitextTable, type TableRow} from '../table/bitext-table.ts'
import type {TextGroup, WordText} from './docx-blocks.ts'
import type {Paragraph} from './docx-paragraph.ts'
import {findHeader, type TableHeader} from '../table/table-header.ts'

/** A group for each paragraph. */
export function groupParagraphs(paragraphs: readonly Paragraph[]): TextGroup[] {
  return paragraphs.map((paragraph) => ({paragraphs: [paragraph], lang: null, isCell: false, isHeading: false}))
}

/** A paragraph in a cell of the first table of the document. */
function isInFirstTable({part, outerCell}: Paragraph): boolean {
  return part === 0 && outerCell?.table === 1
}

/**
 * Groups for a file whose first table is a bilingual one: each cell of it is one group. null where no row at its top names
 * both languages.
 */
export function groupCells(groups: readonly TextGroup[], text: WordText, path: string): TextGroup[] | null {
  const header = headerOf(rowsOf(groups, text), path)
  if (header === null) return null
  const langs = new Map((['ar', 'en'] as const).map((lang) => [header.columns.get(lang) ?? -1, lang]))
  const made: (Omit<TextGroup, 'paragraphs'> & {readonly paragraphs: Paragraph[]})[] = []
  for (const {paragraphs} of groups) {
    const [paragraph] = paragraphs
    const cell = paragraph.outerCell
    const last = made.at(-1)
    if (!isInFirstTable(paragraph) || cell === null)
      made.push({paragraphs: [paragraph], lang: null, isCell: false, isHeading: false})
    else if (last?.isCell === true && last.paragraphs[0].outerCell === cell) last.paragraphs.push(paragraph)
    else {
      const lang = cell.row > header.line ? langs.get(cell.column - 1) : null
      made.push({paragraphs: [paragraph], lang: lang ?? null, isCell: true, isHeading: cell.row === header.line})
    }
  }
  return made
}

/** null where the table is one like others: no header for two languages, or one that is not clear. */
function headerOf(rows: readonly TableRow[], path: string): TableHeader | null {
  try {
    return findHeader(rows, ['ar', 'en'], path)
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** The rows of the first table as its cells stand. */
function rowsOf(groups: readonly TextGroup[], {projection, blocks, blockOf}: WordText): TableRow[] {
  const rows = new Map<number, string[]>()
  for (const [at, {paragraphs}] of groups.entries()) {
    const [paragraph] = paragraphs
    if (!isInFirstTable(paragraph) || paragraph.outerCell === null) continue
    const {row, column} = paragraph.outerCell
    const cells = rows.get(row) ?? []
    const block = blocks[blockOf[at]]
    const text = block === undefined ? '' : projection.text.slice(block.start, block.end)
    const before = cells[column - 1] ?? ''
    for (let position = cells.length; position < column; position++) cells.push('')
    cells[column - 1] = before === '' || text === '' ? before + text : `${before}\n${text}`
    rows.set(row, cells)
  }
  return [...rows].map(([line, cells]) => ({line, cells}))
}

/**
 * The rows of a bilingual table, with the places of their texts.
 *
 * @param groups as {@link groupCells} made them
 */
export function readTable(groups: readonly TextGroup[], text: WordText, context: ReadContext): BitextContent {
  const rows = rowsOf(groups, text)
  const {bitext, lines} = readRows(rows, context)
  const columns = findHeader(rows, ['ar', 'en'], context.name)?.columns
  const blockAt = new Map<string, number>()
  for (const [at, {paragraphs}] of groups.entries()) {
    const [paragraph] = paragraphs
    if (!isInFirstTable(paragraph) || paragraph.outerCell === null) continue
    blockAt.set(`${paragraph.outerCell.row}:${paragraph.outerCell.column}`, text.blockOf[at])
  }
  const spanIn = (line: number, lang: Lang): Span | null => {
    const block = text.blocks[blockAt.get(`${line}:${(columns?.get(lang) ?? -1) + 1}`) ?? -1]
    return block === undefined ? null : {start: block.start, end: block.end}
  }
  const spans = lines.map((line) => ({ar: spanIn(line, 'ar'), en: spanIn(line, 'en')}))
  return {kind: 'bitext', bitext, lines, spans}
}

/** In a text that people write a confidence may be a word; then none is read. */
function readRows(rows: readonly TableRow[], context: ReadContext): BitextTable {
  try {
    return readBitextTable(rows, context)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return readBitextTable(rows, {...context, ignoresConfidence: true})
  }
}
