import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Block} from '../../src/model.ts'
import {streamRows} from '../../src/read/table/csv-stream.ts'
import {readBilingualCsv} from '../../src/read/csv.ts'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {testFixtureFolder} from './fixture-folder.ts'

testFixtureFolder('csv')

function open(text: string, name = 'a.csv'): Promise<OpenedFile> {
  return openFile(new TextEncoder().encode(text), {name})
}

async function rowsOf(text: string, name = 'a.csv'): Promise<string[][]> {
  const {content} = await open(text, name)
  if (content.kind !== 'bitext') throw new Error(content.kind)
  return content.bitext.rows.map(({ar, en}) => [ar, en])
}

function blockTexts({document}: OpenedFile): string[] {
  return (document?.blocks ?? []).map(({start, end}) => document?.text.slice(start, end) ?? '')
}

/** The file after a block got another text. */
async function edited(source: string, {at, text, name}: {at: number; text: string; name?: string}): Promise<string> {
  const file = await open(source, name)
  const block = file.document?.blocks[at] as Block
  const bytes = await file.edit([{start: block.start, end: block.end, text}])
  return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
}

describe('headings', () => {
  test.each([
    ['codes', 'ar,en'],
    ['codes with countries', 'ar-EG,en_US'],
    ['a region by number', 'ar-001,en'],
    ['words', 'Arabic,English'],
    ['words in Arabic', 'العربية,الإنجليزية'],
    ['a country in brackets', 'Arabic (Egypt),English (United States)'],
    ['sides with languages', 'Target (ar),Source [en]'],
    ['text of a language', 'ar_text,English text'],
    ['Arabic phrases', 'النص العربي,النص الإنجليزي'],
    ['sides alone, told by their texts', 'target,source'],
    ['a second column of a language, less plainly named', 'ar,en,Arabic (draft text)'],
    ['white space and capitals', ' AR , En '],
  ])('%s', async (_reason, head) => {
    expect(await rowsOf(`${head}\nالميناء,Harbour\nالعاصفة,Storm\n`)).toEqual([
      ['الميناء', 'Harbour'],
      ['العاصفة', 'Storm'],
    ])
  })

  test.each([
    ['a note on a language', 'Arabic notes,en', 'ar'],
    ['another column with its code inside a word', 'car,en', 'ar'],
    ['neither', 'foo,bar', 'ar, en'],
    ['sides with one language', 'source,target', 'ar, en'],
  ])('%s is no column of texts', async (_reason, head, column) => {
    await expect(open(`${head}\na,b\n`)).rejects.toMatchObject({
      problems: [{code: 'table-column-missing', line: 1, args: {column, found: head.replace(',', ', ')}}],
    })
  })

  test('a title above, a delimiter that only the header shows', async () => {
    expect(await rowsOf('Report, week 9, draft\n\nar;en\nنعم, نعم;Yes, yes\n')).toEqual([['نعم, نعم', 'Yes, yes']])
  })

  test('notes and states come along; other languages are told', async () => {
    const {content, remarks} = await open('en,fr,ar,Comment,state\nYes,Oui,نعم,good,final\n')
    expect(content).toMatchObject({bitext: {rows: [{note: 'good', state: 'final'}]}})
    expect(remarks).toMatchObject([{code: 'table-columns-skipped', args: {columns: 'fr'}}])
  })
})

describe('cells', () => {
  test('are blocks with language and line, in the order of the file', async () => {
    const {document, content} = await open('note,en,ar\nx,"a\nb",أ\ny,c,\n')
    expect(document?.text).toBe('a\nb\nأ\nc\n')
    expect(document?.blocks.map(({lang, at, kind}) => [lang, at?.line, kind])).toEqual([
      ['en', 2, 'table-cell'],
      ['ar', 3, 'table-cell'],
      ['en', 4, 'table-cell'],
      ['ar', 4, 'table-cell'],
    ])
    expect(content).toMatchObject({lines: [2, 4], spans: [{en: {start: 0, end: 3}}, {ar: {start: 8, end: 8}}]})
  })

  test.each<[string, string, string, unknown]>([
    ['rows of the right length', 'a.csv', 'en,ar,\na,b\nc,d,\n', [{code: 'table-rows-shorter', line: 2}]],
    ['empty cells at the end', 'a.csv', 'en,ar\na,b,,\n', []],
    ['a cell too many', 'a.csv', 'en,ar\na,b\nc,d,e\n', [{code: 'table-rows-longer', line: 3, args: {rows: 1}}]],
    ['a TAB too many', 'a.tsv', 'en\tar\na\tb\tc\n', [{code: 'table-rows-longer', line: 2}]],
  ])('%s', async (_reason, name, text, remarks) => {
    expect((await open(text, name)).remarks).toMatchObject(remarks as object[])
  })

  test.each([
    ['never closed', 'en,ar\n"a,b\nc,d\n', 2, 'CSV_QUOTE_NOT_CLOSED'],
    ['followed by text', 'en,ar\nx,y\n"a"b,c\n', 3, 'CSV_INVALID_CLOSING_QUOTE'],
  ])('a quotation mark that is %s is refused with its line', async (_reason, text, line, detail) => {
    await expect(open(text)).rejects.toMatchObject({problems: [{code: 'format-invalid', line, args: {detail}}]})
  })

  test('where TAB parts the cells, a mark that is not closed is text', async () => {
    expect(await rowsOf('en\tar\n"Go," he said\t"a\nb\t"ب"\n', 'a.tsv')).toEqual([
      ['"a', '"Go," he said'],
      ['ب', 'b'],
    ])
  })
})

describe('an edit', () => {
  test.each([
    ['of a bare cell', 'en,ar\na,b\n', 'x', 'en,ar\nx,b\n'],
    ['that needs quotation marks', 'en,ar\na,b\n', 'x, "y"', 'en,ar\n"x, ""y""",b\n'],
    ['with a line end', 'en;ar\r\na;b\r\n', 'x\ny', 'en;ar\r\n"x\ny";b\r\n'],
    ['with another delimiter', 'en;ar\na;b\n', 'x, y', 'en;ar\nx, y;b\n'],
    ['of a quoted cell', 'en,ar\n"a ""b""",c\n', 'x', 'en,ar\n"x",c\n'],
    ['that looks like a formula', 'en,ar\na,b\n', '=1', "en,ar\n'=1,b\n"],
    ['of a guarded cell', "en,ar\n'=1,b\n", '=2', "en,ar\n'=2,b\n"],
    ['that makes a guard needless', "en,ar\n'=1,b\n", 'one', 'en,ar\none,b\n'],
    ['that begins like a guard', 'en,ar\na,b\n', "'=x", "en,ar\n''=x,b\n"],
    ['of an empty cell', 'en,ar\n,b\n', 'x', 'en,ar\nx,b\n'],
    ['of an empty quoted cell', 'en,ar\n"",b\n', 'x', 'en,ar\n"x",b\n'],
  ])('%s', async (_reason, source, text, expected) => {
    expect(await edited(source, {at: 0, text})).toBe(expected)
  })

  test('behind a sign that was there leaves the start of the cell as it was', async () => {
    const file = await open('en,ar\n-5 degrees,b\n')
    const bytes = await file.edit([{start: 3, end: 10, text: 'grad'}])
    expect(new TextDecoder().decode(bytes)).toBe('en,ar\n-5 grad,b\n')
  })

  test.each([
    ['a mark inside stays bare', 'say "x"', 'en\tar\nsay "x"\tb\n'],
    ['a mark at the start is quoted', '"x"', 'en\tar\n"""x"""\tb\n'],
  ])('where TAB parts the cells, %s', async (_reason, text, expected) => {
    expect(await edited('en\tar\na\tb\n', {at: 0, text, name: 'a.tsv'})).toBe(expected)
  })

  test('outside every block is a mistake of ours', async () => {
    const file = await open('en,ar\na,b\n')
    await expect(file.edit([{start: 0, end: 3, text: ''}])).rejects.toThrow(RangeError)
  })

  const cell = fc.oneof(
    fc.string({unit: fc.constantFrom('a', 'ب', '"', ',', ';', '\t', '\n', '\r', "'", '=', '-', ' '), maxLength: 6}),
    fc.string(),
  )
  const table = fc.record({
    rows: fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 4}),
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  })

  test('gives exactly the new text, and the others as they were', async () => {
    await fc.assert(
      fc.asyncProperty(table, cell, fc.nat(), async ({rows, delimiter, end}, text, pick) => {
        const written = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
        const source = ['ar', 'en'].join(delimiter) + end + written.join(end)
        const name = delimiter === '\t' ? 'a.tsv' : 'a.csv'
        const file = await open(source, name)
        const before = blockTexts(file)
        if (before.length === 0) return
        const at = pick % before.length
        const after = blockTexts(await open(await edited(source, {at, text, name}), name))
        const isRowGone = before.with(at, text).every((one) => one.trim() === '')
        if (!isRowGone && after.length === before.length) expect(after).toEqual(before.with(at, text))
      }),
    )
  })
})

describe('a stream of rows', () => {
  async function* pieces(text: string, size: number): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }

  async function streamed(text: string, size: number): Promise<string[][]> {
    const rows: string[][] = []
    for await (const {ar, en} of streamRows(pieces(text, size), {name: 'a.csv'})) rows.push([ar, en])
    return rows
  }

  test.each([
    ['line ends in cells', 'en,ar\r\n"a\r\nb",ب\r\n"c ""d""",ج\r\nلا,نعم'],
    ['CR alone', 'ar;en\ra;b\r\rc;d\r'],
    ['a title, source and target', 'Draft\n\nsource,target\nYes,نعم\nNo,لا\n'],
    ['many rows', `ar,en\n${Array.from({length: 500}, (_, at) => `"ن ""${at}""",n${at}\r\n`).join('')}`],
  ])('is what the whole file gives: %s', async (_reason, text) => {
    const whole = await rowsOf(text)
    for (const size of [1, 2, 3, 7, 64, 1 << 20]) expect(await streamed(text, size)).toEqual(whole)
  })

  test('behind the head of the file: rows cut anywhere, a cell longer than the pieces', async () => {
    const long = 'ن"\r\n'.repeat(400_000)
    const quoted = `"${long.replaceAll('"', '""')}"`
    const rows = await streamed(`ar,en\n${'x,y\r\n'.repeat(300_000)}${quoted},end\r\nlast,row`, 65_537)
    expect(rows.length).toBe(300_002)
    expect(rows.at(-2)).toEqual([long, 'end'])
    expect(rows.at(-1)).toEqual(['last', 'row'])
  })

  test('refuses what the whole file would', async () => {
    await expect(streamed('en,ar\na,b\n"c,d\n', 4)).rejects.toMatchObject({
      problems: [{code: 'format-invalid', line: 3, args: {detail: 'CSV_QUOTE_NOT_CLOSED'}}],
    })
    await expect(streamed('foo,bar\n', 3)).rejects.toMatchObject({problems: [{code: 'table-column-missing'}]})
  })

  test('tells its remarks at the end', async () => {
    const told: unknown[] = []
    const remark = (problem: unknown): number => told.push(problem)
    const ids: string[] = []
    for await (const {id} of streamRows(pieces('ar,en\na\n', 2), {name: 'a.csv', remark})) ids.push(id)
    expect(ids).toEqual(['1'])
    expect(told).toMatchObject([{code: 'table-rows-shorter', line: 2}])
  })
})

test.each([
  ['a decimal comma', '"0,95"', 0.95],
  ['a percentage', '95%', 0.95],
  ['a percentage with a decimal mark', '99.5 %', 0.995],
  ['nothing', '', null],
])('confidence: %s', (_reason, cell, confidence) => {
  const [row] = readBilingualCsv(`ar,en,confidence\nباب,door,${cell}\n`, {name: 'a.csv'}).rows
  expect(row.confidence === null ? null : Number(row.confidence.toFixed(6))).toBe(confidence)
})

test.each(['101%', '-5%', '%'])('a confidence that is none: %s', (cell) => {
  expect(() => readBilingualCsv(`ar,en,confidence\nباب,door,${cell}\n`, {name: 'a.csv'})).toThrow('format-invalid')
})
