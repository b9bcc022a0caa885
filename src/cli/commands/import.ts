import {resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import {decideLinks} from '../../import/decide-links.ts'
import {check} from '../../pipeline.ts'
import {readContent} from '../../read/formats.ts'
import {readBytes} from '../../workspace/files.ts'
import type {Action, Options} from '../action.ts'
import {backUpRecord, type ImportSource} from '../back-up-record.ts'
import {importDecisions} from '../import-decisions.ts'
import {readDecisions} from '../read-decisions.ts'
import {startRun} from '../start-run.ts'
import {type ImportOutcome, reportImport} from '../import-report.ts'
import {alignAgain, readRows, type RowsSource} from '../import-rows.ts'
import {findTarget} from '../import-target.ts'
import {shownPath} from '../load-text.ts'
import {renamed, renamedFrom} from '../renamed.ts'
import {saveRecord} from '../records.ts'
import type {Session} from '../session.ts'
import {writePair} from './align.ts'

/** A file of rows that is imported. */
type Source = RowsSource & ImportSource

/**
 * `muqabala import FILE`: what a person corrected in a bilingual file becomes confirmed links of the record; what a person decided in
 * a page without a server is made here.
 */
export const importRows: Action = async (session, [file], options) => {
  const run = await startRun(session, options)
  const read = await readSource(session, file)
  const decisions = readDecisions(read.bytes, read.path)
  if (decisions !== null) return importDecisions(session, run, {source: read, decisions, options})
  const source = await load(read, options)
  const pair = text(options, 'pair')
  if (source.content.kind === 'beads' && pair === null) throw new InputError('import-pair-needed', {path: source.path})
  const target = await findTarget(run, source.full, pair).catch(renamedFrom(source.full, source.path))
  const {outcome, statuses} = readRows(source, target.record, options)
  const isMarked = options.onlyMarked === true ? (row: number) => statuses[row] : null
  const decided = decideLinks(target.record, outcome.claims, isMarked)
  const report: ImportOutcome = {path: source.path, rows: outcome.rows, decided, missing: outcome.missing}
  await reportImport(session, report, options.verbose === true)
  const isNothing = decided.decisions.every(({verdict}) => verdict === 'conflict' || verdict === 'apart')
  if (isNothing) return session.remark('import.nothing', {path: source.path})
  if (decided.isSame) return say(session, 'import.same', target.path)
  if (options.dryRun === true) return say(session, 'import.dry', target.path)
  for (const aligned of await alignAgain(session, run, {...target, record: decided.record})) {
    await saveRecord(session, {run, pair: aligned}, () => backUpRecord(session, run, {source, target}))
    await writePair(session, run, {pair: aligned, findings: check([aligned], [], run.context)})
  }
}

async function readSource(session: Session, file: string): Promise<ImportSource> {
  const path = shownPath(session, file)
  const full = resolve(session.world.cwd, file)
  return {path, full, bytes: await readBytes(full).catch(renamed(path))}
}

async function load(source: ImportSource, options: Options): Promise<Source> {
  const how = {format: text(options, 'from'), sheet: text(options, 'sheet'), ignoresConfidence: true}
  return {...source, content: await readContent(source.bytes, {name: source.path, ...how})}
}

async function say(session: Session, key: string, path: string): Promise<void> {
  await session.world.out(`${session.wording.say(key, {path})}\n`)
}

function text(options: Options, name: string): string | null {
  const value = options[name]
  return typeof value === 'string' ? value : null
}
