import type {Finding} from '../../model.ts'
import {findFindings, type Found} from '../find-findings.ts'
import type {LookedAt} from './update.ts'
import type {Step, WatchState} from './watch-state.ts'

/**
 * What is left to report. Where a file of ignores or a baseline is broken, which is told, what was left out before is left out
 * still.
 */
export async function findShown(
  state: WatchState,
  how: Step & {readonly gathered: LookedAt; readonly findings: readonly Finding[]; readonly isQuiet: boolean},
): Promise<Found> {
  const {gathered, options, findings, isQuiet, collecting} = how
  const {session} = collecting
  const {run} = state.watched
  const search = {gathered, options, findings}
  const found = await session.attempt(() => findFindings(session, run, {...search, isQuiet}))
  if (found === null) {
    const all = await findFindings(session, run, {...search, isQuiet: true, hasEntries: false})
    return {...all, findings: all.findings.filter(({id}) => id === undefined || !state.hidden.has(id))}
  }
  const shown = new Set(found.findings.map(({id}) => id))
  for (const {id} of found.all) {
    if (shown.has(id)) state.hidden.delete(id)
    else state.hidden.add(id)
  }
  return found
}
