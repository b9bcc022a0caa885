import {InputError} from '../errors.ts'
import type {Bitext, Document} from '../model.ts'
import type {Content} from '../read/content.ts'
import {recordToBitext} from './bitext.ts'

/** A format that can be written: one file in `write/`, one entry in `writers`. null: it cannot hold such content. */
interface Writer {
  readonly name: string
  readonly endings: readonly string[]
  write(content: Content): Promise<string | null>
}

/** Every format that can be written. The modules are loaded when they are needed. */
const writers: readonly Writer[] = [
  {
    name: 'markdown',
    endings: ['.md', '.markdown'],
    write: async (content) => ofDocument(content, (await import('./markdown.ts')).writeMarkdown),
  },
  {
    name: 'text',
    endings: ['.txt', '.text'],
    write: async (content) => ofDocument(content, (await import('./plain-text.ts')).writePlainText),
  },
  {
    name: 'csv',
    endings: ['.csv'],
    write: async (content) => ofBitext(content, (await import('./bilingual-csv.ts')).writeBilingualCsv),
  },
  {
    name: 'tmx',
    endings: ['.tmx'],
    write: async (content) => ofBitext(content, (await import('./tmx.ts')).writeTmx),
  },
  {
    name: 'json',
    endings: ['.json'],
    async write(content) {
      const {writeBitextJson, writeDocumentJson, writeRecord} = await import('./json.ts')
      if (content.kind === 'record') return writeRecord(content.record)
      if (content.kind === 'bitext') return writeBitextJson(content.bitext)
      return writeDocumentJson(content.document)
    },
  },
]

/**
 * Content in another format (or the same), as text.
 *
 * @param to where it goes: the format, by name or by the ending of `path`
 * @throws InputError `format-unknown`, or `format-cannot-write` when that format cannot hold it
 */
export async function writeContent(content: Content, to: {path: string; format: string | null}): Promise<string> {
  const path = to.path.toLowerCase()
  const writer = writers.find(({name, endings}) =>
    to.format === null ? endings.some((ending) => path.endsWith(ending)) : name === to.format,
  )
  if (writer === undefined) {
    const known = writers.flatMap(({name, endings}) => (to.format === null ? endings : [name])).join(', ')
    throw new InputError('format-unknown', {path: to.path, args: {known, format: to.format ?? ''}})
  }
  const text = await writer.write(content)
  if (text === null) throw new InputError('format-cannot-write', {path: to.path, args: {format: writer.name}})
  return text
}

function ofDocument(content: Content, write: (document: Document) => string): string | null {
  return content.kind === 'document' ? write(content.document) : null
}

function ofBitext(content: Content, write: (bitext: Bitext) => string): string | null {
  if (content.kind === 'bitext') return write(content.bitext)
  return content.kind === 'record' ? write(recordToBitext(content.record)) : null
}
