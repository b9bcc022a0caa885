import {InputError} from '../errors.ts'
import {decodeBytes, firstBad, wholeLength} from './decode-bytes.ts'
import type {Encoding} from './encodings.ts'
import {
  type EncodingFound,
  type EncodingHints,
  firstBeyondAscii,
  SAMPLE,
  sniffBody,
  sniffHead,
} from './sniff-encoding.ts'

export type {Encoding} from './encodings.ts'

/** A file's text, and what is needed to write it back byte for byte. */
export interface SourceText {
  /** Without the byte-order mark. */
  readonly text: string
  readonly encoding: Encoding
  readonly hasBom: boolean
  /** How the encoding is known: by a mark, by what the file or the user says, because it is UTF-8, or guessed. */
  readonly known: EncodingFound['known']
  /** 0…1: how sure it is; 1 where it is not guessed. */
  readonly confidence: number
  /** The encoding that the file or the user names, where the bytes are another one all the same; else null. */
  readonly contradicts: string | null
}

/**
 * Decodes a file: by its byte-order mark, by the encoding that the user or the file names, as UTF-8 where it is valid, as
 * UTF-16 or UTF-32 where its bytes show the pattern, else as windows-1256, windows-1252 or ISO-8859-6 where one of them is
 * likely enough.
 *
 * @param path for the error message
 * @throws InputError `encoding-unknown`; `encoding-broken` where a mark or a name says the encoding and the bytes are not in
 * it, with the line of the first bad byte; `encoding-contradicted`, `encoding-name-unknown`; `file-binary`. Nothing is
 * replaced silently
 */
export function decode(bytes: Uint8Array, path: string, hints: EncodingHints = {}): SourceText {
  const found = sniffHead(bytes.subarray(0, SAMPLE), path, hints) ?? sniffWhole(bytes)
  const decoding = startDecoding(path)
  if (found === null) throw notTold(decoding, bytes)
  settle(decoding, found)
  const pieces = [decodeNext(decoding, bytes.subarray(found.markLength)), endDecoding(decoding)]
  const {encoding, known, confidence, contradicts} = found
  return {text: pieces.join(''), encoding, hasBom: found.markLength > 0, known, confidence, contradicts}
}

/**
 * The same for files of which a guess could not be said: settings, links, rules. An encoding that would have to be guessed is
 * not known.
 *
 * @throws InputError as {@link decode}
 */
export function decodeSure(bytes: Uint8Array, path: string, hints: EncodingHints = {}): SourceText {
  const source = decode(bytes, path, hints)
  if (source.known === 'guessed') throw notTold(startDecoding(path), bytes)
  return source
}

function sniffWhole(bytes: Uint8Array): EncodingFound | null {
  const first = firstBeyondAscii(bytes)
  if (first < 0) return sniffBody(new Uint8Array(), true)
  const start = Math.max(0, first - 1)
  return sniffBody(bytes.subarray(start, start + SAMPLE), start + SAMPLE >= bytes.length)
}

/** A text that is decoded piece by piece. */
export interface Decoding {
  readonly path: string
  encoding: Encoding
  /** Who says that it is this encoding; `guessed` where nobody does. */
  by: 'mark' | 'name' | 'guessed'
  /** Bytes of a character that is not whole yet. */
  rest: Uint8Array
  /** Line feeds and bytes so far. */
  lines: number
  bytes: number
}

/** Begins as UTF-8, which an ASCII text is too. */
export function startDecoding(path: string): Decoding {
  return {path, encoding: 'utf-8', by: 'guessed', rest: new Uint8Array(), lines: 0, bytes: 0}
}

/** Goes on in the encoding that was found. The mark is passed over by who calls. */
export function settle(decoding: Decoding, {encoding, known, markLength}: EncodingFound): void {
  decoding.encoding = encoding
  decoding.by = known === 'marked' ? 'mark' : known === 'declared' ? 'name' : 'guessed'
  decoding.bytes += markLength
}

/**
 * The next piece of the text.
 *
 * @throws InputError `encoding-broken`, `encoding-unknown` or `file-binary` with line and byte
 */
export function decodeNext(decoding: Decoding, bytes: Uint8Array): string {
  const all = decoding.rest.length === 0 ? bytes : joinBytes(decoding.rest, bytes)
  const whole = all.subarray(0, wholeLength(all, decoding.encoding))
  const text = decodeBytes(whole, decoding.encoding)
  if (text === null) throw brokenAt(decoding, whole)
  const nul = text.indexOf('\0')
  if (nul >= 0)
    throw binaryAt(decoding, {byte: sizeOf(text.slice(0, nul), decoding.encoding), before: text.slice(0, nul)})
  decoding.lines += countLines(text)
  decoding.bytes += whole.length
  decoding.rest = all.slice(whole.length)
  return text
}

/** The end of the text: no half of a character may be left over. */
export function endDecoding(decoding: Decoding): '' {
  if (decoding.rest.length > 0) throw brokenAt(decoding, new Uint8Array())
  return ''
}

/** The problem of bytes whose encoding cannot be told: the place of the first that is not UTF-8, or not a text's. */
export function notTold(decoding: Decoding, bytes: Uint8Array): InputError {
  const nul = bytes.indexOf(0)
  const before = new TextDecoder('latin1').decode(bytes.subarray(0, Math.max(0, nul)))
  if (nul >= 0) return binaryAt(decoding, {byte: nul, before})
  return brokenAt(decoding, bytes)
}

function brokenAt({path, encoding, by, lines, bytes}: Decoding, part: Uint8Array): InputError {
  const offset = part.length === 0 ? 0 : firstBad(part, encoding)
  const line = lines + 1 + countLines(decodeBytes(part.subarray(0, offset), encoding) ?? '')
  const byte = bytes + offset
  if (by === 'guessed') return new InputError('encoding-unknown', {path, line, args: {byte}})
  return new InputError('encoding-broken', {
    path,
    line,
    args: {byte, encoding, detail: by === 'mark' ? 'encoding-by-mark' : 'encoding-by-name'},
  })
}

/** @param nul byte offset in this piece, and the text before it */
function binaryAt({path, lines, bytes}: Decoding, nul: {byte: number; before: string}): InputError {
  return new InputError('file-binary', {path, line: lines + 1 + countLines(nul.before), args: {byte: bytes + nul.byte}})
}

/** How many bytes a text takes. */
function sizeOf(text: string, encoding: Encoding): number {
  if (encoding === 'utf-8') return new TextEncoder().encode(text).length
  if (encoding.startsWith('utf-32')) return [...text].length * 4
  return encoding.startsWith('utf-16') ? text.length * 2 : text.length
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

function joinBytes(one: Uint8Array, other: Uint8Array): Uint8Array {
  const all = new Uint8Array(one.length + other.length)
  all.set(one)
  all.set(other, one.length)
  return all
}
