import {resolve} from 'node:path'
import {InputError} from '../errors.ts'
import type {AlignedPair, AlignedRecord, CheckedText, Document, Lang} from '../model.ts'
import {analyse, type ReadPair, readPair} from '../pipeline.ts'
import {readContent, readDocument} from '../read/formats.ts'
import type {PairFiles} from '../workspace/discover.ts'
import {readBytes} from '../workspace/files.ts'
import type {Options} from './action.ts'
import type {AlignHow} from './align-pairs.ts'
import {choosePairs} from './choose-pairs.ts'
import {expandFolders, loadText, renamed} from './load-text.ts'
import type {Session} from './session.ts'
import type {Run} from './start-run.ts'

/** The texts of a run: those that have a partner as pairs, the others alone. */
export interface Gathered {
  readonly pairs: readonly AlignedPair[]
  readonly texts: readonly CheckedText[]
  /** How many pairs there are to align; more than there are in `pairs` when the run was stopped. */
  readonly found: number
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
