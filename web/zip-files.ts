/** A file of a package. */
export interface PackedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** 1980-01-01, the first day a package can say: the same files make the same package. */
const DATE = 0x21
/** Names are UTF-8. */
const UTF8 = 0x800

/** Files as one ZIP package, not compressed: what is exported is small, and most of it is compressed already. */
export function zipFiles(files: readonly PackedFile[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const entries: Uint8Array<ArrayBuffer>[] = []
  let at = 0
  for (const {name, bytes} of files) {
    const label = new TextEncoder().encode(name)
    const facts = [UTF8, 0, 0, DATE, crc32(bytes), bytes.length, bytes.length, label.length]
    const local = fields([[4, 0x04034b50], [2, 20], ...sized(facts), [2, 0]])
    parts.push(local, label, bytes)
    entries.push(
      fields([[4, 0x02014b50], [2, 20], [2, 20], ...sized(facts), [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]),
      label,
    )
    at += local.length + label.length + bytes.length
  }
  const size = entries.reduce((sum, entry) => sum + entry.length, 0)
  const count = files.length
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, at],
    [2, 0],
  ])
  return new Blob([...parts, ...entries, end], {type: 'application/zip'})
}

type Field = readonly [bytes: 2 | 4, value: number]

/** Flags, method, time, date; sum and sizes; length of the name. */
function sized(facts: readonly number[]): Field[] {
  return facts.map((value, at): Field => [at >= 4 && at <= 6 ? 4 : 2, value])
}

function fields(values: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.reduce((sum, [length]) => sum + length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [length, value] of values) {
    if (length === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += length
  }
  return bytes
}

const table = Uint32Array.from({length: 256}, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ table[(sum ^ byte) & 0xff]
  return (sum ^ 0xffffffff) >>> 0
}
