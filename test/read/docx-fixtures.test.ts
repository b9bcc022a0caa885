import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Document, Edit} from '../../src/model.ts'
import {openFile} from '../../src/read/formats.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {testFixtureFolder} from './fixture-folder.ts'

testFixtureFolder('docx', 25)

const folder = join(import.meta.dirname, 'fixtures', 'docx')
const review = {kind: 'tracked', author: 'مراجعة', date: '2024-05-01T09:30:00Z'} as const

/** Every word with another letter behind it, results of fields left alone. */
function everyWord({text, blocks}: Document): Edit[] {
  return blocks.flatMap((block) =>
    [...text.slice(block.start, block.end).matchAll(/\p{L}[\p{L}\p{M}]*/gu)].flatMap((found) => {
      const start = block.start + found.index
      const end = start + found[0].length
      const isOpaque = block.opaque.some((part) => part.start < end && part.end > start)
      return isOpaque ? [] : [{start, end, text: `${found[0]}ى`}]
    }),
  )
}

test.each(readdirSync(folder))('%s: changes of all words, accepted and rejected', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(folder, name)))
  const file = await openFile(bytes, {name})
  const before = await openFile(bytes, {name, changes: 'original'})
  if (file.document === null) throw new Error('no document')
  const edits = everyWord(file.document)
  const tracked = await file.edit(edits, {review})
  const after = await openFile(tracked, {name})
  expect(after.document?.text).toBe(applyEdits(file.document.text, edits))
  expect((await openFile(tracked, {name, changes: 'original'})).document?.text).toBe(before.document?.text)
  const commented = await file.edit(edits, {review: {...review, kind: 'comments'}})
  const isHeader = file.document.blocks.some(({at}) => /header|footer/u.test(at?.name ?? ''))
  if (!isHeader) expect((await openFile(commented, {name})).document?.text).toBe(file.document.text)
})
