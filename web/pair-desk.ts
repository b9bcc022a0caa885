import type {PairPayload, RecordChanged} from '../src/page-model.ts'
import type {Failure} from '../src/page-requests.ts'
import type {DecisionFault, LinkDecision} from '../src/review-model.ts'
import type {Apply} from './apply-decision.ts'
import {createInOne} from './in-one.ts'
import type {Observable} from './observable.ts'
import {faultOf, type PairQueue, type PairStep, refit, shownPair} from './pair-queue.ts'
import {type LoadedPair, nothingOfPair, type PageState} from './page-state.ts'
import type {Answer, Source} from './source.ts'

/** What the reader is told of a pair. */
export interface PairNews {
  /** A decision did not fit, here or at the server. */
  fault(fault: DecisionFault): void
  failed(failure: Failure): void
  /** So many decisions do not fit what somebody else saved. */
  lost(count: number): void
  /** Nobody answers: what was decided waits. */
  unreachable(): void
  /** Somebody else changed the pair; it was loaded again and nothing of ours was lost. */
  reloaded(): void
}

/** Decides about pairs: at once here, then at the server, one after the other, and never silently lost. */
export interface PairDesk {
  load(path: string): Promise<void>
  decide(path: string, decision: LinkDecision): DecisionFault | null
  step(path: string, kind: 'undo' | 'redo' | 'realign'): void
  /** While a text of the pair is edited, a change from outside does not replace it. */
  setEditing(path: string, isEditing: boolean): void
  /** Ends the conflict: what is saved stays, or what was decided here is done on it. */
  settle(keep: 'theirs' | 'mine'): void
  /** The server says that a pair has this version. */
  changed(path: string, version: string): void
  /** The server is there again: sends what waits, and looks whether something was missed. */
  resume(): void
  unsaved(): number
}

interface Bench extends PairQueue {
  isSending: boolean
  isEditing: boolean
  saved: PairPayload
  steps: readonly PairStep[]
  /** Versions that were made here: news of them is no news. */
  readonly own: Set<string>
  /** The version the server told last. */
  told: string | null
}

interface Room {
  readonly source: Source
  readonly state: Observable<PageState>
  readonly apply: Apply
  readonly news: PairNews
  readonly benches: Map<string, Bench>
  readonly loads: Map<string, () => Promise<void>>
}

export function createPairDesk(parts: Omit<Room, 'benches' | 'loads'>): PairDesk {
  const room: Room = {...parts, benches: new Map(), loads: new Map()}
  const {benches, state} = room
  return {
    load: (path) => load(room, path),
    decide: (path, decision) => decide(room, path, decision),
    step(path, kind) {
      const bench = benches.get(path)
      if (bench === undefined) return
      bench.steps = [...bench.steps, {kind}]
      publish(room, path)
      void send(room, path)
    },
    setEditing(path, isEditing) {
      const bench = benches.get(path)
      if (bench === undefined || bench.isEditing === isEditing) return
      bench.isEditing = isEditing
      if (!isEditing && state.get().pairs[path]?.isChangedOutside) void load(room, path)
    },
    settle: (keep) => settle(room, keep),
    changed: (path, version) => changed(room, path, version),
    resume: () => Object.keys(state.get().pairs).forEach((path) => void resume(room, path)),
    unsaved: () => [...benches.values()].reduce((sum, bench) => sum + bench.steps.length, 0),
  }
}

function load(room: Room, path: string): Promise<void> {
  const known = room.loads.get(path) ?? createInOne(() => loadOnce(room, path))
  room.loads.set(path, known)
  return known()
}

async function loadOnce(room: Room, path: string): Promise<void> {
  const before = room.benches.get(path)?.saved
  put(room, path, {isLoading: true})
  const answer = await room.source.pair(path)
  if (!answer.ok) return put(room, path, {isLoading: false, failure: answer.failure})
  const bench = room.benches.get(path)
  // Meanwhile something was decided on the version that is shown: its own answer says what is saved.
  const isDecided = bench !== undefined && (bench.steps.length > 0 || bench.saved !== before)
  if (isDecided) return put(room, path, {isLoading: false})
  if (bench === undefined) room.benches.set(path, createBench(answer.value))
  else bench.saved = answer.value
  put(room, path, {isLoading: false, failure: null, isChangedOutside: false})
  publish(room, path)
}

async function resume(room: Room, path: string): Promise<void> {
  const bench = room.benches.get(path)
  if (bench === undefined) return load(room, path)
  if (bench.steps.length > 0) return send(room, path)
  const answer = await room.source.pair(path)
  if (answer.ok) changed(room, path, answer.value.version)
}

function createBench(saved: PairPayload): Bench {
  return {saved, steps: [], isSending: false, isEditing: false, own: new Set(), told: null}
}

function decide(room: Room, path: string, decision: LinkDecision): DecisionFault | null {
  const bench = room.benches.get(path)
  if (bench === undefined) return 'link-gone'
  const fault = faultOf(bench, decision, room.apply)
  if (fault !== null) {
    room.news.fault(fault)
    return fault
  }
  bench.steps = [...bench.steps, {kind: 'decide', decision}]
  publish(room, path)
  void send(room, path)
  return null
}

/** Sends what waits, in turn; stops at a conflict and while nobody answers. */
async function send(room: Room, path: string): Promise<void> {
  const bench = room.benches.get(path)
  if (bench === undefined || bench.isSending) return
  bench.isSending = true
  let goesOn = true
  while (goesOn && bench.steps.length > 0 && room.state.get().conflict?.path !== path) {
    const step = bench.steps[0]
    const answer = await ask(room.source, step, {path, version: bench.saved.version})
    goesOn = answer.ok ? await taken(room, step, answer.value) : refused(room, path, answer.failure)
    publish(room, path)
  }
  bench.isSending = false
  const isForeign = bench.told !== null && bench.told !== bench.saved.version && !bench.own.has(bench.told)
  if (bench.steps.length === 0 && isForeign) changed(room, path, bench.told ?? '')
}

function ask(
  source: Source,
  step: PairStep,
  made: {readonly path: string; readonly version: string},
): Promise<Answer<PairPayload | RecordChanged>> {
  return step.kind === 'decide' ? source.decide({...made, decision: step.decision}) : source[step.kind](made)
}

async function taken(room: Room, step: PairStep, value: PairPayload | RecordChanged): Promise<boolean> {
  const bench = room.benches.get(value.path)
  if (bench === undefined) return false
  bench.steps = bench.steps.slice(1)
  bench.own.add(value.version)
  if ('record' in value) bench.saved = value
  else if (step.kind === 'decide') {
    const applied = room.apply(bench.saved.record, step.decision)
    // The server took what we would not: what it has counts.
    if ('fault' in applied) {
      const answer = await room.source.pair(value.path)
      if (answer.ok) bench.saved = answer.value
    } else bench.saved = {...bench.saved, ...value, record: applied.record}
  }
  return true
}

/** @returns whether what waits behind it can be sent */
function refused(room: Room, path: string, failure: Failure): boolean {
  const bench = room.benches.get(path)
  if (bench === undefined) return false
  if (failure.code === 'offline') {
    room.news.unreachable()
    return false
  }
  if (failure.code === 'stale' && failure.current !== undefined) return stale(room, bench, failure.current)
  bench.steps = bench.steps.slice(1)
  room.news.failed(failure)
  const fitted = refit(bench, room.apply)
  if (bench.steps.every((step) => step.kind === 'decide')) bench.steps = fitted.queue.steps
  if (fitted.lost > 0) room.news.lost(fitted.lost)
  return true
}

function stale(room: Room, bench: Bench, theirs: PairPayload): boolean {
  const decisions = bench.steps.flatMap((step) => (step.kind === 'decide' ? [step.decision] : []))
  if (decisions.length > 0) {
    const mine = shownPair(
      {saved: bench.saved, steps: bench.steps.filter((step) => step.kind === 'decide')},
      room.apply,
    )
    room.state.set({conflict: {path: theirs.path, decisions, mine, theirs}})
    return false
  }
  bench.steps = []
  bench.saved = theirs
  room.news.reloaded()
  return false
}

function settle(room: Room, keep: 'theirs' | 'mine'): void {
  const {conflict} = room.state.get()
  const bench = conflict === null ? undefined : room.benches.get(conflict.path)
  if (conflict === null || bench === undefined) return
  room.state.set({conflict: null})
  bench.saved = conflict.theirs
  const fitted = refit(bench, room.apply)
  bench.steps = keep === 'theirs' ? [] : fitted.queue.steps
  if (keep === 'mine' && fitted.lost > 0) room.news.lost(fitted.lost)
  publish(room, conflict.path)
  void send(room, conflict.path)
}

function changed(room: Room, path: string, version: string): void {
  const bench = room.benches.get(path)
  // What is on its way may be older than this.
  if (bench === undefined) return room.loads.has(path) ? void load(room, path) : undefined
  bench.told = version
  if (version === bench.saved.version || bench.own.has(version) || bench.steps.length > 0) return
  if (bench.isEditing) return put(room, path, {isChangedOutside: true})
  void load(room, path)
}

function publish(room: Room, path: string): void {
  const bench = room.benches.get(path)
  if (bench !== undefined) put(room, path, {value: shownPair(bench, room.apply), unsaved: bench.steps.length})
}

function put(room: Room, path: string, change: Partial<LoadedPair>): void {
  const {pairs} = room.state.get()
  room.state.set({pairs: {...pairs, [path]: {...(pairs[path] ?? nothingOfPair), ...change}}})
}
