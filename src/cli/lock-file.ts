import {withLock} from '../workspace/lock.ts'
import {shownPath} from './load-text.ts'
import {renamed} from './renamed.ts'
import type {Session} from './session.ts'

/**
 * Work on a file that no other run may do at the same time: reading, changing and saving it. That another run is waited for
 * is said.
 *
 * @param path full path
 * @throws InputError `file-locked`, `file-unwritable`; and what the work throws
 */
export async function lockFile<T>(session: Session, path: string, work: () => Promise<T>): Promise<T> {
  const shown = shownPath(session, path)
  const onWait = (pid: number): Promise<void> => session.remark('remark.file-waiting', {path: shown, pid})
  const done = await withLock(path, () => outcomeOf(work), {onWait}).catch(renamed(shown))
  if ('error' in done) throw done.error
  return done.value
}

/**
 * The same for several files. Locks are taken in one order, so that two runs never wait for each other.
 *
 * @param paths full paths
 * @throws InputError as `lockFile`
 */
export async function lockFiles<T>(session: Session, paths: readonly string[], work: () => Promise<T>): Promise<T> {
  const [path, ...others] = [...new Set(paths)].toSorted()
  return path === undefined ? work() : lockFile(session, path, () => lockFiles(session, others, work))
}

/** The work's own problems keep their paths. */
async function outcomeOf<T>(work: () => Promise<T>): Promise<{value: T} | {error: unknown}> {
  try {
    return {value: await work()}
  } catch (error) {
    return {error}
  }
}
