import {createHash} from 'node:crypto'

/** Vectors by the SHA-256 of their text (hexadecimal), oldest first; all of one size. */
export type VectorsByText = ReadonlyMap<string, Float32Array>

/** What is wrong with a file; each has its words in `locales/`. */
export type CacheFault = 'cache-damaged' | 'cache-foreign'

/** Bytes; the oldest vectors are left out beyond it. */
const largestCache = 200e6

/**
 * The file: `head` (mark, size of a vector, number of vectors), `owner`, the digests, the vectors, and the SHA-256 of all that.
 * Numbers are as the machine has them: the mark of one with the other order of bytes is foreign.
 */
const mark = 0x4d51_5631
const headBytes = 12
const digestBytes = 32
const firstDigest = headBytes + digestBytes

/** SHA-256. */
export function digestOf(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}

/**
 * Vectors as the bytes of a file.
 *
 * @param owner SHA-256 of what the vectors are of: service and model
 * @param most how many bytes the file may have
 */
export function encodeCache(vectors: VectorsByText, owner: Uint8Array, most: number = largestCache): Uint8Array {
  const size = vectors.values().next().value?.length ?? 0
  const room = Math.max(0, Math.floor((most - firstDigest - digestBytes) / (digestBytes + size * 4)))
  const kept = [...vectors].slice(Math.max(0, vectors.size - room))
  const firstVector = firstDigest + kept.length * digestBytes
  const bytes = Buffer.alloc(firstVector + kept.length * size * 4 + digestBytes)
  bytes.set(bytesOf(Uint32Array.of(mark, size, kept.length)), 0)
  bytes.set(owner, headBytes)
  for (const [at, [digest, vector]] of kept.entries()) {
    bytes.write(digest, firstDigest + at * digestBytes, 'hex')
    bytes.set(bytesOf(vector), firstVector + at * size * 4)
  }
  bytes.set(digestOf(bytes.subarray(0, -digestBytes)), bytes.length - digestBytes)
  return bytes
}

/** The vectors of a file, or what is wrong with it. */
export function decodeCache(file: Uint8Array, owner: Uint8Array): Map<string, Float32Array> | CacheFault {
  if (file.length < firstDigest + digestBytes) return 'cache-damaged'
  const [first, size, count] = new Uint32Array(copyOf(file, 0, headBytes))
  if (first !== mark || !isSame(file.subarray(headBytes, firstDigest), owner)) {
    return 'cache-foreign'
  }
  const firstVector = firstDigest + count * digestBytes
  const end = firstVector + count * size * 4
  if (file.length !== end + digestBytes || !isSame(file.subarray(end), digestOf(file.subarray(0, end)))) {
    return 'cache-damaged'
  }
  const digests = Buffer.from(file.buffer, file.byteOffset, file.length)
  const numbers = new Float32Array(copyOf(file, firstVector, end))
  const vectors = new Map<string, Float32Array>()
  for (let at = 0, place = firstDigest; at < count; at++, place += digestBytes) {
    vectors.set(digests.toString('hex', place, place + digestBytes), numbers.subarray(at * size, (at + 1) * size))
  }
  return vectors
}

/** A copy, since numbers must begin at a multiple of four bytes, and the file may not; `slice` of a Buffer is none. */
function copyOf(file: Uint8Array, start: number, end: number): ArrayBuffer {
  return new Uint8Array(file.subarray(start, end)).buffer
}

function isSame(some: Uint8Array, others: Uint8Array): boolean {
  return Buffer.compare(some, others) === 0
}

function bytesOf(numbers: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}
