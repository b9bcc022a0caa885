import type {Encoding} from '../read/decode.ts'

const marks: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

/** The bytes of a text in the encoding it was read in, with its byte-order mark if it had one. */
export function encode(text: string, as: {encoding: Encoding; hasBom: boolean}): Uint8Array {
  const mark = as.hasBom ? marks[as.encoding] : []
  const body = as.encoding === 'utf-8' ? new TextEncoder().encode(text) : utf16(text, as.encoding === 'utf-16le')
  const bytes = new Uint8Array(mark.length + body.length)
  bytes.set(mark)
  bytes.set(body, mark.length)
  return bytes
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}
