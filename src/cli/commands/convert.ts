import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {InputProblem} from '../../errors.ts'
import type {BitextRow} from '../../model.ts'
import {openFile, readerFor} from '../../read/formats.ts'
import {formatOfBytes} from '../../read/sniff.ts'
import {encodingRemarks} from '../../bytes/encoding-remarks.ts'
import type {OpenedFile} from '../../read/opened-file.ts'
import {xmlDeclared} from '../../xml/xml-declared.ts'
import {oneLine} from '../../text/one-line.ts'
import {readBytes} from '../../workspace/files.ts'
import {streamBytes, streamText} from '../../workspace/stream-text.ts'
import {type Destination, remarksOnWriting, writeContent, writeRows} from '../../write/formats.ts'
import {rowsOf} from '../../write/of-content.ts'
import type {Written} from '../../write/writer.ts'
import {readStdin, STDIN} from '../load-text.ts'
import {formatOfFile, readingOf} from '../open-text.ts'
import type {Action, Options} from '../action.ts'
import {renamed} from '../renamed.ts'
import {refuseExisting, saveOutput} from '../save-output.ts'
import type {Session} from '../session.ts'

/** `muqabala convert IN OUT`: any format that is read into any that is written; the same format gives the same bytes. */
export const convert: Action = async (session, [from, to], options) => {
  const wanted = text(options, 'to')
  const destination = {path: to, format: wanted ?? (to === '-' ? 'json' : null), lang: session.wording.lang}
  if (to !== '-') await refuseExisting(session, to, options)
  if (await convertLarge(session, {from, to: destination}, options)) return
  const file = await open(session, from, options)
  const isSame = wanted === null ? hasEndingOf(file.format, to) : wanted === file.format
  const output = isSame ? await file.edit([]) : await writeContent(file.content, destination)
  await put(session, {to, output}, options)
  await session.warn(file.remarks)
  if (!isSame) await session.warn(await remarksOnWriting(file.content, destination))
  if (to !== '-') await saySample(session, from, file)
}

function text(options: Options, name: string): string | null {
  const value = options[name]
  return typeof value === 'string' ? value : null
}

async function open(session: Session, from: string, options: Options): Promise<OpenedFile> {
  const isStdin = from === '-'
  const bytes = isStdin
    ? await readStdin(session)
    : await readBytes(resolve(session.world.cwd, from)).catch(renamed(from))
  const name = isStdin ? STDIN : from
  const reading = readingOf(options, {lines: 'auto', delimiter: null})
  const format = text(options, 'from') ?? (isStdin ? (formatOfBytes(bytes, STDIN) ?? 'text') : null)
  return openFile(bytes, {...reading, name, format})
}

/** Files from here on go through row by row where their format can, so that memory does not grow with them. */
const large = 32e6

/** Writes the rows of a large bilingual file in another format as they come; false where it has to be read as a whole. */
async function convertLarge(
  session: Session,
  {from, to}: {from: string; to: Destination},
  options: Options,
): Promise<boolean> {
  if (from === '-') return false
  const full = resolve(session.world.cwd, from)
  const size = (await stat(full).catch(() => null))?.size ?? 0
  if (size < large) return false
  const entry = await formatOfFile(full, {name: from, asked: text(options, 'from')})
  const format = await entry.load()
  const isSame = to.format === null ? hasEndingOf(entry.name, to.path) : to.format === entry.name
  if (isSame || !('streamRows' in format) || format.streamRows === undefined) return false
  const chunks = streamText(watched(session, streamBytes(full, from), {name: from, size}), from, {
    asked: text(options, 'encoding'),
    declared: format.declared ?? xmlDeclared,
    onEncoding: (found) => session.warn(encodingRemarks(found, from)),
  })
  const remarks: InputProblem[] = []
  const counted = {rows: 0, first: null}
  const remark = (problem: InputProblem): unknown => remarks.push(problem)
  const rows = counting(format.streamRows(chunks, {name: from, lang: 'ar', remark}), counted)
  const output = await writeRows({name: from, rows}, to)
  if (output === null) return false
  await put(session, {to: to.path, output}, options)
  await session.warn(remarks)
  if (to.path !== '-') await sayRows(session, from, counted)
  return true
}

/** Says how far the reading is, megabyte by megabyte. */
async function* watched(
  session: Session,
  chunks: AsyncIterable<Uint8Array>,
  {name, size}: {name: string; size: number},
): AsyncGenerator<Uint8Array> {
  const all = Math.ceil(size / 1e6)
  let [bytes, shown] = [0, -1]
  for await (const chunk of chunks) {
    const at = Math.floor(bytes / 1e6)
    if (at > shown) await session.progress({at, all, name, doing: 'progress.converting'})
    shown = at
    bytes += chunk.length
    yield chunk
  }
  await session.progress({at: all, all, name, doing: 'progress.converting'})
}

/** How many rows there are, and the first of them. */
interface Counted {
  rows: number
  first: BitextRow | null
}

async function* counting(rows: AsyncIterable<BitextRow>, counted: Counted): AsyncGenerator<BitextRow> {
  for await (const row of rows) {
    counted.first ??= row
    counted.rows++
    yield row
  }
}

/** Does the name of the output say the format of the input? */
function hasEndingOf(format: string, to: string): boolean {
  return readerFor(to, format).endings.some((ending) => to.toLowerCase().endsWith(ending))
}

async function put(session: Session, {to, output}: {to: string; output: Written}, options: Options): Promise<void> {
  if (to !== '-') await saveOutput(session, {path: to, content: output}, options)
  else if (typeof output === 'string' || output instanceof Uint8Array) await session.world.out(output)
  else for await (const piece of output) await session.world.out(piece)
}

/** How much was read, and its beginning: columns that changed places, or a wrong encoding, show at once. */
async function saySample(session: Session, path: string, {content, document}: OpenedFile): Promise<void> {
  const rows = rowsOf(content)?.rows ?? null
  if (rows !== null) return sayRows(session, path, {rows: rows.length, first: rows[0] ?? null})
  if (document === null || document.blocks.length === 0) return
  const [{start, end}] = document.blocks
  const texts = session.wording.say('count.texts', {count: document.blocks.length})
  await session.remark('convert.texts', {path, texts, text: shortened(document.text.slice(start, end))})
}

async function sayRows(session: Session, path: string, {rows: count, first}: Counted): Promise<void> {
  const rows = session.wording.say('count.rows', {count})
  if (first === null) return
  await session.remark('convert.rows', {path, rows, ar: shortened(first.ar), en: shortened(first.en)})
}

/** UTF-16 units of a text that are shown. */
const most = 60

function shortened(shown: string): string {
  const line = oneLine(shown.slice(0, 4 * most)).trim()
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '')
  return line.length > most ? `${cut}…` : line
}
