import type {AlignedPair} from '../../model.ts'
import type {ReadPair} from '../../pipeline.ts'
import {openPool} from '../align-pool.ts'
import {packLearned} from '../align-worker.ts'
import type {Session} from '../session.ts'
import type {WatchedPair} from './read-texts.ts'
import type {Asked, ForPage, WatchState} from './watch-state.ts'

/** How pairs are aligned. */
interface AlignHow extends Pick<Asked, 'page'> {
  readonly session: Session
  readonly signal: AbortSignal | undefined
}

/**
 * The pairs that can be read, with their links, in order; null where it was stopped. For a page, those whose records fit are as
 * they are recorded, and the others are handed over.
 */
export async function alignWatched(
  state: WatchState,
  {session, signal, page}: AlignHow,
): Promise<readonly AlignedPair[] | null> {
  const readable = state.pairs.filter(({read}) => read !== null)
  const recorded = new Map(page === undefined ? [] : readable.map((one) => [one.read, recordedPair(one)]))
  const reads = readable.flatMap(({read}) => read ?? [])
  const wanted = new Set(reads.filter((read) => (recorded.get(read) ?? null) === null))
  const aligned = await align(state, {session, reads, wanted, signal, onPair: page?.onAligned})
  if (aligned === null) return null
  const fresh = new Map([...wanted].map((read, at) => [read, aligned[at]]))
  return reads.flatMap((read) => recorded.get(read) ?? fresh.get(read) ?? [])
}

/** A pair as its record has it; null where that does not fit. Where nothing has changed it is the same object. */
function recordedPair({read, pair, recorded}: WatchedPair): AlignedPair | null {
  if (read === null || recorded === null) return null
  const isSame = pair !== null && pair.ar === read.ar && pair.en === read.en
  if (isSame && JSON.stringify(pair.links) === JSON.stringify(recorded)) return pair
  return {name: read.name, ar: read.ar, en: read.en, links: recorded, lostLinks: read.lostLinks}
}

/** Which pairs are aligned, and how. */
interface Aligning {
  readonly session: Session
  readonly reads: readonly ReadPair[]
  readonly wanted: ReadonlySet<ReadPair>
  readonly signal: AbortSignal | undefined
  readonly onPair: ForPage['onAligned'] | undefined
}

/** The pairs wanted, as `muqabala check` aligns them, from what is known. */
async function align(state: WatchState, how: Aligning): Promise<readonly AlignedPair[] | null> {
  const {session, reads, wanted, signal, onPair} = how
  if (state.watched.run.config.embeddings !== undefined) return alignByService(state, how)
  const isKnown = new Set(state.pairs.filter(({pair}) => pair !== null).map(({read}) => read))
  const pool = await openPool(reads.filter((read) => wanted.has(read) && !isKnown.has(read)))
  const learning = createSteps(session, {all: reads.length, doing: 'progress.learning'})
  const aligning = createSteps(session, {all: wanted.size, doing: 'progress.aligning'})
  const names = new Map(reads.map(({task, name}) => [task, name]))
  try {
    return await state.links.alignAll(reads, {
      lesson: async (task) => {
        await learning(names.get(task) ?? '')
        return pool.lesson(task)
      },
      links: async (task, learned) => {
        await aligning(names.get(task) ?? '')
        return pool.links({...task, learned: learned === null ? null : packLearned(learned), vectors: null})
      },
      wanted,
      onPair,
      signal,
    })
  } finally {
    await pool.close()
  }
}

/** The same with vectors of a service, which come from their own cache. */
async function alignByService(
  {watched}: WatchState,
  {session, reads, wanted, signal, onPair}: Aligning,
): Promise<readonly AlignedPair[] | null> {
  if (wanted.size === 0) return []
  const {alignPairs} = await import('../align-pairs.ts')
  const pairs = await alignPairs(session, watched.run, {reads, how: {signal}})
  if (pairs.length < reads.length) return null
  const own = pairs.filter((_, at) => wanted.has(reads[at]))
  for (const pair of own) await onPair?.(pair)
  return own
}

/** Says how many pairs are done. */
function createSteps(
  session: Session,
  {all, doing}: {readonly all: number; readonly doing: 'progress.learning' | 'progress.aligning'},
): (name: string) => Promise<void> {
  let at = 0
  return (name) => session.progress({at: at++, all, name, doing})
}
