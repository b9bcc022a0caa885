import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {InputError} from '../errors.ts'
import type {AlignedPair, AlignedRecord, CheckedText, Document, Lang, SegmentKind} from '../model.ts'
import {analyse, type Context, prepare, type ReadPair, readPair} from '../pipeline.ts'
import {readContent, readDocument} from '../read/formats.ts'
import type {Config} from '../workspace/config-schema.ts'
import type {PairFiles} from '../workspace/discover.ts'
import {readBytes} from '../workspace/files.ts'
import {loadGlossary} from '../workspace/load-glossary.ts'
import type {StatedPairs} from '../workspace/pairs-file.ts'
import type {Options} from './action.ts'
import type {AlignHow} from './align-pairs.ts'
import {choosePairs} from './choose-pairs.ts'
import {expandFolders, loadText, renamed} from './load-text.ts'
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
  /** The pairs that a file states; null without one. */
  readonly stated: StatedPairs | null
}

/** The texts of a run: those that have a partner as pairs, the others alone. */
export interface Gathered {
  readonly pairs: readonly AlignedPair[]
  readonly texts: readonly CheckedText[]
  /** How many pairs there are to align; more than there are in `pairs` when the run was stopped. */
  readonly found: number
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
  const context = prepare(glossary.concepts, {levels: config.checks, profile, split, dropped})
  return {root, config, context, choice, stated}
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
  named: {files: readonly string[]; options: Options; how?: AlignHow},
): Promise<Gathered> {
  const files = named.files.length === 0 ? null : await expandFolders(session, named.files)
  const {pairFiles, single} = await choosePairs(session, run, files)
  const {reads, left} = await readPairs(session, run, {pairFiles, signal: named.how?.signal})
  const {alignPairs} = await import('./align-pairs.ts')
  const pairs = reads.length === 0 ? [] : await alignPairs(session, run, {reads, how: named.how ?? {}})
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
  return {pairs, texts, found: reads.length + left}
}

/** @returns `left`: how many pairs were not begun, because the run was stopped */
async function readPairs(
  session: Session,
  run: Run,
  {pairFiles, signal}: {pairFiles: readonly PairFiles[]; signal: AbortSignal | undefined},
): Promise<{reads: ReadPair[]; left: number}> {
  const reads: ReadPair[] = []
  let left = 0
  for (const [at, files] of pairFiles.entries()) {
    if (signal?.aborted === true) {
      left = pairFiles.length - at
      break
    }
    await session.progress({at, all: pairFiles.length, name: files.name, doing: 'progress.reading'})
    const read = await session.attempt(() => loadPair(run, files))
    if (read !== null) reads.push(read)
  }
  await session.progress({at: pairFiles.length, all: pairFiles.length, name: '', doing: 'progress.reading'})
  return {reads, left}
}

/** Reads a pair; what a person decided in its record before stays. */
async function loadPair(run: Run, files: PairFiles): Promise<ReadPair> {
  const ar = await readText(run, files.ar, 'ar')
  const en = await readText(run, files.en, 'en')
  const previous = await loadRecord(run, files.name)
  return readPair({name: files.name, ar, en}, run.context, previous)
}

async function readText({root, choice}: Run, path: string, lang: Lang): Promise<Document> {
  const {lines, delimiter} = choice
  return readDocument(await readBytes(resolve(root, path)).catch(renamed(path)), {name: path, lang, lines, delimiter})
}

/** `aligned/NAME.json` as it was left, with the decisions in it; null when there is none yet. */
async function loadRecord(run: Run, name: string): Promise<AlignedRecord | null> {
  const path = `${run.config.aligned}/${name}.json`
  const bytes = await readBytes(resolve(run.root, path), {optional: true}).catch(renamed(path))
  if (bytes === null) return null
  const content = await readContent(bytes, {name: path, format: 'json'})
  if (content.kind !== 'record') throw new InputError('format-invalid', {path, args: {detail: 'links'}})
  return content.record
}
