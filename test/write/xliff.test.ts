import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {BitextRow} from '../../src/model.ts'
import type {Content} from '../../src/read/content.ts'
import {openFile} from '../../src/read/formats.ts'
import {writeContent} from '../../src/write/formats.ts'

const plain: BitextRow = {
  id: '1',
  ar: 'جسر',
  en: 'a bridge',
  confidence: null,
  status: null,
  findings: '',
  evidence: '',
  isMoved: false,
}

function bitext(...rows: Partial<BitextRow>[]): Content {
  return {kind: 'bitext', bitext: {name: 'pair', rows: rows.map((row) => ({...plain, ...row}))}}
}

async function write(content: Content, format: string): Promise<string> {
  const written = await writeContent(content, {path: 'out.xlf', format})
  if (typeof written === 'string') return written
  if (written instanceof Uint8Array) throw new Error('bytes')
  const parts: string[] = []
  for await (const part of written) parts.push(part)
  return parts.join('')
}

async function readBack(text: string): Promise<readonly BitextRow[]> {
  const {content} = await openFile(new TextEncoder().encode(text), {name: 'out.xlf'})
  return content.kind === 'bitext' ? content.bitext.rows : []
}

const formats = ['xliff', 'xliff2'] as const

test.each([
  ['confirmed', {status: 'confirmed'}, 'final', 'final'],
  ['edited', {status: 'edited'}, 'translated', 'translated'],
  ['nobody looked at it', {status: 'auto'}, 'needs-review-translation', 'translated'],
  ['no status', {}, 'needs-review-translation', 'translated'],
  ['a state of 1.2', {state: 'needs-adaptation'}, 'needs-adaptation', 'translated'],
  ['a state of 2', {state: 'reviewed'}, 'needs-review-translation', 'reviewed'],
] satisfies [string, Partial<BitextRow>, string, string][])('state: %s', async (_reason, row, state1, state2) => {
  expect(await write(bitext(row), 'xliff')).toContain(`<target state="${state1}">a bridge</target>`)
  expect(await write(bitext(row), 'xliff2')).toContain(`<segment state="${state2}">`)
})

test('what is said of a row stands in notes', async () => {
  const row = {note: 'seen', findings: 'number', evidence: '4 = 4', confidence: 0.9999, isMoved: true}
  const [read1, read2] = await Promise.all(
    formats.map(async (format) => (await readBack(await write(bitext(row), format)))[0].note),
  )
  expect(read1).toBe('seen\nnumber\n4 = 4\n0.999\nmoved')
  expect(read2).toBe(read1)
})

test('a note with a character that XML cannot hold is read again', async () => {
  for (const format of formats) {
    expect((await readBack(await write(bitext({note: 'a\u0007b'}), format)))[0].note).toBe('a\uFFFDb')
  }
})

test.each(formats)('%s: ids that repeat are told apart, and none is empty', async (format) => {
  const rows = await readBack(await write(bitext({id: 'a'}, {id: 'a'}, {id: ''}, {id: 'a-2'}, {id: 'x\ny'}), format))
  expect(new Set(rows.map(({id}) => id)).size).toBe(5)
})

test.each(formats)('%s: a row with one side keeps it', async (format) => {
  const rows = await readBack(await write(bitext({en: ''}, {ar: ''}), format))
  expect(rows.map(({ar, en}) => [ar, en])).toEqual([
    ['جسر', ''],
    ['', 'a bridge'],
  ])
})

test.each(formats)('%s: without rows, and with more than fit in a string', async (format) => {
  expect(await readBack(await write(bitext(), format))).toEqual([])
  const many = Array.from({length: 12_000}, (_, at) => ({id: String(at)}))
  expect(await readBack(await write(bitext(...many), format))).toHaveLength(12_000)
})

const text = fc.string({unit: fc.constantFrom('ا', 'b', ' ', '\n', '\r', '\t', '&', '<', ']]>', '"', '\u0007', '😀')})

test('texts are read back as they were; 1.2 shows what XML lacks as U+FFFD', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (ar, en) => {
      const [one] = await readBack(await write(bitext({ar, en}), 'xliff'))
      expect([one.ar, one.en]).toEqual([ar, en].map((side) => side.replaceAll('\u0007', '\uFFFD')))
      const [two] = await readBack(await write(bitext({ar, en}), 'xliff2'))
      expect([two.ar, two.en]).toEqual([ar, en])
    }),
  )
})

test.each(formats)('%s cannot hold a text of one language', async (format) => {
  const document = {name: 'a', format: 'text', lang: 'ar', text: '', blocks: []} as const
  await expect(write({kind: 'document', document}, format)).rejects.toMatchObject({
    problems: [{code: 'format-cannot-write'}],
  })
})
