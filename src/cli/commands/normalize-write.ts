import {rm, rmdir} from 'node:fs/promises'
import {basename, dirname, extname, join} from 'node:path'
import {InputError} from '../../errors.ts'
import type {Change} from '../../normalize/normalize.ts'
import {invertEdits, traceChanges} from '../../normalize/undo.ts'
import type {EditHow} from '../../read/opened-file.ts'
import {placesOf} from '../../report/lines.ts'
import {applyEdits} from '../../text/edits.ts'
import {type ChangeLog, claimLog, hashOf, type LoggedFile} from '../../workspace/change-log.ts'
import {backUp} from '../../workspace/backup.ts'
import {causeOf, readBytes, saveFile} from '../../workspace/files.ts'
import {lockFile} from '../lock-file.ts'
import {withReasons} from '../review-option.ts'
import type {Session} from '../session.ts'
import {version} from '../version.ts'
import type {TextPlan} from './normalize-plan.ts'

/** A file that is ready to be changed. */
export interface FilePlan {
  readonly file: string
  readonly text: TextPlan
  readonly logged: LoggedFile
  /** Taking the changes back one by one does not give the same bytes, so that a copy is kept. */
  readonly needsCopy: boolean
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
export async function prepareFiles(session: Session, texts: readonly TextPlan[], how: EditHow): Promise<FilePlan[]> {
  const files: FilePlan[] = []
  for (const text of texts) {
    const {file} = text
    if (file === null || text.edits.length === 0) continue
    const plan = await session.attempt(() => prepareFile(file, text, withReasons(how, text.edits, session)))
    if (plan !== null) files.push(plan)
  }
  return files
}

async function prepareFile(file: string, text: TextPlan, how: EditHow): Promise<FilePlan> {
  const {document, path, edits, asked, reopen} = text
  const bytes = await readBytes(file)
  const opened = await reopen(bytes)
  if (opened.document?.text !== document.text) throw new InputError('file-changed', {path: document.name})
  const changed = await opened.edit(edits, how)
  const logged: LoggedFile = {
    path,
    encoding: opened.encoding?.encoding ?? null,
    bom: opened.encoding?.hasBom ?? false,
    copy: null,
    read: asked,
    sha256: {before: hashOf(bytes), after: hashOf(changed)},
    changes: logChanges(document, edits),
  }
  const back = await takeBack(text, changed)
  return {file, text, logged, needsCopy: back === null || hashOf(back) !== logged.sha256.before}
}

/** The changed file with each change taken back; null where that cannot be done. */
async function takeBack({reopen, edits}: TextPlan, changed: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await (await reopen(changed)).edit(invertEdits(edits))
  } catch (error) {
    if (error instanceof InputError || error instanceof RangeError) return null
    throw error
  }
}

function logChanges(document: TextPlan['document'], edits: readonly Change[]): LoggedFile['changes'] {
  const places = placesOf(document)
  const traces = traceChanges(applyEdits(document.text, edits), invertEdits(edits))
  return edits.map(({start, end, rule, profileRule, concept, confidence}, at) => {
    const {old, new: written, before, after} = traces[at]
    const {line, column} = places.at(start)
    return {start, end, line, column, old, new: written, rule, profileRule, concept, confidence, before, after}
  })
}

/** Where the log goes, and what is kept beside it. */
interface WriteHow {
  readonly root: string
  readonly asked: string | null
  readonly hasBackup: boolean
  readonly edit: EditHow
}

/**
 * Changes the files. The log is written first and says of each file what it was and what it will be, so that whatever
 * happens in between, the log can tell by the file itself whether it was changed. Files that could not be saved are taken
 * out of the log at the end; a log of nothing is removed.
 */
export async function writeFiles(session: Session, plans: readonly FilePlan[], how: WriteHow): Promise<Written> {
  if (plans.length === 0) return {changes: 0, log: null}
  const path = await claimLog(how.root, how.asked)
  const files = plans.map((plan, at) => withCopy(plan, path, at))
  await keepCopies(files, path)
    .then(() => saveLog(path, files))
    .catch(async (error: unknown) => {
      // The empty file that held the name says nothing.
      await rm(path, {force: true})
      await removeCopies(files, path)
      throw error
    })
  const saved: FilePlan[] = []
  for (const one of files) {
    const isSaved = await session.attempt(() =>
      lockFile(session, one.file, () => saveOne(one, {...how, edit: withReasons(how.edit, one.text.edits, session)})),
    )
    if (isSaved !== null) saved.push(one)
  }
  if (saved.length === 0) await rm(path, {force: true})
  else if (saved.length < files.length) await saveLog(path, saved)
  await removeCopies(
    files.filter((one) => !saved.includes(one)),
    path,
  )
  const changes = saved.reduce((sum, {logged}) => sum + logged.changes.length, 0)
  return {changes, log: saved.length === 0 ? null : path}
}

/** `0003.json` has its copies in the folder `0003`, with names by which no command takes them for texts. */
function withCopy(plan: FilePlan, log: string, at: number): FilePlan {
  if (!plan.needsCopy) return plan
  const copy = `${copiesOf(log)}/${at + 1}-${basename(plan.file)}.bak`
  return {...plan, logged: {...plan.logged, copy}}
}

/** The folder beside a log; a log without an ending has that name itself. */
function copiesOf(log: string): string {
  const ending = extname(log)
  return ending === '' ? `${basename(log)}.copies` : basename(log, ending)
}

async function keepCopies(files: readonly FilePlan[], log: string): Promise<void> {
  for (const {file, logged} of files) {
    if (logged.copy !== null) await saveFile(join(dirname(log), logged.copy), await readBytes(file))
  }
}

/** What no log speaks of any more, and the folder where it was the last of it. */
async function removeCopies(files: readonly FilePlan[], log: string): Promise<void> {
  const copies = files.flatMap(({logged}) => (logged.copy === null ? [] : [join(dirname(log), logged.copy)]))
  for (const copy of copies) await rm(copy, {force: true}).catch(causeOf)
  if (copies.length > 0) await rmdir(dirname(copies[0])).catch(causeOf)
}

async function saveLog(path: string, files: readonly FilePlan[]): Promise<void> {
  const log: ChangeLog = {version: 1, tool: `muqabala ${version}`, files: files.map(({logged}) => logged)}
  await saveFile(path, `${JSON.stringify(log, null, 1)}\n`)
}

async function saveOne({file, text, logged}: FilePlan, {hasBackup, edit}: WriteHow): Promise<true> {
  const bytes = await readBytes(file)
  if (hashOf(bytes) !== logged.sha256.before) throw new InputError('file-changed', {path: text.document.name})
  if (hasBackup) await backUp(file)
  await saveFile(file, await (await text.reopen(bytes)).edit(text.edits, edit))
  return true
}
