import {checks} from '../../check/checks.ts'
import type {Level} from '../../model.ts'
import {findingsList} from '../../report/findings-list.ts'
import {findingsJson} from '../../report/json.ts'
import {createPayload, locateFindings} from '../../report/payload.ts'
import {createWording} from '../../report/wording.ts'
import type {EarlierReport} from '../../report/earlier-report.ts'
import type {Payload, ShownFinding} from '../../report/shown.ts'
import {addComparison, loadEarlier, sayComparison} from '../compare-option.ts'
import {findFindings, type Found} from '../find-findings.ts'
import {gather} from '../gather.ts'
import {reportFormats} from '../report-formats.ts'
import {isSliced} from '../row-slices.ts'
import {type Run, startRun} from '../start-run.ts'
import type {Action, Options} from '../action.ts'
import type {Session} from '../session.ts'
import {updateBaseline} from './check-baseline.ts'
import {type CheckState, fixFindings} from './check-fix.ts'

const levels: readonly Level[] = ['note', 'warning', 'error']

/** `muqabala check`: findings with place, sentence and rule; exit 1 when one is at or above `--fail-on`. */
export const check: Action = async (session, files, options) => {
  const run = await startRun(session, options)
  const earlier = await loadEarlier(session, options)
  const gathered = await gather(session, run, {files, options})
  const found = await findFindings(session, run, {gathered, options})
  if (typeof options.updateBaseline === 'string') return updateBaseline(session, options.updateBaseline, found)
  const isFixing = options.fix === true || options.fixDryRun === true
  const state = isFixing
    ? await fixFindings(session, run, {files, options, gathered, found})
    : {gathered, found, record: {}}
  const findings = await showFindings(session, run, {...state, options, earlier})
  const failOn = levels.indexOf((options.failOn as Level | undefined) ?? run.config.failOn)
  if (findings.some((finding) => levels.indexOf(finding.level) >= failOn)) session.end(1)
}

/** What is shown, and of what it is compared with. */
interface Shown extends CheckState {
  readonly record: object
  readonly options: Options
  readonly earlier: EarlierReport | null
}

/** Prints the findings in the format that is asked for. */
async function showFindings(
  session: Session,
  run: Run,
  {gathered, found, record, options, earlier}: Shown,
): Promise<readonly ShownFinding[]> {
  const {pairs, bilingual} = gathered
  // Of files with very many rows only the text and its places are kept.
  const large = bilingual.filter(({file}) => isSliced(file))
  const texts = [...gathered.texts, ...large.map(({document}) => ({document, segments: [], hits: []}))]
  const both = [...pairs, ...bilingual.filter((one) => !large.includes(one)).map(({pair}) => pair)]
  const all = [...both.flatMap(({ar, en}) => [ar, en]), ...texts]
  const findings = locateFindings(found.findings, all)
  const format = reportFormats.find(({name}) => name === options.format)
  const {concepts} = run.context
  const create = (): Payload =>
    addComparison(createPayload({pairs: both, texts, concepts, checks, findings: found.findings}), earlier)
  if (options.format === 'json') {
    const more = earlier === null ? record : {...record, comparison: create().comparison}
    await session.world.out(findingsJson(findings, session.wording, more))
  } else if (format !== undefined) {
    await session.world.out(
      String(await format.make({payload: create(), wording: createWording(session.wording.lang)})),
    )
  } else {
    await session.world.out(findingsList(findings, all, session))
    const documents = new Set(all.map(({document}) => document.name)).size
    if (documents > 0) await summarize(session, findings, documents)
    if (earlier !== null) await sayComparison(session, create())
  }
  await remarkLeftOut(session, found)
  return findings
}

/** Says how many findings are not shown, and why. */
async function remarkLeftOut(session: Session, {ignored, known}: Found): Promise<void> {
  const count = (findings: number): string => session.wording.say('count.findings', {count: findings})
  if (ignored > 0) await session.remark('ignore.ignored', {findings: count(ignored)})
  if (known > 0) await session.remark('ignore.known', {findings: count(known)})
}

async function summarize(session: Session, findings: readonly ShownFinding[], documents: number): Promise<void> {
  const {say} = session.wording
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length
  const summary = say('report.summary', {
    documents: say('count.documents', {count: documents}),
    errors: say('count.errors', {count: count('error')}),
    warnings: say('count.warnings', {count: count('warning')}),
    notes: say('count.notes', {count: count('note')}),
  })
  await session.world.out(`${findings.length > 0 ? '\n' : ''}${summary}\n`)
}
