import {resolve} from 'node:path'
import {changesDiff} from '../../report/changes-diff.ts'
import {changesList} from '../../report/changes-list.ts'
import {backupName} from '../../workspace/backup.ts'
import {nextLogPath} from '../../workspace/change-log.ts'
import {isInside} from '../../workspace/is-inside.ts'
import type {Options} from '../action.ts'
import {shownPath} from '../load-text.ts'
import {reviewOf} from '../review-option.ts'
import type {Session} from '../session.ts'
import type {Plan, TextPlan} from './normalize-plan.ts'
import {prepareFiles, writeFiles, type Written} from './normalize-write.ts'

/** Saves the files; what came from standard input goes to standard output. */
export async function writePlan(session: Session, {run, texts}: Plan, options: Options): Promise<Written> {
  const asked = logPath(session, options)
  const edit = reviewOf(session, options)
  const files = await prepareFiles(session, texts, edit)
  const how = {root: run.root, asked, hasBackup: options.backup === true, edit}
  const written = await writeFiles(session, files, how)
  let {changes} = written
  for (const {edits, reopen} of texts.filter(({file}) => file === null)) {
    changes += edits.length
    // Standard input was read already: there are no other bytes to open.
    const file = await reopen(new Uint8Array())
    if (options.format !== 'json') await session.world.out(await file.edit(edits, edit))
  }
  return {...written, changes}
}

function logPath(session: Session, {log}: Options): string | null {
  return typeof log === 'string' ? resolve(session.world.cwd, log) : null
}

/** Prints the changes, and where `dryRun` and `write` are set what would be written. */
export async function showPlan(session: Session, {run, texts}: Plan, options: Options): Promise<void> {
  const {out} = session.world
  const isolation = session.world.isTty.out ? 'isolated' : 'bare'
  for (const {document, edits} of texts.filter((text) => text.edits.length > 0)) {
    const list = options.diff
      ? changesDiff(document, edits, {paint: session.colour, isolation})
      : changesList(document, edits, session.colour)
    await out(`${list}\n`)
  }
  if (options.dryRun !== true || options.write !== true) return
  const files = await prepareFiles(session, texts, reviewOf(session, options))
  const {say} = session.wording
  for (const {file, text, logged} of files) {
    const changes = say('count.changes', {count: logged.changes.length})
    await out(`${say('normalize.would-write', {path: text.document.name, changes})}\n`)
    const kept = options.backup ? await backupName(file) : null
    if (kept !== null) await out(`${say('normalize.would-keep', {path: shownPath(session, kept)})}\n`)
  }
  const path = await nextLogPath(run.root, logPath(session, options))
  if (files.length > 0) await out(`${say('normalize.would-log', {path: shownPath(session, path)})}\n`)
}

/** How the changes are taken back; not into a text that goes to standard output. */
export async function sayLog(session: Session, {run, texts}: Plan, {log}: Written): Promise<void> {
  if (log === null) return
  const path = shownPath(session, log)
  const isHere = run.root === resolve(session.world.cwd)
  const workspace = isHere ? [] : ['-C', quoted(shownPath(session, run.root))]
  const files = texts.flatMap(({file, edits}) => (file === null || edits.length === 0 ? [] : [file]))
  // Files outside the workspace are taken back only where they are named.
  const named = files.some((file) => !isInside(run.root, file))
    ? files.map((file) => quoted(shownPath(session, file)))
    : []
  const command = ['muqabala normalize', ...workspace, '--undo', quoted(path), ...named].join(' ')
  const isFilter = texts.some(({file}) => file === null)
  if (isFilter) await session.remark('normalize.logged', {path, command})
  else await session.world.out(`${session.wording.say('normalize.logged', {path, command})}\n`)
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./:-]+$/u.test(path) ? path : `"${path}"`
}

/** How many changes, and how many were held back and why. */
export async function summarizePlan(
  session: Session,
  {texts, minConfidence}: Plan,
  {written, options, none = 'normalize.none'}: {written: Written | null; options: Options; none?: string},
): Promise<void> {
  const count = (changes: number): string => session.wording.say('count.changes', {count: changes})
  const total = texts.reduce((sum, {edits}) => sum + edits.length, 0)
  const changes = count(written?.changes ?? total)
  const shown = options.dryRun ? 'normalize.shown-dry' : 'normalize.shown'
  const key = written !== null ? 'normalize.written' : total > 0 ? shown : none
  await session.remark(key, {changes})
  const held = texts.flatMap((text: TextPlan) => text.held)
  const unsure = held.filter(({reason}) => reason === 'confidence')
  if (unsure.length > 0) {
    const best = Math.max(...unsure.map(({confidence}) => confidence))
    const example = Math.floor(best * 100) / 100
    await session.remark('normalize.unsure', {changes: count(unsure.length), least: minConfidence, example})
  }
  for (const [reason, key] of [
    ['key', 'normalize.key'],
    ['overlap', 'normalize.overlap'],
  ]) {
    const changes = held.filter((change) => change.reason === reason).length
    if (changes > 0) await session.remark(key, {changes: count(changes)})
  }
}
