import {relative, resolve, sep} from 'node:path'
import {fixOrder} from '../../cli/commands/check-fix.ts'
import {type Plan, planFixes} from '../../cli/commands/normalize-plan.ts'
import {prepareFiles, writeFiles, type Written} from '../../cli/commands/normalize-write.ts'
import type {Gathered} from '../../cli/gather.ts'
import {reviewOf} from '../../cli/review-option.ts'
import type {Run} from '../../cli/start-run.ts'
import {collectNotices} from '../../cli/watch/collect-notices.ts'
import type {Said} from '../../page-model.ts'
import type {FixAnswer, FixBody} from '../../page-requests.ts'
import {logFolder} from '../../workspace/change-log.ts'
import {refuseOutside} from '../inside.ts'
import {staleRefusal} from '../refusal.ts'
import {inBoth, sayBoth, sayProblem} from '../said.ts'
import {outsideProblem} from './outside-problem.ts'
import type {ShownFixes} from './shown-fixes.ts'
import {type AnalystState, lookedAt, neededRun} from './state.ts'

/** What was done, and which files have changed. */
export interface Fixed {
  readonly answer: FixAnswer
  /** Full paths. */
  readonly changed: readonly string[]
}

/**
 * Makes the fixes of findings in their files, as `muqabala check --fix` does: each once and none over another, in Word files as
 * tracked changes, with a log.
 *
 * @param shown what pages were shown
 * @throws Refusal `stale` where a finding is gone, or its fix is another one than was shown; `outside` where the log would be
 */
export async function fixFindings(state: AnalystState, shown: ShownFixes, {version, ids}: FixBody): Promise<Fixed> {
  const run = neededRun(state)
  const findings = shown.asked(version, ids)
  if (findings === null) throw staleRefusal(sayBoth('page.analyst.stale'))
  await refuseOutside(run.root, logFolder)
  const {session, take} = collectNotices(state.session)
  const settings = {minConfidence: 0, rules: fixOrder()}
  const plan = planFixes(session, run, {gathered: gatheredOf(state, run), files: [], findings, settings})
  const texts: Plan['texts'][number][] = []
  const problems: Said[] = []
  for (const text of plan.texts.filter(({edits}) => edits.length > 0)) {
    const problem = await outsideProblem(run.root, text.path)
    if (problem === null) texts.push(text)
    else problems.push(problem)
  }
  const how = {root: run.root, asked: null, hasBackup: false, edit: reviewOf(session, {})}
  const files = await prepareFiles(session, texts, how.edit)
  const written = await writeFiles(session, files, how)
  problems.push(...take().problems.map(sayProblem), ...heldProblems(plan))
  // A file that could not be saved has said so.
  const changed = written.log === null ? [] : files.map(({file}) => file)
  return {answer: answerOf(run, written, {files: files.map(({text}) => text.path), problems}), changed}
}

function answerOf(
  {root}: Run,
  {changes, log}: Written,
  {files, problems}: {readonly files: readonly string[]; readonly problems: readonly Said[]},
): FixAnswer {
  const path = log === null ? null : relative(root, log).replaceAll(sep, '/')
  return {changes, files: path === null ? [] : files, log: path, problems}
}

/** The texts with the files that they were read from. */
function gatheredOf(state: AnalystState, run: Run): Gathered {
  const {pairs, texts, bilingual} = lookedAt(state)
  const files = state.engine?.state.opened
  const opened: Map<string, NonNullable<ReturnType<Gathered['opened']['get']>>> = new Map()
  for (const {document} of pairs.flatMap(({ar, en}) => [ar, en])) {
    const file = files?.get(resolve(run.root, document.name))
    if (file !== undefined) opened.set(document.name, file.opened)
  }
  return {pairs, texts, bilingual, found: pairs.length, opened}
}

/** Fixes that were asked for, but cannot be made beside the others, or at all. */
function heldProblems({texts}: Plan): Said[] {
  return texts
    .filter(({held}) => held.length > 0)
    .map(({path, held}) =>
      inBoth(({say}) => say('page.analyst.not-made', {path, changes: say('count.changes', {count: held.length})})),
    )
}
