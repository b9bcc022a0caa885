import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readBilingualCsv} from '../../src/read/csv.ts'
import {tableXml, xlsxFile} from '../read/xlsx-file.ts'
import {tempWorld, type TempWorld} from './temp-world.ts'

const arabic = [
  'افتتح الوزير المعرض صباح الأحد.',
  'زار المعرض ألف شخص في يومه الأول.',
  '=السقف القديم رمم مرتين.',
  'ينتهي المعرض في مارس.',
]
const english = [
  'The minister opened the exhibition on Sunday morning.',
  'A thousand people visited it on the first day.',
  '=The old roof was repaired twice.',
  'The exhibition ends in March.',
]
const csv = 'aligned/a.csv'
const json = 'aligned/a.json'

/** A workspace with one pair, aligned. */
async function alignedWorld(): Promise<TempWorld> {
  const world = tempWorld({
    'seeds/ar/a.txt': `${arabic.join('\n')}\n`,
    'seeds/en/a.txt': `${english.join('\n')}\n`,
    'glossary/g.csv': 'id,en,ar\nmarch,March,مارس\n',
  })
  expect((await world.run('align')).code).toBe(0)
  expect(links(world)).toEqual(['0/0 auto', '1/1 auto', '2/2 auto', '3/3 auto'])
  return world
}

function links(world: TempWorld): string[] {
  const record = JSON.parse(world.read(json)) as {links: {ar: number[]; en: number[]; status: string}[]}
  return record.links.map(({ar, en, status}) => `${ar.join(',')}/${en.join(',')} ${status}`)
}

/** The rows that align wrote, changed and written as Excel does in many countries: semicolons, numbers spoilt. */
function excelCsv(world: TempWorld, change: (rows: string[][]) => string[][]): string {
  const rows = readBilingualCsv(world.read(csv), {name: csv}).rows.map(({id, ar, en, status}) => {
    return [id, ar, en, '950', status ?? '']
  })
  const quote = (cell: string): string => `"${(cell.startsWith('=') ? `'${cell}` : cell).replaceAll('"', '""')}"`
  const all = [['id', 'ar', 'en', 'confidence', 'status'], ...change(rows)]
  return `\uFEFF${all.map((row) => row.map(quote).join(';')).join('\r\n')}\r\n`
}

const swapped = (rows: string[][]): string[][] =>
  rows.map((row, at) => (at < 2 ? [row[0], row[1], english[1 - at], '', 'auto'] : row))

describe('import', () => {
  test('of the file that align wrote confirms every link; a second time and align change nothing', async () => {
    const world = await alignedWorld()
    const before = [world.read(json), world.read(csv)]
    const {code, out, err} = await world.run(`import ${csv}`)
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(
      `confirmed as they stood: 4 rows\n${json}: kept as it was before, as ${json}.bak\n${csv}: kept as it was before, as ${csv}.bak\n${json}: 4 links, 0 segments alone, 0 doubtful\n`,
    )
    expect([world.read(`${json}.bak`), world.read(`${csv}.bak`)]).toEqual(before)
    expect(links(world)).toEqual(['0/0 confirmed', '1/1 confirmed', '2/2 confirmed', '3/3 confirmed'])
    const after = [world.read(json), world.read(csv)]
    expect((await world.run(`import ${csv}`)).out).toBe(
      `confirmed as they stood: 4 rows\n${json}: the record has all this already; nothing was written.\n`,
    )
    await world.run('align')
    expect([world.read(json), world.read(csv)]).toEqual(after)
    expect(world.read(`${json}.bak`)).toBe(before[0])
  })

  test('cells exchanged in Excel, a formula guarded, semicolons', async () => {
    const world = await alignedWorld()
    world.write({[csv]: excelCsv(world, swapped)})
    const {code, out} = await world.run(`import ${csv}`)
    expect(code).toBe(0)
    expect(out).toContain(
      `confirmed as they stood: 2 rows\nanother link than before: 2 rows\n  ${csv}:2: ${arabic[0]} ↔ ${english[1]}\n  ${csv}:3: ${arabic[1]} ↔ ${english[0]}\n`,
    )
    expect(links(world)).toEqual(['0/1 edited', '1/0 edited', '2/2 confirmed', '3/3 confirmed'])
    const rows = readBilingualCsv(world.read(csv), {name: csv}).rows.map(({ar, en, status}) => [ar, en, status])
    expect(rows[2]).toEqual([arabic[2], english[2], 'confirmed'])
  })

  test('a dry run shows it and writes nothing', async () => {
    const world = await alignedWorld()
    world.write({'b.csv': excelCsv(world, swapped)})
    const before = world.read(json)
    const {code, out} = await world.run('import b.csv --pair a -n')
    expect([code, world.read(json)]).toEqual([0, before])
    expect(out).toContain('another link than before: 2 rows')
    expect(out).toContain(`${json}: nothing was written; this was a dry run.`)
    expect(existsSync(join(world.folder, `${json}.bak`))).toBe(false)
  })

  test('changed texts are said, and what is nowhere; the others go on, and the exit code is 2', async () => {
    const world = await alignedWorld()
    const change = (rows: string[][]): string[][] => [
      [rows[0][0], arabic[0].replace('صباح', 'مساء'), english[0], '', ''],
      ['', 'هب\u0651ت رياح على الساحل', 'Winds blew on the coast', '', ''],
      ...rows.slice(1),
      rows[3],
    ]
    world.write({'a.csv': excelCsv(world, change)})
    const {code, out, err} = await world.run('import a.csv')
    expect(code).toBe(2)
    expect(err).toBe(
      'a.csv:3: this Arabic cell is not in the record: هب\u0651ت رياح على الساحل. The row was not imported.\na.csv:7: a segment of this row belongs to line 6 already. The row was not imported.\n',
    )
    expect(out).toContain(
      'the text in the file differs; the source texts are not changed by import: 1 row\n  a.csv:2: ',
    )
    expect(out).toContain('not imported: 2 rows\n')
    expect(links(world)).toEqual(['0/0 confirmed', '1/1 confirmed', '2/2 confirmed', '3/3 confirmed'])
    expect(world.read('seeds/ar/a.txt')).toContain(arabic[0])
  })

  test('five examples, or all', async () => {
    const world = await alignedWorld()
    const rows = Array.from({length: 8}, (_, at) => ['', `سطر غريب ${at}`, '', '', ''])
    world.write({'a.csv': excelCsv(world, () => rows)})
    const {code, err} = await world.run('import a.csv')
    expect(code).toBe(2)
    expect(err.split('\n').slice(4)).toEqual([
      'a.csv:6: this Arabic cell is not in the record: سطر غريب 4. The row was not imported.',
      'a.csv: not imported, too: 3 rows; --verbose shows them all.',
      'a.csv: no row could be imported; nothing was written.',
      '',
    ])
    expect((await world.run('import a.csv --verbose')).err.split('\n')).toHaveLength(10)
  })

  test('only what is marked', async () => {
    const world = await alignedWorld()
    const marked = (rows: string[][]): string[][] =>
      rows.map((row, at) => (at === 3 ? [...row.slice(0, 4), 'confirmed'] : row))
    world.write({'a.csv': excelCsv(world, marked)})
    const {out} = await world.run('import a.csv --only-marked')
    expect(out).toContain('confirmed as they stood: 1 row\nnot marked, left as they are: 3 rows\n')
    expect(links(world)).toEqual(['0/0 auto', '1/1 auto', '2/2 auto', '3/3 confirmed'])
  })

  test('a workbook', async () => {
    const world = await alignedWorld()
    const table = [
      ['ar', 'en'],
      [`${arabic[0]}\n${arabic[1]}`, `${english[0]} ${english[1]}`],
      [arabic[3], ''],
    ]
    world.write({'a.xlsx': await xlsxFile({rows: tableXml(table)})})
    expect(await world.run('import a.xlsx')).toMatchObject({code: 0, err: ''})
    expect(links(world)).toEqual(['0,1/0,1 edited', '2/2 auto', '/3 auto', '3/ edited'])
    expect((await world.run('convert a.xlsx b.csv')).code).toBe(0)
    expect(readBilingualCsv(world.read('b.csv'), {name: 'b'}).rows).toHaveLength(2)
    expect((await world.run('import a.xlsx --sheet Pair')).err).toContain(
      'there is no sheet Pair; there are: Pairs, Notes',
    )
  })

  test('beads of another aligner', async () => {
    const world = await alignedWorld()
    world.write({'b.ladder': '0\t0\n1\t2\n4\t4\n', 'c.vecalign': '[0]:[0, 1]\n', 'd.ladder': '0\t0\n9\t9\n'})
    expect((await world.run('import b.ladder')).err).toContain('name the pair with --pair')
    expect((await world.run('import d.ladder --pair a')).err).toBe(
      'd.ladder: the file counts 9 Arabic segments, and the record has 4: it was made from texts that were split differently. Give the other aligner the segments of muqabala split, or align again. Nothing was written.\n',
    )
    expect((await world.run('import b.ladder --pair a')).code).toBe(0)
    expect(links(world)).toEqual(['0/0,1 edited', '1,2,3/2,3 edited'])
    expect((await world.run('import c.vecalign --pair a --source en')).out).toContain(
      'decisions that the file contradicts',
    )
    expect(links(world)[0]).toBe('0,1/0 edited')
  })
})

describe('the pair', () => {
  test('by a name in a folder, and from a file that was moved', async () => {
    const world = await alignedWorld()
    world.write({
      'seeds/ar/2022/deep.txt': `${arabic.join('\n')}\n`,
      'seeds/en/2022/deep.txt': `${english.join('\n')}\n`,
    })
    await world.run('align')
    world.write({'deep.csv': world.read('aligned/2022/deep.csv')})
    expect((await world.run('import deep.csv -n')).out).toContain('aligned/2022/deep.json')
    expect((await world.run('import aligned/2022/deep.csv -n')).out).toContain('aligned/2022/deep.json')
  })

  test('unknown names are refused, with close ones', async () => {
    const world = await alignedWorld()
    world.write({'b.csv': world.read(csv)})
    const {code, err} = await world.run('import b.csv')
    expect([code, err]).toEqual([
      2,
      'b.csv: there is no record of a pair b; name the pair with --pair. There are: a. Nothing was written.\n',
    ])
    expect((await world.run('import b.csv --pair x --lang ar')).err).toContain('لا سجل لزوج باسم x')
    expect(
      (await tempWorld({'a.csv': 'ar,en\nx,y\n', 'glossary/g.csv': 'id,en,ar\n'}).run('import a.csv')).err,
    ).toContain('muqabala align makes them')
  })

  test('a file that is no table is refused', async () => {
    const world = await alignedWorld()
    expect((await world.run('import seeds/ar/a.txt')).err).toContain('neither rows of two languages')
    expect((await world.run('import missing.csv')).err).toContain('missing.csv: there is no such file')
  })

  test.each([
    ['question marks', (cell: string) => cell.replace(/\p{L}/gu, '?')],
    ['another encoding', (cell: string) => Buffer.from(cell).toString('latin1')],
    ['columns that changed places', (_cell: string, other: string) => other],
  ])('a file whose Arabic was lost is refused as a whole: %s', async (_reason, spoil) => {
    const world = await alignedWorld()
    const before = [world.read(json), world.read(csv)]
    world.write({'a.csv': excelCsv(world, (rows) => rows.map(([id, ar, en]) => [id, spoil(ar, en), en, '', '']))})
    const {code, out, err} = await world.run('import a.csv')
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toBe(
      'a.csv: hardly any letters in the Arabic column are Arabic: they were lost when the file was saved, or the two columns have changed places. Save it again as CSV UTF-8 or as .xlsx. Nothing was written.\n',
    )
    expect([world.read(json), world.read(csv)]).toEqual(before)
  })

  test('in Arabic', async () => {
    const world = await alignedWorld()
    world.write({[csv]: excelCsv(world, swapped)})
    const {out} = await world.run(`import ${csv} --lang ar`)
    expect(out).toContain('اعت\u064Fمدت كما هي: صفان\nروابط غير ما كان: صفان\n')
    expect(out).toContain(`ح\u064Fفظ كما كان باسم ${json}.bak`)
  })
})
