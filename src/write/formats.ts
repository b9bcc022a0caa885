import {InputError, type InputProblem} from '../errors.ts'
import type {Content} from '../read/content.ts'
import type {StreamedBitext, WriteContext, Writer, Written} from './writer.ts'

/** One entry a format. The module is loaded when it is needed. */
interface WriterEntry {
  readonly name: string
  /** In small letters, with their dot. */
  readonly endings: readonly string[]
  load(): Promise<Writer>
}

/** Every format that can be written. */
const writers: readonly WriterEntry[] = [
  {name: 'markdown', endings: ['.md', '.markdown'], load: async () => (await import('./markdown.ts')).markdownWriter},
  {name: 'text', endings: ['.txt', '.text'], load: async () => (await import('./plain-text.ts')).plainTextWriter},
  {name: 'html', endings: ['.html', '.htm'], load: async () => (await import('./html.ts')).htmlWriter},
  {name: 'csv', endings: ['.csv'], load: async () => (await import('./csv.ts')).csvWriter},
  {name: 'tsv', endings: ['.tsv'], load: async () => (await import('./csv.ts')).tsvWriter},
  {name: 'xlsx', endings: ['.xlsx'], load: async () => (await import('./xlsx.ts')).xlsxWriter},
  {name: 'docx', endings: ['.docx'], load: async () => (await import('./docx.ts')).docxWriter},
  {name: 'srt', endings: ['.srt'], load: async () => (await import('./subtitles.ts')).srtWriter},
  {name: 'vtt', endings: ['.vtt'], load: async () => (await import('./subtitles.ts')).vttWriter},
  {name: 'po', endings: ['.po'], load: async () => (await import('./po.ts')).poWriter},
  {name: 'i18next', endings: [], load: async () => (await import('./i18next.ts')).i18nextWriter},
  {name: 'tmx', endings: ['.tmx'], load: async () => (await import('./tmx.ts')).tmxWriter},
  {name: 'xliff', endings: ['.xlf', '.xliff'], load: async () => (await import('./xliff.ts')).xliffWriter},
  {name: 'xliff2', endings: [], load: async () => (await import('./xliff.ts')).xliff2Writer},
  {name: 'tbx', endings: ['.tbx'], load: async () => (await import('./tbx.ts')).tbxWriter},
  {name: 'tbx2', endings: [], load: async () => (await import('./tbx.ts')).tbx2Writer},
  {name: 'omegat', endings: ['.utf8', '.tab'], load: async () => (await import('./omegat.ts')).omegatWriter},
  {name: 'json', endings: ['.json'], load: async () => (await import('./json.ts')).jsonWriter},
  {name: 'ladder', endings: ['.ladder'], load: async () => (await import('./beads.ts')).ladderWriter},
  {name: 'vecalign', endings: ['.vecalign'], load: async () => (await import('./beads.ts')).vecalignWriter},
]

/**
 * Content in another format (or the same).
 *
 * @param to where it goes: the format, by name or by the ending of `path`
 * @throws InputError `format-unknown`; `format-cannot-write` when that format cannot hold it, `beads-need-texts` when it
 * needs the texts that a list of beads does not have
 */
export async function writeContent(content: Content, to: Destination): Promise<Written> {
  const entry = writerFor(to)
  const written = await (await entry.load()).write(content, to)
  if (written !== null) return written
  if (content.kind === 'beads') throw new InputError('beads-need-texts', {path: to.path})
  throw new InputError('format-cannot-write', {path: to.path, args: {format: entry.name}})
}

/**
 * Rows in another format, piece by piece; null where that format wants them all at once.
 *
 * @throws InputError `format-unknown`
 */
export async function writeRows(bitext: StreamedBitext, to: Destination): Promise<AsyncIterable<string> | null> {
  const writer = await writerFor(to).load()
  return writer.stream?.(bitext, to) ?? null
}

/** What that format has to give up of the content, e.g. a ladder links that cross others. */
export async function remarksOnWriting(content: Content, to: Destination): Promise<readonly InputProblem[]> {
  return (await writerFor(to).load()).remarks?.(content, to) ?? []
}

/** Where content goes: the format by name, or by the ending of `path`. */
export interface Destination extends WriteContext {
  readonly format: string | null
}

function writerFor(to: Destination): WriterEntry {
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
