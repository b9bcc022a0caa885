import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import {checks} from '../../src/check/checks.ts'
import {reportFormats} from '../../src/cli/report-formats.ts'
import {analyse, check, pairOfRows, prepare} from '../../src/pipeline.ts'
import {openFile} from '../../src/read/formats.ts'
import {readXlsxRows} from '../../src/read/xlsx.ts'
import {createPayload} from '../../src/report/payload.ts'
import type {Payload} from '../../src/report/shown.ts'
import {createWording} from '../../src/report/wording.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {document, sample} from '../build.ts'
import {sarifShape} from './sarif-shape.ts'

const context = prepare(sample)
const wording = createWording('en')
const text = 'وصل الوفد.\r\nقال 😀 پوتن، ثم <b>&"مضى"\u0001 100%: نعم.\n'
const rows = 'ar,en\r\nقال پوتن,Putin said\r\n'

/** A text that is its file, rows of a table, and a text in a format without lines. */
async function samplePayload(): Promise<Payload> {
  const table = await openFile(new TextEncoder().encode(rows), {name: 'جدول 1.csv'})
  const {content, document: whole} = table
  if (content.kind !== 'bitext' || whole === null || content.spans === undefined) throw new Error('no rows')
  const pair = pairOfRows({document: whole, rows: content.bitext.rows, spans: content.spans}, context)
  const plain = document(text, 'ar', 'أخبار/a,b:c%.md')
  const word = {...document('قال پوتن', 'ar', 'w.docx'), format: 'docx'}
  const [block] = word.blocks
  const named = {...word, blocks: [{...block, at: {line: 4, name: 'T1:B3'}}]}
  const texts = [analyse(plain, context), analyse(named, context)]
  const findings = check([pair], texts, context)
  return createPayload({pairs: [pair], texts, concepts: context.concepts, checks, findings})
}

async function make(name: string): Promise<string | Uint8Array> {
  const format = reportFormats.find((one) => one.name === name)
  if (format === undefined) throw new Error(name)
  return format.make({payload: await samplePayload(), wording})
}

interface SarifResult {
  ruleId: string
  locations: {
    physicalLocation: {artifactLocation: {uri: string}; region?: Record<string, number>}
    logicalLocations?: object[]
  }[]
  fixes?: {
    artifactChanges: {replacements: {deletedRegion: Record<string, number>; insertedContent: {text: string}}[]}[]
  }[]
}

describe('SARIF', () => {
  async function results(): Promise<SarifResult[]> {
    const parsed = JSON.parse(String(await make('sarif'))) as {runs: {results: SarifResult[]}[]}
    return parsed.runs[0].results
  }

  test('is of the shape of the standard', async () => {
    expect(sarifShape.safeParse(JSON.parse(String(await make('sarif')))).error?.issues ?? []).toEqual([])
  })

  test('its fix, made by line and column, is the fix', async () => {
    const found = (await results()).find(({ruleId, fixes}) => ruleId === 'term-form' && fixes !== undefined)
    const {deletedRegion, insertedContent} = found?.fixes?.[0].artifactChanges[0].replacements[0] ?? {}
    if (deletedRegion === undefined || insertedContent === undefined) throw new Error('no fix')
    const offset = (line: number, column: number): number => (line === 1 ? 0 : text.indexOf('\n') + 1) + column - 1
    const start = offset(deletedRegion.startLine, deletedRegion.startColumn)
    const end = offset(deletedRegion.endLine, deletedRegion.endColumn)
    expect(text.slice(start, end)).toBe('پوتن')
    expect(applyEdits(text, [{start, end, text: insertedContent.text}])).toContain('قال 😀 بوتين،')
  })

  test('says the line of a row, the place in a Word file, and offers no fix that a program could not make there', async () => {
    const all = (await results()).filter(({ruleId}) => ruleId === 'term-form')
    const row = all.find(({locations: [one]}) => one.physicalLocation.artifactLocation.uri.endsWith('.csv'))
    expect(row?.locations[0].physicalLocation.artifactLocation.uri).toBe(`${encodeURIComponent('جدول 1')}.csv`)
    expect(row?.locations[0].physicalLocation.region).toMatchObject({startLine: 2})
    expect(row?.locations[0].physicalLocation.region).not.toHaveProperty('startColumn')
    expect(row?.fixes).toBeUndefined()
    const word = all.find(({locations: [one]}) => one.physicalLocation.artifactLocation.uri === 'w.docx')
    expect(word?.locations[0].physicalLocation.region).toBeUndefined()
    expect(word?.locations[0].logicalLocations).toEqual([{name: 'T1:B3'}])
  })
})

test('GitHub annotations are one line each, with properties escaped', async () => {
  const lines = String(await make('github'))
    .trimEnd()
    .split('\n')
  expect(lines.every((line) => /^::(?:error|warning|notice) [^:]*::/u.test(line))).toBe(true)
  expect(lines.find((line) => line.includes('.md') && line.includes('title=term-form'))).toMatch(
    /file=أخبار\/a%2Cb%3Ac%25\.md,line=2,col=8,endColumn=12,title=term-form::Unexpected spelling پوتن/u,
  )
})

/** Every element with its attributes; throws where the XML is not well-formed. */
function elementsOf(xml: string): {name: string; attributes: Record<string, string>}[] {
  const found: {name: string; attributes: Record<string, string>}[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({name, attributes}) => found.push({name, attributes}))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return found
}

test('GitHub annotations name the cell', async () => {
  expect(await make('github')).toContain('file=w.docx,line=4,title=term-form::T1:B3: Unexpected spelling')
})

test('text that would turn a line around shows as escapes in tables, marks of direction stay', async () => {
  const texts = [analyse(document('قال \u202Eپوتن\u200F\u0007 ذلك', 'ar', 'a.md'), context)]
  const findings = check([], texts, context)
  const payload = createPayload({pairs: [], texts, concepts: context.concepts, checks, findings})
  for (const name of ['csv', 'markdown']) {
    const made = String(await reportFormats.find((one) => one.name === name)?.make({payload, wording}))
    expect(made).toContain('a.md')
    expect(made).not.toMatch(/[\u0007\u202E]/u)
  }
  const csv = String(await reportFormats.find((one) => one.name === 'csv')?.make({payload, wording}))
  expect(csv).toContain(String.raw`\u202E`)
  expect(csv).toContain('\u200F')
})

test('JUnit: a suite a document, what failed counted', async () => {
  const elements = elementsOf(String(await make('junit')))
  const suites = elements.filter(({name}) => name === 'testsuite')
  expect(suites.map(({attributes}) => attributes.name)).toEqual(['جدول 1.csv', 'أخبار/a,b:c%.md', 'w.docx'])
  const count = (of: string): number => elements.filter(({name}) => name === of).length
  const sum = (key: string): number => suites.reduce((all, {attributes}) => all + Number(attributes[key]), 0)
  expect(sum('tests')).toBe(count('testcase'))
  expect(sum('failures')).toBe(count('failure'))
  expect(count('failure')).toBeGreaterThan(0)
  expect(elements[0].attributes).toMatchObject({tests: String(sum('tests')), failures: String(sum('failures'))})
})

test('Checkstyle: a file a document, with place, severity and rule', async () => {
  const elements = elementsOf(String(await make('checkstyle')))
  expect(elements.filter(({name}) => name === 'file').length).toBe(3)
  expect(
    elements
      .filter(({attributes}) => attributes.source === 'muqabala.term-form')
      .map(({attributes: {line, column, severity, message}}) => [line, column, severity, message]),
  ).toEqual([
    // Columns of a cell are none of the file, and a line may hold several cells.
    ['2', undefined, 'error', 'ar: Unexpected spelling پوتن, expected بوتين'],
    ['2', '8', 'error', 'Unexpected spelling پوتن, expected بوتين'],
    ['4', undefined, 'error', 'T1:B3: Unexpected spelling پوتن, expected بوتين'],
  ])
})

test('CSV opens in Excel: byte-order mark, CRLF, no cell that runs', async () => {
  const csv = String(await make('csv'))
  expect(csv.startsWith('\uFEFFdocument,line,column,')).toBe(true)
  expect(csv.trimEnd().split('\r\n').length).toBe((await samplePayload()).findings.length + 1)
  expect(csv).not.toMatch(/(?:^|,)[=+@]/mu)
})

test('the workbook holds the findings, and every form with its count and share', async () => {
  const bytes = await make('xlsx')
  if (typeof bytes === 'string') throw new Error('no workbook')
  const findings = await readXlsxRows(bytes, {name: 'report.xlsx', sheet: 'Findings'})
  expect(findings.length).toBe((await samplePayload()).findings.length + 1)
  const forms = await readXlsxRows(bytes, {name: 'report.xlsx', sheet: 'Forms'})
  expect(forms.map(({cells}) => cells.slice(0, 6))).toContainEqual(['putin', 'پوتن', 'ar', 'deprecated', '3', '100'])
})
