import {recordPath} from '../../cli/records.ts'
import type {Session} from '../../cli/session.ts'
import type {Run} from '../../cli/start-run.ts'
import type {Engine} from '../../cli/watch/engine.ts'
import type {WatchedPair} from '../../cli/watch/read-texts.ts'
import type {LookedAt, Update} from '../../cli/watch/update.ts'
import type {InputProblem} from '../../errors.ts'
import type {AlignedRecord, CheckedText} from '../../model.ts'
import type {Said} from '../../page-model.ts'
import type {PageEvent} from '../../page-requests.ts'
import type {AnalystSettings} from '../ports.ts'
import {Refusal} from '../refusal.ts'
import {sayBoth} from '../said.ts'
import {silentSession} from './silent-session.ts'

/** What an Analyst knows. Steps of its work take it in turns: each finds it at rest. */
export interface AnalystState {
  readonly settings: AnalystSettings
  /** Says nothing anywhere; what it is told to say is to be collected (`collectNotices`) or thrown. */
  readonly session: Session
  /** null while the settings cannot be read, and never could. */
  engine: Engine | null
  /** Why the settings, or the glossary, could not be read when the engine was opened. */
  broken: readonly InputProblem[]
  /** What stood in the way of the last look. */
  trouble: readonly InputProblem[]
  /** What all texts said together, as they were looked at last; null before the first time. */
  update: Update | null
  /** Counts the looks at all texts: what was made of an older one is old. */
  looks: number
  /** Records that are not saved, by the names of their pairs: the folder is only read, or they could not be. */
  readonly unsaved: Map<string, AlignedRecord>
  /** Why they could not. */
  readonly failed: Map<string, Said>
  /** How many decisions could not be kept when a pair was aligned again, by its name. */
  readonly lost: Map<string, number>
  readonly tell: (event: PageEvent) => void
  /** Takes a mistake of ours in work that nobody waits for. */
  readonly fail: (error: unknown) => void
}

export function createState(
  settings: AnalystSettings,
  {tell, fail}: Pick<AnalystState, 'tell' | 'fail'>,
): AnalystState {
  return {
    settings,
    session: silentSession(settings),
    engine: null,
    broken: [],
    trouble: [],
    update: null,
    looks: 0,
    unsaved: new Map(),
    failed: new Map(),
    lost: new Map(),
    tell,
    fail,
  }
}

/** The settings and the glossary in force; null while there are none. */
export function runOf({engine}: AnalystState): Run | null {
  return engine?.state.watched.run ?? null
}

/**
 * The same for work that needs them.
 *
 * @throws Refusal `settings-broken`
 */
export function neededRun(state: AnalystState): Run {
  const run = runOf(state)
  if (run !== null) return run
  throw new Refusal(409, {code: 'settings-broken', message: sayBoth('page.analyst.settings-broken')})
}

const nothing: LookedAt = {pairs: [], texts: [], bilingual: []}

/** The texts as they were looked at last: pairs with their links; nothing before the first time. */
export function lookedAt({engine, update}: AnalystState): LookedAt {
  if (engine === null || update === null) return nothing
  const {pairs, files} = engine.state
  return {
    pairs: pairs.flatMap(({pair}) => pair ?? []),
    texts: files.flatMap(({text}) => text ?? []),
    bilingual: files.flatMap(({rows}) => rows ?? []),
  }
}

/** Every text of them. */
export function textsOf(state: AnalystState): readonly CheckedText[] {
  const {pairs, texts, bilingual} = lookedAt(state)
  return [...[...pairs, ...bilingual.map(({pair}) => pair)].flatMap(({ar, en}) => [ar, en]), ...texts]
}

/** A pair by the path of its record; null where there is none. */
export function findPair(state: AnalystState, path: string): WatchedPair | null {
  const run = runOf(state)
  return state.engine?.state.pairs.find(({files}) => run !== null && recordPath(run, files.name) === path) ?? null
}

/**
 * The same where there must be one.
 *
 * @throws Refusal `pair-unknown`, `settings-broken`
 */
export function pairAt(state: AnalystState, path: string): WatchedPair {
  neededRun(state)
  const found = findPair(state, path)
  if (found !== null) return found
  throw new Refusal(404, {code: 'pair-unknown', message: sayBoth('page.analyst.pair-unknown', {path})})
}

/** The records of the pairs by the names of the documents in them. */
export function pairPaths(state: AnalystState): ReadonlyMap<string, string> {
  const run = runOf(state)
  if (run === null || state.engine === null) return new Map()
  const paths = state.engine.state.pairs.flatMap(({files: {ar, en, name}}) =>
    [ar, en].map((text): [string, string] => [text, recordPath(run, name)]),
  )
  return new Map(paths)
}
