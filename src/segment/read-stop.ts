import type {Span} from '../model.ts'
import {digitValue, isInvisible, isBlank} from '../text/characters.ts'
import {CLOSER, isCapital, isDot, isQuote, isWord, kinds, OPAQUE, OPENER, opensDirection, STOP} from './units.ts'
import {skipOpaque} from './words.ts'

/** A stop with all that belongs to it: doubled stops, closing quotes and brackets, footnote marks. */
export interface Stop extends Span {
  /** `dot` for . and for the doubled ". ."; `ellipsis` for … and for dots in a row; `mark` as soon as ? or ! is in it. */
  readonly kind: 'dot' | 'ellipsis' | 'mark'
  /** A full stop and three dots with blanks between them, which stand for words left out before the next sentence. */
  readonly isOmission: boolean
  /** White space stands before it. */
  readonly isSetOff: boolean
  /** A closing quote stands behind the first stop. */
  readonly closesQuote: boolean
  /** Another stop stands behind the closing quote: «من سرق القمر؟». */
  readonly stopsBehindQuote: boolean
  /** A closing bracket stands last but for footnotes, so that the stop is inside the brackets. */
  readonly closesBracket: boolean
  /** Something stands behind the last stop: a quote, a bracket, a footnote mark or markup. */
  readonly hasTail: boolean
  /** The first unit behind it that is not white space, or the end of the line. */
  readonly next: number
}

/** Where reading has come to, and what it has met. */
interface Reading {
  readonly text: string
  readonly start: number
  readonly end: number
  at: number
  dots: number
  marks: number
  /** Blanks were between the dots. */
  isSpread: boolean
  isQuoteOpen: boolean
  closesQuote: boolean
  stopsBehindQuote: boolean
  closesBracket: boolean
  hasTail: boolean
}

/**
 * Reads the stop at `at` and everything that belongs to it.
 *
 * @param line its `end` bounds the reading; `isQuoteOpen` says whether a straight quote would be a closing one
 */
export function readStop(text: string, at: number, line: {end: number; isQuoteOpen: boolean}): Stop {
  const reading: Reading = {
    text,
    start: at,
    end: line.end,
    at,
    dots: 0,
    marks: 0,
    isSpread: false,
    isQuoteOpen: line.isQuoteOpen,
    closesQuote: false,
    stopsBehindQuote: false,
    closesBracket: false,
    hasTail: false,
  }
  while (reading.at < reading.end && readOne(reading));
  let next = reading.at
  while (next < line.end && isBlank(text.charCodeAt(next))) next++
  return {
    start: at,
    end: reading.at,
    kind: kindOf(reading),
    isOmission: reading.dots === 4 && reading.end > next && reading.at - at === 7 && isBlank(text.charCodeAt(at + 1)),
    isSetOff: at > 0 && isBlank(text.charCodeAt(at - 1)),
    closesQuote: reading.closesQuote,
    stopsBehindQuote: reading.stopsBehindQuote,
    closesBracket: reading.closesBracket,
    hasTail: reading.hasTail,
    next,
  }
}

function kindOf(reading: Reading): Stop['kind'] {
  if (reading.marks > 0) return 'mark'
  // ". ." is a stop typed twice; "..", "..." and ". . ." are an ellipsis.
  return reading.dots === 1 || (reading.dots === 2 && reading.isSpread) ? 'dot' : 'ellipsis'
}

/** Takes in one more unit or footnote mark; false when what stands there does not belong to the stop. */
function readOne(reading: Reading): boolean {
  const {text, at, end} = reading
  const code = text.charCodeAt(at)
  if ((kinds[code] & STOP) !== 0) return takeStop(reading, code)
  if (isInvisible(code) && !opensDirection(code)) return advance(reading, at + 1)
  if (code === OPAQUE) return takeTail(reading, skipOpaque(text, at, end))
  if ((kinds[code] & CLOSER) !== 0) return isClosing(reading, at) && takeCloser(reading, at)
  if (isSuperscript(code) || code === 0x2020 || code === 0x2021) return takeTail(reading, at + 1)
  if (code === 0x28) return takeNote(reading)
  if (isBlank(code)) return takeSpread(reading)
  const footnote = footnoteEnd(text, at, end)
  return footnote > at ? takeTail(reading, footnote) : takeReferenceDigits(reading)
}

/** Numbers of references that have lost their superscript, right behind a word or quote and its stop: ratified.11 The; one.3,4 He. */
function takeReferenceDigits(reading: Reading): boolean {
  const {text, at, end, start} = reading
  if (at - start > 2 || !isAfterWord(text, start)) return false
  let next = at
  while (next < end && next - at < 8 && (digitValue(text.charCodeAt(next)) >= 0 || isBetweenDigits(text, next))) next++
  const isFree = next > at && next - at < 8 && isBlank(text.charCodeAt(next)) && next + 1 < end
  return isFree && isCapital(text.charCodeAt(next + 1)) && takeTail(reading, next)
}

/** Three small letters: hardly an abbreviation, and no number. */
function isAfterWord(text: string, at: number): boolean {
  const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a
  return isSmall(text.charCodeAt(at - 1)) && isSmall(text.charCodeAt(at - 2)) && isSmall(text.charCodeAt(at - 3))
}

function isBetweenDigits(text: string, at: number): boolean {
  const isMark = text[at] === ',' || text[at] === '-' || text[at] === '\u2013'
  return isMark && digitValue(text.charCodeAt(at - 1)) >= 0 && digitValue(text.charCodeAt(at + 1)) >= 0
}

function advance(reading: Reading, to: number): true {
  reading.at = to
  return true
}

function takeTail(reading: Reading, to: number): true {
  reading.hasTail = true
  return advance(reading, to)
}

function takeStop(reading: Reading, code: number): true {
  // A stop behind the bracket ends the sentence that the bracket stands in: (see above!).
  reading.closesBracket = false
  if (reading.closesQuote) reading.stopsBehindQuote = true
  // … counts as three.
  if (code === 0x2026) reading.dots += 3
  else if (isDot(code)) reading.dots++
  else reading.marks++
  return advance(reading, reading.at + 1)
}

function takeCloser(reading: Reading, at: number): true {
  const code = reading.text.charCodeAt(at)
  if (isQuote(code)) {
    reading.closesQuote = true
    if (code === 0x22) reading.isQuoteOpen = !reading.isQuoteOpen
  }
  if (code === 0x29 || code === 0x5d) reading.closesBracket = true
  return takeTail(reading, at + 1)
}

/** Whether the quote or bracket closes: nothing that it could open stands right behind it. */
function isClosing(reading: Reading, at: number): boolean {
  const {text} = reading
  const code = text.charCodeAt(at)
  if ((kinds[code] & OPENER) === 0) return true
  const after = at + 1 < reading.end ? text.charCodeAt(at + 1) : 0x20
  const isFree = !isWord(after) && after !== 0x28 && after !== 0x5b
  // No blank behind a straight quote (قال."وأضاف): only counting tells.
  if (code === 0x22) return isFree || reading.isQuoteOpen
  return isFree || code === 0x201d || code === 0xbb
}

/** A footnote number in round brackets, with no blank before it: .(3) */
function takeNote(reading: Reading): boolean {
  const {text, at} = reading
  let next = at + 1
  while (next < at + 4 && digitValue(text.charCodeAt(next)) >= 0) next++
  return next > at + 1 && next < reading.end && text.charCodeAt(next) === 0x29 && takeTail(reading, next + 1)
}

/** Behind blanks: more dots (". ."), a footnote mark, or a closing quote or bracket that was set off (". ”"). */
function takeSpread(reading: Reading): boolean {
  const {text, end} = reading
  let at = reading.at
  while (at < end && isBlank(text.charCodeAt(at))) at++
  if (at === end) return false
  const code = text.charCodeAt(at)
  if (isDot(code)) {
    if (at + 1 < end && isWord(text.charCodeAt(at + 1))) return false
    reading.isSpread = true
    reading.at = at
    return takeStop(reading, code)
  }
  if (code === 0x5b) {
    const footnote = footnoteEnd(text, at, end)
    return footnote > at && digitValue(text.charCodeAt(at + 1)) >= 0 && takeTail(reading, footnote)
  }
  if ((kinds[code] & CLOSER) === 0 || !isLooseCloser(reading, at)) return false
  return takeCloser(reading, at)
}

/** A quote or bracket between blanks that can only close. */
function isLooseCloser(reading: Reading, at: number): boolean {
  const code = reading.text.charCodeAt(at)
  if (code === 0x29 || code === 0x5d) return true
  const after = at + 1 < reading.end ? reading.text.charCodeAt(at + 1) : 0x20
  if (!isBlank(after) && (kinds[after] & STOP) === 0) return false
  if (code === 0x22) return reading.isQuoteOpen
  if (code === 0x201d || code === 0xbb) return true
  // “ and « close only where nothing is left to open.
  return isQuote(code) && code !== 0x27 && at + 1 === reading.end
}

/** ¹ ² ³ and ⁰ … ⁹. */
function isSuperscript(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079)
}

/** The offset behind a footnote mark such as [1], [2–11], [a], [ملاحظة 3], \[4\]; `at` itself when there is none. */
function footnoteEnd(text: string, at: number, end: number): number {
  let next = text.charCodeAt(at) === 0x5c ? at + 1 : at
  if (text.charCodeAt(next) !== 0x5b) return at
  const limit = Math.min(end, next + 20)
  for (next++; next < limit; next++) {
    const code = text.charCodeAt(next)
    if (code === 0x5d) return pageEnd(text, next + 1, end)
    if ((kinds[code] & STOP) !== 0 || code === 0x5b) return at
  }
  return at
}

/** The offset behind a page that follows the mark, [5]:31. */
function pageEnd(text: string, at: number, end: number): number {
  if (text[at] !== ':') return at
  let next = at + 1
  while (next < end && digitValue(text.charCodeAt(next)) >= 0) next++
  return next > at + 1 ? next : at
}
