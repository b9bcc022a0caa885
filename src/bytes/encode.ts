import {InputError} from '../errors.ts'
import {type Encoding, markBytes} from './encodings.ts'
import {bytesOf, isSingleByte, type SingleByte} from './single-byte.ts'

/** How a text is written, and the file's path for the error message. */
export interface EncodeOptions {
  readonly encoding: Encoding
  readonly hasBom: boolean
  readonly path?: string
}

/**
 * The bytes of a text in the encoding it was read in, with its byte-order mark if it had one.
 *
 * @throws InputError `encoding-lacks` with the first character that the encoding does not have
 */
export function encode(text: string, as: EncodeOptions): Uint8Array {
  const mark = as.hasBom ? markBytes(as.encoding) : []
  const body = encodeBody(text, as)
  if (mark.length === 0) return body
  const bytes = new Uint8Array(mark.length + body.length)
  bytes.set(mark)
  bytes.set(body, mark.length)
  return bytes
}

function encodeBody(text: string, {encoding, path}: EncodeOptions): Uint8Array {
  if (isSingleByte(encoding)) return encodeSingle(text, encoding, path)
  // Half of a surrogate pair is no character: UTF-8 and UTF-32 cannot write it, and readers refuse it in UTF-16.
  const half = text.search(/[\uD800-\uDFFF]/u)
  if (half >= 0) throw lacks(text, half, {encoding, path})
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const isLittle = encoding.endsWith('le')
  return encoding.startsWith('utf-16') ? encodeUtf16(text, isLittle) : encodeUtf32(text, isLittle)
}

function encodeSingle(text: string, encoding: SingleByte, path: string | undefined): Uint8Array {
  const table = bytesOf(encoding)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const byte = table.get(text.charCodeAt(at))
    if (byte === undefined) throw lacks(text, at, {encoding, path})
    bytes[at] = byte
  }
  return bytes
}

function lacks(text: string, at: number, {encoding, path}: {encoding: Encoding; path: string | undefined}): InputError {
  const point = text.codePointAt(at) ?? 0
  const isHalf = point >= 0xd800 && point <= 0xdfff
  const line = text.slice(0, at).split('\n').length
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  const character = isHalf ? '\uFFFD' : String.fromCodePoint(point)
  const place = path === undefined ? {line} : {path, line}
  return new InputError('encoding-lacks', {...place, args: {character, code, encoding}})
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}

function encodeUtf32(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 4))
  let size = 0
  for (const letter of text) {
    view.setUint32(size, letter.codePointAt(0) ?? 0, isLittle)
    size += 4
  }
  return new Uint8Array(view.buffer, 0, size)
}
