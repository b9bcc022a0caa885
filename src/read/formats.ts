import {InputError} from '../errors.ts'
import type {Document, Lang} from '../model.ts'
import {guessLang} from '../text/characters.ts'
import type {LineMode} from '../text/lines.ts'
import type {Content, ReadContext} from './content.ts'
import {decode} from './decode.ts'
import {isOldOffice} from './office-bytes.ts'

/** A format that can be read: one file in `read/`, one entry in `readers`. */
type Reader = TextReader | PackageReader

interface TextReader {
  readonly name: string
  readonly endings: readonly string[]
  read(text: string, context: ReadContext): Promise<Content>
}

/** A format whose bytes are no text. */
interface PackageReader {
  readonly name: string
  readonly endings: readonly string[]
  readPackage(bytes: Uint8Array, context: ReadContext): Promise<Content>
}

/** Every format that can be read. The modules are loaded when they are needed. */
export const readers: readonly Reader[] = [
  {
    name: 'markdown',
    endings: ['.md', '.markdown'],
    async read(text, context) {
      const {checkMarkdownLimits} = await import('./markdown-limits.ts')
      const {readMarkdown} = await import('./markdown.ts')
      checkMarkdownLimits(text, context.name)
      return {kind: 'document', document: readMarkdown(text, context)}
    },
  },
  {
    name: 'text',
    endings: ['.txt', '.text'],
    async read(text, context) {
      const {readPlainText} = await import('./plain-text.ts')
      return {kind: 'document', document: readPlainText(text, context)}
    },
  },
  {
    name: 'csv',
    endings: ['.csv'],
    async read(text, context) {
      const {readCsvTable} = await import('./bilingual-csv.ts')
      return {kind: 'bitext', ...readCsvTable(text, context)}
    },
  },
  {
    name: 'xlsx',
    endings: ['.xlsx', '.xlsm'],
    async readPackage(bytes, {sheet = null, ...context}) {
      const {readXlsx} = await import('./xlsx.ts')
      return {kind: 'bitext', ...(await readXlsx(bytes, {...context, sheet}))}
    },
  },
  {
    name: 'json',
    endings: ['.json'],
    async read(text, context) {
      const {readJson} = await import('./json.ts')
      return readJson(text, context.name)
    },
  },
  {
    name: 'ladder',
    endings: ['.ladder'],
    async read(text, {name}) {
      const {readBeads} = await import('./beads.ts')
      return {kind: 'beads', beads: readBeads(text, {name, format: 'ladder'})}
    },
  },
  {
    name: 'vecalign',
    endings: ['.vecalign'],
    async read(text, {name}) {
      const {readBeads} = await import('./beads.ts')
      return {kind: 'beads', beads: readBeads(text, {name, format: 'vecalign'})}
    },
  },
]

/**
 * The format of a file, by its name's ending or by the name of the format.
 *
 * @throws InputError `format-unknown`, with the formats there are
 */
export function readerFor(path: string, format: string | null): Reader {
  const lower = path.toLowerCase()
  const found = readers.find(({name, endings}) =>
    format === null ? endings.some((ending) => lower.endsWith(ending)) : name === format,
  )
  if (found !== undefined) return found
  const known = readers.flatMap(({name, endings}) => (format === null ? endings : [name])).join(', ')
  throw new InputError('format-unknown', {path, args: {known, format: format ?? ''}})
}

/** How to read: the language, when it is known; the format, when the name does not tell. */
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
}

/**
 * A file's bytes as what it holds.
 *
 * @throws InputError when the format is unknown or broken, the encoding is not UTF-8 or marked UTF-16, or nothing is in it
 */
export async function readContent(bytes: Uint8Array, options: ReadOptions): Promise<Content> {
  const {name, format = null, lang, lines = 'auto', delimiter = null, ...table} = options
  if (isOldOffice(bytes)) throw new InputError('xlsx-locked', {path: name})
  const reader = readerFor(name, format)
  if ('readPackage' in reader) {
    if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)))
      throw new InputError('empty-file', {path: name})
    return reader.readPackage(bytes, {name, lang: lang ?? 'ar', ...table})
  }
  const {text} = decode(bytes, name)
  if (text.trim() === '') throw new InputError('empty-file', {path: name})
  return reader.read(text, {name, lang: lang ?? guessLang(text), lines, delimiter, ...table})
}

/**
 * The same for files that must hold a text.
 *
 * @throws InputError as {@link readContent}; `format-invalid` when the file is a bilingual one
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  const content = await readContent(bytes, options)
  if (content.kind === 'document') return content.document
  throw new InputError('format-not-document', {path: options.name})
}
