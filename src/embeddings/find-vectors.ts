import {setTimeout as wait} from 'node:timers/promises'
import {InputError, type InputProblem} from '../errors.ts'
import type {EmbeddingsConfig} from '../workspace/embeddings-schema.ts'
import {digestOf} from './cache-format.ts'
import {type Pause, requestVectors} from './request-vectors.ts'
import {serviceOf} from './service.ts'
import {tieController} from './tie-controller.ts'
import {cacheFileOf, loadVectors, saveVectors, unusedCache} from './vector-cache.ts'

/** What asking for vectors needs from outside. */
export interface EmbeddingsEnvironment {
  /** Environment variables; the key is one of them. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Full path of the workspace, where vectors are kept. */
  readonly root: string
  /** Ends the work; what has been answered by then is kept. */
  readonly signal?: AbortSignal | undefined
  /** How many of all different texts have their vector. */
  readonly progress?: ((done: number, all: number) => void) | undefined
  /** How waiting is done between two tries; tests give their own. */
  readonly pause?: Pause | undefined
}

/** The vectors of some texts. */
export interface FoundVectors {
  /** Numbers in each vector; 0 where every text is blank. */
  readonly size: number
  /** The vector of a text, of length 1; undefined for a blank one, which no service is asked for. */
  of(text: string): Float32Array | undefined
  /** What was gone on without: a cache that could not be read or written. */
  readonly problems: readonly InputProblem[]
}

/** Requests under way at the same time. */
const lanes = 2

/** Milliseconds after which answers are saved while others are still waited for. */
const savedEvery = 60_000

/** Bytes of all rows that a run may hold. */
const largestAll = 1e9

/** What is known while requests are under way. */
interface State {
  readonly settings: EmbeddingsConfig
  readonly environment: EmbeddingsEnvironment
  /** The digest of each text that is not blank. */
  readonly digests: ReadonlyMap<string, string>
  /** What is sent, by its digest. */
  readonly wanted: ReadonlyMap<string, string>
  /** Rows that will be made of the vectors. */
  readonly rows: number
  readonly vectors: Map<string, Float32Array>
  /** Digests whose vectors came in this run. */
  readonly fresh: Set<string>
  readonly problems: InputProblem[]
  size: number
  /** How many of the different texts have their vector. */
  done: number
  savedAt: number
}

/**
 * Vectors of texts, from the cache or from the service. Equal texts are asked for once.
 *
 * @throws InputError with one of the `embeddings-` codes first, then what else was wrong; or the reason of the signal
 */
export async function findVectors(
  texts: readonly string[],
  settings: EmbeddingsConfig,
  environment: EmbeddingsEnvironment,
): Promise<FoundVectors> {
  const state = await startState(texts, settings, environment)
  const failed = await askForMissing(state).then(
    () => null,
    (error: unknown) => ({error}),
  )
  state.problems.push(...(await save(state)))
  if (failed !== null) throw withOthers(failed.error, state.problems)
  const {digests, vectors, size, problems} = state
  return {size, problems, of: (text) => vectors.get(digests.get(text) ?? '')}
}

async function startState(
  texts: readonly string[],
  settings: EmbeddingsConfig,
  environment: EmbeddingsEnvironment,
): Promise<State> {
  environment.signal?.throwIfAborted()
  const digests = new Map<string, string>()
  const wanted = new Map<string, string>()
  for (const text of new Set(texts)) {
    const sent = sentFor(text, settings)
    if (sent.trim() === '') continue
    const digest = digestOf(sent).toString('hex')
    digests.set(text, digest)
    wanted.set(digest, sent)
  }
  const kept = settings.cache
    ? await loadVectors(cacheFileOf(environment.root, settings))
    : {vectors: new Map<string, Float32Array>(), problems: []}
  const size = kept.vectors.values().next().value?.length ?? 0
  return {
    settings,
    environment,
    digests,
    wanted,
    rows: texts.length,
    vectors: kept.vectors,
    fresh: new Set(),
    problems: [...kept.problems],
    size,
    done: 0,
    savedAt: performance.now(),
  }
}

/** What is sent for a text: its beginning, and no half of a character. */
function sentFor(text: string, {maxCharacters}: EmbeddingsConfig): string {
  const cut = text.length > maxCharacters ? text.slice(0, maxCharacters).replace(/[\uD800-\uDBFF]$/u, '') : text
  return cut.replaceAll(/\p{Cs}/gu, '\uFFFD')
}

async function askForMissing(state: State): Promise<void> {
  const {wanted, vectors, environment} = state
  checkRoom(state)
  // A second round is needed where the first one shows that the vectors kept are of another size.
  for (;;) {
    const missing = [...wanted.keys()].filter((digest) => !vectors.has(digest))
    state.done = wanted.size - missing.length
    environment.progress?.(state.done, wanted.size)
    if (missing.length === 0) return
    await askFor(missing, state)
  }
}

async function askFor(digests: readonly string[], state: State): Promise<void> {
  const {settings, environment} = state
  const service = serviceOf(settings, environment.env)
  const {controller, untie} = tieController(environment.signal)
  const pause = environment.pause ?? defaultPause
  // The lanes share it: each takes the next batch when it is done with one.
  const batches = inBatches(digests, settings.batch).values()
  const lane = async (): Promise<void> => {
    for (const batch of batches) {
      const texts = batch.map((digest) => state.wanted.get(digest) ?? '')
      add(batch, await requestVectors(texts, service, {signal: controller.signal, pause}), state)
      await saveAtTimes(state)
    }
  }
  // What ends one lane ends the other.
  const end = (error: unknown): void => controller.abort(error)
  await Promise.all(Array.from({length: lanes}, () => lane().catch(end)))
  untie()
  controller.signal.throwIfAborted()
}

function inBatches<T>(all: readonly T[], size: number): T[][] {
  return Array.from({length: Math.ceil(all.length / size)}, (_, at) => all.slice(at * size, (at + 1) * size))
}

const defaultPause: Pause = async (milliseconds, signal) => {
  await wait(milliseconds, undefined, {signal}).catch(() => signal.throwIfAborted())
}

/** @throws InputError where vectors are of several sizes, or take more memory than there may be */
function add(batch: readonly string[], found: readonly Float32Array[], state: State): void {
  const {settings, environment, wanted, vectors, fresh} = state
  const size = found[0].length
  if (state.size !== 0 && size !== state.size) {
    const {address: path} = serviceOf(settings, environment.env)
    if (fresh.size > 0) throw new InputError('embeddings-answer-invalid', {path, args: {detail: 'answer-size'}})
    // Another model stands behind the name now.
    state.problems.push(unusedCache(cacheFileOf(environment.root, settings), 'cache-size'))
    vectors.clear()
  }
  state.size = size
  checkRoom(state)
  for (const [at, digest] of batch.entries()) {
    vectors.set(digest, found[at])
    fresh.add(digest)
  }
  state.done += batch.length
  environment.progress?.(state.done, wanted.size)
}

function checkRoom({rows, size}: State): void {
  const bytes = rows * size * 4
  if (bytes <= largestAll) return
  throw new InputError('embeddings-too-many', {
    args: {megabytes: Math.ceil(bytes / 1e6), limit: largestAll / 1e6},
  })
}

async function saveAtTimes(state: State): Promise<void> {
  if (performance.now() - state.savedAt < savedEvery) return
  // No other lane saves meanwhile: an older state could come after a newer one.
  state.savedAt = Infinity
  // What prevents it is said at the end.
  await save(state)
  state.savedAt = performance.now()
}

/** Those kept before stay in front; new ones follow in the order of the texts, whichever request was answered first. */
async function save({settings, environment, wanted, vectors, fresh}: State): Promise<readonly InputProblem[]> {
  if (!settings.cache || fresh.size === 0) return []
  const old = [...vectors].filter(([digest]) => !fresh.has(digest))
  const added = [...wanted.keys()].flatMap((digest) => {
    const vector = fresh.has(digest) ? vectors.get(digest) : undefined
    return vector === undefined ? [] : [[digest, vector] as const]
  })
  return saveVectors(cacheFileOf(environment.root, settings), new Map([...old, ...added]))
}

function withOthers(error: unknown, others: readonly InputProblem[]): unknown {
  if (!(error instanceof InputError)) return error
  const [first] = error.problems
  return new InputError(first.code, first, others)
}
