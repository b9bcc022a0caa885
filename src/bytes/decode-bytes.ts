import {isSingleByte, type SingleByte, UNDEFINED_BYTE, unitsOf} from './single-byte.ts'
import type {Encoding} from './encodings.ts'

/** Characters that are decoded at a time where we do it ourselves: the arguments of a call have a limit. */
const pieceSize = 8192

/**
 * Bytes that are whole characters as text.
 *
 * @returns null where they are not that encoding; nothing is replaced
 */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string | null {
  if (isSingleByte(encoding)) return decodeSingle(bytes, encoding)
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le')
  // A decoder passes over an odd byte at the end in some versions of ICU.
  if (encoding !== 'utf-8' && bytes.length % 2 === 1) return null
  try {
    // `ignoreBOM` keeps a second mark, which is a character like any other.
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

/** How many bytes at the start are whole characters; the rest is the beginning of one, or broken. */
export function wholeLength(bytes: Uint8Array, encoding: Encoding): number {
  const {length} = bytes
  if (isSingleByte(encoding)) return length
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return length - (length % 4)
  if (encoding === 'utf-8') return length - cutUtf8(bytes)
  const even = length - (length % 2)
  if (even < 2) return even
  const high = bytes[encoding === 'utf-16le' ? even - 1 : even - 2]
  return high >= 0xd8 && high <= 0xdb ? even - 2 : even
}

/** Bytes at the end that begin a character without ending it. */
function cutUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]
    if ((byte & 0xc0) === 0x80) continue
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return size > back ? back : 0
  }
  return 0
}

/** Offset of the first byte of the first character that does not decode. */
export function firstBad(bytes: Uint8Array, encoding: Encoding): number {
  if (isSingleByte(encoding)) {
    const units = unitsOf(encoding)
    return bytes.findIndex((byte) => units[byte] === UNDEFINED_BYTE)
  }
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    const part = bytes.subarray(0, middle)
    const isGood = decodeBytes(part.subarray(0, wholeLength(part, encoding)), encoding) !== null
    if (isGood && startsWell(part.subarray(wholeLength(part, encoding)), encoding)) good = middle
    else bad = middle
  }
  return wholeLength(bytes.subarray(0, good), encoding)
}

/** Whether a character cut off may still become one; only UTF-8 can tell before its end. */
function startsWell(cut: Uint8Array, encoding: Encoding): boolean {
  if (encoding !== 'utf-8') return true
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(cut, {stream: true})
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** By way of UTF-16, whose decoder is the fastest way to a string. */
function decodeSingle(bytes: Uint8Array, encoding: SingleByte): string | null {
  const units = unitsOf(encoding)
  const decoder = new TextDecoder('utf-16le', {ignoreBOM: true})
  const pieces: string[] = []
  const piece = new Uint8Array(2 * pieceSize)
  for (let from = 0; from < bytes.length; from += pieceSize) {
    const count = Math.min(pieceSize, bytes.length - from)
    for (let at = 0; at < count; at++) {
      const unit = units[bytes[from + at]]
      if (unit === UNDEFINED_BYTE) return null
      piece[2 * at] = unit & 0xff
      piece[2 * at + 1] = unit >> 8
    }
    pieces.push(decoder.decode(piece.subarray(0, 2 * count)))
  }
  return pieces.join('')
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string | null {
  if (bytes.length % 4 !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += pieceSize * 4) {
    const points: number[] = []
    for (let at = from; at < Math.min(bytes.length, from + pieceSize * 4); at += 4) {
      const point = view.getUint32(at, isLittle)
      if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null
      points.push(point)
    }
    pieces.push(String.fromCodePoint(...points))
  }
  return pieces.join('')
}
