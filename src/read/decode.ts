import {InputError} from '../errors.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** A file's text, and what is needed to write it back byte for byte. */
export interface SourceText {
  /** Without the byte-order mark. */
  readonly text: string
  readonly encoding: Encoding
  readonly hasBom: boolean
}

/**
 * Decodes UTF-8 with or without byte-order mark, and UTF-16 by its mark.
 *
 * @param path for the error message
 * @throws InputError `encoding-unknown`, or `encoding-broken` where a mark names the encoding, with the line of the first bad byte; nothing is replaced silently
 */
export function decode(bytes: Uint8Array, path: string): SourceText {
  const encoding = encodingOf(bytes)
  const markLength = encoding === 'utf-8' ? 3 : 2
  const hasBom = encoding !== 'utf-8' || startsWith(bytes, [0xef, 0xbb, 0xbf])
  const body = hasBom ? bytes.subarray(markLength) : bytes
  const text = tryDecode(body, encoding)
  if (text === null || (encoding !== 'utf-8' && body.length % 2 === 1)) {
    const {line, offset} = firstBad(body, encoding)
    const code = hasBom ? 'encoding-broken' : 'encoding-unknown'
    throw new InputError(code, {path, line, args: {byte: offset + (hasBom ? markLength : 0), encoding}})
  }
  return {text, encoding, hasBom}
}

/** By the byte-order mark; UTF-8 where there is none. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return 'utf-8'
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** null where the bytes are not that encoding; `ignoreBOM` keeps a second mark, which is a character like any other. */
function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

/** Where the first byte is that does not decode, found by halving: its offset, and its line from 1. */
export function firstBad(bytes: Uint8Array, encoding: Encoding): {line: number; offset: number} {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodesSoFar(bytes.subarray(0, middle), encoding)) good = middle
    else bad = middle
  }
  let line = 1
  for (let at = 0; at < good; at++) if (bytes[at] === 0x0a) line++
  return {line, offset: good}
}

/** True where the bytes are a good beginning, a character cut at the end included. */
function decodesSoFar(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes, {stream: true})
    return true
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return false
    throw error
  }
}
