import {resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import {editGlossary} from '../../glossary/edit-glossary.ts'
import {decode} from '../../bytes/decode.ts'
import {readBytes, saveFile} from '../../workspace/files.ts'
import {encode} from '../../bytes/encode.ts'
import {shownPath} from '../load-text.ts'
import {lockFile} from '../lock-file.ts'
import type {Session} from '../session.ts'
import type {FileEdit} from './variants-plan.ts'

/** What a new glossary file begins with: the columns that names need. */
export const newHeader = 'id,en,ar,ar_admitted,ar_deprecated\n'

/**
 * Adds rows and spellings to glossary files and saves each at once; nothing else in them changes. What cannot be added is
 * said, and the rest is done.
 *
 * @param base folder that the paths start from
 * @returns how many proposals were added
 */
export async function writeFileEdits(session: Session, edits: readonly FileEdit[], base: string): Promise<number> {
  let added = 0
  for (const edit of edits) {
    const write = (): Promise<number> => writeFileEdit(session, edit, base)
    added += (await session.attempt(() => lockFile(session, resolve(base, edit.path), write))) ?? 0
  }
  return added
}

async function writeFileEdit(session: Session, edit: FileEdit, base: string): Promise<number> {
  const path = resolve(base, edit.path)
  const shown = shownPath(session, path)
  const bytes = await readBytes(path, {optional: true})
  if (bytes === null && !/\.csv$/iu.test(path)) throw new InputError('file-not-found', {path: shown})
  const source = bytes === null ? {text: newHeader, encoding: 'utf-8' as const, hasBom: true} : decode(bytes, shown)
  // New rows first: then their spellings have a row to go to, and columns for them are made where they lack.
  const withRows = editGlossary(source.text, {path: shown, additions: [], rows: edit.rows})
  const whole = editGlossary(withRows.text, {path: shown, additions: edit.additions, rows: []})
  const problems = [...withRows.problems, ...whole.problems]
  await session.complain(problems)
  if (whole.text === source.text) return 0
  await saveFile(path, encode(whole.text, {...source, path: shown}))
  const count = edit.rows.length + edit.additions.length - problems.length
  const proposals = session.wording.say('count.proposals', {count})
  await session.remark('variants.written', {path: shown, proposals})
  for (const column of whole.columns) await session.remark('variants.column-added', {path: shown, column})
  return count
}
