import type {Edit, Span} from '../../model.ts'
import type {ProjectionBuilder} from '../../text/projection.ts'

/** A string of a PO file: what stands behind one keyword. */
export interface PoString {
  /** One-based line of the keyword. */
  readonly line: number
  /** What stands between the quotation marks of each piece, as offsets in the file. One piece at least. */
  readonly pieces: readonly Span[]
}

const named: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
  '"': '"',
  '\\': '\\',
}
const escapes: ReadonlyMap<string, string> = new Map(
  Object.entries(named).map(([letter, mark]) => [mark, `\\${letter}`]),
)

// A byte in octal (\101, up to three digits) or hexadecimal digits (\x41), or an escape with a letter.
const escape = /\\(?:[0-7]{1,3}|x[\dA-Fa-f]+|[\s\S]?)/uy

/** A faulty escape: where it is. */
export type OnFault = (at: number) => never

/** Where the pieces of strings go. */
export interface PoTarget {
  readonly builder: ProjectionBuilder
  readonly source: string
  readonly onFault: OnFault
}

/**
 * Adds a piece of a string to a projection, escapes as what they mean (GNU gettext manual, The Format of PO Files; `po-lex`
 * of gettext for the list). Bytes in digits are UTF-8, as almost every PO file is.
 */
export function projectPo({builder, source, onFault}: PoTarget, piece: Span): void {
  let at = piece.start
  for (let back = indexIn(source, at, piece.end); back !== -1; back = indexIn(source, at, piece.end)) {
    const {end, text} = readEscape(source, back)
    if (back > at) builder.verbatim(at, back)
    builder.escaped({start: back, end}, text ?? onFault(back))
    at = end
  }
  if (at < piece.end) builder.verbatim(at, piece.end)
}

/** The text of a string. */
export function readPoString(source: string, {pieces}: PoString, onFault: OnFault): string {
  const parts: string[] = []
  for (const piece of pieces) {
    let at = piece.start
    for (let back = indexIn(source, at, piece.end); back !== -1; back = indexIn(source, at, piece.end)) {
      const {end, text} = readEscape(source, back)
      parts.push(source.slice(at, back), text ?? onFault(back))
      at = end
    }
    parts.push(source.slice(at, piece.end))
  }
  return parts.join('')
}

function indexIn(source: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (source.charCodeAt(at) === 0x5c) return at
  return -1
}

/** One character that is escaped; of several bytes in digits those that make one. null where it is no escape, or no UTF-8. */
function readEscape(source: string, start: number): {end: number; text: string | null} {
  const bytes: number[] = []
  let at = start
  let wanted = 1
  while (bytes.length < wanted) {
    escape.lastIndex = at
    const [mark] = escape.exec(source) ?? ['']
    const byte = byteOf(mark)
    if (byte === null) return {end: at + mark.length, text: bytes.length > 0 ? null : (named[mark[1]] ?? null)}
    if (bytes.length === 0) wanted = sizeOf(byte)
    bytes.push(byte)
    at += mark.length
  }
  return {end: at, text: decodeBytes(bytes)}
}

function byteOf(mark: string): number | null {
  if (!/^\\(?:[0-7]|x.)/u.test(mark)) return null
  return mark[1] === 'x' ? Number.parseInt(mark.slice(2), 16) : Number.parseInt(mark.slice(1), 8)
}

/** How many bytes a character has that begins with this one. */
function sizeOf(byte: number): number {
  if (byte < 0xc0) return 1
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
}

const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

function decodeBytes(bytes: readonly number[]): string | null {
  if (bytes.some((byte) => byte > 0xff)) return null
  try {
    return utf8.decode(new Uint8Array(bytes))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * A text as it stands between quotation marks.
 *
 * @example writePo('a "b"\n') // a \"b\"\n, each with its backslash
 */
export function writePo(text: string): string {
  return text.replaceAll(
    /[\u0000-\u001F"\\\u007F]/gu,
    (mark) => escapes.get(mark) ?? `\\${mark.charCodeAt(0).toString(8).padStart(3, '0')}`,
  )
}

/**
 * Edits of the source, so that what is put behind an escape in digits does not become one of its digits: a new piece is begun.
 *
 * @param edits edits of the source, as `projectEdits` gives them
 */
export function partDigits(source: string, edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => {
    const before = source.slice(Math.max(0, edit.start - 12), edit.start)
    const next = edit.text[0] ?? source[edit.end] ?? ''
    const digits = /(?<!\\)(?:\\\\)*\\(?:(x[\dA-Fa-f]+)|[0-7]{1,2})$/u.exec(before)
    if (digits === null) return edit
    const isDigit = digits[1] === undefined ? /[0-7]/u.test(next) : /[\dA-Fa-f]/u.test(next)
    return isDigit ? {...edit, text: `" "${edit.text}`} : edit
  })
}
