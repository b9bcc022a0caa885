import {dirname, resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import {invertEdits, relocate} from '../../normalize/undo.ts'
import {openFile} from '../../read/formats.ts'
import type {OpenedFile} from '../../read/opened-file.ts'
import {readBytes, saveFile} from '../../workspace/files.ts'
import {isInside} from '../../workspace/is-inside.ts'
import type {Options} from '../action.ts'
import {shownPath} from '../load-text.ts'
import {lockFile} from '../lock-file.ts'
import {openWorkspace} from '../open-workspace.ts'
import type {Session} from '../session.ts'
import {hashOf, type LoggedFile, readLog} from '../../workspace/change-log.ts'

/** What taking back a file's changes comes to. */
interface Undone {
  readonly kind: 'same' | 'exact' | 'edited'
  readonly bytes: Uint8Array
}

/**
 * `muqabala normalize --undo LOG`: puts the files of a log back, byte for byte where nobody edited them since; elsewhere each
 * change is found again by what stands around it, or nothing is done to the file. Files go on without those that fail.
 */
export async function undoChanges(session: Session, files: readonly string[], options: Options): Promise<void> {
  const {cwd} = session.world
  const {root} = await openWorkspace(session, options)
  const isDry = options.dryRun === true
  const wanted = files.map((file) => resolve(cwd, file))
  const undone = await undoLog(session, {root, log: resolve(cwd, String(options.undo)), wanted, isDry})
  const total = undone.reduce((sum, {changes}) => sum + changes, 0)
  const key = isDry ? 'normalize.undo-dry' : 'normalize.undo-done'
  await session.remark(key, {changes: session.wording.say('count.changes', {count: total})})
}

/** What is taken back; full paths. */
interface UndoTask {
  readonly root: string
  readonly log: string
  /** Files; none: all of the log that are in the workspace. */
  readonly wanted: readonly string[]
  readonly isDry: boolean
}

/** A file whose changes were taken back, and how many they were; 0 where it was as before. */
interface UndoneFile {
  /** Full path. */
  readonly path: string
  readonly changes: number
}

/**
 * Puts the files of a log back, as far as that can be done; what cannot is said.
 *
 * @throws InputError for a log that cannot be read
 */
export async function undoLog(session: Session, {root, log: logPath, wanted, isDry}: UndoTask): Promise<UndoneFile[]> {
  const log = await readLog(logPath, shownPath(session, logPath))
  const logged = log.files.map((one) => ({one, path: resolve(root, one.path)}))
  for (const path of wanted.filter((file) => !logged.some((entry) => entry.path === file))) {
    await session.complain([{code: 'undo-not-logged', path: shownPath(session, path)}])
  }
  const undone: UndoneFile[] = []
  for (const {one, path} of logged) {
    if (wanted.length > 0 && !wanted.includes(path)) continue
    // A log may come from somebody else: it reaches nothing outside the folder that the user did not name.
    if (wanted.length === 0 && !isInside(root, path)) {
      await session.complain([{code: 'undo-outside', path: shownPath(session, path)}])
      continue
    }
    const how = {path, folder: dirname(logPath), isDry}
    const changes = await session.attempt(() => lockFile(session, path, () => undoFile(session, one, how)))
    if (changes !== null) undone.push({path, changes})
  }
  return undone
}

/** Takes the changes of one file back, says so, and returns how many they were. */
async function undoFile(
  session: Session,
  file: LoggedFile,
  {path, folder, isDry}: {path: string; folder: string; isDry: boolean},
): Promise<number> {
  const shown = shownPath(session, path)
  const bytes = await readBytes(path).catch((error: unknown) => {
    throw error instanceof InputError
      ? new InputError(error.problems[0].code, {...error.problems[0], path: shown})
      : error
  })
  const undone = await workOut(bytes, file, {shown, folder})
  const {say} = session.wording
  if (undone.kind === 'same') {
    await session.world.out(`${say('normalize.undo-same', {path: shown})}\n`)
    return 0
  }
  if (!isDry) await saveFile(path, undone.bytes)
  const changes = say('count.changes', {count: file.changes.length})
  const key = undone.kind === 'exact' ? 'normalize.undo-exact' : 'normalize.undo-edited'
  await session.world.out(`${say(isDry ? 'normalize.undo-would' : key, {path: shown, changes})}\n`)
  return file.changes.length
}

/** @throws InputError `undo-lost`, `undo-mismatch` */
async function workOut(
  bytes: Uint8Array,
  file: LoggedFile,
  {shown, folder}: {shown: string; folder: string},
): Promise<Undone> {
  const hash = hashOf(bytes)
  if (hash === file.sha256.before) return {kind: 'same', bytes}
  const open = (): Promise<OpenedFile> => openFile(bytes, {name: shown, encoding: file.encoding, ...file.read})
  if (hash === file.sha256.after) {
    const before = file.copy === null ? await takenBack(await open(), file) : await copyOf(file.copy, folder)
    if (before === null || hashOf(before) !== file.sha256.before) throw new InputError('undo-mismatch', {path: shown})
    return {kind: 'exact', bytes: before}
  }
  const opened = await open()
  const {edits, lost} = relocate(opened.document?.text ?? '', file.changes)
  if (lost.length > 0) {
    const [{line, old, new: now}] = lost
    const args = {count: lost.length, all: file.changes.length, line, now, old}
    throw new InputError('undo-lost', {path: shown, args})
  }
  return {kind: 'edited', bytes: await opened.edit(edits)}
}

/** null where the edits do not fit the file: a log that somebody edited. */
async function takenBack(opened: OpenedFile, {changes}: LoggedFile): Promise<Uint8Array | null> {
  try {
    return await opened.edit(invertEdits(changes.map((change) => ({...change, text: change.new}))))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The copy that is kept beside the log; null where it is gone, or its path leads elsewhere. */
async function copyOf(copy: string, folder: string): Promise<Uint8Array | null> {
  const path = resolve(folder, copy)
  return isInside(folder, path) ? readBytes(path, {optional: true}) : null
}
