import {Buffer, isUtf8} from 'node:buffer'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import {z} from 'zod'
import {editBetween} from '../cache/text-edit.ts'

/** What a change took out of a file and what it put there. */
export interface Splice {
  /** Offset in bytes. */
  readonly start: number
  readonly removed: Uint8Array
  readonly inserted: Uint8Array
}

/** From here on the written form is packed; bytes. */
const long = 16_384
/** Bytes; what unpacks to more is no change that we wrote. */
const most = 256e6

/** Text, or packed where it is long or no UTF-8. */
type WrittenBytes = string | {readonly deflated: string}

/** A splice as it is written. */
export interface WrittenSplice {
  readonly start: number
  readonly removed: WrittenBytes
  readonly inserted: WrittenBytes
}

const writtenBytes: z.ZodType<WrittenBytes> = z.union([z.string(), z.strictObject({deflated: z.base64()})])

/** The keys of a written splice. */
export const spliceShape: {readonly [Key in keyof WrittenSplice]: z.ZodType<WrittenSplice[Key]>} = {
  start: z.number().int().nonnegative(),
  removed: writtenBytes,
  inserted: writtenBytes,
}

/** The one splice between two files: all between the first and the last difference, widened to whole characters. */
export function spliceBetween(before: Uint8Array, after: Uint8Array): Splice {
  const {head, tail, by} = editBetween(binary(before), binary(after))
  let start = head
  let end = tail
  while (start > 0 && (isInner(before[start]) || isInner(after[start]))) start--
  // What is behind the edit is the same in both.
  while (end < before.length && isInner(before[end])) end++
  return {start, removed: before.subarray(start, end), inserted: after.subarray(start, end + by)}
}

/** @returns null where the bytes do not have what was taken out, or put there */
export function applySplice(bytes: Uint8Array, splice: Splice, way: 'forth' | 'back'): Uint8Array | null {
  const {start, removed, inserted} = splice
  const [old, now] = way === 'forth' ? [removed, inserted] : [inserted, removed]
  if (Buffer.compare(bytes.subarray(start, start + old.length), old) !== 0) return null
  return Buffer.concat([bytes.subarray(0, start), now, bytes.subarray(start + old.length)])
}

export function writeSplice({start, removed, inserted}: Splice): WrittenSplice {
  return {start, removed: pack(removed), inserted: pack(inserted)}
}

/** @throws the system's error for packed bytes that are none */
export function readSplice({start, removed, inserted}: WrittenSplice): Splice {
  return {start, removed: unpack(removed), inserted: unpack(inserted)}
}

function pack(bytes: Uint8Array): WrittenBytes {
  if (bytes.length < long && isUtf8(bytes)) return Buffer.from(bytes).toString('utf8')
  return {deflated: deflateRawSync(bytes, {level: 3}).toString('base64')}
}

function unpack(written: WrittenBytes): Uint8Array {
  if (typeof written === 'string') return Buffer.from(written, 'utf8')
  return inflateRawSync(Buffer.from(written.deflated, 'base64'), {maxOutputLength: most})
}

/** One character for each byte. */
function binary(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** A byte in the middle of a character of UTF-8. */
function isInner(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}
