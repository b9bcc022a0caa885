import type {Run} from '../cli/start-run.ts'
import type {Lang} from '../model.ts'
import {openFile} from '../read/formats.ts'
import type {OpenedFile} from '../read/opened-file.ts'

/** A text in an editor. */
export interface Buffer {
  /** As reports name the file. */
  readonly name: string
  readonly text: string
  /** null: told by content and name. */
  readonly format: string | null
  /** null: told by the letters. */
  readonly lang: Lang | null
}

/**
 * Opens an editor's text as the file that it would be when saved in UTF-8.
 *
 * @throws InputError as `openFile`
 */
export function readBuffer({reading}: Run, {name, text, format, lang}: Buffer): Promise<OpenedFile> {
  return openFile(new TextEncoder().encode(text), {...reading, encoding: 'utf-8', name, format, lang})
}

/** Formats of a text that say so by the language that an editor gives it. */
const byLanguage: Readonly<Record<string, string>> = {
  markdown: 'markdown',
  mdx: 'mdx',
  plaintext: 'text',
  text: 'text',
  html: 'html',
  srt: 'srt',
  subrip: 'srt',
  vtt: 'vtt',
  csv: 'csv',
  tsv: 'tsv',
  po: 'po',
  pot: 'po',
  gettext: 'po',
  tmx: 'tmx',
  xliff: 'xliff',
}

/** Endings whose format the name tells. Glossaries, lists of links and packages are nothing to check in an editor. */
const byEnding =
  /\.(?:md|markdown|mdx|txt|text|html|htm|xhtml|srt|vtt|csv|tsv|po|pot|tmx|xlf|xliff|sdlxliff|mqxliff|mxliff)$/iu

/**
 * What an open text is read as: `format` null where its name tells. null for a text that is none of ours.
 *
 * @param languageId as the editor names it
 */
export function bufferFormat(path: string, languageId: string): {readonly format: string | null} | null {
  if (byEnding.test(path)) return {format: null}
  const format = byLanguage[languageId.toLowerCase()]
  return format === undefined ? null : {format}
}
