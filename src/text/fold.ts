import {isArabicMark} from './characters.ts'
import {EXPAND, expansions, table} from './fold-table.ts'

/** A folded copy of a text, with the way back. */
export interface Folded {
  readonly text: string
  /**
   * For each unit of `text`, the offset in the original of the unit it came from; one more entry at the end holds the
   * original's length. Never decreases. Units from one ligature share an offset.
   */
  readonly origin: Uint32Array
}

/**
 * Orthographic folding: what never changes which word it is. Drops tashkeel, tatweel, zero-width and bidi marks; opens
 * presentation forms; unifies hamza seats (أ إ آ ٱ → ا, ؤ → و, ئ → ي), ى and ی → ي, ک → ك, digits → 0–9, Latin case and
 * accents, curly quotes and hyphens; any run of white space becomes one blank. ة stays ة, and پ ڤ گ چ stay themselves.
 * One pass, linear, no regular expressions.
 *
 * @example fold('شـي\u0651').text // 'شي'
 */
export function fold(text: string): Folded {
  let units = new Uint16Array(text.length + 8)
  let origin = new Uint32Array(text.length + 9)
  let length = 0
  let wasSpace = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const to = table[code]
    if (to === 0) continue
    if (to === 0x20) {
      if (wasSpace) continue
      wasSpace = true
    } else wasSpace = false
    if (length + 20 > units.length) [units, origin] = grow(units, origin)
    if (to !== EXPAND) {
      units[length] = to
      origin[length++] = at
      continue
    }
    for (const unit of expansions.get(code) ?? []) {
      units[length] = unit
      origin[length++] = at
    }
  }
  origin[length] = text.length
  return {text: decode(units, length), origin: origin.subarray(0, length + 1)}
}

/** The folded form of one short string, without the map. */
export function foldWord(word: string): string {
  return fold(word).text
}

/**
 * The span in the original of a span of folded text. The end takes in marks that were dropped inside the span, and the
 * marks right behind its last letter (بوتين\u064F as a whole), but no white space.
 *
 * @param source the original text
 */
export function originalSpan(
  folded: Folded,
  span: {start: number; end: number},
  source: string,
): {start: number; end: number} {
  const start = folded.origin[span.start]
  if (span.end <= span.start) return {start, end: start}
  let end = folded.origin[span.end - 1] + 1
  while (end < source.length && (isArabicMark(source.charCodeAt(end)) || source.charCodeAt(end) === 0x0640)) end++
  return {start, end}
}

function grow(
  units: Uint16Array<ArrayBuffer>,
  origin: Uint32Array<ArrayBuffer>,
): [Uint16Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
  const more = new Uint16Array(units.length * 2 + 32)
  const moreOrigin = new Uint32Array(units.length * 2 + 33)
  more.set(units)
  moreOrigin.set(origin)
  return [more, moreOrigin]
}

/** Strings are made in pieces: a call with 100,000 arguments would overflow the stack. */
function decode(units: Uint16Array, length: number): string {
  const parts: string[] = []
  for (let at = 0; at < length; at += PIECE) {
    // `apply` on a typed array is several times faster than spreading it.
    const piece = units.subarray(at, Math.min(at + PIECE, length)) as unknown as number[]
    parts.push(String.fromCharCode.apply(null, piece))
  }
  return parts.join('')
}

const PIECE = 8192
