import {alignPairs} from '../../cli/align-pairs.ts'
import {openPool} from '../../cli/align-pool.ts'
import {packLearned} from '../../cli/align-worker.ts'
import {collectNotices} from '../../cli/watch/collect-notices.ts'
import type {AlignedPair, AlignedRecord} from '../../model.ts'
import {type ReadPair, readPair, toRecord} from '../../pipeline.ts'
import {Refusal} from '../refusal.ts'
import {sayProblem} from '../said.ts'
import {type AnalystState, neededRun, pairAt} from './state.ts'

/**
 * A record aligned anew, with what all pairs teach. What a person decided in it stays, and the rest is found around it.
 *
 * @param path of the record
 * @throws Refusal `pair-unknown`, or where its texts cannot be read
 */
export async function realign(state: AnalystState, path: string, record: AlignedRecord): Promise<AlignedRecord> {
  const run = neededRun(state)
  const {read, files, notices} = pairAt(state, path)
  if (read === null) {
    const [problem = {code: 'file-unreadable' as const, path}] = notices.problems
    throw new Refusal(409, {code: problem.code, message: sayProblem(problem)})
  }
  const pair = {name: files.name, ar: read.ar.document, en: read.en.document}
  const now = readPair(pair, run.context, record)
  const aligned = run.config.embeddings === undefined ? alignAmong(state, {now, before: read}) : alignAlone(state, now)
  return toRecord(await aligned)
}

/** The pair in its place among the others, which teach as they did. */
async function alignAmong(
  {engine}: AnalystState,
  {now, before}: {readonly now: ReadPair; readonly before: ReadPair},
): Promise<AlignedPair> {
  const reads = (engine?.state.pairs ?? []).flatMap(({read}) => (read === before ? now : (read ?? [])))
  const pool = await openPool([now])
  try {
    const pairs = await engine?.state.links.alignAll(reads, {
      lesson: (task) => pool.lesson(task),
      links: (task, learned) =>
        pool.links({...task, learned: learned === null ? null : packLearned(learned), vectors: null}),
      wanted: new Set([now]),
    })
    return only(pairs)
  } finally {
    await pool.close()
  }
}

/** As `muqabala import` does it, where a service gives vectors. */
async function alignAlone(state: AnalystState, now: ReadPair): Promise<AlignedPair> {
  const {session} = collectNotices(state.session)
  return only(await alignPairs(session, neededRun(state), {reads: [now], how: {}}))
}

function only(pairs: readonly AlignedPair[] | null | undefined): AlignedPair {
  const [pair] = pairs ?? []
  // Nothing has stopped it.
  if (pair === undefined) throw new Error('a pair was not aligned')
  return pair
}
