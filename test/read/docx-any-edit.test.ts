import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Edit} from '../../src/model.ts'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile, Review} from '../../src/read/opened-file.ts'
import {toWholeEdits, toWordEdits} from '../../src/read/docx/word-edits.ts'
import {applyEdits} from '../../src/text/edits.ts'
import {paragraph, run, wordFile} from './word-file.ts'

const tracked: Review = {kind: 'tracked', author: 'محرر', date: '2024-05-01T09:30:00Z'}
const comments: Review = {...tracked, kind: 'comments'}

async function open(body: string): Promise<OpenedFile> {
  return openFile(await wordFile(body), {name: 'a.docx'})
}

/** The text with all changes accepted, and with all rejected. */
async function viewsOf(bytes: Uint8Array): Promise<(string | undefined)[]> {
  const accepted = await openFile(bytes, {name: 'a.docx'})
  const original = await openFile(bytes, {name: 'a.docx', changes: 'original'})
  return [accepted.document?.text, original.document?.text]
}

describe('for any text, cut into runs in any way', () => {
  const letters = fc.stringMatching(/^[ab \u0628\u0629&<\u064B]{1,12}$/u)
  const wrap = fc.constantFrom(
    (content: string) => content,
    (content: string) => `<w:hyperlink w:anchor="x">${content}</w:hyperlink>`,
    (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`,
    (content: string) => `${content}<w:r><w:tab/></w:r>`,
    (content: string) => `<w:proofErr w:type="spellStart"/>${content}`,
  )
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const pieces = fc.array(fc.tuple(letters, wrap), {minLength: 1, maxLength: 6})
  const paragraphs = fc.array(pieces, {minLength: 1, maxLength: 3})
  const wish = fc.tuple(fc.nat(), fc.nat(6), letters)

  test('edits say what was wished, and undo what was tracked', async () => {
    await fc.assert(
      fc.asyncProperty(paragraphs, fc.array(wish, {minLength: 1, maxLength: 4}), async (drafts, wishes) => {
        const body = drafts.map((draft) =>
          paragraph(run('x') + draft.map(([text, put]) => put(run(escape(text)))).join('')),
        )
        const file = await open(body.join(''))
        const {text, blocks} = file.document ?? {text: '', blocks: []}
        const edits: Edit[] = []
        for (const [place, length, written] of wishes) {
          const block = blocks[place % blocks.length]
          const start = block.start + 1 + (place % (block.end - block.start))
          const edit = {start, end: Math.min(block.end, start + length), text: written}
          if (start <= edit.end && edits.every((other) => other.end < edit.start || edit.end < other.start))
            edits.push(edit)
        }
        const expected = applyEdits(text, edits)
        expect(await file.edit([])).toEqual(await wordFile(body.join('')))
        expect((await viewsOf(await file.edit(edits)))[0]).toBe(expected)
        expect(await viewsOf(await file.edit(edits, {review: tracked}))).toEqual([expected, text])
        expect(await viewsOf(await file.edit(edits, {review: comments}))).toEqual([text, text])
      }),
      {numRuns: 60, seed: 4},
    )
  })

  test('edits of letters of one word become one of the word', () => {
    const edits = [
      {start: 4, end: 5, text: 'X'},
      {start: 6, end: 6, text: 'Y'},
      {start: 9, end: 9, text: '!'},
    ]
    expect(toWholeEdits('ab cdefg h 7', edits, [{start: 11, end: 12}]).map(({edit}) => edit)).toEqual([
      {start: 3, end: 8, text: 'cXeYfg'},
      {start: 9, end: 9, text: '!'},
    ])
  })

  test('an edit beside what is no language does not reach into it', () => {
    const [{edit}] = toWholeEdits('a7b', [{start: 0, end: 1, text: 'c'}], [{start: 1, end: 2}])
    expect(edit).toEqual({start: 0, end: 1, text: 'c'})
  })

  test('word edits do what the edit does', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const edits = toWordEdits(before, [{start: 0, end: before.length, text: after}])
        expect(applyEdits(before, edits)).toBe(after)
      }),
    )
  })
})
