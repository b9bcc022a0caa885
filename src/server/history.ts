import {createHash} from 'node:crypto'
import {open, stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {causeOf, codeOf} from '../workspace/cause-of.ts'
import {makeFolder} from '../workspace/make-folder.ts'
import {makeOwnFolder, ownFolder} from '../workspace/own-folder.ts'
import {unwritable} from '../workspace/unwritable.ts'
import {type Chain, emptyChain, extendChain, type HistoryEntry, positionAt, type Position} from './chain.ts'
import {parseLine, type Step, writeLine} from './history-line.ts'
import {refuseOutside} from './inside.ts'
import {readSplice, type Splice} from './splice.ts'

/** The changes of a file. */
export interface History {
  /** What can be taken back and made again in the file as it is. */
  at(version: string): Position
  /** @returns null where the entry cannot be read any more */
  spliceOf(entry: HistoryEntry): Promise<Splice | null>
  /**
   * Writes a step, and returns when the disk has it. A step that the file itself then does not take is passed over later.
   *
   * @throws InputError `file-unwritable`, Refusal `outside`
   */
  append(step: Step): Promise<void>
}

/** A history as far as it was read; `size` ends behind its last whole line. */
interface Known {
  readonly size: number
  readonly chain: Chain
}

/** By full path of the history. */
const known = new Map<string, Known>()

/**
 * The history of a file, one step a line, `.muqabala/history/NAME~HASH.ndjson`. What was written since it was read last is
 * read; a line that was torn by a crash is passed over.
 */
export async function openHistory({root, path}: {readonly root: string; readonly path: string}): Promise<History> {
  const own = historyPath(path)
  const full = join(root, own)
  let chain = await chainOf(full)
  return {
    at: (version) => positionAt(chain, version),
    spliceOf: (entry) => readEntry(full, entry),
    async append(step) {
      await refuseOutside(root, own)
      await makeOwnFolder(root)
      await appendLine(full, writeLine(step)).catch(unwritable(own))
      chain = await chainOf(full)
    },
  }
}

function historyPath(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 12)
  return `${ownFolder}/history/${[...basename(path)].slice(0, 40).join('')}~${hash}.ndjson`
}

/** All of the line or nothing. */
async function appendLine(full: string, line: string): Promise<void> {
  await makeFolder(dirname(full))
  const file = await open(full, 'a')
  try {
    const {size} = await file.stat()
    try {
      // What a crash left without a line end must not swallow this line.
      const isTorn = size > (known.get(full)?.size ?? 0)
      await file.appendFile(`${isTorn ? '\n' : ''}${line}\n`)
      await file.sync()
    } catch (error) {
      await file.truncate(size).catch(causeOf)
      throw error
    }
  } finally {
    await file.close()
  }
}

/** One that cannot be read has nothing to offer; the file itself can be read and changed all the same. */
async function chainOf(full: string): Promise<Chain> {
  try {
    return (await readOn(full)).chain
  } catch (error) {
    causeOf(error)
    return emptyChain
  }
}

async function readOn(full: string): Promise<Known> {
  const size = await sizeOf(full)
  const old = known.get(full)
  if (size === 0) return remember(full, {size: 0, chain: emptyChain})
  const from = old === undefined || old.size > size ? {size: 0, chain: emptyChain} : old
  if (from.size === size) return from
  return remember(full, extend(from, await readPart(full, from.size, size - from.size)))
}

function remember(full: string, now: Known): Known {
  known.set(full, now)
  return now
}

function extend({size, chain}: Known, bytes: Uint8Array): Known {
  let start = 0
  let now = chain
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    const line = parseLine(bytes.subarray(start, end))
    if (line !== null) now = extendChain(now, {...line, at: size + start, length: end - start})
    start = end + 1
  }
  return {size: size + start, chain: now}
}

async function readEntry(full: string, {at, length}: HistoryEntry): Promise<Splice | null> {
  try {
    const line = parseLine(await readPart(full, at, length))
    return line?.kind === 'edit' ? readSplice(line) : null
  } catch (error) {
    // A file that is gone, or packed bytes that somebody changed.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

async function readPart(full: string, at: number, length: number): Promise<Uint8Array> {
  const file = await open(full)
  try {
    const {buffer, bytesRead} = await file.read(new Uint8Array(length), 0, length, at)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function sizeOf(full: string): Promise<number> {
  try {
    const found = await stat(full)
    return found.isFile() ? found.size : 0
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0
    throw error
  }
}
