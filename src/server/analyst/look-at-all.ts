import {resolve} from 'node:path'
import type {ForPage} from '../../cli/watch/engine.ts'
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
  // Since then a record that fits has been saved, perhaps by a command.
  const {pairs = []} = state.engine?.state ?? {}
  for (const {recorded, files} of pairs) if (recorded !== null) state.unsaved.delete(files.name)
  for (const name of [...state.unsaved.keys(), ...state.failed.keys()]) {
    if (pairs.some(({files}) => files.name === name)) continue
    state.unsaved.delete(name)
    state.failed.delete(name)
  }
}

/** Has anything changed that was not looked at? */
export function isStale({engine}: AnalystState): boolean {
  if (engine === null) return false
  const {settings, discovery, entries, paths} = engine.state.stale
  return settings || discovery || entries || paths.size > 0
}
