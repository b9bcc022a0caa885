import {InputError} from '../errors.ts'
import {decodeBytes, wholeLength} from './decode-bytes.ts'
import {
  type Encoding,
  encodingNamed,
  encodingNames,
  isAsciiLike,
  isSameEncoding,
  markOf,
  type NamedEncoding,
} from './encodings.ts'
import {guessLegacy} from './guess-legacy.ts'

/** What is known of a file's encoding. */
export interface EncodingFound {
  readonly encoding: Encoding
  /** Bytes of the byte-order mark at the start. */
  readonly markLength: number
  readonly known: 'marked' | 'declared' | 'valid' | 'guessed'
  readonly confidence: number
  /** The encoding that the file or the user names, where the bytes are another one all the same. */
  readonly contradicts: string | null
}

/** What is said of a file's encoding, by itself or by the user. */
export interface EncodingHints {
  readonly declared?: string | null
  readonly asked?: string | null
}

/** Bytes by which the encoding is told: of the start of the file, and from its first byte that is not ASCII. */
export const SAMPLE = 65536

/** A guess that is less sure is not made. */
const SUREST = 0.8
/** Share of characters that belong to Arabic and English texts in a file that is UTF-16 without a mark. */
const SENSIBLE = 0.9

/**
 * The encoding of a file by its start: a byte-order mark, what the user or the file names, the pattern of UTF-16 and UTF-32.
 *
 * @param head the first {@link SAMPLE} bytes, or the whole file
 * @returns null where the start tells nothing: the text is UTF-8, or in an encoding with one byte a character
 * @throws InputError `encoding-name-unknown`, or `encoding-contradicted` where the bytes cannot be what is named
 */
export function sniffHead(head: Uint8Array, path: string, hints: EncodingHints): EncodingFound | null {
  const asked = readName(hints.asked, path)
  const declared = readName(hints.declared, path)
  const named = asked ?? declared
  const mark = markOf(head)
  if (mark !== null) {
    // A mark outweighs what the file says: programs that convert files forget to change that.
    const isOther = asked !== null && !isSameEncoding(asked.encoding, mark.encoding)
    const found = {encoding: mark.encoding, markLength: mark.length, known: 'marked' as const, confidence: 1}
    return {...found, contradicts: isOther ? asked.name : null}
  }
  if (named !== null && !isAsciiLike(named.encoding)) {
    // Programs write a text that calls itself UTF-16 as UTF-8; a text in UTF-16 has zeros beside its ASCII letters.
    if (asked === null && !head.includes(0)) {
      return {encoding: 'utf-8', markLength: 0, known: 'valid', confidence: 1, contradicts: named.name}
    }
    return {...wide(head, named, path), contradicts: null}
  }
  const pattern = asked === null ? wideByPattern(head) : null
  if (pattern !== null) return {...pattern, contradicts: declared?.name ?? null}
  if (named === null || named.encoding === 'utf-16' || named.encoding === 'utf-32') return null
  const isUtf8 = asked === null && named.encoding !== 'utf-8' && isWrittenAsUtf8(head)
  const encoding = isUtf8 ? 'utf-8' : named.encoding
  const contradicts = isUtf8 ? named.name : null
  return {encoding, markLength: 0, known: isUtf8 ? 'valid' : 'declared', confidence: 1, contradicts}
}

interface Named {
  readonly encoding: NamedEncoding
  /** As it is written. */
  readonly name: string
}

function readName(name: string | null | undefined, path: string): Named | null {
  // Templates of gettext leave this word to be replaced.
  if (name === null || name === undefined || name === 'CHARSET') return null
  const encoding = encodingNamed(name)
  if (encoding !== null) return {encoding, name}
  throw new InputError('encoding-name-unknown', {path, args: {encoding: name, known: encodingNames.join(', ')}})
}

/** UTF-16 or UTF-32 because it is named; where the name leaves it open, in the order of bytes that gives a text. */
function wide(head: Uint8Array, {encoding, name}: Named, path: string): Omit<EncodingFound, 'contradicts'> {
  const orders = encodingNames.filter((one) => isSameEncoding(encoding, one))
  const [best, ...others] = orders.map((order) => ({order, share: sensibleShare(head, order)}))
  const {order, share} = others.reduce((one, other) => (other.share > one.share ? other : one), best)
  // Texts of any language have blanks; ASCII read in twos has none.
  if (share === 0 && head.length > 0) {
    throw new InputError('encoding-contradicted', {path, line: 1, args: {declared: name}})
  }
  return {encoding: order, markLength: 0, known: 'declared', confidence: 1}
}

/** UTF-16 or UTF-32 by its mark or its pattern; null for all that writes ASCII as ASCII. */
export function wideEncoding(head: Uint8Array): {encoding: Encoding; markLength: number} | null {
  const mark = markOf(head)
  if (mark === null) return wideByPattern(head)
  return mark.encoding === 'utf-8' ? null : {encoding: mark.encoding, markLength: mark.length}
}

/** UTF-16 and UTF-32 without a mark: texts have no NUL and no control characters, their bytes in twos and fours do. */
function wideByPattern(head: Uint8Array): Omit<EncodingFound, 'contradicts'> | null {
  if (!head.some((byte) => byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) return null
  for (const encoding of ['utf-32le', 'utf-32be', 'utf-16le', 'utf-16be'] as const) {
    const share = sensibleShare(head, encoding)
    if (share < SENSIBLE) continue
    const characters = head.length / (encoding.startsWith('utf-32') ? 4 : 2)
    const confidence = share * (1 - 4 ** -characters)
    if (confidence >= SUREST) return {encoding, markLength: 0, known: 'guessed', confidence}
  }
  return null
}

/** Characters of Arabic and English texts: ASCII, Latin-1 and its extensions, Arabic, punctuation, signs, emoji. */
const sensible =
  /[\t\n\r\u0020-\u007E\u00A0-\u024F\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFF\u2000-\u206F\u20A0-\u20BF\u2100-\u21FF\u2500-\u27BF\u{1F000}-\u{1FAFF}]/gu

/** The share of sensible characters; 0 where the bytes are not that encoding, or have no letter or space that is common. */
function sensibleShare(head: Uint8Array, encoding: Encoding): number {
  const isCut = head.length === SAMPLE
  const text = decodeBytes(isCut ? head.subarray(0, wholeLength(head, encoding)) : head, encoding)
  if (text === null || text === '' || !/[ a-z\u0627-\u064A]/u.test(text)) return 0
  // Emoji are two units each; they are few.
  return Math.min(1, (text.match(sensible)?.length ?? 0) / text.length)
}

/** Whether bytes that are named otherwise are UTF-8 with characters beyond ASCII: by chance that does not happen. */
function isWrittenAsUtf8(head: Uint8Array): boolean {
  const first = firstBeyondAscii(head)
  if (first < 0) return false
  const end = head.length === SAMPLE ? wholeLength(head, 'utf-8') : head.length
  return end > first && decodeBytes(head.subarray(first, end), 'utf-8') !== null
}

/** Offset of the first byte that is not ASCII; -1 where there is none. */
export function firstBeyondAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) if (bytes[at] >= 0x80) return at
  return -1
}

/**
 * The encoding of a text whose start tells nothing, by the bytes from its first that is not ASCII: UTF-8 if they are valid,
 * else the likeliest encoding with one byte a character.
 *
 * @param sample up to {@link SAMPLE} bytes, beginning one before that byte where there is one
 * @param isEnd the file ends with them
 * @returns null where the encoding cannot be told
 */
export function sniffBody(sample: Uint8Array, isEnd: boolean): EncodingFound | null {
  const found = {markLength: 0, contradicts: null}
  const {good, bad} = countUtf8(sample)
  // A character cut off at the end of the sample is not bad, at the end of the file it is.
  const cut = isEnd ? sample.length - wholeLength(sample, 'utf-8') : 0
  if (bad + cut === 0) return {...found, encoding: 'utf-8', known: 'valid', confidence: 1}
  // Damaged UTF-8: most of it is still right, as it would not be by chance.
  if (good > bad || bad === 3 * countSurrogates(sample) || sample.includes(0)) return null
  const guess = guessLegacy(sample)
  if (guess === null || guess.confidence < SUREST) return null
  return {...found, encoding: guess.encoding, known: 'guessed', confidence: guess.confidence}
}

/** How many halves of surrogate pairs stand there, each written as UTF-8 would write a character: some databases do. */
function countSurrogates(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xed); at >= 0; at = bytes.indexOf(0xed, at + 1)) {
    if (bytes[at + 1] >= 0xa0 && bytes[at + 1] <= 0xbf && (bytes[at + 2] & 0xc0) === 0x80) count++
  }
  return count
}

/** How many characters beyond ASCII are UTF-8, and how many bytes are none. */
function countUtf8(bytes: Uint8Array): {good: number; bad: number} {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, wholeLength(bytes, 'utf-8')))
  const written = countReplacements(bytes)
  let good = written
  let bad = -written
  for (const letter of text) {
    if (letter === '\uFFFD') bad++
    else if (letter > '\u007F') good++
  }
  return {good, bad}
}

/** How many U+FFFD stand in the file itself: a page that was decoded wrongly once keeps them as characters. */
function countReplacements(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++
  }
  return count
}
