import {checks} from '../../check/checks.ts'
import {InputError} from '../../errors.ts'
import type {Finding} from '../../model.ts'
import {spellingRules} from '../../normalize/normalize.ts'
import {changesRecord} from '../../report/changes-json.ts'
import type {Options} from '../action.ts'
import {findFindings, type Found} from '../find-findings.ts'
import {gather, type Gathered} from '../gather.ts'
import {shownPath, STDIN} from '../load-text.ts'
import {quietSession} from '../quiet-session.ts'
import type {Session} from '../session.ts'
import type {Run} from '../start-run.ts'
import {sayLog, showPlan, summarizePlan, writePlan} from './normalize-output.ts'
import {type Plan, planFixes, readConfidence} from './normalize-plan.ts'

/** What a run has read and found. */
export interface CheckState {
  readonly gathered: Gathered
  readonly found: Found
}

/** What there is after fixing, and the changes as a record for JSON. */
interface Fixed extends CheckState {
  readonly record: object
}

/**
 * Makes the fixes of findings that are sure enough, each once and none over another, as `normalize` writes its changes. What
 * was written is read and checked again, so that the findings left have their places in the new texts.
 *
 * @throws InputError `fix-stdin`, `confidence-invalid`
 */
export async function fixFindings(
  session: Session,
  run: Run,
  {files, options, gathered, found}: CheckState & {readonly files: readonly string[]; readonly options: Options},
): Promise<Fixed> {
  if (gathered.opened.has(STDIN)) throw new InputError('fix-stdin')
  const minConfidence = readConfidence(options.minConfidence) ?? run.config.normalize.minConfidence
  const {findings} = found
  const settings = {minConfidence, rules: fixOrder()}
  const plan = planFixes(session, run, {gathered, files, findings, settings})
  const how = {...options, write: true, dryRun: options.fixDryRun === true}
  const isShown = options.format === undefined || options.format === 'text'
  const hasChanges = plan.texts.some(({edits}) => edits.length > 0)
  const written = how.dryRun || !hasChanges ? null : await writePlan(session, plan, how)
  if (isShown && written === null) await showPlan(session, plan, how)
  else if (isShown && written !== null) await sayLog(session, plan, written)
  await summarizePlan(session, plan, {written, options: how, none: 'ignore.fix-none'})
  const log = written?.log ?? null
  const record = changesRecord(plan.texts, {
    isWritten: written !== null,
    log: log === null ? null : shownPath(session, log),
  })
  if (written === null) return {gathered, found: {...found, findings: withoutFixed(findings, plan)}, record}
  const now = await checkAgain(session, run, {files, options})
  // A comma that stands right now may show that a blank is missing behind it.
  const next = planFixes(session, run, {gathered: now.gathered, files, findings: now.found.findings, settings})
  const before = new Map(plan.texts.map(({document}) => [document.name, document.text]))
  const changed = next.texts.filter(({document}) => before.get(document.name) !== document.text)
  const changes = changed.reduce((sum, {edits}) => sum + edits.length, 0)
  if (changes > 0)
    await session.remark('ignore.fix-more', {changes: session.wording.say('count.changes', {count: changes})})
  return {...now, record}
}

/** The state after the files were changed. What there is to say of reading them was said. */
async function checkAgain(
  session: Session,
  run: Run,
  {files, options}: {readonly files: readonly string[]; readonly options: Options},
): Promise<CheckState> {
  const quiet = quietSession(session)
  const gathered = await gather(quiet, run, {files, options})
  return {gathered, found: await findFindings(quiet, run, {gathered, options, isQuiet: true})}
}

/** Where two fixes meet the spelling of a name goes first, then the order of the documentation. */
export function fixOrder(): string[] {
  return [...spellingRules, ...checks.map(({id}) => id).filter((id) => !spellingRules.includes(id))]
}

/** The findings whose fixes are not made. */
function withoutFixed(findings: readonly Finding[], {texts}: Plan): Finding[] {
  const key = (name: string, {start, end, text}: {start: number; end: number; text: string}): string =>
    [name, start, end, text].join('\u0000')
  const made = new Set(texts.flatMap(({document, edits}) => edits.map((edit) => key(document.name, edit))))
  return findings.filter(({fix}) => fix === null || !made.has(key(fix.document, fix)))
}
