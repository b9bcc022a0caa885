import {InputError} from '../errors.ts'
import {nearest} from '../text/nearest.ts'
import {type BitextTable, readBitextTable, type TableContext, type TableRow} from './bitext-table.ts'
import {isOldOffice} from './office-bytes.ts'
import {readStyles} from './xlsx-formats.ts'
import {openPackage, type XlsxPackage} from './xlsx-package.ts'
import {readSharedStrings, readSheet} from './xlsx-sheet.ts'
import {walkXml, type XmlPart} from './xlsx-xml.ts'

/** A sheet of a workbook, and the relation that leads to it. */
interface SheetEntry {
  readonly name: string
  readonly relation: string
}

/** What a workbook says of itself. */
interface Workbook {
  readonly sheets: readonly SheetEntry[]
  readonly is1904: boolean
}

/** Where relations lead, by id and by the last part of their type (`worksheet`, `styles`). */
interface Relations {
  readonly byId: ReadonlyMap<string, string>
  readonly byType: ReadonlyMap<string, string>
}

/**
 * The bilingual rows of an Excel workbook (.xlsx), as {@link readXlsxRows} finds them.
 *
 * @throws InputError `xlsx-…` for what is no workbook, is damaged or too large; `format-invalid` when columns are missing
 */
export async function readXlsx(
  bytes: Uint8Array,
  {sheet, ...context}: TableContext & {readonly sheet: string | null},
): Promise<BitextTable> {
  return readBitextTable(await readXlsxRows(bytes, {name: context.name, sheet}), context)
}

/**
 * The rows of an Excel workbook (.xlsx) that hold something: of its first sheet, or of the one named. Macros, pictures and
 * links to other files are not looked at.
 *
 * @param source.sheet name of the sheet; the first when null
 * @throws InputError `xlsx-…` for what is no workbook, is damaged or too large; `empty-file`
 */
export async function readXlsxRows(
  bytes: Uint8Array,
  {name, sheet}: {readonly name: string; readonly sheet: string | null},
): Promise<TableRow[]> {
  if (isOldOffice(bytes)) throw new InputError('xlsx-locked', {path: name})
  const parts = await openPackage(bytes, name)
  const root = (await readRelations(parts, '')).byType.get('officeDocument') ?? 'xl/workbook.xml'
  const workbook = readWorkbook(await partOf(parts, root))
  const relations = await readRelations(parts, root)
  const chosen = chooseSheet(workbook.sheets, sheet, name)
  const target = relations.byId.get(chosen.relation)
  if (target === undefined) throw new InputError('xlsx-part-missing', {path: name, args: {part: chosen.name}})
  const [strings, styles] = ['sharedStrings', 'styles'].map((type) => relations.byType.get(type))
  const rows = readSheet(await partOf(parts, target), {
    sheet: chosen.name,
    strings: strings === undefined ? [] : readSharedStrings(await partOf(parts, strings)),
    formats: {
      isDate: styles === undefined ? [] : readStyles(await partOf(parts, styles)),
      is1904: workbook.is1904,
    },
  })
  if (rows.length === 0) throw new InputError('empty-file', {path: name})
  return rows
}

async function partOf(parts: XlsxPackage, name: string): Promise<XmlPart> {
  return {path: parts.path, name, bytes: await parts.read(name)}
}

function readWorkbook(part: XmlPart): Workbook {
  const sheets: SheetEntry[] = []
  let is1904 = false
  let root: string | null = null
  walkXml(part, {
    open(name, attributes) {
      root ??= name
      if (name === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (name !== 'sheet') return
      const [, relation] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? ['', '']
      sheets.push({name: attributes.name ?? '', relation})
    },
  })
  if (root !== 'workbook' || sheets.length === 0) {
    throw new InputError('xlsx-part-missing', {path: part.path, args: {part: 'xl/workbook.xml'}})
  }
  return {sheets, is1904}
}

/** The relations of a part; `''` for those of the workbook file itself. Targets outside the file lead nowhere. */
async function readRelations(parts: XlsxPackage, of: string): Promise<Relations> {
  const at = of.lastIndexOf('/') + 1
  const name = `${of.slice(0, at)}_rels/${of.slice(at)}.rels`
  const byId = new Map<string, string>()
  const byType = new Map<string, string>()
  if (!parts.has(name)) return {byId, byType}
  walkXml(await partOf(parts, name), {
    open(element, {Id, Type, Target, TargetMode}) {
      if (element !== 'Relationship' || Target === undefined || TargetMode === 'External') return
      const target = resolveTarget(of.slice(0, at), Target)
      byId.set(Id ?? '', target)
      const type = (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1)
      if (!byType.has(type)) byType.set(type, target)
    },
  })
  return {byId, byType}
}

/** `../x` and `/xl/x` as names inside the file; they are only looked up there. */
function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function chooseSheet(sheets: readonly SheetEntry[], wanted: string | null, path: string): SheetEntry {
  if (wanted === null) return sheets[0]
  const found = sheets.find(({name}) => name === wanted)
  if (found !== undefined) return found
  const names = sheets.map(({name}) => name)
  const near = nearest(wanted, names)
  const known = (near === null ? names : [near, ...names.filter((name) => name !== near)]).slice(0, 20).join(', ')
  throw new InputError('xlsx-sheet-unknown', {path, args: {sheet: wanted, known}})
}
