import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {InputError} from '../errors.ts'
import type {AlignedPair, AlignedRecord, CheckedText, Document, Lang, SegmentKind} from '../model.ts'
import {alignPair, analyse, type Context, prepare} from '../pipeline.ts'
import {readContent, readDocument} from '../read/formats.ts'
import type {Config} from '../workspace/config-schema.ts'
import {type Discovery, discoverPairs, type PairFiles} from '../workspace/discover.ts'
import {readBytes} from '../workspace/files.ts'
import {loadGlossary} from '../workspace/load-glossary.ts'
import type {Options} from './action.ts'
import {expandFolders, loadText, renamed, textEndings} from './load-text.ts'
import {openWorkspace} from './open-workspace.ts'
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
}

/** The texts of a run: those that have a partner as pairs, the others alone. */
export interface Gathered {
  readonly pairs: readonly AlignedPair[]
  readonly texts: readonly CheckedText[]
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
  const dropped = how.keepsAll === true ? new Set<SegmentKind>() : choice.dropped
  return {root, config, context: prepare(glossary.concepts, {levels: config.checks, profile, split, dropped}), choice}
}

/** The default folder may be missing; anything else that is named must be there. */
async function existing(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const isDefault = paths.length === 1 && paths[0] === 'glossary'
  if (!isDefault) return paths
  const found = await stat(resolve(root, paths[0])).catch(() => null)
  return found === null ? [] : paths
}

/**
 * The texts that a command works on: the files named, or every pair of the workspace. A file of a pair brings its partner.
 * What cannot be read is said, and the others go on.
 */
export async function gather(
  session: Session,
  run: Run,
  named: {files: readonly string[]; options: Options},
): Promise<Gathered> {
  const discovery = await discover(session, run, named.files.length > 0)
  const {pairFiles, single} =
    named.files.length === 0
      ? {pairFiles: discovery, single: []}
      : await sortFiles(await expandFolders(session, named.files), {run, session, pairs: discovery})
  const pairs: AlignedPair[] = []
  for (const [at, files] of pairFiles.entries()) {
    await session.progress(at, pairFiles.length, files.name)
    const pair = await session.attempt(() => loadPair(run, files))
    if (pair !== null) pairs.push(pair)
  }
  await session.progress(pairFiles.length, pairFiles.length, '')
  const texts: CheckedText[] = []
  for (const file of single) {
    const text = await session.attempt(async () => {
      const document = await loadText(session, file, {...run.choice, options: named.options})
      return analyse(document, run.context)
    })
    if (text !== null) texts.push(text)
  }
  if (named.files.length === 0 && pairFiles.length === 0 && session.exitCode === 0) {
    throw new InputError('no-input', {args: {folder: run.config.texts.ar}})
  }
  return {pairs, texts}
}

/** The pairs of the workspace, and the texts that have no partner. */
export function findPairs(run: Run): Promise<Discovery> {
  return discoverPairs(run.root, run.config, textEndings)
}

/** The pairs of the workspace. When files are named, what else is wrong in the workspace is not said. */
async function discover(session: Session, run: Run, isQuiet: boolean): Promise<readonly PairFiles[]> {
  if (isQuiet) {
    try {
      return (await findPairs(run)).pairs
    } catch (error) {
      if (error instanceof InputError) return []
      throw error
    }
  }
  const {pairs, problems} = await findPairs(run)
  await session.complain(problems)
  return pairs
}

async function sortFiles(
  files: readonly string[],
  {run, pairs}: {run: Run; session: Session; pairs: readonly PairFiles[]},
): Promise<{pairFiles: PairFiles[]; single: string[]}> {
  const owner = new Map(
    pairs.flatMap((pair) => [pair.ar, pair.en].map((path) => [resolve(run.root, path), pair] as const)),
  )
  const pairFiles = [...new Set(files.flatMap((file) => owner.get(file) ?? []))]
  return {pairFiles, single: files.filter((file) => !owner.has(file))}
}

/** Reads and aligns a pair; what a person decided in its record before stays. */
async function loadPair(run: Run, files: PairFiles): Promise<AlignedPair> {
  const ar = await readText(run, files.ar, 'ar')
  const en = await readText(run, files.en, 'en')
  const previous = await loadRecord(run, files.name)
  return alignPair({name: files.name, ar, en}, run.context, previous)
}

async function readText({root, choice}: Run, path: string, lang: Lang): Promise<Document> {
  const {lines, delimiter} = choice
  return readDocument(await readBytes(resolve(root, path)).catch(renamed(path)), {name: path, lang, lines, delimiter})
}

/** `aligned/NAME.json` as it was left, with the decisions in it; null when there is none yet. */
async function loadRecord(run: Run, name: string): Promise<AlignedRecord | null> {
  const path = `${run.config.aligned}/${name}.json`
  const bytes = await readBytes(resolve(run.root, path), {optional: true})
  if (bytes === null) return null
  const content = await readContent(bytes, {name: path, format: 'json'})
  if (content.kind !== 'record') throw new InputError('format-invalid', {path, args: {detail: 'links'}})
  return content.record
}
