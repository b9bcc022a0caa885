import {Uint8ArrayReader, Uint8ArrayWriter, ZipWriter} from '@zip.js/zip.js'

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The parts of a workbook: what is not given here is made, with one sheet of these rows. */
export interface XlsxParts {
  /** XML of `sheetData`. */
  readonly rows?: string
  /** XML of the items of `sst`. */
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
  readonly others?: Readonly<Record<string, string>>
}

/** The bytes of a small workbook. */
export async function xlsxFile({
  rows = '',
  strings = '',
  styles = '',
  workbook,
  others = {},
}: XlsxParts): Promise<Uint8Array> {
  const parts: Record<string, string> = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      workbook ??
      `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Pairs" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId4"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
      ['rId4', 'worksheet', 'worksheets/sheet2.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheetXml(rows),
    'xl/worksheets/sheet2.xml': sheetXml(
      tableXml([
        ['ar', 'en'],
        ['ملاحظة', 'a note'],
      ]),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...others,
  }
  const writer = new ZipWriter(new Uint8ArrayWriter(), {useWebWorkers: false})
  for (const [name, text] of Object.entries(parts)) {
    await writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(text)))
  }
  return writer.close()
}

/** A sheet of rows. */
export function sheetXml(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
}

/** Rows of texts, each in its cell. */
export function tableXml(rows: readonly (readonly string[])[]): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cell = (text: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`
  return rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
}

function relations(list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}
