import type {EditHow} from '../read/opened-file.ts'
import type {Options} from './action.ts'
import type {Session} from './session.ts'

/** Who changes in a Word file are by, unless `--author` says. */
const usualAuthor = 'Muqabala'

/**
 * How changes are written into Word files: as tracked changes, unless `--review` says otherwise. All changes of a run have
 * one time, that of its beginning.
 */
export function reviewOf(session: Session, {review, author}: Options): EditHow {
  if (review === 'plain') return {}
  const name = typeof author === 'string' && author.trim() !== '' ? author.trim() : usualAuthor
  const now = session.world.now?.() ?? new Date()
  const date = `${now.toISOString().slice(0, 19)}Z`
  return {review: {kind: review === 'comments' ? 'comments' : 'tracked', author: name, date}}
}
