import {isSingleByte, type SingleByte, singleByteNames} from './single-byte.ts'

/** How the text of a file can be written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | SingleByte

/** A name may leave open which byte comes first. */
export type NamedEncoding = Encoding | 'utf-16' | 'utf-32'

/** Every encoding, as `--encoding` names them. */
export const encodingNames: readonly Encoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  ...singleByteNames,
]

/** Other names, as files declare them (IANA character sets; WHATWG Encoding 4.2, which reads Latin-1 as windows-1252). */
const otherNames: Readonly<Record<string, NamedEncoding>> = {
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  'utf-8-sig': 'utf-8',
  utf16: 'utf-16',
  'utf-16': 'utf-16',
  unicode: 'utf-16',
  'ucs-2': 'utf-16',
  'iso-10646-ucs-2': 'utf-16',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  utf32: 'utf-32',
  'utf-32': 'utf-32',
  'ucs-4': 'utf-32',
  'iso-10646-ucs-4': 'utf-32',
  'utf-32-le': 'utf-32le',
  'utf-32-be': 'utf-32be',
  cp1256: 'windows-1256',
  'x-cp1256': 'windows-1256',
  'iso8859-6': 'iso-8859-6',
  iso88596: 'iso-8859-6',
  'iso-8859-6-i': 'iso-8859-6',
  'iso-8859-6-e': 'iso-8859-6',
  'iso-ir-127': 'iso-8859-6',
  'asmo-708': 'iso-8859-6',
  'ecma-114': 'iso-8859-6',
  arabic: 'iso-8859-6',
  cp1252: 'windows-1252',
  'x-cp1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  iso88591: 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  l1: 'windows-1252',
  ascii: 'us-ascii',
  'ansi_x3.4-1968': 'us-ascii',
}

/** The encoding of a name, in small or capital letters, with `_` for `-` or not; null where it is none of ours. */
export function encodingNamed(name: string): NamedEncoding | null {
  const plain = name.trim().toLowerCase()
  const dashed = plain.replaceAll('_', '-')
  // cp1250, iso8859-2 and iso88592 are windows-1250 and iso-8859-2.
  const family = dashed.replace(/^(?:x-)?cp(?=125\d$)/u, 'windows-').replace(/^iso-?8859-?(?=\d{1,2}$)/u, 'iso-8859-')
  const known = encodingNames.find((one) => one === dashed || one === family)
  return known ?? otherNames[plain] ?? otherNames[dashed] ?? null
}

/** Whether an encoding writes the letters of ASCII as ASCII does. */
export function isAsciiLike(encoding: NamedEncoding): boolean {
  return encoding === 'utf-8' || isSingleByte(encoding)
}

/** Whether both can be said of one file: `utf-16` leaves open what `utf-16le` says. */
export function isSameEncoding(name: NamedEncoding, encoding: Encoding): boolean {
  return name === encoding || ((name === 'utf-16' || name === 'utf-32') && encoding.startsWith(name))
}

/** Byte-order marks; the mark of UTF-16 begins that of UTF-32. */
const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The encoding that a byte-order mark at the start names, and its bytes; null where there is no mark. */
export function markOf(bytes: Uint8Array): {encoding: Encoding; length: number} | null {
  const found = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  return found === undefined ? null : {encoding: found[0], length: found[1].length}
}

/** The mark that an encoding has; nothing where it has none. */
export function markBytes(encoding: Encoding): readonly number[] {
  return marks.find(([name]) => name === encoding)?.[1] ?? []
}
