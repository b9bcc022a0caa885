import {type Entry, type FileEntry, Uint8ArrayReader, ZipReader} from '@zip.js/zip.js'
import {InputError} from '../errors.ts'

/** The files inside a workbook. */
export interface XlsxPackage {
  readonly path: string
  has(name: string): boolean
  /** @throws InputError `xlsx-part-missing`, `xlsx-damaged` or `xlsx-too-large` */
  read(name: string): Promise<Uint8Array>
}

/** Files in a workbook, pictures included; one of this many is no table. */
const mostEntries = 20_000
/** Bytes of the parts that are read, unpacked. */
const largest = 200e6
/** Tables shrink to a fiftieth at the most; a part that claims far more was made to fill the memory. */
const steepest = 400
/** Up to here a part may shrink as it likes. */
const small = 1e6

/**
 * Opens a workbook. Only what is asked for is unpacked, within limits that are checked against what the file claims and
 * again against what comes out.
 *
 * @throws InputError `xlsx-damaged` or `xlsx-too-large`
 */
export async function openPackage(bytes: Uint8Array, path: string): Promise<XlsxPackage> {
  const entries = new Map<string, FileEntry>()
  let room = largest
  for (const entry of await listEntries(bytes, path)) {
    if (entry.directory) continue
    // Of two files of one name nobody can say which Excel would take.
    if (entries.has(entry.filename)) throw new InputError('xlsx-damaged', {path})
    entries.set(entry.filename, entry)
  }
  return {
    path,
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name)
      if (entry === undefined) throw new InputError('xlsx-part-missing', {path, args: {part: name}})
      if (entry.encrypted) throw new InputError('xlsx-locked', {path})
      const {uncompressedSize, compressedSize} = entry
      const isSteep = uncompressedSize > small && uncompressedSize > steepest * compressedSize
      if (uncompressedSize > room || isSteep) throw tooLarge(path, uncompressedSize)
      room -= uncompressedSize
      return unpack(entry, path)
    },
  }
}

async function listEntries(bytes: Uint8Array, path: string): Promise<Entry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {useWebWorkers: false, checkSignature: true})
  const entries: Entry[] = []
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= mostEntries) throw new InputError('xlsx-damaged', {path})
      entries.push(entry)
    }
    return entries
  } catch (error) {
    throw asDamage(error, path)
  }
}

async function unpack(entry: FileEntry, path: string): Promise<Uint8Array> {
  const content = new Uint8Array(entry.uncompressedSize)
  let length = 0
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      // More than the file claims: nothing of it is kept.
      if (length + chunk.length > content.length) throw new InputError('xlsx-damaged', {path})
      content.set(chunk, length)
      length += chunk.length
    },
  })
  try {
    await entry.getData(writable, {useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true})
  } catch (error) {
    throw asDamage(error, path)
  }
  if (length !== content.length) throw new InputError('xlsx-damaged', {path})
  return content
}

/** What the ZIP library says of a broken file is said in one sentence; a mistake of ours goes on as it is. */
function asDamage(error: unknown, path: string): unknown {
  const isOurs = error instanceof InputError || error instanceof ReferenceError || !(error instanceof Error)
  return isOurs ? error : new InputError('xlsx-damaged', {path})
}

function tooLarge(path: string, size: number): InputError {
  return new InputError('xlsx-too-large', {path, args: {megabytes: Math.ceil(size / 1e6), limit: largest / 1e6}})
}
