import {InputError} from '../errors.ts'
import type {AlignedPair, CheckedText, Document, Lang} from '../model.ts'
import {analyse, type ReadPair, readPair} from '../pipeline.ts'
import type {PairFiles} from '../workspace/discover.ts'
import type {Options} from './action.ts'
import type {AlignHow} from './align-pairs.ts'
import {choosePairs} from './choose-pairs.ts'
import {expandFolders, openNamed} from './load-text.ts'
import {documentOf, type OpenedText, openText} from './open-text.ts'
import {loadRecord} from './records.ts'
import {type RowPair, rowPairOf} from './row-pair.ts'
import type {Session} from './session.ts'
import type {Run} from './start-run.ts'

/** The texts of a run: those that have a partner as pairs, the others alone. */
export interface Gathered {
  readonly pairs: readonly AlignedPair[]
  readonly texts: readonly CheckedText[]
  /** Bilingual files. */
  readonly bilingual: readonly RowPair[]
  /** How many pairs there are to align; more than there are in `pairs` when the run was stopped. */
  readonly found: number
  /** The files of the documents, by name. */
  readonly opened: ReadonlyMap<string, OpenedText>
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
  // That nothing was found where nothing was read would pass for a clean text.
  const sayEmpty = (path: string): Promise<void> => session.complain([{code: 'folder-without-texts', path}])
  const files = named.files.length === 0 ? null : await expandFolders(session, named.files, sayEmpty)
  const {pairFiles, single} = await choosePairs(session, run, files)
  const opened = new Map<string, OpenedText>()
  const {reads, left} = await readPairs(session, run, {pairFiles, opened, signal: named.how?.signal})
  const {alignPairs} = await import('./align-pairs.ts')
  const pairs = reads.length === 0 ? [] : await alignPairs(session, run, {reads, how: named.how ?? {}})
  const {texts, bilingual} = await readSingle(session, run, {files: single, options: named.options, opened})
  if (named.files.length === 0 && pairFiles.length === 0 && session.exitCode === 0) {
    throw new InputError('no-input', {args: {folder: run.config.texts.ar}})
  }
  return {pairs, texts, bilingual, found: reads.length + left, opened}
}

/** Texts without a partner, and bilingual files, which are pairs by themselves. */
async function readSingle(
  session: Session,
  run: Run,
  {files, options, opened}: {files: readonly string[]; options: Options; opened: Map<string, OpenedText>},
): Promise<{texts: CheckedText[]; bilingual: RowPair[]}> {
  const texts: CheckedText[] = []
  const bilingual: RowPair[] = []
  for (const path of files) {
    await session.attempt(async () => {
      const text = await openNamed(session, path, {...run.reading, options})
      const rows = rowPairOf(text.file, run.context)
      // The terms of a glossary file are texts as well; what holds links only has none.
      const document = text.file.document ?? documentOf(text.file, path)
      if (rows === null) texts.push(analyse(document, run.context))
      else bilingual.push(rows)
      opened.set(document.name, text)
    })
  }
  return {texts, bilingual}
}

/** @returns `left`: how many pairs were not begun, because the run was stopped */
async function readPairs(
  session: Session,
  run: Run,
  how: {pairFiles: readonly PairFiles[]; opened: Map<string, OpenedText>; signal: AbortSignal | undefined},
): Promise<{reads: ReadPair[]; left: number}> {
  const {pairFiles, opened, signal} = how
  const reads: ReadPair[] = []
  let left = 0
  for (const [at, files] of pairFiles.entries()) {
    if (signal?.aborted === true) {
      left = pairFiles.length - at
      break
    }
    await session.progress({at, all: pairFiles.length, name: files.name, doing: 'progress.reading'})
    const read = await session.attempt(() => loadPair(session, run, {files, opened}))
    if (read !== null) reads.push(read)
  }
  await session.progress({at: pairFiles.length, all: pairFiles.length, name: '', doing: 'progress.reading'})
  return {reads, left}
}

/** Reads a pair; what a person decided in its record before stays. */
async function loadPair(
  session: Session,
  run: Run,
  {files, opened}: {files: PairFiles; opened: Map<string, OpenedText>},
): Promise<ReadPair> {
  const open = async (path: string, lang: Lang): Promise<Document> => {
    const text = await openText(path, {...run.reading, base: run.root, lang})
    const document = documentOf(text.file, path)
    opened.set(path, text)
    await session.warn(text.file.remarks)
    return document
  }
  const [ar, en] = [await open(files.ar, 'ar'), await open(files.en, 'en')]
  return readPair({name: files.name, ar, en}, run.context, await loadRecord(run, files.name))
}
