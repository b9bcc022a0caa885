import {createHash} from 'node:crypto'
import {alignment} from '../data/alignment.ts'
import {distinctNames} from '../data/distinct-names.ts'
import {englishForms} from '../data/english-forms.ts'
import {lexicon} from '../data/lexicon.ts'
import {nameLetters} from '../data/name-letters.ts'
import {numberWords} from '../data/number-words.ts'
import {soundClasses} from '../data/sound-classes.ts'
import {type LearnedPairs, learnPairs} from '../align/learn.ts'
import type {Vectors} from '../align/similarity.ts'
import type {AlignedPair} from '../model.ts'
import {linkPair, type ReadPair} from '../pipeline.ts'
import {type BatchKey, loadLearned, saveLearned} from '../workspace/learned-cache.ts'
import {type AlignPool, openPool} from './align-pool.ts'
import {packLearned} from './align-worker.ts'
import type {Run} from './start-run.ts'
import type {Session} from './session.ts'
import {version} from './version.ts'

/** Every word and number that learning goes by. */
const engine = [version, alignment, distinctNames, englishForms, lexicon, nameLetters, numberWords, soundClasses]

/** How a batch is aligned. */
export interface AlignHow {
  /** Called with each pair as soon as it is done, in no particular order. */
  readonly onPair?: ((pair: AlignedPair) => Promise<void>) | undefined
  /** When it is aborted, no further pair is begun. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Aligns the pairs of a run: first what their sure links teach is gathered from all of them, then each is aligned with it.
 * Many pairs go to threads. The result does not depend on the order of the pairs, nor on threads.
 *
 * @returns the pairs that were aligned, in the order given; all of them, unless the run was stopped
 */
export async function alignPairs(
  session: Session,
  run: Run,
  {reads, how}: {reads: readonly ReadPair[]; how: AlignHow},
): Promise<AlignedPair[]> {
  const pool = await openPool(reads)
  try {
    const learned = await learn(session, run, {reads, pool, how})
    const vectors = await vectorsOf(session, run, {reads, signal: how.signal}).catch(unlessStopped(how.signal))
    const text = learned === null ? null : packLearned(learned)
    const align = async (read: ReadPair, at: number): Promise<AlignedPair> => {
      const pair = linkPair(read, await pool.links({...read.task, learned: text, vectors: vectors?.[at] ?? null}))
      await how.onPair?.(pair)
      return pair
    }
    return await each(reads, align, {session, pool, signal: how.signal, doing: 'progress.aligning'})
  } finally {
    await pool.close()
  }
}

/** What the batch teaches, from the cache where nothing has changed since; null for a single pair, which teaches itself. */
async function learn(
  session: Session,
  run: Run,
  batch: {reads: readonly ReadPair[]; pool: AlignPool; how: AlignHow},
): Promise<LearnedPairs | null> {
  const {reads, pool, how} = batch
  const {signal} = how
  if (reads.length < 2) return null
  const key = keyOf(run, reads)
  const cached = await loadLearned(run.root, key)
  if (cached !== null) return cached
  const lessons = await each(reads, ({task}) => pool.lesson(task), {session, pool, signal, doing: 'progress.learning'})
  if (signal?.aborted === true) return []
  const learned = learnPairs(lessons)
  const problems = await saveLearned(run.root, key, learned)
  // Who asked for files is told by the exit code that one is missing; a command that only looks at the pairs ends as it would.
  await (how.onPair === undefined ? session.warn(problems) : session.complain(problems))
  return learned
}

/** What the learned words depend on: the engine and its words, the glossary, the segments with what is known of them. */
function keyOf(run: Run, reads: readonly ReadPair[]): BatchKey {
  const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
  const texts = reads.map(({name, task}): [string, string] => [name, hash(task)])
  return {
    engine: hash(engine),
    glossary: hash([...run.context.concepts.values()]),
    texts: Object.fromEntries(texts.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Vectors of all segments, where the configuration names a service; null without, or when it fails. */
async function vectorsOf(
  session: Session,
  run: Run,
  batch: {reads: readonly ReadPair[]; signal: AbortSignal | undefined},
): Promise<readonly Vectors[] | null> {
  const {embeddings} = run.config
  if (embeddings === undefined || batch.signal?.aborted === true) return null
  const {embedPairs} = await import('../embeddings/embed-pairs.ts')
  const {pairs, problems} = await embedPairs(
    batch.reads.map(({ar, en}) => ({ar: ar.segments.map(({text}) => text), en: en.segments.map(({text}) => text)})),
    embeddings,
    {
      env: session.world.env,
      root: run.root,
      progress: (done, all) => void session.progress({at: done, all, name: '', doing: 'progress.embedding'}),
      ...(batch.signal === undefined ? {} : {signal: batch.signal}),
    },
  )
  await session.warn(problems)
  return pairs
}

/** A run that is stopped while it waits for vectors ends as at any other moment. */
function unlessStopped(signal: AbortSignal | undefined): (error: unknown) => null {
  return (error) => {
    if (signal?.aborted !== true || error !== signal.reason) throw error
    return null
  }
}

/** Runs a step for every pair, as many at a time as there are threads, and says how far it is. */
async function each<T>(
  reads: readonly ReadPair[],
  step: (read: ReadPair, at: number) => Promise<T>,
  how: {
    session: Session
    pool: AlignPool
    signal: AbortSignal | undefined
    doing: 'progress.aligning' | 'progress.learning'
  },
): Promise<T[]> {
  const {session, pool, signal, doing} = how
  const done: (T | undefined)[] = reads.map(() => undefined)
  let [next, finished] = [0, 0]
  const isStopped = (): boolean => signal?.aborted === true
  const work = async (): Promise<void> => {
    while (next < reads.length && !isStopped()) {
      const at = next++
      await session.progress({at: finished, all: reads.length, name: reads[at].name, doing})
      done[at] = await step(reads[at], at)
      finished++
    }
  }
  await Promise.all(Array.from({length: pool.threads}, work))
  await session.progress({at: reads.length, all: reads.length, name: '', doing})
  return done.filter((one) => one !== undefined)
}
