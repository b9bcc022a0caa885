import type {Change} from '../normalize/normalize.ts'
import type {EditHow} from '../read/opened-file.ts'
import {createWording, type Wording} from '../report/wording.ts'
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

/** The same for the changes of one text: comments say why each is proposed, in the language of the run. */
export function withReasons({review}: EditHow, changes: readonly Change[], {wording}: Session): EditHow {
  if (review === undefined) return {}
  // Marks of isolation are for terminals.
  const words = createWording(wording.lang)
  const reasons = new Map(changes.map((change) => [change.text, reasonFor(change, words)]))
  return {review: {...review, reasonOf: ({text}) => reasons.get(text) ?? ''}}
}

/** Why a change of spelling is proposed, in a few words. */
export function reasonFor(
  {rule, profileRule, concept}: Pick<Change, 'rule' | 'profileRule' | 'concept'>,
  {say}: Pick<Wording, 'say'>,
): string {
  if (profileRule !== null) return say('normalize.reason-profile', {id: profileRule})
  if (rule === 'term-form') return say('normalize.reason-glossary', {id: concept ?? ''})
  return say(`check.${rule}.title`)
}
