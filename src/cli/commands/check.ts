import {check as runChecks} from '../../pipeline.ts'
import type {Level} from '../../model.ts'
import {findingsList} from '../../report/findings-list.ts'
import {findingsJson} from '../../report/json.ts'
import {locateFindings} from '../../report/payload.ts'
import type {ShownFinding} from '../../report/shown.ts'
import {gather} from '../gather.ts'
import {startRun} from '../start-run.ts'
import type {Action} from '../action.ts'
import type {Session} from '../session.ts'

const levels: readonly Level[] = ['note', 'warning', 'error']

/** `muqabala check`: findings with place, sentence and rule; exit 1 when one is at or above `--fail-on`. */
export const check: Action = async (session, files, options) => {
  const run = await startRun(session, options)
  const {pairs, texts, bilingual} = await gather(session, run, {files, options})
  const both = [...pairs, ...bilingual.map(({pair}) => pair)]
  const all = [...both.flatMap(({ar, en}) => [ar, en]), ...texts]
  const findings = locateFindings(runChecks(both, texts, run.context), all)
  if (options.format === 'json') await session.world.out(findingsJson(findings, session.wording))
  else {
    await session.world.out(findingsList(findings, all, session))
    const documents = new Set(all.map(({document}) => document.name)).size
    if (documents > 0) await summarize(session, findings, documents)
  }
  const failOn = levels.indexOf((options.failOn as Level | undefined) ?? run.config.failOn)
  if (findings.some((finding) => levels.indexOf(finding.level) >= failOn)) session.end(1)
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
