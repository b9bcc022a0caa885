import {createHash, randomBytes} from 'node:crypto'
import {hostname} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {codeOf} from './cause-of.ts'

/** Bytes of a file's name that go into the names below; systems allow 255 in all. */
const kept = 120

/** Tells processes of this machine from those of another that shares the disk. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6)

/** `.NAME.muqabala-PID-RANDOM.tmp`; its random part begins with the machine. */
const temporary = /^\..+\.muqabala-(\d+)-([0-9a-f]{6})[0-9a-f]{8}\.tmp$/u

/** Beside the file, hidden, and saying whose it is. */
export function temporaryName(path: string): string {
  return join(
    dirname(path),
    `.${shortName(path)}.muqabala-${process.pid}-${machine}${randomBytes(4).toString('hex')}.tmp`,
  )
}

/** `.NAME.muqabala-lock` beside the file. */
export function lockName(path: string): string {
  return join(dirname(path), `.${shortName(path)}.muqabala-lock`)
}

/** Whether a name is that of a temporary file whose process on this machine has ended. */
export function isLeftOver(name: string): boolean {
  const found = temporary.exec(name)
  return found !== null && found[2] === machine && !isAlive(Number(found[1]))
}

/** Whether a process of this machine is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, and belongs to somebody else.
    return codeOf(error) === 'EPERM'
  }
}

/** This machine, in a lock. */
export function thisMachine(): string {
  return machine
}

/** The name as far as there is room, cut between characters; long ones are told apart by their hash. */
function shortName(path: string): string {
  const name = basename(path)
  if (Buffer.byteLength(name) <= kept) return name
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12)
  let short = ''
  for (const letter of name) {
    if (Buffer.byteLength(short + letter) > kept) break
    short += letter
  }
  return `${short}~${hash}`
}
