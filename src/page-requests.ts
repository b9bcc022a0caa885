/** What the review page asks of its server, and what it is told: plain JSON. See `page-model.ts` for paths and versions. */
import type {PairPayload, Said} from './page-model.ts'
import type {GlossaryDecision, LinkDecision} from './review-model.ts'

/** Bodies of requests that change something; `path` and `version` say what it is made on. */
export interface DecideBody {
  readonly path: string
  readonly version: string
  readonly decision: LinkDecision
}
export interface StepBody {
  readonly path: string
  readonly version: string
}
export interface GlossaryBody {
  readonly version: string
  readonly decision: GlossaryDecision
}
export interface FixBody {
  readonly version: string
  /** Ids of findings. */
  readonly ids: readonly string[]
}
export interface IgnoreBody {
  readonly ids: readonly string[]
  readonly reason: string
}
export interface TakeBackBody {
  /** Of the log. */
  readonly path: string
}

/** What fixing gives. */
export interface FixAnswer {
  readonly changes: number
  readonly files: readonly string[]
  /** To take it back. */
  readonly log: string | null
  /** Files that could not be written, worded. */
  readonly problems: readonly Said[]
}

/** A request that failed. `stale`: what it was made on has changed; `current` has a pair as it is now. */
export interface Failure {
  readonly code: string
  readonly message: Said
  readonly current?: PairPayload
}

/** What the server tells of its own accord, as events. */
export type PageEvent =
  /** Something is being done: reading, aligning, checking; `all` 0 when it is done. */
  | {readonly kind: 'progress'; readonly doing: Said; readonly at: number; readonly all: number}
  /** The project's figures are new. */
  | {readonly kind: 'project'}
  /** A record has changed, by this page, another one, a command or by hand. */
  | {readonly kind: 'pair'; readonly path: string; readonly version: string}
  /** Something went wrong that is a mistake of ours; the terminal has more. */
  | {readonly kind: 'mistake'; readonly message: Said}
  /** Findings, terms and spellings are new. */
  | {readonly kind: 'analysis'}
