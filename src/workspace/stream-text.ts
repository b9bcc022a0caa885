import {createReadStream} from 'node:fs'
import {InputError} from '../errors.ts'
import {type Decoding, decodeNext, endDecoding, notTold, settle, startDecoding} from '../bytes/decode.ts'
import {latinHead} from '../bytes/encoding-remarks.ts'
import {type EncodingFound, firstBeyondAscii, SAMPLE, sniffBody, sniffHead} from '../bytes/sniff-encoding.ts'
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

/** What is said of a text's encoding, and who is told what it turns out to be. */
export interface StreamOptions {
  readonly asked?: string | null
  /** The encoding that the file declares in its first bytes, read as Latin letters; null where it names none. */
  declared?(head: string): string | null
  onEncoding?(found: EncodingFound): void | Promise<void>
}

/**
 * Pieces of bytes as pieces of text, in every encoding that `decode` reads, and the same text as it reads. The mark is left
 * out.
 *
 * @param path for the error message
 * @throws InputError as `decode`, with the line where the bad bytes are; nothing is replaced silently
 */
export async function* streamText(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  options: StreamOptions = {},
): AsyncGenerator<string> {
  const stream: Stream = {decoding: startDecoding(path), stage: 'head', waiting: new Uint8Array(), options, found: null}
  for await (const chunk of chunks) {
    const text = passOn(stream, chunk)
    await tell(stream)
    if (text !== '') yield text
  }
  const text = endStream(stream)
  await tell(stream)
  yield text + endDecoding(stream.decoding)
}

async function tell(stream: Stream): Promise<void> {
  const {found} = stream
  stream.found = null
  if (found !== null) await stream.options.onEncoding?.(found)
}

interface Stream {
  readonly decoding: Decoding
  /** What is looked for: the start of the file, the first bytes that are not ASCII, or nothing more. */
  stage: 'head' | 'ascii' | 'settled'
  /** Bytes that are not decoded yet. */
  waiting: Uint8Array
  readonly options: StreamOptions
  /** What nobody was told of yet. */
  found: EncodingFound | null
}

function passOn(stream: Stream, chunk: Uint8Array): string {
  if (stream.stage === 'settled') return decodeNext(stream.decoding, chunk)
  stream.waiting = stream.waiting.length === 0 ? chunk : Buffer.concat([stream.waiting, chunk])
  if (stream.stage === 'head' && stream.waiting.length >= SAMPLE) lookAtHead(stream)
  return stream.stage === 'head' ? '' : pass(stream, false)
}

function endStream(stream: Stream): string {
  if (stream.stage === 'head') lookAtHead(stream)
  return pass(stream, true)
}

function lookAtHead(stream: Stream): void {
  const {decoding, waiting, options} = stream
  const {asked = null, declared} = options
  const hints = {asked, declared: declared?.(latinHead(waiting)) ?? null}
  const found = sniffHead(waiting.subarray(0, SAMPLE), decoding.path, hints)
  stream.stage = 'ascii'
  if (found !== null) begin(stream, found)
}

function begin(stream: Stream, found: EncodingFound): void {
  settle(stream.decoding, found)
  stream.waiting = stream.waiting.subarray(found.markLength)
  stream.stage = 'settled'
  stream.found = found
}

/** Decodes what waits, as far as its encoding is told. */
function pass(stream: Stream, isEnd: boolean): string {
  const {decoding} = stream
  let text = ''
  if (stream.stage === 'ascii') {
    const first = firstBeyondAscii(stream.waiting)
    // The byte before the first one that is not ASCII belongs to the sample.
    const start = Math.max(0, first < 0 && !isEnd ? stream.waiting.length - 1 : first - 1)
    if (first !== 0 && start > 0) {
      text = decodeNext(decoding, stream.waiting.subarray(0, start))
      stream.waiting = stream.waiting.subarray(start)
    }
    if (!isEnd && (first < 0 || stream.waiting.length <= SAMPLE)) return text
    const found = sniffBody(stream.waiting.subarray(0, SAMPLE), isEnd && stream.waiting.length <= SAMPLE)
    if (found === null) throw notTold(decoding, stream.waiting)
    begin(stream, found)
  }
  const rest = stream.waiting
  stream.waiting = new Uint8Array()
  return text + decodeNext(decoding, rest)
}
