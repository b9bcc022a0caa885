import {createReadStream} from 'node:fs'
import {InputError} from '../errors.ts'
import {type Encoding, encodingOf, firstBad} from '../read/decode.ts'
import {causeOf, checkStreamed} from './files.ts'

/**
 * The bytes of a file piece by piece, however large it is.
 *
 * @param shown the path as messages name it
 * @throws InputError `file-not-found` or `file-unreadable`
 */
export async function* streamBytes(path: string, shown: string): AsyncGenerator<Uint8Array> {
  await checkStreamed(path, shown)
  try {
    for await (const chunk of createReadStream(path, {highWaterMark: 1 << 20})) yield chunk as Uint8Array
  } catch (error) {
    throw new InputError('file-unreadable', {path: shown, args: {cause: causeOf(error)}})
  }
}

/**
 * Pieces of bytes as pieces of text: UTF-8 with or without byte-order mark, UTF-16 by its mark. The mark is left out.
 *
 * @param path for the error message
 * @throws InputError `encoding-unknown` or `encoding-broken` with the line where the bad bytes are; nothing is replaced silently
 */
export async function* streamText(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<string> {
  let decoding: Decoding | null = null
  let head: Uint8Array = new Uint8Array()
  for await (const chunk of chunks) {
    // A byte-order mark may come in two pieces.
    head = decoding === null ? Buffer.concat([head, chunk]) : chunk
    if (head.length < 3 && decoding === null) continue
    decoding ??= startDecoding(head, path)
    yield decodeNext(decoding, head)
    head = new Uint8Array()
  }
  decoding ??= startDecoding(head, path)
  yield decodeNext(decoding, head)
  yield decodeNext(decoding, null)
}

interface Decoding {
  readonly decoder: TextDecoder
  readonly path: string
  readonly hasMark: boolean
  readonly encoding: Encoding
  /** Line feeds and bytes so far. */
  lines: number
  bytes: number
}

function startDecoding(head: Uint8Array, path: string): Decoding {
  const encoding = encodingOf(head)
  const hasMark = encoding !== 'utf-8' || (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
  return {decoder: new TextDecoder(encoding, {fatal: true}), path, hasMark, encoding, lines: 0, bytes: 0}
}

/** The next piece; null ends the text, so that no half of a character is left over. */
function decodeNext(decoding: Decoding, bytes: Uint8Array | null): string {
  try {
    const text = bytes === null ? decoding.decoder.decode() : decoding.decoder.decode(bytes, {stream: true})
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) decoding.lines++
    decoding.bytes += bytes?.length ?? 0
    return text
  } catch (error) {
    if (error instanceof TypeError) throw brokenAt(decoding, bytes ?? new Uint8Array())
    throw error
  }
}

function brokenAt({path, hasMark, encoding, lines, bytes}: Decoding, chunk: Uint8Array): InputError {
  // The piece may begin inside a character.
  const isInside = encoding === 'utf-8' && bytes > 0
  const skipped = isInside ? [...chunk.subarray(0, 3)].findIndex((byte) => (byte & 0xc0) !== 0x80) : 0
  const bad = firstBad(chunk.subarray(Math.max(0, skipped)), encoding)
  const args = {byte: bytes + Math.max(0, skipped) + bad.offset, encoding}
  return new InputError(hasMark ? 'encoding-broken' : 'encoding-unknown', {path, line: lines + bad.line, args})
}
