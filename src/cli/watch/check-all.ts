import {runChecks} from '../../check/run-checks.ts'
import {corpusOf} from '../../pipeline.ts'
import {alignWatched} from './align-watched.ts'
import {findShown} from './find-shown.ts'
import {type LookedAt, toUpdate, type Update} from './update.ts'
import type {Step, WatchState} from './watch-state.ts'

/** Aligns and checks everything, as far as it is not known; null where it was stopped. */
export async function checkAll(
  state: WatchState,
  how: Step & {readonly signal: AbortSignal | undefined},
): Promise<Update | null> {
  const {signal} = how
  const {session} = how.collecting
  const {run} = state.watched
  const pairs = await alignWatched(state, {session, signal, ...(how.page === undefined ? {} : {page: how.page})})
  if (pairs === null) return null
  const readable = state.pairs.filter(({read}) => read !== null)
  const aligned = new Map(readable.map(({files}, at) => [files.name, pairs[at]]))
  state.pairs = state.pairs.map((one) => ({...one, pair: aligned.get(one.files.name) ?? null}))
  how.page?.checking()
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
  state.found = found
  state.said.checking = how.collecting.take()
  return toUpdate(found, gathered, true)
}

/** The program gets to hear of keys, saves and Ctrl-C. */
function nextTurn(): Promise<void> {
  return new Promise((done) => void setImmediate(done))
}
