import {InputError, type InputProblem} from '../errors.ts'
import type {Block, Document, Lang, Span} from '../model.ts'
import {guessLang} from '../text/characters.ts'
import {unguardCell} from '../text/formula-guard.ts'
import {holdsSomething, rowReader, type TableRow} from './table/bitext-table.ts'
import type {BitextContent, ReadContext, RowSpans} from './content.ts'
import type {PackageFormat} from './opened-file.ts'
import {findHeader, sampleRows, skippedColumns, type TableHeader} from './table/table-header.ts'
import {type CellPlace, editWorkbook} from './xlsx/xlsx-edit.ts'
import {columnLetters, coveredCells, type SheetContents, type SheetRow} from './xlsx/xlsx-sheet.ts'
import {
  openWorkbook,
  type SheetEntry,
  sheetNamed,
  sheetContents,
  toTableRow,
  type Workbook,
} from './xlsx/xlsx-workbook.ts'

/**
 * Excel workbooks: the sheet named, or the first with an Arabic and an English column, as bilingual rows; a workbook without
 * such a sheet as one document of all its texts.
 */
export const xlsxFormat: PackageFormat = {
  async open(bytes, context) {
    const book = await openWorkbook(bytes, context.name)
    const reading = await readBook(book, context)
    if (reading.isBlank) throw new InputError('empty-file', {path: context.name})
    const {content, text, blocks, places, remarks} = reading
    const document: Document = {name: context.name, format: 'xlsx', lang: context.lang, text, blocks}
    return {
      content: content ?? {kind: 'document', document},
      document,
      remarks,
      edit: (edits) => editWorkbook({book, bytes, document, places}, edits),
    }
  },
}

/** The texts of a document, and the cells behind its blocks. */
interface Blocks {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly places: readonly CellPlace[]
}

interface Reading extends Blocks {
  readonly remarks: readonly InputProblem[]
  readonly content: BitextContent | null
  readonly isBlank: boolean
}

async function readBook(book: Workbook, context: ReadContext): Promise<Reading> {
  const wanted = context.sheet ?? null
  const sheets = wanted === null ? book.sheets : [sheetNamed(book, wanted)]
  const read: {sheet: SheetEntry; rows: readonly SheetRow[]}[] = []
  for (const sheet of sheets) {
    const contents = await sheetContents(book, sheet)
    const {rows} = contents
    const header = findHeader(rows.slice(0, sampleRows).map(toTableRow), ['ar', 'en'], context.name)
    if (header === null) read.push({sheet, rows})
    else return readBilingual({book, sheet, contents, header, skipped: read}, context)
  }
  const blocks = createBlocks()
  for (const {sheet, rows} of read) addTexts(blocks, sheet, rows)
  const remarks: InputProblem[] = [{code: 'table-without-columns', path: context.name}]
  return {content: null, isBlank: read.every(({rows}) => rows.length === 0), remarks, ...blocks.build()}
}

interface BilingualSheet {
  readonly book: Workbook
  readonly sheet: SheetEntry
  readonly contents: SheetContents
  readonly header: TableHeader
  /** The sheets before it. */
  readonly skipped: readonly {readonly sheet: SheetEntry; readonly rows: readonly SheetRow[]}[]
}

async function readBilingual(
  {book, sheet, contents, header, skipped}: BilingualSheet,
  context: ReadContext,
): Promise<Reading> {
  const path = context.name
  const bodies = contents.rows.slice(header.at + 1).map((row) => ({row, table: toTableRow(row)}))
  const filled = bodies.filter(({table}) => holdsSomething(table))
  const read = rowReader(header, context)
  const blocks = createBlocks()
  const sides = sidesOf(header)
  const columns = sides.map(({position}) => position + 1)
  const seen = {sheet, sides, covered: coveredCells(contents, columns)}
  const spans = filled.map(({row, table}) => addSides(blocks, seen, {row, table}))
  const content: BitextContent = {
    kind: 'bitext',
    bitext: {name: path, rows: filled.map(({table}, index) => read(table, index))},
    lines: filled.map(({row}) => row.line),
    spans,
  }
  const others = skipped.filter(({rows}) => rows.length > 0).map(({sheet}) => sheet.name)
  const isChosen = (context.sheet ?? null) !== null
  for (const later of isChosen ? [] : book.sheets.slice(book.sheets.indexOf(sheet) + 1)) {
    if ((await sheetContents(book, later)).rows.length > 0) others.push(later.name)
  }
  const args = {sheet: sheet.name, known: others.slice(0, 20).join(', ')}
  const unread: InputProblem[] = others.length === 0 ? [] : [{code: 'xlsx-sheets-unread', path, args}]
  return {content, isBlank: false, remarks: [...skippedColumns(header, path), ...unread], ...blocks.build()}
}

interface Side {
  readonly lang: Lang
  /** Position of its column, from 0. */
  readonly position: number
}

/** In the order of the sheet. */
function sidesOf({columns}: TableHeader): Side[] {
  return (['ar', 'en'] as const)
    .map((lang) => ({lang, position: columns.get(lang) ?? 0}))
    .toSorted((a, b) => a.position - b.position)
}

/** The Arabic and the English cell of a row; an empty one too where the other holds a text, so that it can be filled. */
function addSides(
  blocks: BlocksBuilder,
  {sheet, sides, covered}: {sheet: SheetEntry; sides: readonly Side[]; covered: ReadonlySet<string>},
  {row, table}: {row: SheetRow; table: TableRow},
): RowSpans {
  const spans: Record<Lang, Span | null> = {ar: null, en: null}
  if (sides.every(({position}) => (table.cells[position] ?? '') === '')) return spans
  for (const {lang, position} of sides) {
    const column = position + 1
    const cell = row.cells.find((cell) => cell.column === column)
    // Numbers and dates are no texts.
    if (cell?.isText === false || (cell === undefined && covered.has(`${row.line}:${column}`))) continue
    spans[lang] = blocks.add(unguardCell(cell?.text ?? ''), {sheet, line: row.line, column}, lang)
  }
  return spans
}

function addTexts(blocks: BlocksBuilder, sheet: SheetEntry, rows: readonly SheetRow[]): void {
  for (const {line, cells} of rows) {
    for (const {column, text, isText} of cells) {
      if (isText && text.trim() !== '') blocks.add(unguardCell(text), {sheet, line, column}, guessLang(text))
    }
  }
}

interface BlocksBuilder {
  add(text: string, place: CellPlace, lang: Lang): Span
  build(): Blocks
}

function createBlocks(): BlocksBuilder {
  const parts: string[] = []
  const blocks: Block[] = []
  const places: CellPlace[] = []
  let length = 0
  return {
    add(text, place, lang) {
      if (blocks.length > 0) length++
      const span = {start: length, end: length + text.length}
      length = span.end
      parts.push(text)
      places.push(place)
      const name = `${place.sheet.name}!${columnLetters(place.column)}${place.line}`
      blocks.push({...span, kind: 'table-cell', opaque: [], lang, at: {line: place.line, name}})
      return span
    },
    build: () => ({text: parts.join('\n'), blocks, places}),
  }
}

/**
 * The rows of an Excel workbook (.xlsx) that hold something: of its first sheet, or of the one named.
 *
 * @param source.sheet name of the sheet; the first when null
 * @throws InputError `office-…` or `xlsx-…` for what is no workbook, is damaged or too large; `empty-file`
 */
export async function readXlsxRows(
  bytes: Uint8Array,
  {name, sheet}: {readonly name: string; readonly sheet: string | null},
): Promise<TableRow[]> {
  const book = await openWorkbook(bytes, name)
  const {rows} = await sheetContents(book, sheet === null ? book.sheets[0] : sheetNamed(book, sheet))
  if (rows.length === 0) throw new InputError('empty-file', {path: name})
  return rows.map(toTableRow)
}
