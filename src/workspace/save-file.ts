import {dirname, join, resolve} from 'node:path'
import {InputError} from '../errors.ts'
import {causeOf, codeOf} from './cause-of.ts'
import {type FileCalls, type FileStat, type OpenHandle, systemCalls} from './file-calls.ts'
import {makeFolder, removeFolders} from './make-folder.ts'
import {isLeftOver, temporaryName} from './own-names.ts'

/** What is saved: whole, or piece by piece where it may be large. */
export type SavedContent = string | Uint8Array | AsyncIterable<string | Uint8Array>

/** Links that lead to links; a circle has more. */
const mostLinks = 40

/** What systems say that cannot do it at all. */
const UNSUPPORTED: readonly string[] = ['ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL']
/** The same, and what they say where it is not for us to do: owner and mode stay ours, the old file has no second name. */
const NOT_OURS: readonly string[] = [...UNSUPPORTED, 'EPERM', 'EMLINK']

/**
 * Saves a file so that at every moment either the old or the new one is there, and after a loss of power, too: everything is
 * written to a temporary file beside it, which is synced and renamed, and then the folder is synced. Missing folders are
 * made. A symbolic link stays one, and the file that it leads to is saved; mode and owner stay. Where a file has several
 * names (hard links), the others keep the old content.
 *
 * @param content is taken piece by piece, and not gathered
 * @throws InputError `file-unwritable`; the old file is then as it was, and nothing is left beside it
 */
export async function saveFile(path: string, content: SavedContent, calls: FileCalls = systemCalls): Promise<void> {
  try {
    const target = await followLinks(path, calls)
    const made = await makeFolder(dirname(target), calls)
    try {
      await replaceFile(target, content, calls)
    } catch (error) {
      await removeFolders(made, calls)
      throw error
    }
  } catch (error) {
    const cause = codeOf(error)
    if (cause === null) throw error
    throw new InputError('file-unwritable', {path, args: {cause}})
  }
}

/**
 * The file that symbolic links lead to, whether it is there or not.
 *
 * @throws the system's error
 */
export async function followLinks(path: string, calls: FileCalls = systemCalls): Promise<string> {
  let target = resolve(path)
  for (let links = 0; links < mostLinks; links++) {
    const found = await statOrNull(() => calls.lstat(target))
    if (found?.isSymbolicLink() !== true) return target
    target = resolve(await calls.realpath(dirname(target)), await calls.readlink(target))
  }
  throw failure('ELOOP')
}

async function replaceFile(target: string, content: SavedContent, calls: FileCalls): Promise<void> {
  const old = await statOrNull(() => calls.stat(target))
  if (old?.isDirectory() === true) throw failure('EISDIR')
  // A device or a pipe would be replaced by a file.
  if (old?.isFile() === false) throw failure('ENOTREG')
  await removeLeftOver(dirname(target), calls)
  const temporary = temporaryName(target)
  try {
    await writeWhole(temporary, {content, old}, calls)
    await putInPlace(temporary, {target, isNew: old === null}, calls)
  } catch (error) {
    await calls.unlink(temporary).catch(causeOf)
    throw error
  }
}

/** Writes everything, and returns when the disk has it. */
async function writeWhole(
  path: string,
  {content, old}: {content: SavedContent; old: FileStat | null},
  calls: FileCalls,
): Promise<void> {
  const handle = await calls.open(path, 'wx', old === null ? 0o666 : old.mode & 0o777)
  try {
    for await (const piece of piecesOf(content)) await writeAll(handle, piece)
    if (old !== null) {
      // A change of owner takes special bits of the mode away.
      await handle.chown(old.uid, old.gid).catch(passOver(NOT_OURS))
      await handle.chmod(old.mode & 0o7777).catch(passOver(NOT_OURS))
    }
    await handle.sync()
  } catch (error) {
    await handle.close().catch(causeOf)
    throw error
  }
  await handle.close()
}

async function* piecesOf(content: SavedContent): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) yield bytesOf(content)
  else for await (const piece of content) yield bytesOf(piece)
}

function bytesOf(piece: string | Uint8Array): Uint8Array {
  return typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
}

/** A system may write less than it is given. */
async function writeAll(handle: OpenHandle, bytes: Uint8Array): Promise<void> {
  let rest = bytes
  while (rest.length > 0) {
    const written = await handle.write(rest)
    if (written === 0) throw failure('EIO')
    rest = rest.subarray(written)
  }
}

/** A file that is about to be replaced. */
interface Replacing {
  readonly target: string
  /** A second name of the old file; null where there is no old file, or the disk has no hard links. */
  readonly held: string | null
  readonly isNew: boolean
}

/**
 * Renames and syncs the folder. Until that is done the old file keeps a second name, so that it can be put back.
 *
 * The folder is opened before: whatever can fail, fails before the rename.
 */
async function putInPlace(
  temporary: string,
  {target, isNew}: {target: string; isNew: boolean},
  calls: FileCalls,
): Promise<void> {
  // Windows has no such handle of a folder.
  const folder = process.platform === 'win32' ? null : await calls.open(dirname(target), 'r')
  try {
    const held = isNew ? null : await holdOld(target, calls)
    await renameOver(temporary, {target, held, isNew}, calls)
    await syncFolder(folder, {target, held, isNew}, calls)
    // What remains is cleaned up by a later save.
    if (held !== null) await calls.unlink(held).catch(causeOf)
  } finally {
    await folder?.close().catch(causeOf)
  }
}

async function holdOld(target: string, calls: FileCalls): Promise<string | null> {
  const held = temporaryName(target)
  const isHeld = await calls.link(target, held).then(() => true, passOver(NOT_OURS))
  return isHeld === true ? held : null
}

async function renameOver(temporary: string, {target, held}: Replacing, calls: FileCalls): Promise<void> {
  try {
    await calls.rename(temporary, target)
  } catch (error) {
    if (held !== null) await calls.unlink(held).catch(causeOf)
    throw error
  }
}

async function syncFolder(
  folder: OpenHandle | null,
  {target, held, isNew}: Replacing,
  calls: FileCalls,
): Promise<void> {
  try {
    await folder?.sync().catch(passOver(UNSUPPORTED))
  } catch (error) {
    // The new file is whole and in its place; where the old one cannot be put back, it stays.
    if (held === null && !isNew) return
    await (held === null ? calls.unlink(target) : calls.rename(held, target)).catch(causeOf)
    throw error
  }
}

const looked = new WeakMap<FileCalls, Set<string>>()

/** Removes temporary files of runs that were killed; once for each folder, since folders may be large. */
async function removeLeftOver(folder: string, calls: FileCalls): Promise<void> {
  const folders = looked.get(calls) ?? new Set()
  looked.set(calls, folders)
  if (folders.has(folder)) return
  folders.add(folder)
  const names = await calls.readdir(folder).catch(passOver(null))
  for (const name of names ?? []) if (isLeftOver(name)) await calls.unlink(join(folder, name)).catch(causeOf)
}

async function statOrNull(look: () => Promise<FileStat>): Promise<FileStat | null> {
  try {
    return await look()
  } catch (error) {
    if (causeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** For `catch`: passes over errors of the system with these codes, or over all of them. */
function passOver(codes: readonly string[] | null): (error: unknown) => undefined {
  return (error) => {
    const cause = causeOf(error)
    if (codes !== null && !codes.includes(cause)) throw error
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), {code, syscall: 'save'})
}
