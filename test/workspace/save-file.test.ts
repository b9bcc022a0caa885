import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {isLeftOver, lockName, temporaryName} from '../../src/workspace/own-names.ts'
import {saveFile} from '../../src/workspace/save-file.ts'

let folder = ''
const isWindows = process.platform === 'win32'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-save-'))
})

afterEach(() => {
  rmSync(folder, {recursive: true, force: true})
})

function put(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test.skipIf(isWindows)('mode, and owner where we may, are kept', async () => {
  const path = put('a.txt', 'old')
  chmodSync(path, 0o604)
  if (process.getuid?.() === 0) chownSync(path, 1234, 2345)
  const {uid, gid} = statSync(path)
  await saveFile(path, 'new')
  const after = statSync(path)
  expect([after.mode & 0o7777, after.uid, after.gid]).toEqual([0o604, uid, gid])
})

test.skipIf(isWindows)('the new file has the mode that every new file has', async () => {
  const path = join(folder, 'a.txt')
  await saveFile(path, 'new')
  expect(statSync(path).mode & 0o777).toBe(statSync(put('b.txt', '')).mode & 0o777)
})

test.skipIf(isWindows)(
  'links to links stay, and the file at their end is saved, even where it is not there yet',
  async () => {
    mkdirSync(join(folder, 'sub/deep'), {recursive: true})
    symlinkSync('sub/deep', join(folder, 'door'))
    // From behind the door, .. is sub.
    symlinkSync('../real.txt', join(folder, 'door/second'))
    symlinkSync('door/second', join(folder, 'first'))
    await saveFile(join(folder, 'first'), 'new')
    expect(readFileSync(join(folder, 'sub/real.txt'), 'utf8')).toBe('new')
    expect(readlinkSync(join(folder, 'first'))).toBe('door/second')
    expect(lstatSync(join(folder, 'sub/deep/second')).isSymbolicLink()).toBe(true)
  },
)

test.skipIf(isWindows)('the other names of a file keep the old content', async () => {
  const path = put('a.txt', 'old')
  linkSync(path, join(folder, 'b.txt'))
  await saveFile(path, 'new')
  expect([readFileSync(path, 'utf8'), readFileSync(join(folder, 'b.txt'), 'utf8')]).toEqual(['new', 'old'])
})

test.skipIf(isWindows).each<[string, () => string, string]>([
  [
    'links in a circle',
    () => (symlinkSync('b', join(folder, 'a')), symlinkSync('a', join(folder, 'b')), join(folder, 'a')),
    'ELOOP',
  ],
  ['a folder', () => (mkdirSync(join(folder, 'a')), join(folder, 'a')), 'EISDIR'],
  ['below a file', () => join(put('a', ''), 'b'), 'ENOTDIR'],
  ['a device', () => '/dev/null', 'ENOTREG'],
  ['a name that is too long', () => join(folder, 'a'.repeat(300)), 'ENAMETOOLONG'],
])('refused: %s', async (_reason, prepare, cause) => {
  const path = prepare()
  const before = readdirSync(folder)
  await expect(saveFile(path, 'x')).rejects.toMatchObject({problems: [{code: 'file-unwritable', path, args: {cause}}]})
  expect(readdirSync(folder)).toEqual(before)
})

test.skipIf(process.platform !== 'linux')('below /proc there are no new folders, and it says so at once', async () => {
  await expect(saveFile('/proc/muqabala/a/b.txt', 'x')).rejects.toMatchObject({problems: [{code: 'file-unwritable'}]})
})

test('a name that fills what systems allow', async () => {
  const name = 'ب'.repeat(125)
  await saveFile(join(folder, name), 'new')
  expect(readdirSync(folder)).toEqual([name])
})

test('names of temporary files and locks stay within what systems allow, and long ones are told apart', () => {
  const long = 'ب'.repeat(126)
  expect(Buffer.byteLength(temporaryName(`/a/${long}`).slice(3))).toBeLessThanOrEqual(255)
  expect(lockName(`/a/${long}1`)).not.toBe(lockName(`/a/${long}2`))
  expect(lockName('/a/b.txt')).toBe(join('/a', '.b.txt.muqabala-lock'))
})

test('a save removes what killed runs left, and nothing else', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  const mine = temporaryName(join(folder, 'x.txt'))
  const left = mine.replace(`-${process.pid}-`, `-${dead}-`)
  const elsewhere = left.replace(/-[0-9a-f]{14}\.tmp$/u, '-00000000000000.tmp')
  for (const path of [mine, left, elsewhere, join(folder, '.other.tmp')]) writeFileSync(path, 'x')
  expect([mine, left, elsewhere].map((path) => isLeftOver(path.slice(folder.length + 1)))).toEqual([false, true, false])
  await saveFile(join(folder, 'a.txt'), 'new')
  const expected = [mine, elsewhere].map((path) => path.slice(folder.length + 1))
  expect(readdirSync(folder).toSorted()).toEqual([...expected, '.other.tmp', 'a.txt'].toSorted())
})
