import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {openPackage} from '../../src/bytes/zip-package.ts'
import {tableXml, xlsxFile, type XlsxParts} from './xlsx-file.ts'

const header = tableXml([['ar', 'en']])

function textsOf({document}: OpenedFile): string[] {
  return (document?.blocks ?? []).map(({start, end}) => document?.text.slice(start, end) ?? '')
}

/** Puts a text for a word of a block; the whole block where no word is given. */
async function edit(
  parts: XlsxParts,
  {at, word, text}: {at: number; word?: string; text: string},
): Promise<{sheet: string; strings: string; texts: string[]; before: string[]}> {
  const bytes = await xlsxFile(parts)
  const file = await openFile(bytes, {name: 'a.xlsx'})
  const block = file.document?.blocks[at]
  if (block === undefined) throw new Error('no block')
  const from = word === undefined ? 0 : textsOf(file)[at].indexOf(word)
  const length = word === undefined ? block.end - block.start : word.length
  const start = block.start + from
  const edited = await file.edit([{start, end: start + length, text}])
  const zip = await openPackage(edited, 'a.xlsx')
  const read = async (name: string): Promise<string> => new TextDecoder().decode(await zip.read(name))
  return {
    sheet: /<sheetData>(.*)<\/sheetData>/su.exec(await read('xl/worksheets/sheet1.xml'))?.[1] ?? '',
    strings: /<sst[^>]*>(.*)<\/sst>/su.exec(await read('xl/sharedStrings.xml'))?.[1] ?? '',
    texts: textsOf(await openFile(edited, {name: 'a.xlsx'})),
    before: textsOf(file),
  }
}

const shared = `${header}<row r="2"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>`
const twice = `${shared}<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row>`
const bold = '<r><rPr><b/></rPr><t>أهلا </t></r><r><t xml:space="preserve">يا صديقي</t></r>'

describe('where a text is changed', () => {
  test('a text that one cell uses: where it stands', async () => {
    const strings = '<si><t>نعم</t></si><si><t>Yes &amp; no</t></si>'
    const {sheet, strings: after} = await edit({rows: shared, strings}, {at: 1, word: 'no', text: 'more'})
    expect(sheet).toBe(shared)
    expect(after).toBe('<si><t>نعم</t></si><si><t>Yes &amp; more</t></si>')
  })

  test('a text that cells share: the one cell gets its own, with the formatting', async () => {
    const strings = `<si>${bold}</si><si><t>Hello</t></si>`
    const {sheet, strings: after, texts} = await edit({rows: twice, strings}, {at: 0, word: 'صديقي', text: 'رفيق'})
    expect(after).toBe(strings)
    expect(sheet).toBe(
      twice.replace(
        '<c r="A2" s="1" t="s"><v>0</v></c>',
        `<c r="A2" s="1" t="inlineStr"><is>${bold.replace('صديقي', 'رفيق')}</is></c>`,
      ),
    )
    expect(texts).toEqual(['أهلا يا رفيق', 'Hello', 'أهلا يا صديقي', 'Hello'])
  })

  test('a text that another sheet uses too is left alone there', async () => {
    const strings = '<si><t>نعم</t></si><si><t>Yes</t></si>'
    const others = {
      'xl/worksheets/sheet2.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData></worksheet>',
    }
    const {sheet, strings: after} = await edit({rows: shared, strings, others}, {at: 1, text: 'No'})
    expect(after).toBe(strings)
    expect(sheet).toContain('<c r="B2" t="inlineStr"><is><t>No</t></is></c>')
  })

  test('across runs: each run keeps what the edit leaves', async () => {
    const strings = `<si>${bold}</si><si><t>Hello</t></si>`
    const {strings: after} = await edit({rows: shared, strings}, {at: 0, word: 'لا يا', text: 'لان بك يا'})
    expect(after).toContain(
      '<r><rPr><b/></rPr><t xml:space="preserve">أهلان بك </t></r><r><t xml:space="preserve">يا صديقي</t></r>',
    )
  })

  test('white space at an end is said to count', async () => {
    const strings = '<si><t>نعم</t></si><si><t>Yes</t></si>'
    const {strings: after} = await edit({rows: shared, strings}, {at: 1, text: ' Yes'})
    expect(after).toContain('<si><t xml:space="preserve"> Yes</t></si>')
  })

  test.each([
    ['a cell that is there', '<c r="B2" s="2"/>', '<c r="B2" s="2" t="inlineStr"><is>'],
    ['a cell that is not', '', '<c r="B2" t="inlineStr"><is>'],
    ['a cell before another', '<c r="C2"><v>1</v></c>', '<c r="B2" t="inlineStr"><is>'],
    ['an empty text', '<c r="B2" t="inlineStr"><is><t/></is></c>', '<c r="B2" t="inlineStr"><is>'],
  ])('an empty target is filled: %s', async (_reason, cell, expected) => {
    const rows = `${header}<row r="2"><c r="A2" t="inlineStr"><is><t>نعم</t></is></c>${cell}</row>`
    const {sheet, texts, before} = await edit({rows}, {at: 1, text: 'Yes <1>'})
    expect(before).toEqual(['نعم', ''])
    expect(texts).toEqual(['نعم', 'Yes <1>'])
    expect(sheet).toContain(`${expected}<t xml:space="preserve">Yes &lt;1&gt;</t></is></c>`)
  })

  test('a new cell takes the look of the one above', async () => {
    const rows = `${header}<row r="2"><c r="A2" t="str"><v>ن</v></c><c r="B2" s="7" t="str"><v>n</v></c></row><row r="3"><c r="A3" t="str"><v>ل</v></c></row>`
    const {sheet} = await edit({rows}, {at: 3, text: 'l'})
    expect(sheet).toContain('<c r="B3" s="7" t="inlineStr">')
  })
})

test('cells under merged ones, and numbers, are no texts to edit', async () => {
  const rows = `${header}<row r="2"><c r="A2" t="str"><v>عنوان</v></c></row><row r="3"><c r="A3"><v>5</v></c><c r="B3" t="str"><v>five</v></c></row>`
  const sheet = `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells></worksheet>`
  const file = await openFile(await xlsxFile({others: {'xl/worksheets/sheet1.xml': sheet}}), {name: 'a.xlsx'})
  expect(textsOf(file)).toEqual(['عنوان', 'five'])
  expect(file.document?.blocks.map(({at, lang}) => [at, lang])).toEqual([
    [{line: 2, name: 'Pairs!A2'}, 'ar'],
    [{line: 3, name: 'Pairs!B3'}, 'en'],
  ])
  expect(file.content).toMatchObject({
    lines: [2, 3],
    spans: [{en: null}, {ar: null, en: {start: 6, end: 10}}],
    bitext: {rows: [{ar: 'عنوان'}, {ar: '5', en: 'five'}]},
  })
})

describe('refuses', () => {
  test('to change what a formula makes', async () => {
    const rows = `${header}<row r="2"><c r="A2" t="str"><f>B2</f><v>نعم</v></c><c r="B2" t="str"><v>Yes</v></c></row>`
    await expect(edit({rows}, {at: 0, text: 'لا'})).rejects.toMatchObject({
      problems: [{code: 'xlsx-formula-cell', path: 'a.xlsx', args: {sheet: 'Pairs', cell: 'A2'}}],
    })
  })

  test('a text that no cell can hold', async () => {
    const rows = header + tableXml([['نعم', 'Yes']])
    await expect(edit({rows}, {at: 1, text: 'x'.repeat(32_768)})).rejects.toMatchObject({
      problems: [{code: 'xlsx-text-too-long', args: {cell: 'B2', length: 32_768}}],
    })
  })
})

test('a workbook without such columns is one text, cell by cell, of all its sheets', async () => {
  const rows =
    '<row r="3"><c r="B3" t="str"><v>أهلا</v></c><c r="D3"><v>3</v></c><c r="E3" t="str"><v>Form</v></c></row>'
  const others = {
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c t="str"><v>x</v></c></row></sheetData></worksheet>',
  }
  const {content, document, remarks} = await openFile(await xlsxFile({rows, others}), {name: 'a.xlsx'})
  expect(content.kind).toBe('document')
  expect(document?.text).toBe('أهلا\nForm\nx')
  expect(document?.blocks.map(({at}) => at?.name)).toEqual(['Pairs!B3', 'Pairs!E3', 'Notes!A1'])
  expect(remarks).toMatchObject([{code: 'table-without-columns'}])
})

test('an edit gives exactly the new text, and the others as they were', async () => {
  const unit = fc.constantFrom(
    'a',
    'ب',
    '&',
    '<',
    ' ',
    '\n',
    '\r',
    '\u0001',
    '_',
    'x',
    '0',
    '4',
    '1',
    "'",
    '=',
    '\uFFFE',
  )
  const text = fc.string({unit, maxLength: 8})
  const filled = fc.string({
    unit: fc.constantFrom('a', 'ب', '&', '_x0041_', '\n', "'", '='),
    minLength: 1,
    maxLength: 4,
  })
  const escape = (one: string): string => one.replaceAll('&', '&amp;')
  await fc.assert(
    fc.asyncProperty(filled, filled, fc.record({text, from: fc.nat(), size: fc.nat()}), async (first, second, made) => {
      const rich = `<si><r><t xml:space="preserve">${escape(first)}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escape(second)}</t></r></si>`
      const bytes = await xlsxFile({rows: shared, strings: `${rich}<si><t>Yes</t></si>`})
      const file = await openFile(bytes, {name: 'a.xlsx'})
      const [before] = textsOf(file)
      const start = made.from % (before.length + 1)
      const end = Math.min(before.length, start + (made.size % 4))
      const edited = await file.edit([{start, end, text: made.text}])
      const after = textsOf(await openFile(edited, {name: 'a.xlsx'}))
      expect(after).toEqual([before.slice(0, start) + made.text + before.slice(end), 'Yes'])
    }),
    {numRuns: 150},
  )
})
