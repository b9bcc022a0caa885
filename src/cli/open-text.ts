import {resolve} from 'node:path'
import {InputError} from '../errors.ts'
import type {Document, Lang} from '../model.ts'
import {formatOf, type FormatEntry, openFile} from '../read/formats.ts'
import type {OpenedFile} from '../read/opened-file.ts'
import {headSize} from '../read/sniff.ts'
import type {LineMode} from '../text/lines.ts'
import type {AskedReading} from '../workspace/change-log.ts'
import {readBytes, readHead} from '../workspace/files.ts'
import type {Options} from './action.ts'
import {renamed} from './renamed.ts'
import {spareMemory} from './spare-memory.ts'

/** How the files of a run are read. */
export interface Reading {
  readonly lines?: LineMode
  readonly delimiter?: string | null
  /** null: told by the file. */
  readonly encoding?: string | null
  /** Which text of a Word file with tracked changes. */
  readonly changes?: 'accepted' | 'original'
  readonly sheet?: string | null
}

/** What the options of a command say of reading, beside how texts are split. */
export function readingOf(
  options: Options,
  choice: {readonly lines: LineMode; readonly delimiter: string | null},
): Reading {
  const {lines, delimiter} = choice
  return {
    lines,
    delimiter,
    encoding: typeof options.encoding === 'string' ? options.encoding : null,
    changes: options.revisions === 'original' ? 'original' : 'accepted',
    sheet: typeof options.sheet === 'string' ? options.sheet : null,
  }
}

/** In bytes: what is made of such a file takes hundreds of megabytes. */
const largeFile = 8_000_000

/** A file that was opened. */
export interface OpenedText {
  readonly file: OpenedFile
  /** What the user said of reading it, beside its encoding. */
  readonly asked: AskedReading
  /** Opens other bytes of the same file in the same way. */
  reopen(bytes: Uint8Array): Promise<OpenedFile>
}

/** Where a file is, and how it is read. */
export interface FilePlace extends Reading {
  /** The folder that a relative path starts from. */
  readonly base: string
  readonly lang?: Lang | null
  readonly format?: string | null
}

/**
 * Opens a file.
 *
 * @param name its path as messages and reports name it
 * @throws InputError as `openFile`, or that the file cannot be read
 */
export async function openText(name: string, {base, ...how}: FilePlace): Promise<OpenedText> {
  const reopen = (bytes: Uint8Array): Promise<OpenedFile> => openFile(bytes, {...how, name})
  const bytes = await readBytes(resolve(base, name)).catch(renamed(name))
  if (bytes.length > largeFile) spareMemory()
  return {file: await reopen(bytes), asked: askedOf(how), reopen}
}

/** What an option of the user says of how a file is read. */
export function askedOf({format = null, sheet = null, changes = 'accepted'}: Omit<FilePlace, 'base'>): AskedReading {
  return {format, sheet, changes}
}

/**
 * The format of a file of any size, as `openFile` tells it.
 *
 * @param path full path
 * @param named.name as messages name it
 * @throws InputError as `formatOf`, or that the file cannot be read
 */
export async function formatOfFile(
  path: string,
  {name, asked}: {name: string; asked: string | null},
): Promise<FormatEntry> {
  return formatOf(await readHead(path, {shown: name, size: headSize}), name, asked)
}

/**
 * The text of a file in one language.
 *
 * @throws InputError `format-not-document` for bilingual files, glossaries, records and lists of links
 */
export function documentOf({content}: OpenedFile, path: string): Document {
  if (content.kind === 'document') return content.document
  throw new InputError('format-not-document', {path})
}
