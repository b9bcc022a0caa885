import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {withLock} from '../../src/workspace/lock.ts'
import {lockName, thisMachine} from '../../src/workspace/own-names.ts'
import {faultyCalls} from './faulty-calls.ts'

let folder = ''
let path = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-lock-'))
  path = join(folder, 'a.txt')
})

afterEach(() => {
  rmSync(folder, {recursive: true, force: true})
})

const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

function leaveLock(holder: unknown): void {
  writeFileSync(lockName(path), typeof holder === 'string' ? holder : JSON.stringify(holder))
}

test('work on one file is done one after the other, and nothing is left', async () => {
  const done: string[] = []
  const work = (name: string): Promise<void> =>
    withLock(path, async () => {
      done.push(`${name} begins`)
      await new Promise((resolve) => {
        setTimeout(resolve, 30)
      })
      done.push(`${name} ends`)
    })
  await Promise.all([work('a'), work('b'), work('c')])
  for (let at = 0; at < done.length; at += 2) expect(done[at + 1]).toBe(done[at].replace('begins', 'ends'))
  expect(readdirSync(folder)).toEqual([])
})

test('the lock is given back when the work fails', async () => {
  await expect(withLock(path, () => Promise.reject(new RangeError('ours')))).rejects.toThrow('ours')
  expect(readdirSync(folder)).toEqual([])
})

test('a link and the file it leads to have one lock', async () => {
  writeFileSync(path, '')
  symlinkSync('a.txt', join(folder, 'link.txt'))
  await withLock(join(folder, 'link.txt'), async () => {
    expect(readdirSync(folder)).toContain('.a.txt.muqabala-lock')
  })
})

test('another run is waited for, which is said once, and then given up', async () => {
  leaveLock({pid: process.ppid, host: thisMachine(), time: Date.now()})
  const told: number[] = []
  const onWait = (pid: number): void => void told.push(pid)
  await expect(withLock(path, async () => 1, {patience: 200, onWait})).rejects.toMatchObject({
    problems: [{code: 'file-locked', path, args: {pid: process.ppid, lock: lockName(path)}}],
  })
  expect(told).toEqual([process.ppid])
  expect(readdirSync(folder)).toEqual(['.a.txt.muqabala-lock'])
})

test('a run on another machine is not thought dead', async () => {
  leaveLock({pid: deadPid(), host: 'elsewhere', time: Date.now()})
  await expect(withLock(path, async () => 1, {patience: 100})).rejects.toMatchObject({
    problems: [{code: 'file-locked'}],
  })
})

test.each<[string, () => void]>([
  ['of a dead run', () => leaveLock({pid: deadPid(), host: thisMachine(), time: Date.now()})],
  ['from before the machine was started', () => leaveLock({pid: process.ppid, host: thisMachine(), time: 1000})],
  [
    'that was being written when its run was killed',
    () => {
      leaveLock('')
      utimesSync(lockName(path), 1000, 1000)
    },
  ],
  [
    'that another killed run was about to remove',
    () => {
      leaveLock({pid: deadPid(), host: thisMachine(), time: Date.now()})
      writeFileSync(`${lockName(path)}-break`, '')
      utimesSync(`${lockName(path)}-break`, 1000, 1000)
    },
  ],
])('a lock %s is taken over', async (_reason, prepare) => {
  prepare()
  expect(await withLock(path, async () => 'done')).toBe('done')
  expect(readdirSync(folder)).toEqual([])
})

test('many that find a dead lock at once: still one after the other', async () => {
  leaveLock({pid: deadPid(), host: thisMachine(), time: Date.now()})
  let inside = 0
  let most = 0
  await Promise.all(
    Array.from({length: 12}, () =>
      withLock(path, async () => {
        most = Math.max(most, ++inside)
        await new Promise((resolve) => {
          setTimeout(resolve, 5)
        })
        inside--
      }),
    ),
  )
  expect(most).toBe(1)
  expect(readdirSync(folder)).toEqual([])
})

test.each(['EACCES', 'EROFS', 'ENOSPC'])('where no lock can be made: %s', async (code) => {
  const calls = faultyCalls((_, call) => (call.startsWith('open') ? code : null))
  await expect(withLock(path, async () => 1, {calls})).rejects.toMatchObject({
    problems: [{code: 'file-unwritable', path, args: {cause: code}}],
  })
})

test('several processes that count in one file lose no count', {timeout: 60_000}, async () => {
  writeFileSync(path, '0')
  const root = pathToFileURL(join(import.meta.dirname, '../../src/workspace/'))
  const script = `
    const {withLock} = await import('${new URL('lock.ts', root).href}')
    const {saveFile} = await import('${new URL('save-file.ts', root).href}')
    const {readFileSync} = await import('node:fs')
    for (let at = 0; at < 10; at++) {
      await withLock(${JSON.stringify(path)}, async () => {
        const count = Number(readFileSync(${JSON.stringify(path)}, 'utf8'))
        await saveFile(${JSON.stringify(path)}, String(count + 1))
      }, {patience: 50000})
    }`
  const counter = join(folder, 'count.mjs')
  writeFileSync(counter, script)
  const runs = Array.from({length: 3}, () => spawn(process.execPath, ['--import', 'tsx', counter], {stdio: 'inherit'}))
  const codes = await Promise.all(runs.map((run) => new Promise((resolve) => run.on('exit', resolve))))
  expect(codes).toEqual([0, 0, 0])
  expect(readFileSync(path, 'utf8')).toBe('30')
})
