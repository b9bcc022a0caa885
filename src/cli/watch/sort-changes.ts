import {stat} from 'node:fs/promises'
import {basename, extname, resolve} from 'node:path'
import {textEndings} from '../load-text.ts'
import type {Session} from '../session.ts'
import type {WatchedPair} from './read-texts.ts'
import type {Asked, WatchState} from './watch-state.ts'
import {isIn, isSetting} from './watched-run.ts'

/** Takes down what changed files mean; says whether any of them means something. */
export async function sortChanges(
  session: Session,
  state: WatchState,
  {paths, operands}: Asked & {readonly paths: readonly string[]},
): Promise<boolean> {
  const {stale, watched} = state
  const {root, config} = watched.run
  const folders = [
    ...[config.texts.ar, config.texts.en].map((folder) => resolve(root, folder)),
    ...operands.map((operand) => resolve(session.world.cwd, operand)),
  ]
  const owners = new Map(state.pairs.flatMap((pair) => pair.paths.map((path) => [path, pair] as const)))
  const files = new Set(state.files.map(({path}) => path))
  let matters = false
  for (const path of paths) {
    const owner = owners.get(path)
    const isText = owner !== undefined || files.has(path)
    const isEntries = watched.settings.entries.includes(path)
    const isInFolder = folders.some((folder) => isIn(path, folder))
    if (isSetting(watched.settings, path)) stale.settings = true
    if (isEntries) stale.entries = true
    if (isText) stale.paths.add(path)
    // A text that goes may leave its partner alone, a new one may be the partner of another.
    const isOther = !isText && isInFolder && (operands.length > 0 || textEndings.includes(extname(path).toLowerCase()))
    if (isOther || (isText && (isUnsure(state, owner) || !(await isThere(path))))) stale.discovery = true
    matters ||= isText || isEntries || isOther || stale.settings
  }
  return matters
}

/** Texts that were paired by what they say may be paired otherwise after an edit. */
function isUnsure({watched}: WatchState, owner: WatchedPair | undefined): boolean {
  if (owner === undefined || watched.run.stated !== null) return false
  const [ar, en] = [owner.files.ar, owner.files.en].map((path) => basename(path, extname(path)))
  return ar !== en
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
