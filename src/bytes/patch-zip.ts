import {type Entry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter} from '@zip.js/zip.js'

/**
 * A ZIP with some files replaced. The others are copied as they are packed, in the same order, with their dates and
 * attributes.
 *
 * @param bytes a ZIP that `openPackage` could open
 * @param changed the new contents, by name inside the ZIP; a name that is not there yet is added at the end
 */
export async function patchZip(bytes: Uint8Array, changed: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  if (changed.size === 0) return bytes
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {useWebWorkers: false, filenameValidation: 'tolerant'})
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    keepOrder: true,
    extendedTimestamp: false,
  })
  const names = new Set<string>()
  for (const entry of await reader.getEntries()) {
    names.add(entry.filename)
    const content = changed.get(entry.filename)
    await (content === undefined || entry.directory ? copy(writer, entry) : add(writer, {entry, content}))
  }
  for (const [name, content] of changed) {
    if (!names.has(name)) await writer.add(name, new Uint8ArrayReader(content), {lastModDate: dawn})
  }
  return writer.close(reader.comment)
}

/** Where ZIP's calendar begins: added files have no date of their own, so that the same edit gives the same bytes. */
const dawn = new Date(1980, 0, 1)

async function copy(writer: ZipWriter<Uint8Array>, entry: Entry): Promise<void> {
  if (entry.directory) {
    await writer.add(entry.filename, undefined, {...kept(entry), directory: true})
    return
  }
  const packed = await entry.getData(new Uint8ArrayWriter(), {passThrough: true, useWebWorkers: false})
  await writer.add(entry.filename, new Uint8ArrayReader(packed), {
    ...kept(entry),
    passThrough: true,
    compressionMethod: entry.compressionMethod,
    uncompressedSize: entry.uncompressedSize,
    ...(entry.signature === undefined ? {} : {signature: entry.signature}),
  })
}

async function add(
  writer: ZipWriter<Uint8Array>,
  {entry, content}: {entry: Entry; content: Uint8Array},
): Promise<void> {
  const level = entry.compressionMethod === 0 ? 0 : 6
  await writer.add(entry.filename, new Uint8ArrayReader(content), {...kept(entry), level})
}

function kept(entry: Entry): Pick<Entry, 'lastModDate' | 'comment' | 'externalFileAttributes' | 'versionMadeBy'> {
  const {lastModDate, comment, externalFileAttributes, versionMadeBy} = entry
  return {lastModDate, comment, externalFileAttributes, versionMadeBy}
}
