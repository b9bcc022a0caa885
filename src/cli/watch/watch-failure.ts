import {InputError} from '../../errors.ts'
import {codeOf} from '../../workspace/cause-of.ts'

/** What the system refuses to watch, as a problem; null for what is no refusal of the system. */
export function watchFailure(error: unknown): InputError | null {
  const cause = codeOf(error)
  if (cause === null) return null
  // Of a watch, Linux means by it that no more files are watched, not that a disk is full (inotify(7)).
  return new InputError('watch-failed', {args: {cause: cause === 'ENOSPC' ? 'EWATCHES' : cause}})
}
