import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Bitext, BitextRow} from '../../src/model.ts'
import {openFile} from '../../src/read/formats.ts'
import {remarksOnWriting, writeContent} from '../../src/write/formats.ts'

const row: BitextRow = {
  id: '1',
  ar: 'نعم',
  en: 'Yes',
  confidence: null,
  status: null,
  findings: '',
  evidence: '',
  isMoved: false,
}
const to = {path: 'm.tmx', format: null}

async function written(bitext: Bitext): Promise<string> {
  const out = await writeContent({kind: 'bitext', bitext}, to)
  if (typeof out === 'string') return out
  const parts: string[] = []
  for await (const part of out) parts.push(String(part))
  return parts.join('')
}

async function readAgain(xml: string): Promise<readonly BitextRow[]> {
  const {content} = await openFile(new TextEncoder().encode(xml), {name: 'm.tmx'})
  return content.kind === 'bitext' ? content.bitext.rows : []
}

describe('a memory', () => {
  test('is read as it was written', async () => {
    // Without what XML cannot hold; blanks around a note are not kept.
    const text = fc
      .string({unit: 'grapheme', minLength: 1})
      .map((any) => `x${any.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')}x`)
    const some = fc.record({
      id: text,
      ar: text,
      en: text,
      confidence: fc.option(fc.integer({min: 0, max: 1000}).map((thousandth) => thousandth / 1000)),
      status: fc.constantFrom(null, 'auto' as const, 'confirmed' as const, 'edited' as const),
      note: text,
      state: text,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(some, {maxLength: 4}), async (rows) => {
        const full = rows.map((one) => ({...row, ...one}))
        expect(await readAgain(await written({name: 'm', rows: full}))).toEqual(full)
      }),
    )
  })

  test.each([
    [0.9996, '0.999'],
    [0.9994, '0.999'],
    [0.51, '0.510'],
    [1, '1.000'],
  ])('a confidence of %d is written as %s: what is not certain is never 1', async (confidence, shown) => {
    const xml = await written({name: 'm', rows: [{...row, confidence}]})
    expect(xml).toContain(`<prop type="x-confidence">${shown}</prop>`)
  })

  test('a large one comes in pieces and is whole', async () => {
    const rows = Array.from({length: 12_001}, (_none, at) => ({...row, id: String(at)}))
    const xml = await written({name: 'm', rows})
    expect(await readAgain(xml)).toHaveLength(rows.length)
    expect(xml.startsWith('<?xml')).toBe(true)
  })

  test('rows with one side are left out and told', async () => {
    const bitext = {name: 'm', rows: [row, {...row, en: ' '}]}
    expect(await readAgain(await written(bitext))).toHaveLength(1)
    expect(await remarksOnWriting({kind: 'bitext', bitext}, to)).toEqual([
      {code: 'rows-left-out', path: 'm.tmx', args: {rows: 1}},
    ])
    expect(await remarksOnWriting({kind: 'bitext', bitext: {name: 'm', rows: [row]}}, to)).toEqual([])
  })
})
