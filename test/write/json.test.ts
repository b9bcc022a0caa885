import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block, Concept, Document} from '../../src/model.ts'
import type {Content} from '../../src/read/content.ts'
import {openFile, readContent} from '../../src/read/formats.ts'
import {writeContent} from '../../src/write/formats.ts'

const to = {path: 'x.json', format: 'json'}

async function write(content: Content): Promise<{text: string; pieces: number}> {
  const written = await writeContent(content, to)
  if (typeof written === 'string') return {text: written, pieces: 1}
  if (written instanceof Uint8Array) throw new Error('bytes')
  const parts: string[] = []
  for await (const part of written) parts.push(part)
  return {text: parts.join(''), pieces: parts.length}
}

const read = async (text: string): Promise<Content> => readContent(new TextEncoder().encode(text), {name: 'x.json'})

test('a document is what JSON.stringify makes of it, whole or in pieces', async () => {
  const block = fc.record<Block>(
    {
      start: fc.constant(0),
      end: fc.constant(0),
      kind: fc.constant('paragraph'),
      opaque: fc.constantFrom([], [{start: 0, end: 0}]),
      lang: fc.constantFrom('ar', 'en'),
      codes: fc.constantFrom([], [{at: 0, source: '<x id="\n"/>'}]),
      at: fc.constantFrom({line: 1, name: null}, {line: 2, name: 'a'}),
    },
    {requiredKeys: ['start', 'end', 'kind', 'opaque']},
  )
  const document = fc.record({
    name: fc.string(),
    format: fc.constant('text'),
    lang: fc.constant('ar' as const),
    text: fc.string({unit: 'binary'}),
    blocks: fc.array(block, {maxLength: 3}),
  })
  await fc.assert(
    fc.asyncProperty(document, fc.boolean(), async (one, isLarge) => {
      const large: Document = isLarge ? {...one, text: `${one.text}😀`.repeat(70_000).slice(0, 80_000)} : one
      const {text} = await write({kind: 'document', document: large})
      expect(text).toBe(`${JSON.stringify(large, null, 2)}\n`)
      expect(await read(text)).toEqual({kind: 'document', document: large})
    }),
    {numRuns: 40},
  )
})

test('many blocks go out in pieces of some 64 kB', async () => {
  const blocks = Array.from({length: 20_000}, (_, at): Block => ({start: at, end: at, kind: 'paragraph', opaque: []}))
  const document: Document = {name: 'x', format: 'text', lang: 'ar', text: '😀'.repeat(100_001), blocks}
  const {text, pieces} = await write({kind: 'document', document})
  expect(text === `${JSON.stringify(document, null, 2)}\n`).toBe(true)
  expect(pieces).toBeGreaterThan(text.length / 200_000)
})

test('rows are one a line, whole or in pieces, and come back', async () => {
  const row = {id: '1', ar: 'أ', en: 'a', confidence: null, status: null, findings: '', evidence: '', isMoved: false}
  const content = (count: number): Content => ({
    kind: 'bitext',
    bitext: {name: 'x', rows: Array.from({length: count}, () => ({...row, note: 'n', state: 'fuzzy'}))},
  })
  const {text} = await write(content(2))
  const line = JSON.stringify({...row, note: 'n', state: 'fuzzy'})
  expect(text).toBe(`{"name": "x", "rows": [\n${line},\n${line}\n]}\n`)
  expect(await read(text)).toEqual(content(2))
  expect((await write(content(0))).text).toBe('{"name": "x", "rows": []}\n')
  const large = await write(content(12_000))
  expect(large.pieces).toBeGreaterThan(10)
  expect(await read(large.text)).toEqual(content(12_000))
})

test('a glossary is one concept a line, and comes back', async () => {
  const concept: Concept = {
    id: 'putin',
    pos: 'properNoun',
    terms: [{text: 'بوتين', lang: 'ar', status: 'preferred', isShort: false}],
    doNotTranslate: false,
    domain: null,
    definition: null,
    note: 'n',
    source: null,
    specs: ['a>b'],
    place: {path: 'g.csv', line: 2},
  }
  const {text} = await write({kind: 'glossary', concepts: [concept, concept]})
  expect(text).toBe(`{"concepts": [\n${JSON.stringify(concept)},\n${JSON.stringify(concept)}\n]}\n`)
  expect(await read(text)).toEqual({kind: 'glossary', concepts: [concept, concept]})
})

test.each(['po', 'i18next'])('what is read of %s files comes back from JSON', async (folder) => {
  const root = join(import.meta.dirname, '..', 'read', 'fixtures', folder)
  for (const name of readdirSync(root)) {
    const {content} = await openFile(new Uint8Array(readFileSync(join(root, name))), {name})
    const again = await read((await write(content)).text)
    expect(again).toEqual(content.kind === 'bitext' ? {kind: 'bitext', bitext: content.bitext} : content)
  }
})
