import {rememberChecks} from '../../cache/remember-checks.ts'
import {checks} from '../../check/checks.ts'
import {scriptOf} from '../../text/script-of.ts'
import {choosePairs} from '../choose-pairs.ts'
import {expandFolders} from '../load-text.ts'
import {noNotices, problemsOf} from './collect-notices.ts'
import {
  readWatchedFile,
  readWatchedPair,
  unreadFile,
  unreadPair,
  type WatchedFile,
  type WatchedPair,
} from './read-texts.ts'
import type {Step, WatchState} from './watch-state.ts'
import {hashFiles, loadWatchedRun, type WatchedRun} from './watched-run.ts'

/** Loads the settings again, where they have changed. Broken ones are told, and the old ones stay in force. */
export async function renewRun(state: WatchState, {collecting, options}: Step): Promise<void> {
  const before = state.watched
  state.stale.settings = false
  if ((await hashFiles(before.settings.all)) === before.hash) {
    state.broken = null
    return
  }
  const kept = collecting.session.wording.say('watch.kept')
  try {
    const now = await loadWatchedRun(collecting.session, options)
    // A glossary in the middle of an edit has rows that cannot be read.
    const isWorse = now.notices.problems.length > before.notices.problems.length && before.hash !== ''
    if (isWorse) state.broken = {...now.notices, remarks: [kept]}
    else takeOver(state, now)
  } catch (error) {
    state.broken = {problems: problemsOf(error), remarks: [kept]}
  }
}

function takeOver(state: WatchState, now: WatchedRun): void {
  const {readKey} = state.watched
  Object.assign(state, {watched: now, broken: null})
  state.stale.discovery = true
  if (now.readKey === readKey) return
  Object.assign(state, {pairs: [], files: [], opened: new Map(), remembered: rememberChecks(checks)})
}

/** Finds out which texts there are. Those that were there before are read again only where they have changed. */
export async function discover(state: WatchState, {collecting, operands}: Step): Promise<void> {
  const {run} = state.watched
  const {session, take} = collecting
  const wanted = operands.length === 0 ? null : await expandFolders(session, operands)
  const chosen = await session.attempt(() => choosePairs(session, run, wanted))
  const {pairFiles, single} = chosen ?? {pairFiles: [], single: []}
  const pairs = new Map(state.pairs.map((one) => [keyOf(one), one]))
  const files = new Map(state.files.map((one) => [one.path, one]))
  const fresh = pairFiles.map((one) => unreadPair(run, one))
  state.pairs = fresh.map((one) => pairs.get(keyOf(one)) ?? one)
  state.files = single.map((path) => files.get(path) ?? unreadFile(path))
  state.stale.discovery = false
  state.said.discovery = take()
}

function keyOf({files, paths}: WatchedPair): string {
  return JSON.stringify([files.name, paths])
}

/**
 * Reads what has changed, and what was not read before.
 *
 * @returns names of the pairs and full paths of the files that were read
 */
export async function readStale(state: WatchState, {collecting, options}: Step): Promise<ReadonlySet<string>> {
  const {stale, opened, watched} = state
  const reading = {collecting, options, opened, run: watched.run}
  const names = new Set<string>()
  const pairs = [...state.pairs]
  for (const [at, one] of pairs.entries()) {
    if (wasTried(one) && !one.paths.some((path) => stale.paths.has(path))) continue
    const {name} = one.files
    await collecting.session.progress({at, all: pairs.length, name, doing: 'progress.reading'})
    names.add(name)
    pairs[at] = await readWatchedPair(reading, one)
    if (one.read !== null && scriptsOf(pairs[at]) !== scriptsOf(one)) stale.discovery = true
  }
  const files = [...state.files]
  for (const [at, one] of files.entries()) {
    if (wasTried(one) && !stale.paths.has(one.path)) continue
    names.add(one.path)
    files[at] = await readWatchedFile(reading, one)
  }
  stale.paths.clear()
  Object.assign(state, {pairs, files})
  return names
}

/** A text that could not be read is tried again when it changes. */
function wasTried({notices}: WatchedPair | WatchedFile): boolean {
  return notices !== noNotices
}

/** In what languages the texts are: that decides whether they are a pair at all. */
function scriptsOf({read}: WatchedPair): string {
  if (read === null) return ''
  return JSON.stringify([scriptOf(read.ar.document.text).lang, scriptOf(read.en.document.text).lang])
}
