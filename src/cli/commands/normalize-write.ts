import {rm} from 'node:fs/promises'
import {InputError} from '../../errors.ts'
import type {Change} from '../../normalize/normalize.ts'
import {invertEdits, traceChanges} from '../../normalize/undo.ts'
import {decode} from '../../read/decode.ts'
import {readerFor} from '../../read/formats.ts'
import {linesOf} from '../../report/lines.ts'
import {applyEdits} from '../../text/edits.ts'
import {patchText} from '../../write/patch-text.ts'
import {readBytes, saveFile} from '../../workspace/files.ts'
import type {Session} from '../session.ts'
import {version} from '../version.ts'
import {type ChangeLog, claimLog, hashOf, type LoggedFile} from '../../workspace/change-log.ts'
import type {TextPlan} from './normalize-plan.ts'

/** Formats whose text is the file itself, so that an edit of the text is an edit of the file. */
const patchable = ['markdown', 'text']

/** A file that is ready to be changed. */
export interface FilePlan {
  readonly file: string
  readonly text: TextPlan
  readonly logged: LoggedFile
}

/** What was written: how many changes, and the log; null where nothing was. */
export interface Written {
  readonly changes: number
  readonly log: string | null
}

/**
 * Looks at the files whose texts are to be changed and works out what they will be. A file that cannot be changed is said;
 * the others go on. Nothing is written.
 */
export async function prepareFiles(session: Session, texts: readonly TextPlan[]): Promise<FilePlan[]> {
  const files: FilePlan[] = []
  for (const text of texts) {
    const {file} = text
    if (file === null || text.edits.length === 0) continue
    const logged = await session.attempt(() => prepareFile(file, text))
    if (logged !== null) files.push({file, text, logged})
  }
  return files
}

async function prepareFile(file: string, {document, path, edits}: TextPlan): Promise<LoggedFile> {
  if (!patchable.includes(readerFor(file, null).name)) {
    throw new InputError('format-cannot-write', {path: document.name, args: {format: document.format}})
  }
  const bytes = await readBytes(file)
  const source = decode(bytes, document.name)
  if (source.text !== document.text) throw new InputError('file-changed', {path: document.name})
  const sha256 = {before: hashOf(bytes), after: hashOf(patchText(bytes, edits))}
  return {path, encoding: source.encoding, bom: source.hasBom, sha256, changes: logChanges(document.text, edits)}
}

function logChanges(text: string, edits: readonly Change[]): LoggedFile['changes'] {
  const lines = linesOf(text)
  const traces = traceChanges(applyEdits(text, edits), invertEdits(edits))
  return edits.map(({start, end, rule, profileRule, concept, confidence}, at) => {
    const {old, new: written, before, after} = traces[at]
    return {start, end, ...lines.at(start), old, new: written, rule, profileRule, concept, confidence, before, after}
  })
}

/**
 * Changes the files. The log is written first and says of each file what it was and what it will be, so that whatever
 * happens in between, the log can tell by the file itself whether it was changed. Files that could not be saved are taken
 * out of the log at the end; a log of nothing is removed.
 */
export async function writeFiles(
  session: Session,
  files: readonly FilePlan[],
  {root, asked, hasBackup}: {root: string; asked: string | null; hasBackup: boolean},
): Promise<Written> {
  if (files.length === 0) return {changes: 0, log: null}
  const path = await claimLog(root, asked)
  await saveLog(path, files).catch(async (error: unknown) => {
    // The empty file that held the name says nothing.
    await rm(path, {force: true})
    throw error
  })
  const saved: FilePlan[] = []
  for (const one of files) {
    const isSaved = await session.attempt(() => saveOne(one, hasBackup))
    if (isSaved !== null) saved.push(one)
  }
  if (saved.length === 0) await rm(path, {force: true})
  else if (saved.length < files.length) await saveLog(path, saved)
  const changes = saved.reduce((sum, {logged}) => sum + logged.changes.length, 0)
  return {changes, log: saved.length === 0 ? null : path}
}

async function saveLog(path: string, files: readonly FilePlan[]): Promise<void> {
  const log: ChangeLog = {version: 1, tool: `muqabala ${version}`, files: files.map(({logged}) => logged)}
  await saveFile(path, `${JSON.stringify(log, null, 1)}\n`)
}

async function saveOne({file, text, logged}: FilePlan, hasBackup: boolean): Promise<true> {
  const bytes = await readBytes(file)
  if (hashOf(bytes) !== logged.sha256.before) throw new InputError('file-changed', {path: text.document.name})
  if (hasBackup) await saveFile(await backupName(file), bytes)
  await saveFile(file, patchText(bytes, text.edits))
  return true
}

/** Where a file's old version is kept. An earlier one is not overwritten: NAME.bak, NAME.bak.2, … */
export async function backupName(file: string): Promise<string> {
  let free = `${file}.bak`
  for (let at = 2; (await readBytes(free, {optional: true})) !== null; at++) free = `${file}.bak.${at}`
  return free
}
