import {runChecks} from '../../check/run-checks.ts'
import type {AlignedPair} from '../../model.ts'
import {type AlignTask, corpusOf, type ReadPair} from '../../pipeline.ts'
import {openPool} from '../align-pool.ts'
import {packLearned} from '../align-worker.ts'
import {findShown} from './find-shown.ts'
import type {Session} from '../session.ts'
import type {Step, WatchState} from './engine.ts'
import {type LookedAt, toUpdate, type Update} from './update.ts'

/** Aligns and checks everything, as far as it is not known; null where it was stopped. */
export async function checkAll(
  state: WatchState,
  how: Step & {readonly signal: AbortSignal | undefined},
): Promise<Update | null> {
  const {signal} = how
  const {session} = how.collecting
  const {run} = state.watched
  const readable = state.pairs.filter(({read}) => read !== null)
  const reads = readable.flatMap(({read}) => read ?? [])
  const pairs = await align(state, {reads, session, signal})
  if (pairs === null) return null
  const aligned = new Map(readable.map(({files}, at) => [files.name, pairs[at]]))
  state.pairs = state.pairs.map((one) => ({...one, pair: aligned.get(one.files.name) ?? null}))
  await nextTurn()
  if (signal?.aborted === true) return null
  const gathered: LookedAt = {
    pairs,
    texts: state.files.flatMap(({text}) => text ?? []),
    bilingual: state.files.flatMap(({rows}) => rows ?? []),
  }
  const corpus = corpusOf([...pairs, ...gathered.bilingual.map(({pair}) => pair)], gathered.texts, run.context)
  const findings = runChecks(corpus, run.context.checks, state.remembered.checks)
  state.remembered.forgetUnused()
  state.findings = findings
  state.stale.entries = false
  const found = await findShown(state, {...how, gathered, findings, isQuiet: false})
  state.said.checking = how.collecting.take()
  return toUpdate(found, gathered, true)
}

/** As `muqabala check` does it, from what is known. Vectors of a service come from their own cache. */
async function align(
  state: WatchState,
  how: {readonly session: Session; readonly reads: readonly ReadPair[]; readonly signal: AbortSignal | undefined},
): Promise<readonly AlignedPair[] | null> {
  const {session, reads, signal} = how
  const {run} = state.watched
  if (run.config.embeddings !== undefined) {
    const {alignPairs} = await import('../align-pairs.ts')
    const pairs = reads.length === 0 ? [] : await alignPairs(session, run, {reads, how: {signal}})
    return pairs.length === reads.length ? pairs : null
  }
  const isKnown = new Set(state.pairs.filter(({pair}) => pair !== null).map(({read}) => read))
  const pool = await openPool(reads.filter((read) => !isKnown.has(read)))
  try {
    return await state.links.alignAll(reads, {
      lesson: (task: AlignTask) => pool.lesson(task),
      links: (task, learned) =>
        pool.links({...task, learned: learned === null ? null : packLearned(learned), vectors: null}),
      signal,
    })
  } finally {
    await pool.close()
  }
}

/** The program gets to hear of keys, saves and Ctrl-C. */
function nextTurn(): Promise<void> {
  return new Promise((done) => void setImmediate(done))
}
