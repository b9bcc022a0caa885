import {uptime} from 'node:os'
import {dirname} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {InputError} from '../errors.ts'
import {causeOf, codeOf} from './cause-of.ts'
import {type FileCalls, systemCalls} from './file-calls.ts'
import {makeFolder} from './make-folder.ts'
import {isAlive, lockName, thisMachine} from './own-names.ts'
import {followLinks} from './save-file.ts'

/** How to wait for another run. */
export interface LockOptions {
  /** Called once when another run has the lock. */
  onWait?(pid: number): void | Promise<void>
  /** Milliseconds to wait for it; ten seconds when left out. */
  readonly patience?: number
  readonly calls?: FileCalls
}

/** Who has a lock. */
interface Holder {
  readonly pid: number
  /** The machine, since processes of another one cannot be looked for. */
  readonly host: string
  /** When it was taken, in milliseconds. */
  readonly time: number
}

const PATIENCE = 10_000
/** Milliseconds between two looks. */
const EVERY = 50
/** A lock that says nothing was being written when its run was killed, after so many milliseconds. */
const MUTE = 5000

/**
 * Does work on a file that no other run does at the same time: reads it, changes it, saves it. The lock is a file beside it,
 * `.NAME.muqabala-lock`, which exists as long as the work lasts and says which process has it. What a killed run left is taken
 * over. Reading and saving alone need no lock: a file is replaced in one step.
 *
 * @throws InputError `file-locked` when the other run does not end in time, `file-unwritable`; and what the work throws
 */
export async function withLock<T>(path: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const {calls = systemCalls} = options
  const lock = await lockOf(path, calls)
  await takeLock({path, lock}, options)
  try {
    return await work()
  } finally {
    await calls.unlink(lock).catch(causeOf)
  }
}

async function lockOf(path: string, calls: FileCalls): Promise<string> {
  try {
    const target = await followLinks(path, calls)
    await makeFolder(dirname(target), calls)
    return lockName(target)
  } catch (error) {
    throw new InputError('file-unwritable', {path, args: {cause: causeOf(error)}})
  }
}

async function takeLock({path, lock}: {path: string; lock: string}, options: LockOptions): Promise<void> {
  const {calls = systemCalls, patience = PATIENCE} = options
  const end = performance.now() + patience
  let isTold = false
  while (!(await create(lock, path, calls))) {
    const holder = await holderOf(lock, calls)
    if (holder === 'gone') continue
    if (holder === 'dead') await breakLock(lock, calls)
    else if (performance.now() >= end) throw new InputError('file-locked', {path, args: {pid: holder.pid, lock}})
    else {
      if (!isTold) await options.onWait?.(holder.pid)
      isTold = true
      await pause(EVERY)
    }
  }
}

/** @returns false where the lock is there already */
async function create(lock: string, path: string, calls: FileCalls): Promise<boolean> {
  try {
    const handle = await calls.open(lock, 'wx', 0o666)
    try {
      const holder: Holder = {pid: process.pid, host: thisMachine(), time: Date.now()}
      await handle.write(new TextEncoder().encode(`${JSON.stringify(holder)}\n`))
    } catch (error) {
      await calls.unlink(lock).catch(causeOf)
      throw error
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    const cause = causeOf(error)
    if (cause === 'EEXIST') return false
    throw new InputError('file-unwritable', {path, args: {cause}})
  }
}

/** Who has the lock; `dead` where its run has ended without giving it back. */
async function holderOf(lock: string, calls: FileCalls): Promise<Holder | 'dead' | 'gone'> {
  try {
    const holder = readHolder(await calls.readFile(lock))
    if (holder === null) {
      const age = Date.now() - (await calls.stat(lock)).mtimeMs
      return age > MUTE ? 'dead' : {pid: 0, host: '', time: 0}
    }
    return isDead(holder) ? 'dead' : holder
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone'
    throw error
  }
}

function readHolder(bytes: Uint8Array): Holder | null {
  try {
    const holder: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isHolder(holder) ? holder : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false
  return 'pid' in value && Number.isInteger(value.pid) && 'host' in value && 'time' in value
}

/** Of this machine, and its process has ended, or is a later one with the same number: the machine was started since. */
function isDead({pid, host, time}: Holder): boolean {
  if (host !== thisMachine()) return false
  return !isAlive(pid) || time < Date.now() - uptime() * 1000 - MUTE
}

/**
 * Removes the lock of a dead run. Two runs may find it dead at once, and the second must not remove the new lock of the first:
 * who removes holds a lock for that, and looks again.
 */
async function breakLock(lock: string, calls: FileCalls): Promise<void> {
  const guard = `${lock}-break`
  if (!(await create(guard, lock, calls))) {
    const age = await calls.stat(guard).then(({mtimeMs}) => Date.now() - mtimeMs, passMissing)
    if (age !== undefined && age > MUTE) await calls.unlink(guard).catch(passMissing)
    await pause(EVERY)
    return
  }
  try {
    if ((await holderOf(lock, calls)) === 'dead') await calls.unlink(lock)
  } finally {
    await calls.unlink(guard).catch(causeOf)
  }
}

function passMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}
