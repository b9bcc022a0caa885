import {InputError} from '../../errors.ts'
import type {Action} from '../action.ts'
import {addIgnores} from '../add-ignores.ts'
import {findFindings} from '../find-findings.ts'
import {gather} from '../gather.ts'
import {shownPath} from '../load-text.ts'
import {startRun} from '../start-run.ts'

/** `muqabala ignore`: writes down that findings are not to be reported, and why; they are found by the ids that `check` shows. */
export const ignore: Action = async (session, ids, options) => {
  const reason = typeof options.reason === 'string' ? options.reason : ''
  // Before the texts are read, which takes time.
  if (reason.trim() === '') throw new InputError('reason-missing')
  const run = await startRun(session, options)
  const gathered = await gather(session, run, {files: (options.in as string[] | undefined) ?? [], options})
  const found = await findFindings(session, run, {gathered, options, isQuiet: true, hasBaseline: false})
  const {entries, already, path} = await addIgnores(session, run, {found, ids, reason})
  for (const id of already) await session.remark('ignore.already', {id})
  if (entries.length === 0) return
  const count = session.wording.say('count.entries', {count: entries.length})
  await session.world.out(`${session.wording.say('ignore.added', {path: shownPath(session, path), entries: count})}\n`)
}
