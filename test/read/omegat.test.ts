import {describe, expect, test} from 'vitest'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'
import {testFixtureFolder} from './fixture-folder.ts'

testFixtureFolder('omegat')

async function open(text: string): Promise<OpenedFile> {
  return openFile(new TextEncoder().encode(text), {name: 'g.utf8'})
}

describe('concepts', () => {
  test.each([
    ['a line', 'ferry\tعبارة\n', ['ferry: *عبارة *ferry']],
    ['several targets', 'mayor\tعمدة\nx\tس\nmayor\tرئيس البلدية\n', ['mayor: *عمدة +رئيس البلدية *mayor', 'x: *س *x']],
    ['Arabic first', 'عبارة\tferry\n', ['ferry: *عبارة *ferry']],
    ['comments and blank lines', '# a\tb\n\n \nferry\tعبارة\n', ['ferry: *عبارة *ferry']],
    ['one id for two sources', 'US\tأ\nus\tب\n', ['us: *أ *US', 'us-2: *ب *us']],
    ['a CSV', '"a, b",أ\n', ['a-b: *أ *a, b']],
    ['marks mean nothing beside TAB', '"a"\t"أ"\n', ['a: *"أ" *"a"']],
    ['no target', 'a\t\n', ['a: *a']],
  ])('%s', async (_reason, text, expected) => {
    const {content} = await open(text)
    const marks = {preferred: '*', admitted: '+', deprecated: '-'}
    const concepts = content.kind === 'glossary' ? content.concepts : []
    expect(
      concepts.map(({id, terms}) => `${id}: ${terms.map((term) => marks[term.status] + term.text).join(' ')}`),
    ).toEqual(expected)
  })

  test('lines without a target are told', async () => {
    expect((await open('a\nb\tب\n')).remarks).toEqual([
      {code: 'omegat-lines-skipped', path: 'g.utf8', args: {lines: 1}},
    ])
    expect((await open('b\tب\n')).remarks).toEqual([])
  })
})

describe('edits', () => {
  test.each([
    ['an empty target', 'a\t\n', 1, 'أ', 'a\tأ\n'],
    ['marks where they are needed in a CSV', 'a,أ\n', 0, 'b, c', '"b, c",أ\n'],
    ['marks that are there', '"a",أ\n', 0, 'b"c', '"b""c",أ\n'],
  ])('%s', async (_reason, text, block, written, expected) => {
    const file = await open(text)
    const {start, end} = file.document?.blocks[block] ?? {start: 0, end: 0}
    expect(new TextDecoder().decode(await file.edit([{start, end, text: written}]))).toBe(expected)
  })

  test.each([
    ['a TAB', 'a\tb'],
    ['a line end', 'a\nb'],
    ['a comment', '# a'],
    ['nothing', ''],
    ['blanks alone', ' '],
  ])('%s is refused', async (_reason, written) => {
    const file = await open('a\tأ\n')
    await expect(file.edit([{start: 0, end: 1, text: written}])).rejects.toThrow('omegat-unwritable')
  })
})
