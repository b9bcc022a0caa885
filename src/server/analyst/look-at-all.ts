import {resolve} from 'node:path'
import type {ForPage} from '../../cli/watch/watch-state.ts'
import {isIn} from '../../cli/watch/watched-run.ts'
import {InputError} from '../../errors.ts'
import {openEngine} from './open-engine.ts'
import type {AnalystState} from './state.ts'

/** Opens the workspace where it is not open, or tells the engine what has changed. */
export async function noteChanges(state: AnalystState, page: ForPage, paths: readonly string[]): Promise<void> {
  if (state.engine !== null && !isMended(state, paths)) {
    await state.engine.note(paths)
    return
  }
  await openEngine(state, page)
}

/** The glossary could not be read at all, and something about it has changed. */
function isMended({broken, engine, settings: {root}}: AnalystState, paths: readonly string[]): boolean {
  if (broken.length === 0 || engine === null) return false
  const {config} = engine.state.watched.run
  const asked = ['muqabala.yaml', ...config.glossary].map((path) => resolve(root, path))
  return paths.some((path) => asked.some((one) => isIn(path, one)))
}

/** Reads, aligns and checks whatever has changed. What is wrong with the input is kept. */
export async function lookAtAll(state: AnalystState, signal: AbortSignal): Promise<void> {
  state.trouble = []
  try {
    const update = (await state.engine?.all(signal)) ?? null
    if (update === null) return
    state.update = update
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    state.trouble = error.problems
  }
  forgetOld(state)
}

/** What was kept of pairs whose records have been saved since, perhaps by a command, or that are gone. */
function forgetOld({engine, unsaved, failed, lost}: AnalystState): void {
  const {pairs = []} = engine?.state ?? {}
  const open = new Set(pairs.flatMap(({recorded, files}) => (recorded === null ? files.name : [])))
  for (const kept of [unsaved, failed]) for (const name of kept.keys()) if (!open.has(name)) kept.delete(name)
  const there = new Set(pairs.map(({files}) => files.name))
  for (const name of lost.keys()) if (!there.has(name)) lost.delete(name)
}

/** Has anything changed that was not looked at? */
export function isStale({engine}: AnalystState): boolean {
  if (engine === null) return false
  const {settings, discovery, entries, paths} = engine.state.stale
  return settings || discovery || entries || paths.size > 0
}
