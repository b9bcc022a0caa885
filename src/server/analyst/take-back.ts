import {relative, resolve, sep} from 'node:path'
import {undoLog} from '../../cli/commands/normalize-undo.ts'
import {collectNotices} from '../../cli/watch/collect-notices.ts'
import type {Said} from '../../page-model.ts'
import type {TakeBackBody} from '../../page-requests.ts'
import {readLog} from '../../workspace/change-log.ts'
import {isInside} from '../../workspace/is-inside.ts'
import {Refusal} from '../refusal.ts'
import {sayBoth, sayProblem} from '../said.ts'
import {changeLogs} from './change-logs.ts'
import type {Fixed} from './fix-findings.ts'
import {outsideProblem} from './outside-problem.ts'
import {type AnalystState, neededRun} from './state.ts'

/**
 * Takes the changes of a log back, as `muqabala normalize --undo` does, in the files of the workspace.
 *
 * @throws Refusal `log-unknown` for a log that is not among those of the project
 */
export async function takeBack(state: AnalystState, {path}: TakeBackBody): Promise<Fixed> {
  const {root} = neededRun(state)
  if ((await changeLogs(root)).every((log) => log.path !== path)) {
    throw new Refusal(404, {code: 'log-unknown', message: sayBoth('page.analyst.log-unknown', {path})})
  }
  const log = resolve(root, path)
  const {wanted, problems} = await filesInside(root, (await readLog(log, path)).files)
  const {session, take} = collectNotices(state.session)
  // No names would mean all files.
  const done = wanted.length === 0 ? [] : await undoLog(session, {root, log, wanted, isDry: false})
  problems.push(...take().problems.map(sayProblem))
  const undone = done.filter(({changes}) => changes > 0)
  const files = undone.map((file) => relative(root, file.path).replaceAll(sep, '/'))
  const changes = undone.reduce((sum, file) => sum + file.changes, 0)
  return {answer: {changes, files, log: null, problems}, changed: undone.map((file) => file.path)}
}

/** A log may come from somebody else, and so may links: what they name outside the workspace is not touched. */
async function filesInside(
  root: string,
  files: readonly {readonly path: string}[],
): Promise<{wanted: string[]; problems: Said[]}> {
  const wanted: string[] = []
  const problems: Said[] = []
  for (const {path} of files) {
    const full = resolve(root, path)
    const problem = isInside(root, full) ? await outsideProblem(root, path) : sayProblem({code: 'undo-outside', path})
    if (problem === null) wanted.push(full)
    else problems.push(problem)
  }
  return {wanted, problems}
}
