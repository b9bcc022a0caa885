import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Document, Edit} from '../../src/model.ts'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'

const folders = ['xliff', 'xliff2', 'sdlxliff', 'mqxliff', 'mxliff']

const namespace1 = 'urn:oasis:names:tc:xliff:document:1.2'

/** A file of XLIFF 1.2, from the line 3 on. */
function xliff1(body: string): string {
  return `<xliff version="1.2" xmlns="${namespace1}">
<file original="a" datatype="plaintext" source-language="en" target-language="ar"><body>
${body}
</body></file></xliff>
`
}

function open(text: string): Promise<OpenedFile> {
  return openFile(new TextEncoder().encode(text), {name: 'a.xlf'})
}

function blocksOf({document}: OpenedFile): string[] {
  if (document === null) throw new Error('no document')
  return document.blocks.map(({start, end}) => document.text.slice(start, end))
}

const bridge = '<source>a bridge</source>'

test.each([
  [
    'missing',
    '\n  <trans-unit id="1">\n    <source>x</source>\n  </trans-unit>',
    '\n  <trans-unit id="1">\n    <source>x</source>\n    <target>جسر</target>\n  </trans-unit>',
  ],
  [
    'missing on one line',
    `<trans-unit id="1">${bridge}</trans-unit>`,
    `<trans-unit id="1">${bridge}<target>جسر</target></trans-unit>`,
  ],
  [
    'without content',
    `<trans-unit id="1">${bridge}<target/></trans-unit>`,
    `<trans-unit id="1">${bridge}<target>جسر</target></trans-unit>`,
  ],
  [
    'without content, with blanks and attributes',
    `<trans-unit id="1">${bridge}<target state="new" /></trans-unit>`,
    `<trans-unit id="1">${bridge}<target state="new">جسر</target></trans-unit>`,
  ],
  [
    'empty',
    `<trans-unit id="1">${bridge}<target></target></trans-unit>`,
    `<trans-unit id="1">${bridge}<target>جسر</target></trans-unit>`,
  ],
  [
    'with a code only',
    `<trans-unit id="1"><source>x<x id="1"/></source><target><x id="1"/></target></trans-unit>`,
    `<trans-unit id="1"><source>x<x id="1"/></source><target>جسر<x id="1"/></target></trans-unit>`,
  ],
])('a target that is %s can be written', async (_reason, before, after) => {
  const file = await open(xliff1(before))
  const {start, end} = file.document?.blocks[1] ?? {start: 0, end: 0}
  expect(start).toBe(end)
  const edited = new TextDecoder().decode(await file.edit([{start, end, text: 'جسر'}]))
  expect(edited).toBe(xliff1(after))
})

const twoSegments =
  '<source>One. Two.</source><seg-source><mrk mtype="seg" mid="a">One.</mrk> <mrk mtype="seg" mid="b">Two.</mrk></seg-source>'

test.each([
  ['no target', '', '<target><mrk mtype="seg" mid="a">واحد.</mrk> <mrk mtype="seg" mid="b">اثنان.</mrk></target>'],
  [
    'a target without content',
    '<target/>',
    '<target><mrk mtype="seg" mid="a">واحد.</mrk> <mrk mtype="seg" mid="b">اثنان.</mrk></target>',
  ],
  [
    'segments without content',
    '<target><mrk mtype="seg" mid="a"/><mrk mtype="seg" mid="b"/></target>',
    '<target><mrk mtype="seg" mid="a">واحد.</mrk><mrk mtype="seg" mid="b">اثنان.</mrk></target>',
  ],
])('all segments of a unit are written at once into %s', async (_reason, before, after) => {
  const file = await open(xliff1(`<trans-unit id="1">${twoSegments}${before}</trans-unit>`))
  const [, , one, two] = file.document?.blocks ?? []
  const edits = [
    {start: one.start, end: one.end, text: 'واحد.'},
    {start: two.start, end: two.end, text: 'اثنان.'},
  ]
  const edited = new TextDecoder().decode(await file.edit(edits))
  expect(edited).toBe(xliff1(`<trans-unit id="1">${twoSegments}${after}</trans-unit>`))
})

test('a segment that the target lacks is put behind the others', async () => {
  const file = await open(
    xliff1(`<trans-unit id="1">${twoSegments}<target><mrk mtype="seg" mid="a">واحد.</mrk></target></trans-unit>`),
  )
  const {start, end} = file.document?.blocks[3] ?? {start: 0, end: 0}
  const edited = new TextDecoder().decode(await file.edit([{start, end, text: 'اثنان.'}]))
  expect(edited).toContain(
    '<target><mrk mtype="seg" mid="a">واحد.</mrk> <mrk mtype="seg" mid="b">اثنان.</mrk></target>',
  )
})

const edited = fc.stringMatching(/^[ \n\t"&'<>a-z\u0621-\u064A\u064B\u200F\]]{0,12}$/u)

/** Every fixture, opened. */
async function fixtures(): Promise<{file: OpenedFile; name: string}[]> {
  const root = join(import.meta.dirname, 'fixtures')
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => ({name, path: join(root, folder, name)})),
  )
  return Promise.all(
    paths.map(async ({name, path}) => ({name, file: await openFile(new Uint8Array(readFileSync(path)), {name})})),
  )
}

/** An edit somewhere in a block. */
function editOf({blocks}: Document, {at, from, to, text}: {at: number; from: number; to: number; text: string}): Edit {
  const {start, end} = blocks[at]
  const [first, last] = [from, to].map((share) => start + Math.floor(share * (end - start))).toSorted((a, b) => a - b)
  return {start: first, end: last, text}
}

test('any edit of any text is read again as it was made, and changes nothing else', async () => {
  const all = await fixtures()
  const share = fc.double({min: 0, max: 1, noNaN: true})
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), share, share, edited, async (which, block, from, to, text) => {
      const {file, name} = all[which % all.length]
      const document = file.document as Document
      const at = block % document.blocks.length
      const edit = editOf(document, {at, from, to, text})
      const {start, end} = document.blocks[at]
      const expected = document.text.slice(start, edit.start) + text + document.text.slice(edit.end, end)
      const bytes = await file.edit([edit]).catch((error: unknown) => error)
      // windows-1256 lacks some of the letters: refused is right.
      if (!(bytes instanceof Uint8Array)) expect(bytes).toMatchObject({name: 'InputError'})
      else expect(blocksOf(await openFile(bytes, {name}))).toEqual(blocksOf(file).with(at, expected))
    }),
    {numRuns: 600},
  )
})
