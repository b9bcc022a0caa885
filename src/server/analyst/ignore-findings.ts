import {resolve} from 'node:path'
import {addIgnores} from '../../cli/add-ignores.ts'
import {lockFile} from '../../cli/lock-file.ts'
import {unlessInput} from '../../errors.ts'
import type {Entry} from '../../ignore-model.ts'
import {cleanWording} from '../../review/clean-text.ts'
import type {IgnoreBody} from '../../page-requests.ts'
import {readEntries, removeEntries} from '../../workspace/entries-file.ts'
import {refuseOutside} from '../inside.ts'
import {type AnalystState, neededRun, runOf} from './state.ts'

/** The entries of the file of ignores; none where it cannot be read, which is said elsewhere. */
export async function ignoredEntries(state: AnalystState): Promise<readonly Entry[]> {
  const run = runOf(state)
  if (run === null) return []
  return (await readEntries(resolve(run.root, run.config.ignores), run.config.ignores).catch(unlessInput(null))) ?? []
}

/**
 * Writes down that findings are not to be reported, as `muqabala ignore` does.
 *
 * @returns full path of the file
 * @throws InputError as `addIgnores`
 */
export async function ignoreFindings(state: AnalystState, {ids, reason}: IgnoreBody): Promise<string> {
  const run = neededRun(state)
  const path = resolve(run.root, run.config.ignores)
  await refuseOutside(run.root, run.config.ignores)
  const found = state.engine?.state.found ?? {all: [], current: []}
  await addIgnores(state.session, run, {found, ids, reason: cleanWording(reason)})
  return path
}

/**
 * Takes entries out of the file of ignores, so that their findings are reported again.
 *
 * @returns full path of the file
 */
export async function unignoreFindings(state: AnalystState, ids: readonly string[]): Promise<string> {
  const run = neededRun(state)
  const path = resolve(run.root, run.config.ignores)
  await refuseOutside(run.root, run.config.ignores)
  const shown = run.config.ignores
  await lockFile(state.session, path, () => removeEntries({path, shown}, new Set(ids)))
  return path
}
