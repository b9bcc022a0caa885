import {resolve} from 'node:path'
import {keepTexts} from '../../cache/keep-texts.ts'
import type {AlignedPair, AlignedRecord, CheckedText, Document, Lang, Link} from '../../model.ts'
import {analyse, type ReadPair, readPair} from '../../pipeline.ts'
import {hashOf} from '../../workspace/change-log.ts'
import type {PairFiles} from '../../workspace/discover.ts'
import {readBytes} from '../../workspace/files.ts'
import type {Options} from '../action.ts'
import {openNamed, shownPath} from '../load-text.ts'
import {documentOf, type OpenedText, openText} from '../open-text.ts'
import {loadRecord, recordPath} from '../records.ts'
import {renamed} from '../renamed.ts'
import {type RowPair, rowPairOf} from '../row-pair.ts'
import type {Run} from '../start-run.ts'
import {type CollectingSession, noNotices, type Notices} from './collect-notices.ts'

/** A pair that is watched. */
export interface WatchedPair {
  readonly files: PairFiles
  /** Full paths of its texts and its record. */
  readonly paths: readonly string[]
  /** null while it cannot be read. */
  readonly read: ReadPair | null
  /** As it was aligned last. */
  readonly pair: AlignedPair | null
  /** The links of its record; null where there is none, or the texts have changed since. */
  readonly recorded: readonly Link[] | null
  readonly notices: Notices
}

/** A file that is watched by itself: a text, or a bilingual file. */
export interface WatchedFile {
  readonly path: string
  readonly text: CheckedText | null
  readonly rows: RowPair | null
  readonly notices: Notices
}

/** Files as they were opened; one whose bytes are the same is not opened again. */
export type OpenedFiles = Map<string, {readonly hash: string; readonly opened: OpenedText}>

/** With what texts are read. */
export interface ReadingRun {
  readonly collecting: CollectingSession
  readonly run: Run
  readonly options: Options
  readonly opened: OpenedFiles
}

/** A pair that is not read yet. */
export function unreadPair(run: Run, files: PairFiles): WatchedPair {
  const paths = [files.ar, files.en, recordPath(run, files.name)].map((path) => resolve(run.root, path))
  return {files, paths, read: null, pair: null, recorded: null, notices: noNotices}
}

/** A file that is not read yet. */
export function unreadFile(path: string): WatchedFile {
  return {path, text: null, rows: null, notices: noNotices}
}

/** The pair as its files are now; without a text where one cannot be read, which is said. */
export async function readWatchedPair(reading: ReadingRun, before: WatchedPair): Promise<WatchedPair> {
  const {run} = reading
  const {session, take} = reading.collecting
  const {files} = before
  const open = async (path: string, lang: Lang): Promise<Document> => {
    const load = (): Promise<OpenedText> => openText(path, {...run.reading, base: run.root, lang})
    const {file} = await openOnce(reading.opened, {full: resolve(run.root, path), shown: path, load})
    await session.warn(file.remarks)
    return documentOf(file, path)
  }
  const read = await session.attempt(async () => {
    const [ar, en] = [await open(files.ar, 'ar'), await open(files.en, 'en')]
    const record = await loadRecord(run, files.name)
    const read = readPair({name: files.name, ar, en}, run.context, record)
    return {read, recorded: record !== null && fits(record, read) ? record.links : null}
  })
  if (read === null) return {...before, read: null, pair: null, recorded: null, notices: take()}
  const kept = before.read === null ? read.read : keepTexts(before.read, read.read)
  return {...before, read: kept, recorded: read.recorded, notices: take()}
}

/** Are the segments of a record still those of the texts? */
export function fits(record: AlignedRecord, read: ReadPair): boolean {
  return (['ar', 'en'] as const).every((lang) => {
    const [then, now] = [record[lang].segments, read[lang].segments]
    if (record[lang].path !== read[lang].document.name || then.length !== now.length) return false
    return then.every(({start, text}, at) => start === now[at].start && text === now[at].text)
  })
}

/** The file as it is now; without a text where it cannot be read, which is said. */
export async function readWatchedFile(reading: ReadingRun, {path}: WatchedFile): Promise<WatchedFile> {
  const {run, options} = reading
  const {session, take} = reading.collecting
  const nothing = unreadFile(path)
  const read = await session.attempt(async (): Promise<WatchedFile> => {
    const load = (): Promise<OpenedText> => openNamed(session, path, {...run.reading, options})
    const {file} = await openOnce(reading.opened, {full: path, shown: shownPath(session, path), load})
    const rows = rowPairOf(file, run.context)
    const document = file.document ?? documentOf(file, path)
    return rows === null ? {...nothing, text: analyse(document, run.context)} : {...nothing, rows}
  })
  return {...(read ?? nothing), notices: take()}
}

async function openOnce(
  files: OpenedFiles,
  {full, shown, load}: {full: string; shown: string; load: () => Promise<OpenedText>},
): Promise<OpenedText> {
  const hash = hashOf(await readBytes(full).catch(renamed(shown)))
  const known = files.get(full)
  if (known?.hash === hash) return known.opened
  files.delete(full)
  const opened = await load()
  files.set(full, {hash, opened})
  return opened
}
