import {open, readFile, stat} from 'node:fs/promises'
import {InputError} from '../errors.ts'
import {causeOf} from './cause-of.ts'

export {causeOf} from './cause-of.ts'
export {saveFile} from './save-file.ts'

/** Bytes; a text is held in memory as a whole. */
const largest = 256e6

/**
 * The bytes of a file.
 *
 * @throws InputError `file-not-found`, `file-unreadable` or `file-too-large`
 */
export async function readBytes(path: string, options?: {readonly optional?: false}): Promise<Uint8Array>
export async function readBytes(path: string, options: {readonly optional: true}): Promise<Uint8Array | null>
export async function readBytes(path: string, options: {readonly optional?: boolean} = {}): Promise<Uint8Array | null> {
  try {
    await checkFile(path)
    return await readFile(path)
  } catch (error) {
    if (error instanceof InputError) throw error
    const cause = causeOf(error)
    if (cause === 'ENOENT' && options.optional) return null
    if (cause === 'ENOENT') throw new InputError('file-not-found', {path})
    throw new InputError('file-unreadable', {path, args: {cause}})
  }
}

/**
 * The first bytes of a file, however large it is.
 *
 * @param shown the path as messages name it
 * @throws InputError `file-not-found` or `file-unreadable`
 */
export async function readHead(path: string, {shown, size}: {shown: string; size: number}): Promise<Uint8Array> {
  await checkStreamed(path, shown)
  try {
    const file = await open(path)
    try {
      const {buffer, bytesRead} = await file.read(new Uint8Array(size), 0, size, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw new InputError('file-unreadable', {path: shown, args: {cause: causeOf(error)}})
  }
}

/**
 * Makes sure that a file is one that can be read from start to end; it may be of any size.
 *
 * @param shown the path as messages name it
 * @throws InputError `file-not-found` or `file-unreadable`
 */
export async function checkStreamed(path: string, shown: string): Promise<void> {
  try {
    const info = await stat(path)
    const cause = info.isDirectory() ? 'EISDIR' : info.isFile() ? null : 'ENOTREG'
    if (cause !== null) throw new InputError('file-unreadable', {path: shown, args: {cause}})
  } catch (error) {
    if (error instanceof InputError) throw error
    const cause = causeOf(error)
    if (cause === 'ENOENT') throw new InputError('file-not-found', {path: shown})
    throw new InputError('file-unreadable', {path: shown, args: {cause}})
  }
}

/** A pipe or a device would be read for ever; a file beyond memory is refused before it is read. */
async function checkFile(path: string): Promise<void> {
  const info = await stat(path)
  if (!info.isFile() && !info.isDirectory()) throw new InputError('file-unreadable', {path, args: {cause: 'ENOTREG'}})
  if (info.size > largest) {
    const args = {megabytes: Math.ceil(info.size / 1e6), limit: largest / 1e6}
    throw new InputError('file-too-large', {path, args})
  }
}
