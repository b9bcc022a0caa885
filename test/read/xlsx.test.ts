import {describe, expect, test} from 'vitest'
import type {BitextRow} from '../../src/model.ts'
import {readContent, type ReadOptions} from '../../src/read/formats.ts'
import {testFixtureFolder} from './fixture-folder.ts'
import {sheetXml, tableXml, xlsxFile, type XlsxParts} from './xlsx-file.ts'

const header = tableXml([['ar', 'en']])

async function readRows(
  parts: XlsxParts,
  options: Partial<ReadOptions> = {},
): Promise<{rows: readonly BitextRow[]; lines: readonly number[] | undefined}> {
  const content = await readContent(await xlsxFile(parts), {name: 'a.xlsx', ...options})
  if (content.kind !== 'bitext') throw new Error(content.kind)
  return {rows: content.bitext.rows, lines: content.lines}
}

async function cellsOf(parts: XlsxParts, options: Partial<ReadOptions> = {}): Promise<string[][]> {
  return (await readRows(parts, options)).rows.map(({ar, en}) => [ar, en])
}

describe('cells', () => {
  test.each([
    ['shared text', '<c r="A2" t="s"><v>0</v></c>', '<si><t>نعم</t></si>', 'نعم'],
    [
      'rich text',
      '<c r="A2" t="s"><v>0</v></c>',
      '<si><r><t>نعم </t></r><r><rPr><b/></rPr><t>ولا</t></r></si>',
      'نعم ولا',
    ],
    [
      'a reading beside the text',
      '<c r="A2" t="s"><v>0</v></c>',
      '<si><t>x</t><rPh sb="0" eb="1"><t>y</t></rPh></si>',
      'x',
    ],
    ['a line break', '<c r="A2" t="s"><v>0</v></c>', '<si><t>a&#10;b_x000D_c_x005F_x</t></si>', 'a\nb\rc_x'],
    ['the value of a formula', '<c r="A2" t="str"><f>B1&amp;"x"</f><v>enx</v></c>', '', 'enx'],
    ['a guarded formula', '<c r="A2" t="inlineStr"><is><t>\'=1+1</t></is></c>', '', '=1+1'],
    ['a number', '<c r="A2"><v>0.94999999999999996</v></c>', '', '0.95'],
    ['a whole number', '<c r="A2"><v>2022</v></c>', '', '2022'],
    ['a date', '<c r="A2" s="1"><v>44596</v></c>', '', '2022-02-04'],
    ['a date of its own format, with a time', '<c r="A2" s="2"><v>44596.5</v></c>', '', '2022-02-04 12:00'],
    ['a format that only looks like a date', '<c r="A2" s="3"><v>44596</v></c>', '', '44596'],
    ['true', '<c r="A2" t="b"><v>1</v></c>', '', 'TRUE'],
    ['what became an error', '<c r="A2" t="e"><v>#NAME?</v></c>', '', '#NAME?'],
  ])('%s', async (_reason, cell, strings, text) => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-401]dd\\/mm\\/yyyy hh:mm"/><numFmt numFmtId="171" formatCode="0 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>'
    expect(await cellsOf({rows: `${header}<row r="2">${cell}</row>`, strings, styles})).toEqual([[text, '']])
  })

  test('names with a prefix', async () => {
    const rows = '<x:row><x:c t="str"><x:v>ar</x:v></x:c><x:c t="str"><x:v>en</x:v></x:c></x:row>'
    const xml = `<x:worksheet xmlns:x="urn:x"><x:sheetData>${rows}${rows}</x:sheetData></x:worksheet>`
    expect(await cellsOf({others: {'xl/worksheets/sheet1.xml': xml}})).toEqual([['ar', 'en']])
  })

  test('parts that are named and not there, as where no cell has a shared text', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const relation = (id: string, name: string, target: string): string =>
      `<Relationship Id="${id}" Type="${type}/${name}" Target="${target}"/>`
    const relations = [
      relation('rId1', 'worksheet', 'Worksheets\\Sheet1.xml'),
      relation('rId2', 'sharedStrings', 'none.xml'),
      relation('rId3', 'styles', 'none.xml'),
      relation('rId4', 'worksheet', 'worksheets/sheet2.xml'),
    ]
    const others = {'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`}
    expect(await cellsOf({rows: header + tableXml([['نص', 'a text']]), others})).toEqual([['نص', 'a text']])
  })

  test('a cell far out costs nothing', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    expect(await cellsOf({rows: header + tableXml([['نعم', 'yes']]) + far})).toEqual([['نعم', 'yes']])
  })

  test('days since 1904', async () => {
    const workbook =
      '<workbook xmlns:r="urn:r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>'
    const rows = `${header}<row r="2"><c r="A2" s="0"><v>1</v></c></row>`
    expect(await cellsOf({rows, workbook, styles: '<cellXfs><xf numFmtId="14"/></cellXfs>'})).toEqual([
      ['1904-01-02', ''],
    ])
  })
})

describe('rows', () => {
  test('a title above, columns in another order and with other names, numbers of the rows', async () => {
    const rows = `${tableXml([['Corrected by hand'], [], ['Status', 'English', 'note', 'العربية']])}<row r="7"><c r="A7" t="str"><v>Edited</v></c><c r="D7" t="str"><v>نعم</v></c></row>`
    const {rows: read, lines} = await readRows({rows})
    expect(read).toMatchObject([{ar: 'نعم', en: '', status: 'edited'}])
    expect(lines).toEqual([7])
  })

  test.each<[string, string]>([
    ['is empty', ''],
    ['lacks a column', tableXml([['ar', 'fr']])],
  ])('the first sheet with both columns, where the first of all %s', async (_reason, rows) => {
    expect(await cellsOf({rows})).toEqual([['ملاحظة', 'a note']])
  })

  test('another sheet', async () => {
    expect(await cellsOf({rows: header}, {sheet: 'Notes'})).toEqual([['ملاحظة', 'a note']])
  })

  test('confidences that a spreadsheet has spoilt', async () => {
    const rows = tableXml([
      ['ar', 'en', 'confidence'],
      ['نعم', 'yes', '950'],
    ])
    await expect(readRows({rows})).rejects.toMatchObject({problems: [{code: 'format-invalid', line: 2}]})
    expect((await readRows({rows}, {ignoresConfidence: true})).rows).toMatchObject([{confidence: null}])
  })
})

test('the lines of a CSV, with line ends in cells and empty lines', async () => {
  const text = 'ar,en\r\n\r\n"ن\r\nع",a\r\nب,b\r\n"ج\n",c\r\nد,d'
  const content = await readContent(new TextEncoder().encode(text), {name: 'a.csv'})
  expect(content).toMatchObject({kind: 'bitext', lines: [3, 5, 6, 8]})
})

describe('refuses', () => {
  test.each<[string, XlsxParts, object]>([
    [
      'a text that is not there',
      {rows: `${header}<row><c r="B9" t="s"><v>9</v></c></row>`},
      {code: 'xlsx-cell-invalid', args: {sheet: 'Pairs', cell: 'B2'}},
    ],
    [
      'a DOCTYPE',
      {others: {'xl/worksheets/sheet1.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${sheetXml('')}`}},
      {code: 'office-part-invalid'},
    ],
    [
      'XML that is none',
      {others: {'xl/worksheets/sheet1.xml': '<worksheet><sheetData></worksheet>'}},
      {code: 'office-part-invalid', args: {part: 'xl/worksheets/sheet1.xml', at: 1}},
    ],
    [
      'elements without end',
      {others: {'xl/worksheets/sheet1.xml': '<a>'.repeat(5000)}},
      {code: 'office-part-invalid', args: {detail: 'xml-too-deep'}},
    ],
    ['a workbook that is none', {workbook: '<document/>'}, {code: 'office-part-missing'}],
    ['a part that swells', {rows: ' '.repeat(3e6)}, {code: 'office-too-large'}],
  ])('%s', async (_reason, parts, problem) => {
    await expect(readRows(parts)).rejects.toMatchObject({problems: [{path: 'a.xlsx', ...problem}]})
  })

  test('an unknown sheet, with those there are', async () => {
    await expect(readRows({rows: header}, {sheet: 'pair'})).rejects.toMatchObject({
      problems: [{code: 'xlsx-sheet-unknown', args: {known: 'Pairs, Notes'}}],
    })
  })

  test.each<[string, Uint8Array, string]>([
    [
      'a password, or the format before 2007',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      'office-locked',
    ],
    ['no ZIP', new TextEncoder().encode('ar,en\n'), 'office-damaged'],
    ['nothing', new Uint8Array(0), 'empty-file'],
  ])('%s', async (_reason, bytes, code) => {
    await expect(readContent(bytes, {name: 'a.xlsx'})).rejects.toMatchObject({problems: [{code}]})
  })

  test('a file that was cut off, wherever', async () => {
    const bytes = await xlsxFile({rows: header + tableXml([['نعم', 'yes']])})
    for (let length = 1; length < bytes.length; length += 97) {
      await expect(readContent(bytes.subarray(0, length), {name: 'a.xlsx'})).rejects.toMatchObject({
        problems: [{code: 'office-damaged'}],
      })
    }
  })
})

testFixtureFolder('xlsx')
