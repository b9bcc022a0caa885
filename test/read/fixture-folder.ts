import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Block, Document} from '../../src/model.ts'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {openPackage} from '../../src/bytes/zip-package.ts'

/** What an edit writes: Arabic, Latin, and marks that most formats have to escape. */
const written = 'كلمة & <b> "word" \\ ، end'

/** Blocks of a file that are tried, spread over it. */
const tried = 12

/**
 * Tests for every file of a folder of fixtures: read and written without an edit it is the same, and an edit of one block
 * changes this block and nothing else.
 *
 * @param least how many files there must be
 * @param text what an edit writes, where the format cannot hold the usual text in any way
 */
export function testFixtureFolder(folder: string, least = 20, text: string = written): void {
  const root = join(import.meta.dirname, 'fixtures', folder)
  const names = readdirSync(root).toSorted()
  test(`there are ${least} files of ${folder} at least`, () => expect(names.length).toBeGreaterThanOrEqual(least))
  test.each(names)(`${folder}/%s: unedited bytes are the same, one edit stays in its block`, async (name) => {
    const bytes = new Uint8Array(readFileSync(join(root, name)))
    const file = await openFile(bytes, {name})
    expect(await file.edit([])).toEqual(bytes)
    const {document} = file
    if (document === null) throw new Error('no document')
    expect(document.blocks.length).toBeGreaterThan(0)
    const step = Math.max(1, Math.floor(document.blocks.length / tried))
    for (let at = 0; at < document.blocks.length; at += step) await tryEdit({file, document, bytes, name, text}, at)
  })
}

interface Tried {
  readonly file: OpenedFile
  readonly document: Document
  readonly bytes: Uint8Array
  readonly name: string
  readonly text: string
}

async function tryEdit({file, document, bytes, name, text}: Tried, at: number): Promise<void> {
  const word = firstWord(document, document.blocks[at])
  if (word === null) return
  const edited = await file.edit([{...word, text}])
  const again = (await openFile(edited, {name})).document
  const before = texts(document)
  const after = texts(again ?? {...document, blocks: []})
  const block = document.blocks[at]
  const expected = before[at].slice(0, word.start - block.start) + text + before[at].slice(word.end - block.start)
  expect(after, `block ${at}`).toEqual(before.with(at, expected))
  if (file.encoding === null) await expectOnePart({bytes, edited, name})
  else expectOnePlace(bytes, {edited, size: before[at].length})
}

function texts({text, blocks}: Pick<Document, 'text' | 'blocks'>): string[] {
  return blocks.map(({start, end}) => text.slice(start, end))
}

/** The first word of a block that is language. */
function firstWord({text}: Document, {start, end, opaque}: Block): {start: number; end: number} | null {
  for (const found of text.slice(start, end).matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const word = {start: start + found.index, end: start + found.index + found[0].length}
    if (opaque.every((part) => part.end <= word.start || part.start >= word.end)) return word
  }
  return null
}

/** What changed is one stretch, not much longer than the block. */
function expectOnePlace(bytes: Uint8Array, {edited, size}: {edited: Uint8Array; size: number}): void {
  let head = 0
  while (head < bytes.length && bytes[head] === edited[head]) head++
  let tail = 0
  while (tail < bytes.length - head && bytes.at(-1 - tail) === edited.at(-1 - tail)) tail++
  expect(bytes.length - head - tail).toBeLessThan(8 * size + 200)
}

/** In a package one part changed. */
async function expectOnePart({
  bytes,
  edited,
  name,
}: {
  bytes: Uint8Array
  edited: Uint8Array
  name: string
}): Promise<void> {
  const [before, after] = [await openPackage(bytes, name), await openPackage(edited, name)]
  expect(after.names).toEqual(before.names)
  let changed = 0
  for (const part of before.names) {
    if (Buffer.compare(await before.read(part), await after.read(part)) !== 0) changed++
  }
  expect(changed).toBe(1)
}
