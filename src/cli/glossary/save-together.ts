import {unlink} from 'node:fs/promises'
import {InputError} from '../../errors.ts'
import {causeOf, saveFile} from '../../workspace/files.ts'
import {shownPath} from '../load-text.ts'
import {renamedFrom} from '../renamed.ts'
import type {Session} from '../session.ts'

/** A file that changes: full path, and its bytes before and after; null where it is not there. */
export interface FileChange {
  readonly path: string
  readonly before: Uint8Array | null
  readonly after: Uint8Array | null
}

/**
 * Saves files that belong together. Where one cannot be saved, those before it are put back.
 *
 * @throws InputError `file-unwritable`
 */
export async function saveTogether(session: Session, changes: readonly FileChange[]): Promise<void> {
  for (const [at, {path, after}] of changes.entries()) {
    try {
      await put(path, after).catch(renamedFrom(path, shownPath(session, path)))
    } catch (error) {
      // That one cannot be put back is not said instead of why the others were not written.
      for (const done of changes.slice(0, at)) await put(done.path, done.before).catch(() => undefined)
      throw error
    }
  }
}

async function put(path: string, bytes: Uint8Array | null): Promise<void> {
  if (bytes !== null) return saveFile(path, bytes)
  try {
    await unlink(path)
  } catch (error) {
    throw new InputError('file-unwritable', {path, args: {cause: causeOf(error)}})
  }
}
