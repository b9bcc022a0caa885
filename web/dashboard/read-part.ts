/** What holds the text in packages of Word, Writer, sheets and books, in the order of being tried. */
const textParts = [
  /^word\/document\.xml$/u,
  /^content\.xml$/u,
  /^xl\/sharedStrings\.xml$/u,
  /^ppt\/slides\/slide1\.xml$/u,
  /\.x?html?$/iu,
]

interface PartPlace {
  readonly name: string
  readonly isDeflated: boolean
  readonly size: number
  readonly at: number
}

const nothing = new Uint8Array(0)

/** The beginning of the part of a ZIP package that holds its text, at most so many bytes; nothing where there is none. */
export async function readPart(file: Blob, most: number): Promise<Uint8Array> {
  const places = await listParts(file)
  const found = textParts
    .map((name) => places.find((place) => name.test(place.name)))
    .find((place) => place !== undefined)
  if (found === undefined) return nothing
  const head = new DataView(await file.slice(found.at, found.at + 30).arrayBuffer())
  if (head.byteLength < 30) return nothing
  const start = found.at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const packed = file.slice(start, start + found.size)
  if (!found.isDeflated) return new Uint8Array(await packed.slice(0, most).arrayBuffer())
  return inflate(packed, most)
}

/** The directory at the end of the package. */
async function listParts(file: Blob): Promise<PartPlace[]> {
  const tailAt = Math.max(0, file.size - 65_557)
  const tail = new DataView(await file.slice(tailAt).arrayBuffer())
  let end = tail.byteLength - 22
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) return []
  const from = tail.getUint32(end + 16, true)
  const directory = new DataView(await file.slice(from, from + tail.getUint32(end + 12, true)).arrayBuffer())
  const places: PartPlace[] = []
  let at = 0
  while (at + 46 <= directory.byteLength && directory.getUint32(at, true) === 0x02014b50) {
    const length = directory.getUint16(at + 28, true)
    const name = new TextDecoder().decode(
      new Uint8Array(directory.buffer, at + 46, Math.min(length, directory.byteLength - at - 46)),
    )
    places.push({
      name,
      isDeflated: directory.getUint16(at + 10, true) === 8,
      size: directory.getUint32(at + 20, true),
      at: directory.getUint32(at + 42, true),
    })
    at += 46 + length + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true)
  }
  return places
}

/** Stops when there is enough, so that no package can fill the memory. */
async function inflate(packed: Blob, most: number): Promise<Uint8Array> {
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    while (length < most) {
      const {done, value} = await reader.read()
      if (done) break
      pieces.push(value)
      length += value.length
    }
    await reader.cancel()
  } catch {
    // A broken package: what was read says enough, or nothing does.
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
