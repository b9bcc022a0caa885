import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {BitextRow} from '../../src/model.ts'
import {openFile} from '../../src/read/formats.ts'
import {readXlsxRows} from '../../src/read/xlsx.ts'
import {openPackage} from '../../src/bytes/zip-package.ts'
import {writeContent} from '../../src/write/formats.ts'
import {writeTextSheet} from '../../src/write/xlsx.ts'

function row(changes: Partial<BitextRow>): BitextRow {
  return {
    id: '1',
    ar: 'الميناء مفتوح',
    en: 'The harbour is open',
    confidence: 0.98,
    status: 'auto',
    findings: '',
    evidence: '',
    isMoved: false,
    ...changes,
  }
}

async function written(rows: readonly BitextRow[], format: string, lang: 'ar' | 'en' = 'ar'): Promise<Uint8Array> {
  const to = {path: `a.${format}`, format: null, lang}
  const made = await writeContent({kind: 'bitext', bitext: {name: 'a', rows}}, to)
  if (made instanceof Uint8Array) return made
  const pieces: string[] = []
  if (typeof made === 'string') pieces.push(made)
  else for await (const piece of made) pieces.push(piece)
  return new TextEncoder().encode(pieces.join(''))
}

async function readBack(bytes: Uint8Array, format: string): Promise<readonly BitextRow[]> {
  const {content} = await openFile(bytes, {name: `a.${format}`})
  if (content.kind !== 'bitext') throw new Error(content.kind)
  return content.bitext.rows
}

/** What a spreadsheet might run, or take for something else. */
const payloads = [
  '=2+3',
  '=HYPERLINK("https://example.org","open")',
  "=run|'/x'!A1",
  '+20100200300',
  '-7+x',
  '@now',
  '\t=2',
  '\r=2',
  '\uFF1D2',
  '\uFF0B2',
  '\uFF0D2',
  '\uFF202',
  "'=guarded",
  "''=twice",
  '%0D=2',
  "'tis",
]

describe.each(['csv', 'tsv', 'xlsx'])('%s', (format) => {
  test.each(payloads.map((text) => [JSON.stringify(text), text]))('%s comes back as it was', async (_shown, text) => {
    const rows = [row({ar: text, en: text, note: text, findings: text, evidence: text})]
    expect(await readBack(await written(rows, format), format)).toEqual(rows)
  })

  test('every row comes back, in both languages of the headings', async () => {
    const one = fc.record({
      ar: fc.string({unit: 'binary', maxLength: 20}),
      en: fc.string(),
      confidence: fc.option(fc.constantFrom(0, 0.125, 0.5, 0.999, 1)),
      status: fc.option(fc.constantFrom('auto', 'confirmed', 'edited')),
      isMoved: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(one, fc.constantFrom('ar', 'en'), async (changes, lang) => {
        const rows = [row(changes)]
        // A file of text cannot hold half a character, and one with NUL passes for no text.
        if (format !== 'xlsx' && /\0|\p{Surrogate}/u.test(changes.ar)) return
        expect(await readBack(await written(rows, format, lang), format)).toEqual(rows)
      }),
      {numRuns: 60},
    )
  })

  test('the same rows give the same bytes', async () => {
    const rows = [row({}), row({id: '2', ar: 'س'})]
    expect(await written(rows, format)).toEqual(await written(rows, format))
  })
})

describe('the sheet', () => {
  async function parts(lang: 'ar' | 'en' = 'ar'): Promise<{sheet: string; workbook: string}> {
    const zip = await openPackage(await written([row({}), row({ar: '=2'})], 'xlsx', lang), 'a.xlsx')
    const read = async (name: string): Promise<string> => new TextDecoder().decode(await zip.read(name))
    return {sheet: await read('xl/worksheets/sheet1.xml'), workbook: await read('xl/workbook.xml')}
  }

  test.each([
    ['runs from right to left', '<sheetView rightToLeft="1"'],
    ['keeps its header in sight', 'state="frozen"'],
    ['has filters', '<autoFilter ref="A1:I3"/>'],
    ['has confidences as numbers', '<c r="D2" s="5"><v>0.98</v></c>'],
    ['lets people choose a status', '<formula1>&quot;آلي,معتمد,معدل&quot;</formula1>'],
    ['has texts as texts', '<c r="B3" s="3" t="inlineStr"><is><t xml:space="preserve">=2</t></is></c>'],
  ])('%s', async (_reason, xml) => {
    expect((await parts()).sheet).toContain(xml)
  })

  test('has no formulas', async () => {
    expect((await parts()).sheet).not.toMatch(/<f[\s>]/u)
  })

  test('a text that no cell can hold is refused with its cell', async () => {
    await expect(written([row({ar: 'ن'.repeat(40_000)})], 'xlsx')).rejects.toMatchObject({
      problems: [{code: 'xlsx-text-too-long', path: 'a.xlsx', args: {cell: 'B2', length: 40_000}}],
    })
  })
})

test('a table of texts comes back through readXlsxRows', async () => {
  const rows = [
    ['port', 'ميناء', '=x'],
    ['storm', 'عاصفة', "'=y"],
  ]
  const bytes = await writeTextSheet({path: 'g.xlsx', name: 'Glossary', columns: ['en', 'ar', 'note'], rows})
  const read = await readXlsxRows(bytes, {name: 'g.xlsx', sheet: null})
  expect(read.map(({cells}) => cells)).toEqual([
    ['en', 'ar', 'note'],
    ['port', 'ميناء', '=x'],
    ['storm', 'عاصفة', "''=y"],
  ])
})

const hasOffice = spawnSync('soffice', ['--version']).status === 0

test.skipIf(!hasOffice)('a sheet that LibreOffice saved holds the same rows', {timeout: 120_000}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-xlsx-'))
  try {
    const rows = payloads.map((text, at) =>
      row({
        id: String(at + 1),
        ar: `${text} نص`,
        en: text,
        status: at % 2 === 0 ? 'edited' : 'confirmed',
        isMoved: at === 3,
      }),
    )
    writeFileSync(join(folder, 'a.xlsx'), await written(rows, 'xlsx'))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const options = [
      profile,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'a.xlsx'),
    ]
    execFileSync('soffice', options, {stdio: 'ignore', timeout: 100_000})
    expect(await readBack(new Uint8Array(readFileSync(join(folder, 'out', 'a.xlsx'))), 'xlsx')).toEqual(rows)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
})
