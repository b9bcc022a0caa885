import {isArabicMark} from './characters.ts'
import {foldPhonetic} from './fold-phonetic.ts'
import {DROP, EXPAND, expansions, table} from './fold-table.ts'
import type {Folded} from './folded.ts'
import {textOf} from './text-of.ts'

export type {Folded} from './folded.ts'

/** A folded text in arrays that are filled again and again. What lies behind `length` is of no meaning. */
interface FoldBuffer {
  units: Uint16Array
  /** As in `Folded`, the entry at `length` included. */
  origin: Uint32Array
  length: number
}

/**
 * How much folding unifies. `orthographic`: what never changes which word it is. `phonetic`: also sounds that writers of
 * foreign names mix up, and vowels, which may change it: a key under which to look for candidates.
 */
export type FoldLevel = 'orthographic' | 'phonetic'

/**
 * Folds a text for comparison.
 *
 * Orthographic folding is what never changes which word it is. Drops tashkeel, tatweel, zero-width and bidi marks; opens
 * presentation forms; unifies hamza seats (أ إ آ ٱ → ا, ؤ → و, ئ → ي), ى and ی → ي, ک → ك, digits → 0–9, Latin case and
 * accents, curly quotes and hyphens; any run of white space becomes one blank. ة stays ة, and پ ڤ گ چ stay themselves.
 * Phonetic folding leaves of each word its skeleton: a sign for each class of consonants in `data/sound-classes.yaml`, the
 * same for Arabic and Latin letters, and one for a vowel at its beginning; signs that follow each other twice count once.
 * Linear, no regular expressions.
 *
 * @example fold('شـي\u0651').text // 'شي'
 * @example fold('كوزيريف', 'phonetic').text === fold('Kozyrev', 'phonetic').text // 'كسرف'
 */
export function fold(text: string, level: FoldLevel = 'orthographic'): Folded {
  const folded = text.length < LONG ? foldOrthographic(text) : foldAgain(text)
  return level === 'phonetic' ? foldPhonetic(folded) : folded
}

/** Shorter texts are words, and folded faster than compared. */
const LONG = 32
let last: {readonly text: string; readonly folded: Folded} | null = null

/** Numbers, dates and names of a text are asked for one after the other, and each wants it folded. */
function foldAgain(text: string): Folded {
  if (last?.text !== text) last = {text, folded: foldOrthographic(text)}
  return last.folded
}

function foldOrthographic(text: string): Folded {
  const buffer = text.length <= SHARED ? shared : createFoldBuffer()
  foldInto(buffer, text)
  const {units, origin, length} = buffer
  return {text: isFolded(text) ? text : textOf(units, 0, length), origin: origin.slice(0, length + 1)}
}

/** The folded form of one short string, without the map. */
export function foldWord(word: string): string {
  return isFolded(word) ? word : fold(word).text
}

/** An empty buffer for `foldInto`. */
function createFoldBuffer(): FoldBuffer {
  return {units: new Uint16Array(0), origin: new Uint32Array(1), length: 0}
}

/** Orthographic folding into a buffer. */
function foldInto(buffer: FoldBuffer, text: string): void {
  buffer.length = 0
  if (buffer.units.length < text.length) growTo(buffer, Math.max(2 * buffer.units.length, text.length + ROOM))
  const {units, origin} = buffer
  // Two simple loops take less time than one that does both.
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const to = table[units[at]]
    if (to > BLANK) {
      units[length] = to
      origin[length++] = at
    } else if (to === EXPAND) {
      buffer.length = length
      foldRest(buffer, text, at)
      return
    } else if (to !== DROP && (to !== BLANK || length === 0 || units[length - 1] !== BLANK)) {
      units[length] = to
      origin[length++] = at
    }
  }
  origin[length] = text.length
  buffer.length = length
}

/**
 * The span in the original of a span of folded text. The end takes in marks that were dropped inside the span, and the
 * marks right behind its last letter (بوتين\u064F as a whole), but no white space.
 *
 * @param source the original text
 */
export function originalSpan(
  folded: Pick<Folded, 'origin'>,
  span: {start: number; end: number},
  source: string,
): {start: number; end: number} {
  const start = folded.origin[span.start]
  if (span.end <= span.start) return {start, end: start}
  return {start, end: originalEnd(folded, span.end, source)}
}

/** The end of `originalSpan`, of a span that is not empty. */
export function originalEnd({origin}: Pick<Folded, 'origin'>, end: number, source: string): number {
  let at = origin[end - 1] + 1
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code !== 0x0640 && !isArabicMark(code)) break
    at++
  }
  return at
}

/** The longest text whose arrays are kept for the next one, in units. */
const SHARED = 0x10000
const shared: FoldBuffer = createFoldBuffer()

const BLANK = 0x20

/** Room for a ligature and a few more, so that short texts seldom need larger arrays. */
const ROOM = 64

function isFolded(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (table[code] !== code || code === 0) return false
    if (code === 0x20 && at > 0 && word.charCodeAt(at - 1) === 0x20) return false
  }
  return true
}

/** Folding from the first ligature or accented letter on, behind which the units may be more than those of the text. */
function foldRest(buffer: FoldBuffer, text: string, start: number): void {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const to = table[code]
    if (to === DROP || (to === BLANK && buffer.length > 0 && buffer.units[buffer.length - 1] === BLANK)) continue
    const parts = to === EXPAND ? (expansions.get(code) ?? []) : [to]
    const needed = buffer.length + parts.length + text.length - at
    if (needed > buffer.units.length) growTo(buffer, 2 * needed)
    for (const unit of parts) {
      buffer.units[buffer.length] = unit
      buffer.origin[buffer.length++] = at
    }
  }
  buffer.origin[buffer.length] = text.length
}

function growTo(buffer: FoldBuffer, length: number): void {
  const units = new Uint16Array(length)
  const origin = new Uint32Array(length + 1)
  units.set(buffer.units.subarray(0, buffer.length))
  origin.set(buffer.origin.subarray(0, buffer.length))
  buffer.units = units
  buffer.origin = origin
}
