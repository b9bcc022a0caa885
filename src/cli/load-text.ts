import {stat} from 'node:fs/promises'
import {relative, resolve, sep} from 'node:path'
import {InputError} from '../errors.ts'
import type {Document, Lang} from '../model.ts'
import {openFile, readers} from '../read/formats.ts'
import {formatOfBytes} from '../read/sniff.ts'
import {filesIn} from '../workspace/discover.ts'
import type {Options} from './action.ts'
import {askedOf, type OpenedText, openText, type Reading} from './open-text.ts'
import type {Session} from './session.ts'

/** How to read a text named on the command line. */
export interface LoadOptions extends Reading {
  /** `--from` and `--text-lang`. */
  readonly options?: Options
}

/** A file named on the command line, or standard input as `-`. What there is to say of its reading is said. */
export async function openNamed(session: Session, file: string, how: LoadOptions = {}): Promise<OpenedText> {
  const {options = {}, ...reading} = how
  const asked = typeof options.from === 'string' ? options.from : null
  const opened =
    file === '-'
      ? await openStdin(session, {...reading, lang: langOf(options), format: asked})
      : await openText(shownPath(session, file), {
          ...reading,
          base: session.world.cwd,
          lang: langOf(options),
          format: asked,
        })
  await session.warn(opened.file.remarks)
  return opened
}

async function openStdin(
  session: Session,
  how: Reading & {readonly lang: Lang | null; readonly format: string | null},
): Promise<OpenedText> {
  const bytes = await readStdin(session)
  const format = how.format ?? formatOfBytes(bytes, STDIN) ?? 'text'
  const file = await openFile(bytes, {...how, format, name: STDIN})
  return {file, asked: askedOf(how), reopen: async () => file}
}

/** What standard input is called. */
export const STDIN = '(stdin)'

function langOf({textLang}: Options): Lang | null {
  return textLang === 'ar' || textLang === 'en' ? textLang : null
}

/**
 * The texts of a file named on the command line, of bilingual files those of both sides.
 *
 * @throws InputError `format-not-document` for a file of links, or that it cannot be read
 */
export async function loadText(session: Session, file: string, how: LoadOptions = {}): Promise<Document> {
  const {document} = (await openNamed(session, file, how)).file
  if (document === null) throw new InputError('format-not-document', {path: shownPath(session, file)})
  return document
}

/** Formats whose files hold a text in one language, as two files of a pair do. */
const textFormats: ReadonlySet<string> = new Set(['markdown', 'mdx', 'text', 'html', 'srt', 'vtt', 'docx'])
/** Formats of files that a person works on, and nobody makes from them. */
const workFormats: ReadonlySet<string> = new Set([...textFormats, 'po', 'xliff', 'sdlxliff', 'mqxliff', 'mxliff'])

function endingsOf(formats: ReadonlySet<string>): string[] {
  return readers.filter(({name}) => formats.has(name)).flatMap(({endings}) => endings)
}

/** Endings of the formats that hold texts. */
export const textEndings: readonly string[] = endingsOf(textFormats)
/** Endings that a folder named on the command line is searched for. */
const workEndings: readonly string[] = endingsOf(workFormats)

/**
 * Folders as the files in them that are worked on; `-` stays.
 *
 * @param onEmpty is told of a folder that holds none
 */
export async function expandFolders(
  session: Session,
  files: readonly string[],
  onEmpty?: (folder: string) => Promise<void>,
): Promise<string[]> {
  const all: string[] = []
  for (const file of files) {
    const full = resolve(session.world.cwd, file)
    const isFolder = file !== '-' && ((await stat(full).catch(() => null))?.isDirectory() ?? false)
    const found = isFolder ? await filesIn(full, workEndings) : [file === '-' ? file : full]
    if (found.length === 0) await onEmpty?.(file)
    all.push(...found)
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
