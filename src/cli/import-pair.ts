import type {AlignedPair} from '../model.ts'
import {check, linkPair, readPair} from '../pipeline.ts'
import {replay, type Replayed} from '../review/replay.ts'
import type {DecisionsFile} from '../review-model.ts'
import {hashOf} from '../workspace/change-log.ts'
import type {Options} from './action.ts'
import {backUpRecord, type ImportSource} from './back-up-record.ts'
import {writePair} from './commands/align.ts'
import {alignAgain, readSide} from './import-rows.ts'
import {findTarget, type ImportTarget} from './import-target.ts'
import {saveRecord} from './records.ts'
import type {Session} from './session.ts'
import type {Run} from './start-run.ts'
import {fits} from './watch/read-texts.ts'

/** Decisions about a pair and how they are imported. */
interface ImportedPair {
  readonly source: ImportSource
  readonly pair: DecisionsFile['pairs'][number]
  readonly options: Options
}

/** Faults that are said one by one, unless all are asked for. */
const fewFaults = 5

/**
 * Makes decisions about the links of a record. They name links by their segments, so that those made on an older record fit this
 * one, or are refused and said.
 */
export async function importPair(session: Session, run: Run, {source, pair, options}: ImportedPair): Promise<void> {
  const target = await targetOf(run, pair.path)
  if (hashOf(target.bytes) !== pair.version) await session.remark('import.other-version', {path: target.path})
  const replayed = replay(target.record, pair.decisions)
  await sayOutcome(session, target.path, {replayed, all: pair.decisions.length, isVerbose: options.verbose === true})
  if (replayed.made === 0) return
  if (options.dryRun === true) {
    await session.world.out(`${session.wording.say('import.dry', {path: target.path})}\n`)
    return
  }
  for (const decided of await pairsOf(session, run, {...target, record: replayed.record})) {
    await saveRecord(session, {run, pair: decided}, () => backUpRecord(session, run, {source, target}))
    await writePair(session, run, {pair: decided, findings: check([decided], [], run.context)})
  }
}

/** @throws InputError `import-pair-unknown` where no record of the workspace has the path */
async function targetOf(run: Run, path: string): Promise<ImportTarget> {
  const folder = `${run.config.aligned}/`
  const isRecord = path.startsWith(folder) && path.endsWith('.json')
  return findTarget(run, path, isRecord ? path.slice(folder.length, -'.json'.length) : path)
}

async function sayOutcome(
  session: Session,
  path: string,
  {replayed, all, isVerbose}: {readonly replayed: Replayed; readonly all: number; readonly isVerbose: boolean},
): Promise<void> {
  const {say} = session.wording
  const {made, same, refused} = replayed
  const count = (decisions: number): string => say('count.decisions', {count: decisions})
  if (made > 0) await session.world.out(`${say('import.decided', {path, decisions: count(made)})}\n`)
  if (same > 0) await session.world.out(`${say('import.decided-before', {path, decisions: count(same)})}\n`)
  if (refused.length === 0) return
  const shown = isVerbose ? refused : refused.slice(0, fewFaults)
  for (const {at, fault} of shown) {
    const reason = say(`page.server.fault.${fault}`)
    await session.remark('import.decision-left', {path, number: at + 1, all, reason})
  }
  const more = refused.length - shown.length
  if (more > 0) await session.remark('import.decisions-left', {path, decisions: count(more)})
  session.end(2)
}

/** The record as it was decided, where it is of the texts as they are; else they are aligned around what was decided. */
async function pairsOf(session: Session, run: Run, target: ImportTarget): Promise<AlignedPair[]> {
  const {name, record} = target
  if (record.ar.path === record.en.path) return alignAgain(session, run, target)
  const [ar, en] = await Promise.all([readSide(run, record, 'ar'), readSide(run, record, 'en')])
  const read = readPair({name, ar, en}, run.context, record)
  return fits(record, read) ? [linkPair(read, record.links)] : alignAgain(session, run, target)
}
