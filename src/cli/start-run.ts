import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {SegmentKind} from '../model.ts'
import {type Context, prepare} from '../pipeline.ts'
import type {Config} from '../workspace/config-schema.ts'
import {loadGlossary} from '../workspace/load-glossary.ts'
import type {StatedPairs} from '../workspace/pairs-file.ts'
import type {Options} from './action.ts'
import {checkSettings} from './check-settings.ts'
import {type Reading, readingOf} from './open-text.ts'
import {openWorkspace} from './open-workspace.ts'
import {statedPairsOf} from './pairs-option.ts'
import type {Session} from './session.ts'
import {spellingProfileOf} from './spelling-option.ts'
import {type SplitChoice, splitChoiceOf} from './split-choice.ts'

/** What the commands over a workspace start from. */
export interface Run {
  /** Full path of the workspace. */
  readonly root: string
  readonly config: Config
  readonly context: Context
  /** How texts are split, for their readers. */
  readonly choice: SplitChoice
  /** How files are read. */
  readonly reading: Reading
  /** The pairs that a file states; null without one. */
  readonly stated: StatedPairs | null
}

/**
 * Configuration and glossary of a run. Bad glossary rows are said; the others serve.
 *
 * @param how `keepsAll`: the run looks at boilerplate, too, whatever the configuration says
 * @throws InputError for a broken configuration, or a workspace that is not there
 */
export async function startRun(session: Session, options: Options, how: {keepsAll?: boolean} = {}): Promise<Run> {
  const {root, config} = await openWorkspace(session, options)
  const named = options.glossary as string[] | undefined
  const base = named === undefined ? root : session.world.cwd
  const paths = named ?? (await existing(root, config.glossary))
  if (paths.length === 0) await session.remark('remark.no-glossary')
  const glossary = await loadGlossary(base, paths)
  await session.complain(glossary.problems)
  const profile = await spellingProfileOf(session, {config, root, options})
  const choice = await splitChoiceOf(session, options, {config: config.split, root})
  const {split} = choice
  const stated = await statedPairsOf(session, {config, root, options})
  const dropped = how.keepsAll === true ? new Set<SegmentKind>() : choice.dropped
  const checks = checkSettings(config, options, {root, cwd: session.world.cwd})
  const context = prepare(glossary.concepts, {checks, profile, split, dropped})
  return {root, config, context, choice, reading: readingOf(options, choice), stated}
}

/** The default folder may be missing; anything else that is named must be there. */
async function existing(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const isDefault = paths.length === 1 && paths[0] === 'glossary'
  if (!isDefault) return paths
  const found = await stat(resolve(root, paths[0])).catch(() => null)
  return found === null ? [] : paths
}
