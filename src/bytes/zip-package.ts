import {type Entry, type FileEntry, Uint8ArrayReader, ZipReader} from '@zip.js/zip.js'
import {InputError} from '../errors.ts'

/** The files inside a ZIP, such as a Word or Excel file. */
export interface ZipPackage {
  /** Path as the user gave it, for messages. */
  readonly path: string
  readonly names: readonly string[]
  has(name: string): boolean
  /** The name as the ZIP writes it: Office does not tell capitals from small letters, nor `\` from `/`. */
  nameOf(name: string): string
  /** @throws InputError `office-part-missing`, `office-damaged`, `office-locked` or `office-too-large` */
  read(name: string): Promise<Uint8Array>
}

/** Files in a package, pictures included; one of this many is no document. */
const mostEntries = 20_000
/** Bytes of the parts that are read, unpacked. */
const largest = 200e6
/** Texts and tables shrink to a fiftieth at the most; a part that claims far more was made to fill the memory. */
const steepest = 400
/** Up to here a part may shrink as it likes. */
const small = 1e6

/**
 * Opens a package. Only what is asked for is unpacked, within limits that are checked against what the file claims and
 * again against what comes out. Nothing is ever written by the names inside.
 *
 * @throws InputError `office-damaged` or `office-too-large`
 */
export async function openPackage(bytes: Uint8Array, path: string): Promise<ZipPackage> {
  const entries = new Map<string, FileEntry>()
  let room = largest
  for (const entry of await listEntries(bytes, path)) {
    if (entry.directory) continue
    // Of two files of one name nobody can say which Office would take.
    if (entries.has(entry.filename)) throw damaged(path, entry.filename)
    entries.set(entry.filename, entry)
  }
  const unpacked = new Map<string, Uint8Array>()
  // Of names that mean the same the first is taken.
  const written = new Map([...entries.keys()].toReversed().map((name) => [comparable(name), name]))
  return {
    path,
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    nameOf: (name) => (entries.has(name) ? name : (written.get(comparable(name)) ?? name)),
    async read(name) {
      const known = unpacked.get(name)
      if (known !== undefined) return known
      const entry = entries.get(name)
      if (entry === undefined) throw new InputError('office-part-missing', {path, args: {part: name}})
      if (entry.encrypted) throw new InputError('office-locked', {path})
      const {uncompressedSize, compressedSize} = entry
      const isSteep = uncompressedSize > small && uncompressedSize > steepest * compressedSize
      if (uncompressedSize > room || isSteep) throw tooLarge(path, uncompressedSize)
      room -= uncompressedSize
      const content = await unpack(entry, path)
      unpacked.set(name, content)
      return content
    },
  }
}

/** Names of parts are compared so (ECMA-376 part 2, 6.2.2.3); some programs write them with `\` or `/` before all. */
function comparable(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase()
}

async function listEntries(bytes: Uint8Array, path: string): Promise<Entry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
    checkSignature: true,
    // Nothing is written by the names inside: `../x` is a name like others, which nobody asks for.
    filenameValidation: 'tolerant',
  })
  const entries: Entry[] = []
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= mostEntries) throw damaged(path, `> ${mostEntries}`)
      entries.push(entry)
    }
    return entries
  } catch (error) {
    throw asDamage(error, path, 'ZIP')
  }
}

async function unpack(entry: FileEntry, path: string): Promise<Uint8Array> {
  const content = new Uint8Array(entry.uncompressedSize)
  let length = 0
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      // More than the file claims: nothing of it is kept.
      if (length + chunk.length > content.length) throw damaged(path, entry.filename)
      content.set(chunk, length)
      length += chunk.length
    },
  })
  try {
    await entry.getData(writable, {useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true})
  } catch (error) {
    throw asDamage(error, path, entry.filename)
  }
  if (length !== content.length) throw damaged(path, entry.filename)
  return content
}

/** What the ZIP library says of a broken file is said in one sentence; a mistake of ours goes on as it is. */
export function asDamage(error: unknown, path: string, part: string): unknown {
  const isOurs = error instanceof InputError || error instanceof ReferenceError || !(error instanceof Error)
  return isOurs ? error : damaged(path, part)
}

/** @param detail the part that is broken, as the file names it */
function damaged(path: string, detail: string): InputError {
  return new InputError('office-damaged', {path, args: {detail: detail.slice(0, 80)}})
}

function tooLarge(path: string, size: number): InputError {
  return new InputError('office-too-large', {path, args: {megabytes: Math.ceil(size / 1e6), limit: largest / 1e6}})
}
