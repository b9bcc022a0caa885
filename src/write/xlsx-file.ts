import {escapeXml} from '../xml/xml-escape.ts'
import {contentTypes, declaration, office, relations, writeOfficeFile} from './office-package.ts'
import {areaOf, main, type SheetTable, sheetXml} from './xlsx-sheet.ts'

const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A table as an Excel workbook (.xlsx). The same table gives the same bytes: the parts carry ZIP's first date.
 *
 * @throws InputError `xlsx-too-many-rows` or `xlsx-text-too-long`
 */
export async function writeSheet(table: SheetTable): Promise<Uint8Array> {
  return writeWorkbook([table])
}

/**
 * Tables as the sheets of one workbook, in their order.
 *
 * @throws InputError as `writeSheet`
 */
export async function writeWorkbook(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const sheets = tables.map((table, at) => [`worksheets/sheet${at + 1}.xml`, sheetXml(table)] as const)
  return writeOfficeFile([
    contentTypes(kind, [
      ['xl/workbook.xml', 'sheet.main'],
      ...sheets.map(([path]) => [`xl/${path}`, 'worksheet'] as const),
      ['xl/styles.xml', 'styles'],
    ]),
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(tables)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([...sheets.map(([path]) => ['worksheet', path] as const), ['styles', 'styles.xml']]),
    ],
    ['xl/styles.xml', stylesXml()],
    ...sheets.map(([path, xml]) => [`xl/${path}`, xml] as const),
  ])
}

function workbookXml(tables: readonly SheetTable[]): string {
  const sheets = tables.map(
    ({name}, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return [
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets><definedNames>`,
    ...tables.map((table, at) => filterName(table, at)),
    ...tables.map((table, at) => titlesName(table, at)),
    '</definedNames></workbook>',
  ].join('')
}

/** The names that Excel keeps for the area of a filter and for rows that every printed page repeats. */
function filterName(table: SheetTable, at: number): string {
  const area = `${sheetReference(table)}!${areaOf(table, '$')}`
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${area}</definedName>`
}

function titlesName(table: SheetTable, at: number): string {
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheetReference(table)}!$1:$1</definedName>`
}

function sheetReference({name}: SheetTable): string {
  return escapeXml(`'${name.replaceAll("'", "''")}'`)
}

/**
 * Cell formats in the order that `xlsx-sheet.ts` counts them: none, heading, text, Arabic, English, confidence. Texts have
 * the format of texts (49), so that Excel takes none for a formula or a date when somebody types in it.
 */
function stylesXml(): string {
  const font = (extra: string): string =>
    `<font>${extra}<sz val="11"/><name val="Arial"/><family val="2"/><charset val="178"/></font>`
  const fill = (color: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor rgb="${color}"/></patternFill></fill>`
  const line = (side: string): string => `<${side} style="thin"><color rgb="FFD9D9D9"/></${side}>`
  const format = (attributes: string, alignment: string): string =>
    `<xf xfId="0" fontId="0" fillId="0" borderId="1" applyBorder="1" ${attributes} applyAlignment="1"><alignment vertical="top" ${alignment}/></xf>`
  const text = 'numFmtId="49" applyNumberFormat="1"'
  const bands = ['FFC6EFCE', 'FFFFEB9C', 'FFFFC7CE'].map((color) => `<dxf>${fill(color)}</dxf>`)
  return [
    `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts>`,
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    `${fill('FFE7EEF4')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>`,
    `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="6"><xf xfId="0" numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
    '<xf xfId="0" numFmtId="49" applyNumberFormat="1" fontId="1" applyFont="1" fillId="2" applyFill="1" borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
    format(text, 'wrapText="1"'),
    format(text, 'horizontal="right" indent="1" readingOrder="2" wrapText="1"'),
    format(text, 'horizontal="left" indent="1" readingOrder="1" wrapText="1"'),
    format('numFmtId="164" applyNumberFormat="1"', 'horizontal="center"'),
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    `<dxfs count="${bands.length}">${bands.join('')}</dxfs></styleSheet>`,
  ].join('')
}
