import {relative, sep} from 'node:path'
import {glossaryPlaceOf, type GlossaryPlace} from '../../cli/glossary/glossary-place.ts'
import {firstFile, type GlossaryState, glossaryVersion, readGlossaryState} from '../../cli/glossary/glossary-sources.ts'
import type {Run} from '../../cli/start-run.ts'
import {optionsInRoot} from './silent-session.ts'
import {type AnalystState, runOf} from './state.ts'

/** Where the files of the glossary are, named as the run names them. */
export async function glossaryPlace({settings}: AnalystState, run: Run): Promise<GlossaryPlace> {
  return glossaryPlaceOf(run, {cwd: run.root, options: optionsInRoot(settings)})
}

/** Where the first concept goes, as it is shown; null where the settings name no place. */
export async function newFileOf(state: AnalystState, run: Run): Promise<string | null> {
  const full = firstFile(await glossaryPlace(state, run), run.config.glossary)
  return full === null ? null : relative(run.root, full).replaceAll(sep, '/')
}

/** The files of the glossary as they are on disk now. */
export async function readGlossaryOf(state: AnalystState, run: Run): Promise<GlossaryState> {
  return readGlossaryState(run.root, await glossaryPlace(state, run))
}

/**
 * Their version alone: another one means that somebody has changed one of them, or `variants.yaml`.
 *
 * @throws InputError for a `variants.yaml` that cannot be read
 */
export async function glossaryVersionOf(state: AnalystState): Promise<string> {
  const run = runOf(state)
  return run === null ? '' : glossaryVersion(run.root, await glossaryPlace(state, run))
}
