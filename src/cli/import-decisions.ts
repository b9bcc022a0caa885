import type {Identified} from '../ignore/identify.ts'
import type {Finding} from '../model.ts'
import type {DecisionsFile} from '../review-model.ts'
import type {Options} from './action.ts'
import {addIgnores} from './add-ignores.ts'
import type {ImportSource} from './back-up-record.ts'
import {fixOrder} from './commands/check-fix.ts'
import {sayLog, showPlan, summarizePlan, writePlan} from './commands/normalize-output.ts'
import {planFixes} from './commands/normalize-plan.ts'
import {findFindings, type Found} from './find-findings.ts'
import {gather, type Gathered} from './gather.ts'
import {applyGlossaryDecisions} from './glossary-decisions.ts'
import {glossaryPlaceOf} from './glossary/glossary-place.ts'
import {importPair} from './import-pair.ts'
import {shownPath} from './load-text.ts'
import type {Session} from './session.ts'
import type {Run} from './start-run.ts'

/** A file of decisions and how it is imported. */
interface Imported {
  readonly source: ImportSource
  readonly decisions: DecisionsFile
  readonly options: Options
}

/** What there is before anything is decided. */
interface Before {
  readonly gathered: Gathered
  readonly found: Found
}

/**
 * Makes the decisions that a page without a server was told: about links, findings and the glossary. What does not fit any more is
 * said, and the others are made. Findings are looked for first, since the page knew them by what the files are now.
 */
export async function importDecisions(session: Session, run: Run, imported: Imported): Promise<void> {
  const {decisions, options} = imported
  const needsFindings = decisions.ignores.length + decisions.fixes.length > 0
  const before = needsFindings ? await lookFor(session, run, options) : null
  if (before !== null) await importIgnores(session, run, {...imported, ...before})
  for (const pair of decisions.pairs) await session.attempt(() => importPair(session, run, {...imported, pair}))
  if (before !== null) await session.attempt(() => importFixes(session, run, {...imported, ...before}))
  if (decisions.glossary.length > 0) await session.attempt(() => importGlossary(session, run, imported))
}

async function lookFor(session: Session, run: Run, options: Options): Promise<Before> {
  const gathered = await gather(session, run, {files: [], options})
  const found = await findFindings(session, run, {gathered, options, isQuiet: true, hasBaseline: false})
  return {gathered, found}
}

/** Those of one reason together. */
async function importIgnores(
  session: Session,
  run: Run,
  {decisions, options, found}: Imported & Before,
): Promise<void> {
  const known = new Set(found.all.map(({id}) => id))
  await complainUnknown(session, decisions.ignores, known)
  const asked = decisions.ignores.filter(({id}) => known.has(id))
  const reasons = new Set(asked.map(({reason}) => reason))
  let added: readonly Identified[] = []
  let path = ''
  for (const reason of options.dryRun === true ? [] : reasons) {
    const ids = asked.filter((one) => one.reason === reason).map(({id}) => id)
    const outcome = await session.attempt(() => addIgnores(session, run, {found, ids, reason}))
    if (outcome === null) continue
    added = [...added, ...outcome.entries]
    path = shownPath(session, outcome.path)
    for (const id of outcome.already) await session.remark('ignore.already', {id})
  }
  const {say} = session.wording
  if (options.dryRun === true) await sayDry(session, 'import.dry-ignores', asked.length)
  else if (added.length > 0) {
    const entries = say('count.entries', {count: added.length})
    await session.world.out(`${say('ignore.added', {path, entries})}\n`)
  }
}

async function complainUnknown(
  session: Session,
  asked: readonly {readonly id: string}[],
  known: ReadonlySet<string>,
): Promise<void> {
  const gone = asked.filter(({id}) => !known.has(id))
  await session.complain(gone.map(({id}) => ({code: 'finding-unknown', args: {id, meant: ''}})))
}

/** As `check --fix` makes them, but those that were asked for, however sure they are. */
async function importFixes(
  session: Session,
  run: Run,
  {decisions, options, gathered, found}: Imported & Before,
): Promise<void> {
  if (decisions.fixes.length === 0) return
  const asked = new Set(decisions.fixes)
  const findings = found.findings.filter(({id, fix}: Finding) => id !== undefined && asked.has(id) && fix !== null)
  await complainUnknown(
    session,
    decisions.fixes.map((id) => ({id})),
    new Set(findings.map(({id}) => id ?? '')),
  )
  const settings = {minConfidence: 0, rules: fixOrder()}
  const plan = planFixes(session, run, {gathered, files: [], findings, settings})
  const how = {write: true, dryRun: options.dryRun === true}
  const written = how.dryRun ? null : await writePlan(session, plan, how)
  if (written === null) await showPlan(session, plan, how)
  else await sayLog(session, plan, written)
  await summarizePlan(session, plan, {written, options: how, none: 'ignore.fix-none'})
}

async function importGlossary(session: Session, run: Run, {decisions, options}: Imported): Promise<void> {
  if (options.dryRun === true) return sayDry(session, 'import.dry-glossary', decisions.glossary.length)
  const place = await glossaryPlaceOf(run, {cwd: session.world.cwd, options})
  const outcome = await applyGlossaryDecisions(session, run, {decisions: decisions.glossary, place})
  await session.complain(outcome.problems)
  await session.warn(outcome.remarks)
  const {say} = session.wording
  const done = say('count.decisions', {count: outcome.done})
  await session.world.out(`${say('import.glossary', {decisions: done})}\n`)
  for (const {path} of outcome.changes) {
    await session.world.out(`${say('import.glossary-file', {path: shownPath(session, path)})}\n`)
  }
}

async function sayDry(session: Session, key: string, count: number): Promise<void> {
  const {say} = session.wording
  await session.world.out(`${say(key, {decisions: say('count.decisions', {count})})}\n`)
}
