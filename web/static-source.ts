import type {AlignedRecord} from '../src/model.ts'
import type {PairPayload, ProjectPayload, RecordChanged, StaticPayload} from '../src/page-model.ts'
import type {DecisionsFile, LinkDecision} from '../src/review-model.ts'
import {figuresOf} from '../src/review/figures.ts'
import {failureOf} from './api.ts'
import {applyDecision} from './apply-decision.ts'
import type {Answer, Source} from './source.ts'
import {countDecisions, createStaticMemory, noDecisions, type Shelf, type StaticPair} from './static-memory.ts'
import {staticSections} from './static-sections.ts'
import {decideTerms} from './static-terms.ts'

/** A page without a server: decisions are made here, kept in the browser, and exported as a file. */
export interface StaticSource extends Source {
  readonly kind: 'static'
  decisions(): StaticSummary
  /** What `muqabala import` reads. */
  exportDecisions(): DecisionsFile
  discard(): void
  /** Is told after every decision. */
  subscribe(listener: () => void): () => void
}

interface StaticSummary {
  readonly count: number
  /** Of them, made on older versions of the pairs. */
  readonly older: number
  /** Whether they stay when the page is closed. */
  readonly isKept: boolean
}

interface Room {
  readonly payload: StaticPayload
  readonly memory: ReturnType<typeof createStaticMemory>
  isKept: boolean
  readonly listeners: Set<() => void>
  /** What was decided about pairs when they were last looked at, and what that gave. */
  readonly replayed: Map<string, {readonly decisions: readonly LinkDecision[]; readonly record: AlignedRecord}>
}

const yes = <T>(value: T): Promise<Answer<T>> => Promise.resolve({ok: true, value})
const no = (code: string): Promise<Answer<never>> => Promise.resolve({ok: false, failure: failureOf(code)})

/** @param shelf where decisions are kept; null for nowhere */
export function createStaticSource(payload: StaticPayload, shelf: Shelf | null = browserShelf()): StaticSource {
  const memory = createStaticMemory(payload.project.name, shelf)
  const room: Room = {payload, memory, isKept: shelf !== null, listeners: new Set(), replayed: new Map()}
  return {
    kind: 'static',
    project: () => yes(projectNow(room)),
    pair: (path) => pairAnswer(room, path),
    terms: () => yes(memory.read().glossary.reduce(decideTerms, payload.terms)),
    ...staticSections({payload, read: memory.read, write: (decisions) => keep(room, decisions)}),
    ...pairChanges(room),
    glossary({decision}) {
      keep(room, {...memory.read(), glossary: [...memory.read().glossary, decision]})
      return this.terms()
    },
    undoGlossary() {
      keep(room, {...memory.read(), glossary: memory.read().glossary.slice(0, -1)})
      return this.terms()
    },
    takeBack: () => no('no-server'),
    importFile: () => no('no-server'),
    addText: () => no('no-server'),
    exportFile: () => no('no-server'),
    listen: ({onEvent}) => subscribe(room, () => onEvent({kind: 'project'})),
    decisions: () => summary(room),
    exportDecisions: () => decisionsFile(room),
    discard: () => keep(room, noDecisions),
    subscribe: (listener) => subscribe(room, listener),
  }
}

function subscribe({listeners}: Room, listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Opened from a disk, some browsers keep nothing, and even asking throws. */
function browserShelf(): Shelf | null {
  try {
    return globalThis.localStorage
  } catch {
    return null
  }
}

function keep(room: Room, decisions: ReturnType<Room['memory']['read']>): void {
  room.isKept = room.memory.write(decisions)
  for (const listener of room.listeners) listener()
}

/** What was decided about the pair as the payload has it. */
function decidedOf(room: Room, {path, version}: PairPayload): StaticPair {
  const kept = room.memory.read().pairs.find((pair) => pair.path === path && pair.version === version)
  return kept ?? {path, version, decisions: [], undone: []}
}

function keepPair(room: Room, pair: StaticPair): void {
  const all = room.memory.read()
  const others = all.pairs.filter(({path, version}) => path !== pair.path || version !== pair.version)
  keep(room, {...all, pairs: [...others, pair]})
}

/** The versions of a pair here: that of its record, and how many decisions stand on it. */
function versionOf({version, decisions, undone}: StaticPair): string {
  return decisions.length + undone.length === 0 ? version : `${version}+${decisions.length}`
}

function pairNow(room: Room, pair: PairPayload): PairPayload {
  const decided = decidedOf(room, pair)
  return {...pair, record: recordNow(room, pair, decided.decisions), ...stateOf(decided)}
}

/** Decisions on top of those of the last look are applied to what they gave. */
function recordNow({replayed}: Room, {path, record}: PairPayload, decisions: readonly LinkDecision[]): AlignedRecord {
  const known = replayed.get(path)
  const isMore = known?.decisions.every((decision, at) => decision === decisions[at]) === true
  const now = decisions.slice(isMore ? known.decisions.length : 0).reduce(
    (before, decision) => {
      const applied = applyDecision(before, decision)
      return 'record' in applied ? applied.record : before
    },
    isMore ? known.record : record,
  )
  replayed.set(path, {decisions, record: now})
  return now
}

function stateOf(decided: StaticPair): Omit<RecordChanged, 'path'> {
  return {version: versionOf(decided), canUndo: decided.decisions.length > 0, canRedo: decided.undone.length > 0}
}

function pairOf(room: Room, path: string): PairPayload | undefined {
  return room.payload.pairs.find((pair) => pair.path === path)
}

function pairAnswer(room: Room, path: string): Promise<Answer<PairPayload>> {
  const pair = pairOf(room, path)
  return pair === undefined ? no('http-404') : yes(pairNow(room, pair))
}

function pairChanges(room: Room): Pick<Source, 'decide' | 'undo' | 'redo' | 'realign'> {
  const step = (path: string, change: (decided: StaticPair) => StaticPair): Promise<Answer<PairPayload>> => {
    const pair = pairOf(room, path)
    if (pair === undefined) return no('http-404')
    keepPair(room, change(decidedOf(room, pair)))
    return pairAnswer(room, path)
  }
  return {
    decide({path, decision}) {
      const pair = pairOf(room, path)
      if (pair === undefined) return no('http-404')
      const decided = withDecision(decidedOf(room, pair), decision)
      keepPair(room, decided)
      return yes({path, ...stateOf(decided)})
    },
    undo: ({path}) =>
      step(path, ({decisions, undone, ...pair}) => ({
        ...pair,
        decisions: decisions.slice(0, -1),
        undone: [...decisions.slice(-1), ...undone],
      })),
    redo: ({path}) =>
      step(path, ({decisions, undone, ...pair}) => ({
        ...pair,
        decisions: [...decisions, ...undone.slice(0, 1)],
        undone: undone.slice(1),
      })),
    realign: () => no('no-server'),
  }
}

function withDecision(decided: StaticPair, decision: LinkDecision): StaticPair {
  return {...decided, decisions: [...decided.decisions, decision], undone: []}
}

/** The figures follow what was decided here. */
function projectNow(room: Room): ProjectPayload {
  const {project} = room.payload
  const pairs = project.pairs.map((summary) => {
    const pair = pairOf(room, summary.path)
    if (pair === undefined || decidedOf(room, pair).decisions.length === 0) return summary
    return {...summary, links: figuresOf(pairNow(room, pair).record)}
  })
  return {...project, mode: 'static', pairs}
}

function summary(room: Room): StaticSummary {
  const decisions = room.memory.read()
  const older = decisions.pairs.filter(({path, version}) => pairOf(room, path)?.version !== version)
  return {
    count: countDecisions(decisions),
    older: countDecisions({...noDecisions, pairs: older}),
    isKept: room.isKept,
  }
}

function decisionsFile(room: Room): DecisionsFile {
  const {pairs, glossary, ignores, fixes} = room.memory.read()
  const made = pairs.filter(({decisions}) => decisions.length > 0)
  return {
    kind: 'muqabala-decisions',
    version: 1,
    pairs: made.map(({path, version, decisions}) => ({path, version, decisions})),
    glossary,
    ignores,
    fixes,
  }
}
