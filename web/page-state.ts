import type {
  FindingsPayload,
  PairPayload,
  ProjectPayload,
  Said,
  SpellingPayload,
  TermsPayload,
} from '../src/page-model.ts'
import type {Failure} from '../src/page-requests.ts'
import type {LinkDecision} from '../src/review-model.ts'
import type {Connection} from './source.ts'

/** Something that is loaded when it is first asked for. An older value stays while a newer one is on its way. */
export interface Loaded<T> {
  readonly value: T | null
  readonly isLoading: boolean
  readonly failure: Failure | null
}

const nothingLoaded: Loaded<never> = {value: null, isLoading: false, failure: null}

/** A pair as the reader sees it: as saved, with the decisions applied that are on their way. */
export interface LoadedPair extends Loaded<PairPayload> {
  /** Decisions and steps that the server has not yet taken. */
  readonly unsaved: number
  /** Its file was changed elsewhere while a text is being edited here. */
  readonly isChangedOutside: boolean
}

/** A short message that goes by itself; a fault stays until it is closed. */
export interface Toast {
  readonly id: number
  readonly kind: 'done' | 'fault'
  readonly text: string
  readonly action: {readonly label: string; run(): void} | null
}

interface Progress {
  readonly doing: Said
  readonly at: number
  readonly all: number
}

/** Somebody else changed a pair first: what was decided here, on what, and what is saved now. */
export interface Conflict {
  readonly path: string
  readonly decisions: readonly LinkDecision[]
  /** As it is shown here, the decisions applied. */
  readonly mine: PairPayload
  /** As it is saved. */
  readonly theirs: PairPayload
}

export interface PageState {
  readonly project: Loaded<ProjectPayload>
  readonly pairs: Readonly<Record<string, LoadedPair>>
  readonly findings: Loaded<FindingsPayload>
  readonly terms: Loaded<TermsPayload>
  readonly spelling: Loaded<SpellingPayload>
  readonly connection: Connection
  readonly progress: Progress | null
  readonly toasts: readonly Toast[]
  readonly conflict: Conflict | null
}

export const emptyState: PageState = {
  project: nothingLoaded,
  pairs: {},
  findings: nothingLoaded,
  terms: nothingLoaded,
  spelling: nothingLoaded,
  connection: 'open',
  progress: null,
  toasts: [],
  conflict: null,
}

export const nothingOfPair: LoadedPair = {...nothingLoaded, unsaved: 0, isChangedOutside: false}
