import {resolve} from 'node:path'
import {renamedFrom} from '../cli/renamed.ts'
import {hashOf} from '../workspace/change-log.ts'
import {type FileCalls, systemCalls} from '../workspace/file-calls.ts'
import {readBytes, saveFile} from '../workspace/files.ts'
import {withLock} from '../workspace/lock.ts'
import {inTurn} from './in-turn.ts'
import {type History, openHistory} from './history.ts'
import type {Step} from './history-line.ts'
import {refuseOutside} from './inside.ts'
import {Refusal, staleRefusal} from './refusal.ts'
import {sayBoth} from './said.ts'
import {applySplice, spliceBetween} from './splice.ts'

/**
 * Files whose changes can be taken back without end, also after a restart: every change goes to
 * `.muqabala/history/` first, as what stood there and what stands there now, and then to the file. The file's own bytes say
 * where in its history it stands, so whatever another program does to it, no change is ever laid upon bytes that it was not
 * made on.
 *
 * Use: `readTextFile` for a version, `editTextFile` with that version to change it, `stepTextFile` to go back and forth. All
 * three may be called from any thread or process at once: the last two hold the lock of the file (`withLock`) while they
 * read, change and save.
 */
export interface KeptFile {
  /** Full path of the workspace. */
  readonly root: string
  /** From the workspace, with forward slashes: for messages, and for the name of the history. */
  readonly path: string
  /** Calls to the system for saving; a test lets them fail. */
  readonly calls?: FileCalls
}

/** A file as it is. */
export interface TextState {
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes. */
  readonly version: string
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** @throws InputError `file-not-found`, `file-unreadable` */
export async function readTextFile(file: KeptFile): Promise<TextState> {
  const {bytes, version} = await read(file)
  return stateOf(bytes, version, await openHistory(file))
}

/**
 * Changes a file and remembers how to take that back.
 *
 * @param version that the change is made on; null for whatever there is
 * @param change gets the bytes as they are; may throw, and then nothing has happened
 * @throws Refusal `stale`, `outside`; InputError of reading, locking and saving: the file is then as it was
 */
export async function editTextFile(
  file: KeptFile,
  version: string | null,
  change: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<TextState> {
  await refuseOutside(file.root, file.path)
  // Who is too late is told without waiting for the others.
  await readVersion(file, version)
  return alone(file, async () => {
    const {bytes, version: from} = await readVersion(file, version)
    const changed = await change(bytes)
    const to = hashOf(changed)
    const history = await openHistory(file)
    if (to === from) return stateOf(bytes, from, history)
    const step: Step = {kind: 'edit', from, to, splice: spliceBetween(bytes, changed)}
    return save(file, {bytes: changed, step, history})
  })
}

/**
 * Takes the last change back, or makes the one again that was taken back last.
 *
 * @throws Refusal `stale`, `outside`, `nothing-to-undo`, `nothing-to-redo`; InputError as `editTextFile`
 */
export async function stepTextFile(file: KeptFile, version: string, kind: 'undo' | 'redo'): Promise<TextState> {
  await refuseOutside(file.root, file.path)
  return alone(file, async () => {
    const {bytes} = await readVersion(file, version)
    const history = await openHistory(file)
    const entry = history.at(version)[kind]
    const splice = entry === null ? null : await history.spliceOf(entry.entry)
    const there = splice === null ? null : applySplice(bytes, splice, kind === 'undo' ? 'back' : 'forth')
    const to = kind === 'undo' ? entry?.entry.from : entry?.entry.to
    if (there === null || to === undefined || hashOf(there) !== to) {
      throw new Refusal(409, {code: `nothing-to-${kind}`, message: sayBoth(`page.server.nothing-to-${kind}`)})
    }
    return save(file, {bytes: there, step: {kind, from: version, to}, history})
  })
}

/** What is saved, and the step of the history that leads there. */
interface Saving {
  readonly bytes: Uint8Array
  readonly step: Step
  readonly history: History
}

/** The history first: a change that it has and the file has not is passed over, the other way round it would be lost. */
async function save(file: KeptFile, {bytes, step, history}: Saving): Promise<TextState> {
  await history.append(step)
  await saveFile(fullPath(file), bytes, file.calls)
  return stateOf(bytes, step.to, history)
}

function stateOf(bytes: Uint8Array, version: string, history: History): TextState {
  const {undo, redo} = history.at(version)
  return {bytes, version, canUndo: undo !== null, canRedo: redo !== null}
}

async function readVersion(
  file: KeptFile,
  version: string | null,
): Promise<{readonly bytes: Uint8Array; readonly version: string}> {
  const now = await read(file)
  if (version !== null && now.version !== version) throw staleRefusal(sayBoth('page.server.stale'))
  return now
}

async function read(file: KeptFile): Promise<{readonly bytes: Uint8Array; readonly version: string}> {
  const full = fullPath(file)
  const bytes = await readBytes(full).catch(renamedFrom(full, file.path))
  return {bytes, version: hashOf(bytes)}
}

/** In turn with the others of this thread, who would wait for the lock without order, and alone among all processes. */
async function alone<T>(file: KeptFile, work: () => Promise<T>): Promise<T> {
  const full = fullPath(file)
  const {calls = systemCalls} = file
  return inTurn(full, () => withLock(full, work, {calls}).catch(renamedFrom(full, file.path)))
}

function fullPath({root, path}: KeptFile): string {
  return resolve(root, path)
}
