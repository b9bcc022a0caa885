import {rememberChecks, type RememberedChecks} from '../../cache/remember-checks.ts'
import {rememberLinks, type RememberedLinks} from '../../cache/remember-links.ts'
import {checks} from '../../check/checks.ts'
import {InputError} from '../../errors.ts'
import type {AlignedPair, Finding} from '../../model.ts'
import type {Options} from '../action.ts'
import type {Found} from '../find-findings.ts'
import type {Session} from '../session.ts'
import {checkAll} from './check-all.ts'
import {checkSoon} from './check-soon.ts'
import {type CollectingSession, collectNotices, joinNotices, noNotices, type Notices} from './collect-notices.ts'
import type {OpenedFiles, WatchedFile, WatchedPair} from './read-texts.ts'
import {discover, readStale, renewRun} from './refresh.ts'
import {sortChanges} from './sort-changes.ts'
import type {Update} from './update.ts'
import {loadWatchedRun, type WatchedRun} from './watched-run.ts'

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

/** Checks a workspace again and again, each time only what changed. */
export interface Engine {
  readonly state: WatchState
  /** Takes down that files have changed; says whether that matters. */
  note(paths: readonly string[]): Promise<boolean>
  /** What a change of texts alone means for themselves, at once; null where more has changed. */
  soon(): Promise<Update | null>
  /** Everything, as `muqabala check` finds it; null where the signal stopped it. */
  all(signal?: AbortSignal): Promise<Update | null>
  /** All that there is to say of the files as they are now. */
  notices(): Notices
  /** Forgets everything, so that all is looked at anew. */
  forget(): void
}

/** @throws InputError for a configuration that cannot be read, or where there is nothing to watch */
export async function createEngine(session: Session, asked: Asked): Promise<Engine> {
  const collecting = collectNotices(session, asked.page?.progress)
  const state = createState(await loadWatchedRun(session, asked.options))
  const step = {...asked, collecting}
  await discover(state, step)
  refuseNothing(state, asked)
  return {
    state,
    note: (paths) => sortChanges(session, state, {paths, ...asked}),
    async soon() {
      const {settings, discovery, entries} = state.stale
      if (settings || discovery || entries) return null
      const before = {pairs: state.pairs, files: state.files}
      const names = await readStale(state, step)
      return state.stale.discovery ? null : checkSoon(state, {...step, names, before})
    },
    async all(signal) {
      if (state.stale.settings) await renewRun(state, step)
      if (state.stale.discovery) await discover(state, step)
      await readStale(state, step)
      // A text may have changed its language.
      if (state.stale.discovery) await discover(state, step).then(() => readStale(state, step))
      return signal?.aborted === true ? null : checkAll(state, {...step, signal})
    },
    notices: () => noticesOf(state),
    forget() {
      Object.assign(state, {pairs: [], files: [], opened: new Map(), remembered: rememberChecks(checks)})
      state.watched = {...state.watched, hash: ''}
      Object.assign(state.stale, {settings: true, discovery: true})
    },
  }
}

function createState(watched: WatchedRun): WatchState {
  return {
    watched,
    broken: null,
    pairs: [],
    files: [],
    opened: new Map(),
    findings: [],
    found: null,
    remembered: rememberChecks(checks),
    links: rememberLinks(),
    stale: {settings: false, discovery: true, entries: false, paths: new Set()},
    hidden: new Set(),
    said: {discovery: noNotices, checking: noNotices},
  }
}

/** Texts that have no partner yet can be waited for, but not folders that are not there. */
function refuseNothing({pairs, files, said, watched}: WatchState, {operands, page}: Asked): void {
  if (page !== undefined) return
  const {problems} = said.discovery
  const isWaiting = problems.length > 0 && problems.every(({code}) => code !== 'no-input')
  if (operands.length > 0 || pairs.length + files.length > 0 || isWaiting) return
  throw new InputError('no-input', {args: {folder: watched.run.config.texts.ar}})
}

function noticesOf({watched, broken, pairs, files, said}: WatchState): Notices {
  const ofTexts = [...pairs, ...files].map(({notices}) => notices)
  return joinNotices([watched.notices, broken ?? noNotices, said.discovery, ...ofTexts, said.checking])
}
