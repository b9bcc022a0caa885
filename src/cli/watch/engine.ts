import {rememberChecks} from '../../cache/remember-checks.ts'
import {rememberLinks} from '../../cache/remember-links.ts'
import {checks} from '../../check/checks.ts'
import {InputError} from '../../errors.ts'
import type {Session} from '../session.ts'
import {checkAll} from './check-all.ts'
import {checkSoon} from './check-soon.ts'
import {collectNotices, joinNotices, noNotices, type Notices} from './collect-notices.ts'
import {discover, readStale, renewRun} from './refresh.ts'
import {sortChanges} from './sort-changes.ts'
import type {Update} from './update.ts'
import type {Asked, WatchState} from './watch-state.ts'
import {loadWatchedRun, type WatchedRun} from './watched-run.ts'

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
