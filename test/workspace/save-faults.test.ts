import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {saveFile, type SavedContent} from '../../src/workspace/save-file.ts'
import {faultyCalls, systemError} from './faulty-calls.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-faults-'))
})

afterEach(() => {
  rmSync(folder, {recursive: true, force: true})
})

async function* pieces(): AsyncGenerator<string | Uint8Array> {
  yield 'new '
  yield new TextEncoder().encode('content')
}

/** Every name below the folder. */
function names(): string[] {
  return readdirSync(folder, {recursive: true}).map(String).toSorted()
}

/** Calls that may fail without harm: looking for files that killed runs left, and what comes when all is done. */
const harmless = [/^readdir /u, /^unlink \.a\.txt\.muqabala-\*\.tmp$/u, /^close [^.]+$/u]

interface Case {
  readonly reason: string
  readonly content: () => SavedContent
  prepare(): void
  readonly path: string
  /** The file that is saved in the end. */
  readonly target: string
}

const cases: readonly Case[] = [
  {
    reason: 'a file that is there',
    content: () => 'new content',
    prepare: () => writeFileSync(join(folder, 'a.txt'), 'old'),
    path: 'a.txt',
    target: 'a.txt',
  },
  {
    reason: 'piece by piece',
    content: pieces,
    prepare: () => writeFileSync(join(folder, 'a.txt'), 'old'),
    path: 'a.txt',
    target: 'a.txt',
  },
  {reason: 'a new file', content: () => 'new content', prepare: () => undefined, path: 'a.txt', target: 'a.txt'},
  {
    reason: 'a new file in new folders',
    content: pieces,
    prepare: () => undefined,
    path: 'b/c/a.txt',
    target: 'b/c/a.txt',
  },
  {
    reason: 'a file by a link that leads to it',
    content: () => 'new content',
    prepare: () => {
      mkdirSync(join(folder, 'real'))
      writeFileSync(join(folder, 'real/a.txt'), 'old')
      symlinkSync('real/a.txt', join(folder, 'link.txt'))
    },
    path: 'link.txt',
    target: 'real/a.txt',
  },
]

describe.each(['ENOSPC', 'EIO', 'EACCES', 'EMFILE'])('the Nth call says %s', (code) => {
  test.each(cases)('$reason', async ({content, prepare, path, target}) => {
    prepare()
    const before = names()
    const full = join(folder, target)
    const old = existsSync(full) ? readFileSync(full, 'utf8') : null
    for (let nth = 1; ; nth++) {
      const calls = faultyCalls((at) => (at === nth ? code : null))
      const result = await saveFile(join(folder, path), content(), calls).catch((error: unknown) => error)
      if (calls.called.length < nth) {
        expect(readFileSync(full, 'utf8')).toBe('new content')
        expect(names().filter((name) => name.includes('muqabala-'))).toEqual([])
        return
      }
      const failed = calls.called[nth - 1]
      if (result === undefined) {
        expect(
          harmless.some((call) => call.test(failed)),
          failed,
        ).toBe(true)
        expect(readFileSync(full, 'utf8')).toBe('new content')
        rmSync(folder, {recursive: true})
        mkdirSync(folder)
        prepare()
      } else {
        expect(result).toMatchObject({problems: [{code: 'file-unwritable', args: {cause: code}}]})
        expect(existsSync(full) ? readFileSync(full, 'utf8') : null, failed).toBe(old)
        expect(names(), failed).toEqual(before)
      }
    }
  })
})

test('from the Nth call on all fail: the file is the old one or the new one, whole', async () => {
  for (let nth = 1; nth < 30; nth++) {
    writeFileSync(join(folder, 'a.txt'), 'old')
    const calls = faultyCalls((at, call) => (at >= nth && !call.startsWith('close') ? 'EIO' : null))
    await saveFile(join(folder, 'a.txt'), 'new', calls).catch(() => null)
    expect(['old', 'new']).toContain(readFileSync(join(folder, 'a.txt'), 'utf8'))
  }
})

test('the order of calls is safe when power is lost: write, sync, close, rename, sync of the folder', async () => {
  writeFileSync(join(folder, 'a.txt'), 'old')
  const calls = faultyCalls(() => null)
  await saveFile(join(folder, 'a.txt'), pieces(), calls)
  const name = folder.slice(folder.lastIndexOf('/') + 1)
  const temporary = '.a.txt.muqabala-*.tmp'
  expect(calls.called.slice(calls.called.indexOf(`open wx ${temporary}`))).toEqual([
    `open wx ${temporary}`,
    `write ${temporary}`,
    `write ${temporary}`,
    `chown ${temporary}`,
    `chmod ${temporary}`,
    `sync ${temporary}`,
    `close ${temporary}`,
    `open r ${name}`,
    `link a.txt ${temporary}`,
    `rename ${temporary} a.txt`,
    `sync ${name}`,
    `unlink ${temporary}`,
    `close ${name}`,
  ])
})

test.each<[string, RegExp]>([
  ['a disk without hard links', /^link/u],
  ['an owner who may not give a file away', /^chown/u],
  ['a disk without modes', /^chmod/u],
])('goes without: %s', async (_reason, call) => {
  writeFileSync(join(folder, 'a.txt'), 'old')
  const calls = faultyCalls((_, made) => (call.test(made) ? 'EPERM' : null))
  await saveFile(join(folder, 'a.txt'), 'new', calls)
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new')
  expect(names()).toEqual(['a.txt'])
})

test('a disk that cannot sync folders', async () => {
  const calls = faultyCalls((_, made) => (made.startsWith('sync muqabala-faults') ? 'EINVAL' : null))
  await saveFile(join(folder, 'a.txt'), 'new', calls)
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new')
})

test('content that fails halfway: the old file stays, and the error is that of the content', async () => {
  writeFileSync(join(folder, 'a.txt'), 'old')
  async function* broken(): AsyncGenerator<string> {
    yield 'new'
    throw new RangeError('in the middle')
  }
  await expect(saveFile(join(folder, 'a.txt'), broken())).rejects.toThrow('in the middle')
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old')
  expect(names()).toEqual(['a.txt'])
})

test('content is written as it comes, not gathered', async () => {
  const calls = faultyCalls(() => null)
  async function* counted(): AsyncGenerator<string> {
    for (let piece = 0; piece < 3; piece++) {
      expect(calls.called.filter((call) => call.startsWith('write')).length).toBe(piece)
      yield 'a'
    }
  }
  await saveFile(join(folder, 'a.txt'), counted(), calls)
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('aaa')
})

test('a system that writes less than it is given', async () => {
  const calls = faultyCalls(() => null)
  const slow = {
    ...calls,
    open: async (path: string, flags: 'wx' | 'r', mode?: number) => {
      const handle = await calls.open(path, flags, mode)
      return {...handle, write: (bytes: Uint8Array) => handle.write(bytes.subarray(0, 3))}
    },
  }
  await saveFile(join(folder, 'a.txt'), 'a longer content', slow)
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('a longer content')
})

test('what is no error of the system goes on as it is', async () => {
  const calls = {...faultyCalls(() => null), rename: () => Promise.reject(new RangeError('ours'))}
  await expect(saveFile(join(folder, 'a.txt'), 'x', calls)).rejects.toThrow('ours')
  expect(systemError('EIO')).toMatchObject({code: 'EIO'})
})
