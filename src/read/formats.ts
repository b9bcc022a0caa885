import {InputError} from '../errors.ts'
import type {Document, Lang} from '../model.ts'
import {guessLang} from '../text/characters.ts'
import type {LineMode} from '../text/lines.ts'
import type {Content, ReadContext} from './content.ts'
import {decode} from '../bytes/decode.ts'
import {encodingRemarks, latinHead} from '../bytes/encoding-remarks.ts'
import {isOldOffice} from '../bytes/office-bytes.ts'
import type {OpenedFile, PackageFormat, TextContents, TextFormat} from './opened-file.ts'
import {formatOfBytes} from './sniff.ts'
import {xmlDeclared} from '../xml/xml-declared.ts'
import {encode} from '../bytes/encode.ts'
import {applyEdits} from '../text/edits.ts'

/** A format that can be read: one file in `read/`, one entry here. The module is loaded when it is needed. */
export interface FormatEntry {
  readonly name: string
  /** In small letters, with their dot. */
  readonly endings: readonly string[]
  load(): Promise<TextFormat | PackageFormat>
}

/** Every format that can be read. */
export const readers: readonly FormatEntry[] = [
  {name: 'markdown', endings: ['.md', '.markdown'], load: async () => (await import('./markdown.ts')).markdownFormat},
  {name: 'mdx', endings: ['.mdx'], load: async () => (await import('./mdx.ts')).mdxFormat},
  {name: 'text', endings: ['.txt', '.text'], load: async () => (await import('./plain-text.ts')).plainTextFormat},
  {name: 'html', endings: ['.html', '.htm', '.xhtml'], load: async () => (await import('./html.ts')).htmlFormat},
  {name: 'srt', endings: ['.srt'], load: async () => (await import('./srt.ts')).srtFormat},
  {name: 'vtt', endings: ['.vtt'], load: async () => (await import('./vtt.ts')).vttFormat},
  {name: 'csv', endings: ['.csv'], load: async () => (await import('./csv.ts')).csvFormat},
  {name: 'tsv', endings: ['.tsv'], load: async () => (await import('./csv.ts')).tsvFormat},
  {name: 'xlsx', endings: ['.xlsx', '.xlsm'], load: async () => (await import('./xlsx.ts')).xlsxFormat},
  {name: 'docx', endings: ['.docx', '.docm'], load: async () => (await import('./docx.ts')).docxFormat},
  {name: 'po', endings: ['.po', '.pot'], load: async () => (await import('./po.ts')).poFormat},
  {name: 'tmx', endings: ['.tmx'], load: async () => (await import('./tmx.ts')).tmxFormat},
  {name: 'xliff', endings: ['.xlf', '.xliff'], load: async () => (await import('./xliff.ts')).xliffFormat},
  {name: 'sdlxliff', endings: ['.sdlxliff'], load: async () => (await import('./xliff.ts')).sdlxliffFormat},
  {name: 'mqxliff', endings: ['.mqxliff'], load: async () => (await import('./xliff.ts')).mqxliffFormat},
  {name: 'mxliff', endings: ['.mxliff'], load: async () => (await import('./xliff.ts')).mxliffFormat},
  {name: 'tbx', endings: ['.tbx'], load: async () => (await import('./tbx.ts')).tbxFormat},
  {name: 'omegat', endings: ['.utf8', '.tab'], load: async () => (await import('./omegat.ts')).omegatFormat},
  {name: 'json', endings: ['.json'], load: async () => (await import('./json.ts')).jsonFormat},
  {name: 'ladder', endings: ['.ladder'], load: async () => (await import('./beads.ts')).ladderFormat},
  {name: 'vecalign', endings: ['.vecalign'], load: async () => (await import('./beads.ts')).vecalignFormat},
]

/**
 * The format of a file, by its name's ending or by the name of the format.
 *
 * @throws InputError `format-unknown`, with the formats there are
 */
export function readerFor(path: string, format: string | null): FormatEntry {
  const lower = path.toLowerCase()
  const found = readers.find(({name, endings}) =>
    format === null ? endings.some((ending) => lower.endsWith(ending)) : name === format,
  )
  if (found !== undefined) return found
  const known = readers.flatMap(({name, endings}) => (format === null ? endings : [name])).join(', ')
  throw new InputError('format-unknown', {path, args: {known, format: format ?? ''}})
}

/**
 * The format of a file whose beginning is at hand: by its content where that is unmistakable, else by the ending of its name.
 *
 * @param bytes the file, or its first {@link headSize} bytes
 * @throws InputError `format-unknown`; `office-locked` for Word and Excel files of before 2007, or with a password
 */
export function formatOf(bytes: Uint8Array, name: string, asked: string | null): FormatEntry {
  if (isOldOffice(bytes)) throw new InputError('office-locked', {path: name})
  return readerFor(name, asked ?? formatOfBytes(bytes, name))
}

/** How to read: the language, when it is known; the format, when neither content nor name tells. */
export interface ReadOptions {
  readonly name: string
  readonly lang?: Lang | null
  readonly format?: string | null
  /** What a line end of a plain text means; `auto` when left out. */
  readonly lines?: LineMode
  /** A line of just this parts a plain text and belongs to no block. */
  readonly delimiter?: string | null
  /** The sheet of a workbook; the first when left out. */
  readonly sheet?: string | null
  /** Confidences in rows are not looked at. */
  readonly ignoresConfidence?: boolean
  /** Which text of a Word file with tracked changes; `accepted` when left out. */
  readonly changes?: 'accepted' | 'original'
  /** The encoding, when the user names it. */
  readonly encoding?: string | null
}

/**
 * Opens a file: by its content where that is unmistakable, else by the ending of its name.
 *
 * @throws InputError when the format is unknown or broken, the encoding cannot be told, or nothing is in it
 */
export async function openFile(bytes: Uint8Array, options: ReadOptions): Promise<OpenedFile> {
  const {name, format: asked = null, lang, encoding: named = null, ...rest} = options
  const entry = formatOf(bytes, name, asked)
  const format = await entry.load()
  if ('open' in format) {
    if (isBlank(bytes)) throw new InputError('empty-file', {path: name})
    return {
      format: entry.name,
      encoding: null,
      remarks: [],
      ...(await format.open(bytes, {...rest, name, lang: lang ?? 'ar'})),
    }
  }
  checkSize(bytes, entry.name, name)
  const declared = (format.declared ?? xmlDeclared)(latinHead(bytes))
  const {text, ...encoding} = decode(bytes, name, {declared, asked: named})
  if (text.trim() === '') throw new InputError('empty-file', {path: name})
  const context: ReadContext = {...rest, name, lang: lang ?? guessLang(text.slice(0, guessedFrom))}
  const contents = await format.read(text, context)
  return {
    format: entry.name,
    encoding,
    content: contents.content,
    document: contents.document,
    remarks: [...encodingRemarks(encoding, name), ...(contents.remarks ?? [])],
    edit: async (edits) => {
      if (edits.length === 0) return bytes
      return encode(editText(text, edits, {contents, name, format: entry.name}), {...encoding, path: name})
    },
  }
}

/** Bytes of a file with markup: its texts, rows and places take many times as much memory. */
const largest = 64e6
/** These are hardly more than their text. */
const plain: ReadonlySet<string> = new Set(['text', 'srt', 'vtt'])

function checkSize({length}: Uint8Array, format: string, path: string): void {
  if (length <= largest || plain.has(format)) return
  throw new InputError('file-too-large', {path, args: {megabytes: Math.ceil(length / 1e6), limit: largest / 1e6}})
}

/** UTF-16 units by which the language of a file is guessed. */
const guessedFrom = 1e6

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

/** The file's text with edits of its document made. */
function editText(
  text: string,
  edits: Parameters<OpenedFile['edit']>[0],
  {contents, name, format}: {contents: TextContents; name: string; format: string},
): string {
  if (contents.document === null) throw new InputError('format-cannot-edit', {path: name, args: {format}})
  return applyEdits(text, contents.toSource?.(edits) ?? edits)
}

/**
 * A file's bytes as what it holds.
 *
 * @throws InputError as {@link openFile}
 */
export async function readContent(bytes: Uint8Array, options: ReadOptions): Promise<Content> {
  return (await openFile(bytes, options)).content
}

/**
 * The same for files that must hold a text.
 *
 * @throws InputError as {@link readContent}; `format-not-document` when the file is a bilingual one
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  const content = await readContent(bytes, options)
  if (content.kind === 'document') return content.document
  throw new InputError('format-not-document', {path: options.name})
}
