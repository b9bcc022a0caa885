import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Options} from '../action.ts'
import type {Run} from '../start-run.ts'

/** Where the files of a glossary are. */
export interface GlossaryPlace {
  /** Full path of the folder that paths start from, in messages too. */
  readonly base: string
  /** Files and folders as the configuration or the user names them. */
  readonly paths: readonly string[]
}

/** The glossary of a run, as `startRun` takes it: the one named, or that of the configuration, of which the default folder may be missing. */
export async function glossaryPlaceOf(
  {root, config}: Pick<Run, 'root' | 'config'>,
  {cwd, options}: {readonly cwd: string; readonly options: Options},
): Promise<GlossaryPlace> {
  const named = options.glossary as readonly string[] | undefined
  if (named !== undefined) return {base: cwd, paths: named}
  const {glossary: paths} = config
  const isDefault = paths.length === 1 && paths[0] === 'glossary'
  const isThere = !isDefault || (await stat(resolve(root, paths[0])).catch(() => null)) !== null
  return {base: root, paths: isThere ? paths : []}
}
