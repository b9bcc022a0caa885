import type {ForPage} from '../../cli/watch/watch-state.ts'
import {inTurn} from '../in-turn.ts'
import {sayBoth} from '../said.ts'
import {createResting} from './at-rest.ts'
import {keepRecord} from './keep-record.ts'
import {isStale, lookAtAll, noteChanges} from './look-at-all.ts'
import {type Progress, tellProgress} from './progress-events.ts'
import {type AnalystState, runOf} from './state.ts'

/** Looks at the texts, again and again, and lets other work be done between two looks. */
export interface Looker {
  /** Begins, and resolves with the first look, whatever it finds. */
  begin(): Promise<void>
  /** Takes down that files have changed; they are looked at when they have come to rest. */
  note(paths: readonly string[]): void
  /** Looks at once; resolves when it is done. */
  look(paths: readonly string[]): Promise<void>
  /** The same for nobody who waits: a mistake of ours is told, and the next look begins anew. */
  lookBehind(paths: readonly string[]): void
  /** Does work between two looks. */
  work<T>(piece: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** What follows the steps of a look. */
interface LookEvents {
  /** It is known which texts there are, but nothing of them. */
  opened(): Promise<void>
  looked(): Promise<void>
}

export function createLooker(state: AnalystState, on: LookEvents): Looker {
  const stop = new AbortController()
  const {signal} = stop
  const key = `analyst ${state.settings.root}`
  const progress = tellProgress(state.tell)
  let cost = 0
  const lookOnce = async (paths: readonly string[]): Promise<void> => {
    if (signal.aborted) return
    const begun = performance.now()
    await lookThrough(paths, {state, on, progress, signal})
    if (signal.aborted) return
    await on.looked()
    // The first one reads everything, the later ones what has changed.
    if (state.looks > 1) cost = performance.now() - begun
    if (isStale(state)) rest.note([])
  }
  const look = (paths: readonly string[]): Promise<void> => inTurn(key, () => lookOnce([...rest.take(), ...paths]))
  const lookBehind = (paths: readonly string[]): void => void look(paths).catch(state.fail)
  const rest = createResting(
    () => lookBehind([]),
    () => cost,
  )
  return {
    begin: () => look([]),
    note: (paths) => rest.note(paths),
    look,
    lookBehind,
    work: (piece) => inTurn(key, piece),
    async close() {
      stop.abort()
      rest.close()
      await inTurn(key, async () => {})
    },
  }
}

/** What a look needs. */
interface Looking {
  readonly state: AnalystState
  readonly on: LookEvents
  readonly progress: Progress
  readonly signal: AbortSignal
}

async function lookThrough(paths: readonly string[], {state, on, progress, signal}: Looking): Promise<void> {
  try {
    if (state.looks === 0) progress.say(sayBoth('page.analyst.opening'))
    await noteChanges(state, pageOf(state, progress), paths)
    if (state.looks === 0) await on.opened()
    await lookAtAll(state, signal)
    state.looks++
  } finally {
    progress.done()
  }
}

/** What an engine is told to do with what it aligns, and how it tells how far it is. */
function pageOf(state: AnalystState, progress: Progress): ForPage {
  return {
    progress: progress.step,
    onAligned: async (pair) => {
      const run = runOf(state)
      if (run !== null) await keepRecord(state, run, pair)
    },
    checking: () => progress.say(sayBoth('page.analyst.checking')),
  }
}
