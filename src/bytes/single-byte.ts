/** Encodings in which every character is one byte. */
export type SingleByte = (typeof singleByteNames)[number]

/** Their names; the first four are those of Arabic and English texts, the others are read where a file or a user names them. */
export const singleByteNames = [
  'windows-1256',
  'iso-8859-6',
  'windows-1252',
  'us-ascii',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'koi8-r',
  'koi8-u',
  'macintosh',
] as const

/** The code units of bytes 0x80 to 0x9F in windows-1252 (WHATWG Encoding, index-windows-1252); decoders of Node 20 have C1 controls there. */
const western: readonly number[] = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
]

/** What stands in a table for a byte that is no character. */
export const UNDEFINED_BYTE = 0xffff

const units = new Map<SingleByte, Uint16Array>()
const bytes = new Map<SingleByte, ReadonlyMap<number, number>>()

/** Whether a name is one of these encodings. */
export function isSingleByte(name: string): name is SingleByte {
  return (singleByteNames as readonly string[]).includes(name)
}

/** The UTF-16 code unit of each of the 256 bytes, {@link UNDEFINED_BYTE} where there is none. */
export function unitsOf(encoding: SingleByte): Uint16Array {
  let table = units.get(encoding)
  if (table === undefined) {
    table = Uint16Array.from({length: 256}, (_, byte) => unitOf(byte, encoding))
    units.set(encoding, table)
  }
  return table
}

function unitOf(byte: number, encoding: SingleByte): number {
  if (byte < 0x80) return byte
  if (encoding === 'us-ascii') return UNDEFINED_BYTE
  if (encoding === 'windows-1252') return byte < 0xa0 ? western[byte - 0x80] : byte
  const letter = new TextDecoder(encoding).decode(Uint8Array.of(byte))
  return letter === '\uFFFD' ? UNDEFINED_BYTE : letter.charCodeAt(0)
}

/** The byte of each code unit that the encoding has. */
export function bytesOf(encoding: SingleByte): ReadonlyMap<number, number> {
  let table = bytes.get(encoding)
  if (table === undefined) {
    const pairs = [...unitsOf(encoding)].map((unit, byte) => [unit, byte] as const)
    table = new Map(pairs.filter(([unit]) => unit !== UNDEFINED_BYTE))
    bytes.set(encoding, table)
  }
  return table
}
