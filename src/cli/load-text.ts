import {stat} from 'node:fs/promises'
import {relative, resolve, sep} from 'node:path'
import {InputError} from '../errors.ts'
import type {Document} from '../model.ts'
import {readDocument, readers} from '../read/formats.ts'
import type {LineMode} from '../text/lines.ts'
import {filesIn} from '../workspace/discover.ts'
import {readBytes} from '../workspace/files.ts'
import type {Options} from './action.ts'
import type {Session} from './session.ts'

/** How to read a text named on the command line. */
export interface LoadOptions {
  /** `--from` and `--text-lang`. */
  readonly options?: Options
  readonly lines?: LineMode
  readonly delimiter?: string | null
}

/** A text named on the command line, or standard input as `-`. */
export async function loadText(session: Session, file: string, how: LoadOptions = {}): Promise<Document> {
  const {options = {}, lines = 'auto', delimiter = null} = how
  const format = typeof options.from === 'string' ? options.from : null
  const lang = options['textLang'] === 'ar' || options['textLang'] === 'en' ? options['textLang'] : null
  if (file === '-') {
    return readDocument(await readStdin(session), {name: '(stdin)', lang, format: format ?? 'text', lines, delimiter})
  }
  const name = shownPath(session, file)
  const bytes = await readBytes(resolve(session.world.cwd, file)).catch(renamed(name))
  return readDocument(bytes, {name, lang, format, lines, delimiter})
}

/** Endings of the formats that hold texts. */
export const textEndings: readonly string[] = readers
  .filter(({name}) => name === 'markdown' || name === 'text')
  .flatMap(({endings}) => endings)

/** Folders as the texts in them; `-` stays. */
export async function expandFolders(session: Session, files: readonly string[]): Promise<string[]> {
  const all: string[] = []
  for (const file of files) {
    const full = resolve(session.world.cwd, file)
    const isFolder = file !== '-' && ((await stat(full).catch(() => null))?.isDirectory() ?? false)
    all.push(...(isFolder ? await filesIn(full, textEndings) : [file === '-' ? file : full]))
  }
  return [...new Set(all)]
}

/** A path as the user would type it: relative or absolute, whichever is shorter. */
export function shownPath(session: Session, file: string): string {
  const full = resolve(session.world.cwd, file)
  const path = relative(session.world.cwd, full)
  return (path !== '' && path.length < full.length ? path : full).replaceAll(sep, '/')
}

export async function readStdin(session: Session): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of session.world.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Messages name a file as the workspace does, not by its full path. */
export function renamed(path: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof InputError) throw new InputError(error.problems[0].code, {...error.problems[0], path})
    throw error
  }
}
