import type {RememberedChecks} from '../../cache/remember-checks.ts'
import type {RememberedLinks} from '../../cache/remember-links.ts'
import type {AlignedPair, Finding} from '../../model.ts'
import type {Options} from '../action.ts'
import type {Found} from '../find-findings.ts'
import type {Session} from '../session.ts'
import type {CollectingSession, Notices} from './collect-notices.ts'
import type {OpenedFiles, WatchedFile, WatchedPair} from './read-texts.ts'
import type {WatchedRun} from './watched-run.ts'

/** What is known between two saves. */
export interface WatchState {
  watched: WatchedRun
  /** What is wrong with newer settings, which are not in force; null where there are none. */
  broken: Notices | null
  pairs: readonly WatchedPair[]
  files: readonly WatchedFile[]
  opened: OpenedFiles
  remembered: RememberedChecks
  readonly links: RememberedLinks
  /** Everything that the checks found last, ignored or not. */
  findings: readonly Finding[]
  /** The same with their ids, and which of them are left to report; null before the first look. */
  found: Found | null
  /** Ids of findings that are not shown. */
  readonly hidden: Set<string>
  readonly stale: Stale
  /** What finding the texts and checking them gave to say. */
  readonly said: {discovery: Notices; checking: Notices}
}

/** What has changed since it was looked at. */
interface Stale {
  settings: boolean
  /** Files came or went: which texts there are has to be found out again. */
  discovery: boolean
  /** What is ignored or known. */
  entries: boolean
  /** Full paths of texts and records. */
  readonly paths: Set<string>
}

/** How a run was asked for. */
export interface Asked {
  /** Files and folders, as for `muqabala check`; none: every pair of the workspace. */
  readonly operands: readonly string[]
  readonly options: Options
  /** Records that fit their texts are taken as they stand, and an empty workspace can be waited in. */
  readonly page?: ForPage
}

/** How an engine works for a page, which shows records and lets people decide about them. */
export interface ForPage {
  /** Takes a pair that was aligned, since its record does not fit its texts, or there is none; before it is checked. */
  readonly onAligned: (pair: AlignedPair) => Promise<void>
  readonly progress: Session['progress']
  /** Is called when everything is read and aligned. */
  readonly checking: () => void
}

/** What the steps of a look at the texts get. */
export interface Step extends Asked {
  readonly collecting: CollectingSession
}
