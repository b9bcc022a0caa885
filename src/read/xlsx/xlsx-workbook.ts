import {InputError} from '../../errors.ts'
import {nearest} from '../../text/nearest.ts'
import type {TableRow} from '../table/bitext-table.ts'
import {isOldOffice} from '../../bytes/office-bytes.ts'
import {type OfficePart, readPart} from '../office/office-part.ts'
import {readRelations} from '../office/relations.ts'
import {type NumberFormats, readStyles} from './xlsx-formats.ts'
import {readSheet, scanSharedStrings, type SheetContents, type SheetRow} from './xlsx-sheet.ts'
import {textOf} from './xlsx-text.ts'
import {localName, scanXml} from '../../xml/xml-scan.ts'
import {openPackage, type ZipPackage} from '../../bytes/zip-package.ts'

/** A sheet of a workbook, and the part that holds it. */
export interface SheetEntry {
  readonly name: string
  readonly part: string
}

/** A workbook that is open. */
export interface Workbook {
  readonly path: string
  readonly parts: ZipPackage
  /** Sheets of cells, in order. */
  readonly sheets: readonly SheetEntry[]
  /** The part of the texts that cells share; null where there is none. */
  readonly stringsPart: string | null
  /** Those texts. */
  readonly strings: readonly string[]
  readonly formats: NumberFormats
}

/**
 * Opens an Excel workbook (.xlsx, ECMA-376 part 1, 18). Macros, pictures and links to other files are not looked at.
 *
 * @throws InputError `office-…` for what is no workbook, is damaged or too large
 */
export async function openWorkbook(bytes: Uint8Array, path: string): Promise<Workbook> {
  if (isOldOffice(bytes)) throw new InputError('office-locked', {path})
  const parts = await openPackage(bytes, path)
  const root = (await readRelations(parts, '')).byType.get('officeDocument') ?? parts.nameOf('xl/workbook.xml')
  const {sheets, is1904} = readSheetList(await readPart(parts, root))
  const relations = await readRelations(parts, root)
  const sheetParts = new Set(relations.all.filter(({type}) => type === 'worksheet').map(({target}) => target))
  const [stringsPart = null, stylesPart = null] = ['sharedStrings', 'styles'].map((type) => {
    const part = relations.byType.get(type)
    // Some programs name both in every workbook, and write only what has something in it.
    return part !== undefined && parts.has(part) ? part : null
  })
  const found = sheets.flatMap(({name, relation}) => {
    const part = relations.byId.get(relation)
    if (part === undefined) throw new InputError('office-part-missing', {path, args: {part: name}})
    // Sheets of charts and macros have no cells.
    return sheetParts.has(part) ? [{name, part}] : []
  })
  if (found.length === 0) throw new InputError('office-part-missing', {path, args: {part: 'xl/worksheets'}})
  return {
    path,
    parts,
    sheets: found,
    stringsPart,
    strings: stringsPart === null ? [] : readStrings(await readPart(parts, stringsPart)),
    formats: {isDate: stylesPart === null ? [] : readStyles(await readPart(parts, stylesPart)), is1904},
  }
}

function readStrings(part: OfficePart): string[] {
  return scanSharedStrings(part).map(({elements}) => textOf(part.source, elements))
}

function readSheetList({source, path, part}: OfficePart): {
  sheets: {name: string; relation: string}[]
  is1904: boolean
} {
  const sheets: {name: string; relation: string}[] = []
  let is1904 = false
  let root: string | null = null
  scanXml(
    source,
    {
      open({name: qualified, attributes}) {
        const name = localName(qualified)
        root ??= name
        if (name === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
        if (name !== 'sheet') return
        const [, relation] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? ['', '']
        sheets.push({name: attributes.name ?? '', relation})
      },
    },
    {path, part},
  )
  if (root !== 'workbook' || sheets.length === 0) {
    throw new InputError('office-part-missing', {path, args: {part: 'xl/workbook.xml'}})
  }
  return {sheets, is1904}
}

/** @throws InputError `xlsx-sheet-unknown`, with the sheets there are */
export function sheetNamed({sheets, path}: Workbook, wanted: string): SheetEntry {
  const found = sheets.find(({name}) => name === wanted)
  if (found !== undefined) return found
  const names = sheets.map(({name}) => name)
  const near = nearest(wanted, names)
  const known = (near === null ? names : [near, ...names.filter((name) => name !== near)]).slice(0, 20).join(', ')
  throw new InputError('xlsx-sheet-unknown', {path, args: {sheet: wanted, known}})
}

/** What a sheet holds. */
export async function sheetContents(
  {parts, strings, formats}: Workbook,
  {name, part}: SheetEntry,
): Promise<SheetContents> {
  return readSheet(await readPart(parts, part), {sheet: name, strings, formats})
}

/** Columns that are looked at in tables: a cell far out on the right must not cost a table as wide. */
const mostColumns = 256

/** A row as texts side by side. */
export function toTableRow({line, cells}: SheetRow): TableRow {
  const texts: string[] = []
  for (const {column, text} of cells) {
    if (column <= mostColumns) texts[column - 1] = text
  }
  return {line, cells: Array.from(texts, (text) => text ?? '')}
}
