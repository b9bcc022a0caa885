import {resolve} from 'node:path'
import {InputError, type InputProblem} from '../../errors.ts'
import {toEntry} from '../../ignore/match-entries.ts'
import {nearest} from '../../text/nearest.ts'
import {createWording} from '../../report/wording.ts'
import {addEntries} from '../../workspace/entries-file.ts'
import type {Action} from '../action.ts'
import {findFindings, type Found} from '../find-findings.ts'
import {gather} from '../gather.ts'
import {shownPath} from '../load-text.ts'
import {lockFile} from '../lock-file.ts'
import {startRun} from '../start-run.ts'

/** `muqabala ignore`: writes down that findings are not to be reported, and why; they are found by the ids that `check` shows. */
export const ignore: Action = async (session, ids, options) => {
  const reason = typeof options.reason === 'string' ? options.reason.trim() : ''
  if (reason === '') throw new InputError('reason-missing')
  const run = await startRun(session, options)
  const gathered = await gather(session, run, {files: (options.in as string[] | undefined) ?? [], options})
  const found = await findFindings(session, run, {gathered, options, isQuiet: true, hasBaseline: false})
  const asked = [...new Set(ids)]
  refuseUnknown(asked, found)
  const open = found.current.filter(({id}) => asked.includes(id))
  const path = resolve(run.root, run.config.ignores)
  const shown = shownPath(session, path)
  for (const id of asked.filter((one) => open.every((finding) => finding.id !== one))) {
    await session.remark('ignore.already', {id})
  }
  if (open.length === 0) return
  const entries = open.map((finding) => ({...toEntry(finding), reason}))
  // A file keeps no marks of isolation.
  const note = createWording(session.wording.lang).say('ignore.head')
  await lockFile(session, path, () => addEntries({path, shown, note}, entries))
  const count = session.wording.say('count.entries', {count: entries.length})
  await session.world.out(`${session.wording.say('ignore.added', {path: shown, entries: count})}\n`)
}

/** @throws InputError `finding-unknown`, `finding-mistyped` with one problem for each */
function refuseUnknown(ids: readonly string[], {all}: Found): void {
  const known = new Set(all.map(({id}) => id))
  const problems = ids
    .filter((id) => !known.has(id))
    .map((id): InputProblem => {
      const meant = nearest(id, [...known])
      return {code: meant === null ? 'finding-unknown' : 'finding-mistyped', args: {id, meant: meant ?? ''}}
    })
  if (problems.length > 0) throw new InputError(problems[0].code, problems[0], problems.slice(1))
}
