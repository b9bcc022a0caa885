import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {filesIn} from '../../src/workspace/discover.ts'
import {readBytes, saveFile} from '../../src/workspace/files.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-files-'))
})

afterEach(() => {
  rmSync(folder, {recursive: true, force: true})
})

describe('saveFile', () => {
  test('makes the folder, replaces the file, leaves no other file behind', async () => {
    const path = join(folder, 'a/b/c.txt')
    await saveFile(path, 'one')
    await saveFile(path, new TextEncoder().encode('two'))
    expect(readFileSync(path, 'utf8')).toBe('two')
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt'])
  })

  test('keeps the mode, and a symbolic link as a link', async () => {
    const path = join(folder, 'a.txt')
    writeFileSync(path, 'one')
    chmodSync(path, 0o640)
    symlinkSync('a.txt', join(folder, 'link.txt'))
    await saveFile(join(folder, 'link.txt'), 'two')
    expect(readFileSync(path, 'utf8')).toBe('two')
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true)
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })

  test('says the cause when it cannot, and leaves nothing half-written', async () => {
    mkdirSync(join(folder, 'a.txt'))
    writeFileSync(join(folder, 'file'), '')
    await expect(saveFile(join(folder, 'a.txt'), 'x')).rejects.toMatchObject({
      problems: [{code: 'file-unwritable', args: {cause: 'EISDIR'}}],
    })
    await expect(saveFile(join(folder, 'file/b.txt'), 'x')).rejects.toMatchObject({
      problems: [{code: 'file-unwritable'}],
    })
    expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'file'])
  })
})

test.each([
  ['a file that is not there', 'no.txt', 'file-not-found'],
  ['a folder', '.', 'file-unreadable'],
])('readBytes: %s', async (_reason, path, code) => {
  await expect(readBytes(join(folder, path))).rejects.toMatchObject({problems: [{code}]})
})

test.skipIf(process.platform === 'win32')('readBytes: a device is not read for ever', async () => {
  await expect(readBytes('/dev/zero')).rejects.toMatchObject({
    problems: [{code: 'file-unreadable', args: {cause: 'ENOTREG'}}],
  })
})

test('readBytes: a file beyond memory is refused before it is read', async () => {
  const path = join(folder, 'large.txt')
  writeFileSync(path, '')
  truncateSync(path, 300e6)
  await expect(readBytes(path)).rejects.toMatchObject({problems: [{code: 'file-too-large', args: {megabytes: 300}}]})
})

test('readBytes: an optional file that is not there', async () => {
  expect(await readBytes(join(folder, 'no.txt'), {optional: true})).toBeNull()
})

test('filesIn: in order, below folders, without hidden and temporary files', async () => {
  for (const name of ['b.md', 'a.md', '.hidden.md', 'c.txt', '~$a.md', 'a.md~', 'sub/d.MD']) {
    mkdirSync(join(folder, 'sub'), {recursive: true})
    writeFileSync(join(folder, name), '')
  }
  const found = await filesIn(folder, ['.md'])
  expect(found.map((path) => path.slice(folder.length + 1))).toEqual(['a.md', 'b.md', 'sub/d.MD'])
})
