import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {afterEach, describe, expect, test} from 'vitest'
import {type BatchKey, loadLearned, saveLearned} from '../../src/workspace/learned-cache.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

function tempRoot(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-learned-'))
  folders.push(folder)
  return folder
}

const key: BatchKey = {engine: 'e', glossary: 'g', texts: {a: '1', 'folder/b': '2'}}
const pairs = [
  ['زغمول', 'tavvery'],
  ['خرنوط', 'splomb'],
] as const

describe('learned words', () => {
  test('come back as they were kept, in the same bytes every time', async () => {
    const root = tempRoot()
    expect(await saveLearned(root, key, pairs)).toEqual([])
    const bytes = readFileSync(join(root, '.muqabala/learned.json'), 'utf8')
    expect(await loadLearned(root, key)).toEqual(pairs)
    expect(await saveLearned(root, key, pairs)).toEqual([])
    expect(readFileSync(join(root, '.muqabala/learned.json'), 'utf8')).toBe(bytes)
  })

  test('are none, where a batch has taught none: that is known, too', async () => {
    const root = tempRoot()
    await saveLearned(root, key, [])
    expect(await loadLearned(root, key)).toEqual([])
  })

  test('of any names of texts come back', async () => {
    const root = tempRoot()
    const names = fc.uniqueArray(fc.string({unit: 'grapheme', minLength: 1}).filter((name) => name !== '__proto__'))
    await fc.assert(
      fc.asyncProperty(names, async (some) => {
        const named = {...key, texts: Object.fromEntries(some.map((name, at) => [name, `${at}`]))}
        await saveLearned(root, named, pairs)
        expect(await loadLearned(root, named)).toEqual(pairs)
      }),
      {numRuns: 25},
    )
  })

  test.each<[string, BatchKey]>([
    ['another engine', {...key, engine: 'f'}],
    ['another glossary', {...key, glossary: 'h'}],
    ['another text', {...key, texts: {...key.texts, a: '3'}}],
    ['a text more', {...key, texts: {...key.texts, c: '3'}}],
    ['a text less', {...key, texts: {a: '1'}}],
    ['another name', {...key, texts: {a: '1', b: '2'}}],
  ])('do not serve %s', async (_reason, other) => {
    const root = tempRoot()
    await saveLearned(root, key, pairs)
    expect(await loadLearned(root, other)).toBeNull()
  })

  test('are none where nothing was kept, and looking makes no folder', async () => {
    const root = tempRoot()
    expect(await loadLearned(root, key)).toBeNull()
    expect(existsSync(join(root, '.muqabala'))).toBe(false)
  })
})

describe('trouble with the file', () => {
  test.each<[string, string | Uint8Array]>([
    ['empty', ''],
    ['no JSON', '{"version": 1,'],
    ['no UTF-8', Uint8Array.of(0xc3, 0x28)],
    ['a list', '[]'],
    ['of version 2', JSON.stringify({version: 2, key, pairs})],
    ['without a key', JSON.stringify({version: 1, pairs})],
    ['with words that are none', JSON.stringify({version: 1, key, pairs: [['ا', null]]})],
    ['with a field that is not ours', JSON.stringify({version: 1, key, pairs, extra: true})],
  ])('%s: it does not serve', async (_reason, content) => {
    const root = tempRoot()
    mkdirSync(join(root, '.muqabala'))
    writeFileSync(join(root, '.muqabala/learned.json'), content)
    expect(await loadLearned(root, key)).toBeNull()
    expect(await saveLearned(root, key, pairs)).toEqual([])
    expect(await loadLearned(root, key)).toEqual(pairs)
  })

  test.each<[string, (root: string) => void, string]>([
    ['a file in place of the folder', (root) => writeFileSync(join(root, '.muqabala'), ''), 'EEXIST'],
    [
      'a folder in place of the file',
      (root) => mkdirSync(join(root, '.muqabala/learned.json/x'), {recursive: true}),
      'EISDIR',
    ],
  ])('%s: nothing serves, and what prevents it comes back under its short name', async (_reason, obstruct, cause) => {
    const root = tempRoot()
    obstruct(root)
    expect(await loadLearned(root, key)).toBeNull()
    expect(await saveLearned(root, key, pairs)).toEqual([
      {code: 'file-unwritable', path: '.muqabala/learned.json', args: {cause}},
    ])
  })
})
