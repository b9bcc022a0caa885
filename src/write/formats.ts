import {InputError} from '../errors.ts'
import type {Bitext, Document} from '../model.ts'
import type {Content} from '../read/content.ts'
import {recordToBitext} from './bitext.ts'

/** A format that can be written: one file in `write/`, one entry in `writers`. null: it cannot hold such content. */
interface Writer {
  readonly name: string
  readonly endings: readonly string[]
  write(content: Content): Promise<string | null>
  /** How many links of the content it has to give up; none when left out. */
  countLost?(content: Content): Promise<number>
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
      return ofDocument(content, writeDocumentJson)
    },
  },
  {
    name: 'ladder',
    endings: ['.ladder'],
    async write(content) {
      const {toWrittenBeads, writeLadder} = await import('./beads.ts')
      const list = toWrittenBeads(content, 'ladder')
      return list === null ? null : writeLadder(list)
    },
    async countLost(content) {
      const {countLost, toWrittenBeads} = await import('./beads.ts')
      const list = toWrittenBeads(content, 'ladder')
      return list === null ? 0 : countLost(list)
    },
  },
  {
    name: 'vecalign',
    endings: ['.vecalign'],
    async write(content) {
      const {toWrittenBeads, writeVecalignList} = await import('./beads.ts')
      const list = toWrittenBeads(content, 'vecalign')
      return list === null ? null : writeVecalignList(list)
    },
  },
]

/**
 * Content in another format (or the same), as text.
 *
 * @param to where it goes: the format, by name or by the ending of `path`
 * @throws InputError `format-unknown`; `format-cannot-write` when that format cannot hold it, `beads-need-texts` when it
 * needs the texts that a list of beads does not have
 */
export async function writeContent(content: Content, to: Destination): Promise<string> {
  const writer = writerFor(to)
  const text = await writer.write(content)
  if (text !== null) return text
  if (content.kind === 'beads') throw new InputError('beads-need-texts', {path: to.path})
  throw new InputError('format-cannot-write', {path: to.path, args: {format: writer.name}})
}

/** How many links of the content that format has to give up, e.g. a ladder those that cross others. */
export async function countLostLinks(content: Content, to: Destination): Promise<number> {
  return (await writerFor(to).countLost?.(content)) ?? 0
}

/** Where content goes: the format by name, or by the ending of `path`. */
interface Destination {
  readonly path: string
  readonly format: string | null
}

function writerFor(to: Destination): Writer {
  const path = to.path.toLowerCase()
  const writer = writers.find(({name, endings}) =>
    to.format === null ? endings.some((ending) => path.endsWith(ending)) : name === to.format,
  )
  if (writer === undefined) {
    const known = writers.flatMap(({name, endings}) => (to.format === null ? endings : [name])).join(', ')
    throw new InputError('format-unknown', {path: to.path, args: {known, format: to.format ?? ''}})
  }
  return writer
}

function ofDocument(content: Content, write: (document: Document) => string): string | null {
  return content.kind === 'document' ? write(content.document) : null
}

function ofBitext(content: Content, write: (bitext: Bitext) => string): string | null {
  if (content.kind === 'bitext') return write(content.bitext)
  return content.kind === 'record' ? write(recordToBitext(content.record)) : null
}
