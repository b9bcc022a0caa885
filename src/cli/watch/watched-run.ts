import {dirname, extname, resolve, sep} from 'node:path'
import {glossaryEndings} from '../../glossary/read-glossary.ts'
import {hashOf} from '../../workspace/change-log.ts'
import {filesIn} from '../../workspace/discover.ts'
import {readBytes} from '../../workspace/files.ts'
import type {Options} from '../action.ts'
import type {Session} from '../session.ts'
import {type Run, startRun} from '../start-run.ts'
import {collectNotices, type Notices} from './collect-notices.ts'

/** A run, and of what files it was made. */
export interface WatchedRun {
  readonly run: Run
  /** Equal where texts are read, split and searched in the same way, so that what is known of them still holds. */
  readonly readKey: string
  /** What is wrong with the settings and the glossary, although they serve. */
  readonly notices: Notices
  readonly settings: SettingsFiles
  /** Hash of all those files. */
  readonly hash: string
}

/** Full paths of the files that a run goes by. */
export interface SettingsFiles {
  /** A change of one of these, or in one of these folders, means a new run. */
  readonly all: readonly string[]
  /** Ignored and known findings: texts need not be looked at again. */
  readonly entries: readonly string[]
  readonly aligned: string
}

/**
 * Loads configuration and glossary.
 *
 * @throws InputError as `startRun`
 */
export async function loadWatchedRun(session: Session, options: Options): Promise<WatchedRun> {
  const notices = collectNotices(session)
  const run = await startRun(notices.session, options)
  const settings = settingsFiles(session, run, options)
  const {split, spelling} = run.config
  const {concepts, dropped} = run.context
  const others = settings.all.filter((path) => !path.endsWith('muqabala.yaml'))
  const readKey = JSON.stringify([
    split,
    spelling,
    run.reading,
    [...dropped],
    options,
    hashOf(new TextEncoder().encode(JSON.stringify([...concepts.values()]))),
    await hashFiles(others.filter((path) => !isGlossary(run, {path, session, options}))),
  ])
  return {run, readKey, notices: notices.take(), settings, hash: await hashFiles(settings.all)}
}

function settingsFiles({world}: Session, run: Run, options: Options): SettingsFiles {
  const {root, config} = run
  const {pairs, spelling, split, ignores, baseline} = config
  const asked = (option: unknown, base: string | undefined): string[] => {
    if (typeof option === 'string') return [resolve(world.cwd, option)]
    return base === undefined ? [] : [resolve(root, base)]
  }
  const profile = asked(options.profile, spelling.profile).filter((path) => /\.ya?ml$/iu.test(path))
  const all = [
    resolve(root, 'muqabala.yaml'),
    ...glossaryPaths(run, world.cwd, options),
    ...asked(options.pairs, pairs),
    // A profile may extend others beside it.
    ...profile.map((path) => dirname(path)).filter((folder) => folder !== root),
    ...profile,
    ...asked(undefined, split.srx),
  ]
  return {
    all: [...new Set(all)],
    entries: [resolve(root, ignores), ...asked(options.baseline, baseline)],
    aligned: resolve(root, config.aligned),
  }
}

function glossaryPaths({root, config}: Run, cwd: string, options: Options): string[] {
  const named = options.glossary as string[] | undefined
  return named === undefined
    ? config.glossary.map((path) => resolve(root, path))
    : named.map((path) => resolve(cwd, path))
}

function isGlossary(run: Run, {path, session, options}: {path: string; session: Session; options: Options}): boolean {
  return glossaryPaths(run, session.world.cwd, options).includes(path)
}

/** The bytes of files, and of the settings files of folders; those that cannot be read count as empty. */
export async function hashFiles(paths: readonly string[]): Promise<string> {
  const hashes: string[] = []
  for (const path of paths) {
    const inFolder = await filesIn(path, [...glossaryEndings, '.yaml', '.yml']).catch(() => [path])
    for (const file of inFolder) {
      const bytes = await readBytes(file, {optional: true}).catch(() => null)
      hashes.push(`${file} ${bytes === null ? '' : hashOf(bytes)}`)
    }
  }
  return hashOf(new TextEncoder().encode(hashes.join('\n')))
}

/** Whether a path is a file or lies in a folder. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** Whether a run is made of a file. */
export function isSetting({all}: SettingsFiles, path: string): boolean {
  return all.some((one) => isIn(path, one)) && (all.includes(path) || isSettingName(path))
}

function isSettingName(path: string): boolean {
  return [...glossaryEndings, '.yaml', '.yml'].includes(extname(path).toLowerCase())
}
