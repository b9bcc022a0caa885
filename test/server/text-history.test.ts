import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import type * as TextHistory from '../../src/server/text-history.ts'
import {editTextFile, type KeptFile, readTextFile, stepTextFile, type TextState} from '../../src/server/text-history.ts'
import {faultyCalls} from '../workspace/faulty-calls.ts'

let root = ''
let file: KeptFile = {root, path: ''}
const path = 'aligned/a.json'

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'muqabala-history-'))
  mkdirSync(join(root, 'aligned'))
  file = {root, path}
})

afterEach(() => {
  rmSync(root, {recursive: true, force: true})
})

const write = (content: string | Uint8Array): void => writeFileSync(join(root, path), content)
const text = (): string => readFileSync(join(root, path), 'utf8')
const historyFile = (): string => {
  const folder = join(root, '.muqabala/history')
  return join(folder, readdirSync(folder)[0])
}
const encode = (content: string): Uint8Array => new TextEncoder().encode(content)

async function put(content: string, kept: KeptFile = file): Promise<TextState> {
  const {version} = await readTextFile(kept)
  return editTextFile(kept, version, async () => encode(content))
}

async function step(kind: 'undo' | 'redo'): Promise<TextState> {
  return stepTextFile(file, (await readTextFile(file)).version, kind)
}

/** As another process sees it, which knows only what is on the disk. */
async function restarted(): Promise<typeof TextHistory> {
  vi.resetModules()
  return import('../../src/server/text-history.ts')
}

async function codeOf(work: Promise<unknown>): Promise<{code: string; status?: unknown} | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Error) return {code: error.message, status: 'status' in error ? error.status : undefined}
    throw error
  }
}

describe('a file and its history', () => {
  test('any edits, steps and restarts: as a list of all versions would have it', async () => {
    const act = fc.oneof(
      {weight: 4, arbitrary: fc.record({put: fc.string({unit: 'grapheme', maxLength: 30})})},
      {weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const)},
      {weight: 1, arbitrary: fc.constant('restart' as const)},
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, {maxLength: 25}), async (acts) => {
        rmSync(join(root, '.muqabala'), {recursive: true, force: true})
        write('start')
        let kept = await restarted()
        const model = {past: [] as string[], now: 'start', future: [] as string[]}
        for (const one of acts) {
          const {version, canUndo, canRedo} = await kept.readTextFile(file)
          expect([canUndo, canRedo]).toEqual([model.past.length > 0, model.future.length > 0])
          if (one === 'restart') kept = await restarted()
          else if (one === 'undo' || one === 'redo') {
            const [from, to] = one === 'undo' ? [model.past, model.future] : [model.future, model.past]
            const next = from.pop()
            if (next === undefined) {
              expect(await codeOf(kept.stepTextFile(file, version, one))).toMatchObject({code: `nothing-to-${one}`})
            } else {
              to.push(model.now)
              model.now = next
              await kept.stepTextFile(file, version, one)
            }
          } else {
            await kept.editTextFile(file, version, async () => encode(one.put))
            if (one.put !== model.now)
              Object.assign(model, {past: [...model.past, model.now], now: one.put, future: []})
          }
          expect(text()).toBe(model.now)
        }
      }),
      {numRuns: 40},
    )
  })

  test.each([
    ['bytes of windows-1256', new Uint8Array([0xe3, 0xcf, 0xc7, 0x2c, 0x61]), new Uint8Array([0xe3, 0xcf, 0x2c, 0x61])],
    ['UTF-16', Buffer.from('\uFEFFمدى,a', 'utf16le'), Buffer.from('\uFEFFمدينة,a', 'utf16le')],
    ['a change inside a character', encode('س😀ك'), encode('س😁ك')],
    ['a change of an empty file', encode(''), encode('a')],
    ['a long change, which is packed', encode('س'.repeat(40_000)), encode('ش'.repeat(40_000))],
    ['CRLF and a byte order mark', encode('\uFEFFa\r\nb\r\n'), encode('\uFEFFa\nb\n')],
  ])('%s comes back byte for byte', async (_reason, before, after) => {
    write(before)
    const {version} = await readTextFile(file)
    const changed = await editTextFile(file, version, async () => after)
    const undone = await stepTextFile(file, changed.version, 'undo')
    expect(Buffer.compare(readFileSync(join(root, path)), before)).toBe(0)
    await stepTextFile(file, undone.version, 'redo')
    expect(Buffer.compare(readFileSync(join(root, path)), after)).toBe(0)
  })

  test('a stale version changes nothing', async () => {
    write('a')
    const {version} = await readTextFile(file)
    await put('b')
    const change = editTextFile(file, version, async () => encode('c'))
    expect(await codeOf(change)).toEqual({code: 'stale', status: 409})
    expect(await codeOf(stepTextFile(file, version, 'undo'))).toEqual({code: 'stale', status: 409})
    expect(text()).toBe('b')
  })

  test('what another program did is never undone, and its own undoing brings the history back', async () => {
    write('a')
    await put('b')
    write('another')
    const other = await readTextFile(file)
    expect([other.canUndo, other.canRedo]).toEqual([false, false])
    expect(await codeOf(step('undo'))).toEqual({code: 'nothing-to-undo', status: 409})
    write('b')
    expect((await readTextFile(file)).canUndo).toBe(true)
    write('another')
    await put('third')
    await step('undo')
    expect(text()).toBe('another')
    expect((await readTextFile(file)).canUndo).toBe(false)
  })

  test.each([
    ['torn in the middle', -20],
    ['without its end', -1],
  ])('a last line that is %s is passed over, and the next one is read', async (_reason, cut) => {
    write('a')
    await put('b')
    const size = readFileSync(historyFile()).length
    await put('c')
    truncateSync(historyFile(), readFileSync(historyFile()).length + cut)
    expect(readFileSync(historyFile()).length).toBeGreaterThan(size)
    // As after a crash before the file itself was saved.
    write('b')
    const kept = await restarted()
    const {version, canUndo} = await kept.readTextFile(file)
    expect(canUndo).toBe(true)
    const changed = await kept.editTextFile(file, version, async () => encode('d'))
    const again = await restarted()
    const undone = await again.stepTextFile(file, changed.version, 'undo')
    await again.stepTextFile(file, undone.version, 'undo')
    expect(text()).toBe('a')
  })

  test('a step that the history has and the file has not is passed over', async () => {
    write('a')
    await put('b')
    await put('c')
    write('b')
    const kept = await restarted()
    expect(await kept.readTextFile(file)).toMatchObject({canUndo: true, canRedo: false})
    await put('d')
    await step('undo')
    await step('undo')
    expect(text()).toBe('a')
  })

  test.each([
    ['no JSON', 'x\n'],
    ['no step of ours', '{"kind":"edit"}\n'],
    ['half a character', new Uint8Array([0xd9, 10])],
  ])('a line that is %s is passed over', async (_reason, line) => {
    write('a')
    await put('b')
    appendFileSync(historyFile(), line)
    expect((await readTextFile(file)).canUndo).toBe(true)
    await put('c')
    await step('undo')
    expect(text()).toBe('b')
  })

  test('packed bytes that somebody changed are not taken for ours', async () => {
    write('س'.repeat(20_000))
    await put('ش'.repeat(20_000))
    const lines = readFileSync(historyFile(), 'utf8')
    writeFileSync(historyFile(), lines.replace(/"deflated":"..../u, '"deflated":"AAAA'))
    expect(await codeOf(step('undo'))).toEqual({code: 'nothing-to-undo', status: 409})
    expect(text()).toBe('ش'.repeat(20_000))
  })

  test('git is told that the history is nothing to keep', async () => {
    write('a')
    await put('b')
    expect(readFileSync(join(root, '.muqabala/.gitignore'), 'utf8')).toBe('*\n')
  })
})

describe('what cannot be saved', () => {
  test('whichever call fails, the file is as it was, and its steps can be taken back', async () => {
    write('a')
    await put('b')
    let refused = 0
    let isPast = false
    for (let at = 1; !isPast; at++) {
      // A file is closed and removed all the same.
      const isSpared = (call: string): boolean => /^(?:readdir|close|unlink) /u.test(call)
      const calls = faultyCalls((number, call) => (number === at && !isSpared(call) ? 'ENOSPC' : null))
      const problem = await codeOf(put(`c${at}`, {...file, calls}))
      isPast = calls.called.length < at
      if (problem === null) await step('undo')
      else refused++
      expect([null, 'file-unwritable']).toContain(problem?.code ?? null)
      expect(text()).toBe('b')
      expect(await readTextFile(file)).toMatchObject({canUndo: true})
    }
    expect(refused).toBeGreaterThan(5)
    expect(readdirSync(join(root, 'aligned'))).toEqual(['a.json'])
    await step('undo')
    expect(text()).toBe('a')
  })

  test('where the history cannot be written, nothing is changed', async () => {
    write('a')
    writeFileSync(join(root, '.muqabala'), 'a file where the folder should be')
    expect(await codeOf(put('b'))).toMatchObject({code: 'file-unwritable'})
    expect(text()).toBe('a')
  })

  test.each([
    ['the file', () => symlinkSync('../../outside.txt', join(root, path))],
    ['a link to what is not there', () => symlinkSync('../../new.txt', join(root, path))],
    [
      'its folder',
      () => {
        rmSync(join(root, 'aligned'), {recursive: true})
        mkdirSync(join(root, '../outside'), {recursive: true})
        symlinkSync('../outside', join(root, 'aligned'))
        writeFileSync(join(root, '../outside/a.json'), 'a')
      },
    ],
    [
      'the history',
      () => {
        write('a')
        mkdirSync(join(root, '../outside'), {recursive: true})
        symlinkSync('../outside', join(root, '.muqabala'))
      },
    ],
  ])('%s leads out of the workspace: refused', async (_reason, prepare) => {
    const whole = root
    root = join(whole, 'workspace')
    mkdirSync(join(root, 'aligned'), {recursive: true})
    writeFileSync(join(whole, 'outside.txt'), 'a')
    file = {root, path}
    prepare()
    expect(await codeOf(editTextFile(file, null, async () => encode('pwned')))).toEqual({code: 'outside', status: 403})
    for (const one of readdirSync(whole, {recursive: true, withFileTypes: true})) {
      if (one.isFile()) expect(readFileSync(join(one.parentPath, one.name), 'utf8')).not.toContain('pwned')
    }
    root = whole
  })

  test('a link inside the workspace is followed', async () => {
    writeFileSync(join(root, 'real.json'), 'a')
    symlinkSync('../real.json', join(root, path))
    await put('b')
    expect(readFileSync(join(root, 'real.json'), 'utf8')).toBe('b')
  })
})
