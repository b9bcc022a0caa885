import type {Edit} from '../model.ts'
import {decode} from '../bytes/decode.ts'
import {applyEdits} from '../text/edits.ts'
import {encode} from '../bytes/encode.ts'

/**
 * The file with the edits made, and no other byte changed: encoding, byte-order mark, line ends stay.
 *
 * @param bytes the file as it was read
 * @param edits spans are offsets in the document's text
 */
export function patchText(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  if (edits.length === 0) return bytes
  const source = decode(bytes, '')
  return encode(applyEdits(source.text, edits), source)
}
