import {digitValue, isArabicLetter, isLatinLetter, isWordUnit} from '../text/characters.ts'
import {DROP, table} from '../text/fold-table.ts'

/** Classes of units that make words, and of those that are passed over. Anything else is 0 or has bits of marks. */
export const ARABIC = 1
export const SMALL = 2
export const CAPITAL = 3
export const DIGIT = 4
export const OTHER = 5
export const PASSED = 6

/** Bits of marks, which are gathered between words. Of rights: © */
export const RIGHTS = 0x8
export const COLON = 0x10
export const COMMA = 0x20
export const STOP = 0x40
export const ASKING = 0x80
/** Marks that part the items of a line: | / • · > */
export const BAR = 0x100
export const DASH = 0x200
export const QUOTE = 0x400
export const OPEN = 0x800
export const CLOSE = 0x1000
export const HASH = 0x2000
export const SEMICOLON = 0x4000
/** What marks a note: ^ ↑ [ ] */
export const NOTE = 0x8000

const marks: readonly (readonly [number, string])[] = [
  [COLON, ':\uFF1A'],
  [COMMA, ',\u060C'],
  [STOP, '.\u06D4\u2026'],
  [STOP | ASKING, '?!\u061F'],
  [BAR, '|/\u2022\u00B7\u25CF\u25AA\u203A>\u00A6\\'],
  [DASH, '-\u2013\u2014\u2015'],
  [QUOTE, '"\'\u00AB\u00BB\u2018\u2019\u201A\u201C\u201D\u201E'],
  [OPEN, '({'],
  [CLOSE, ')}'],
  [OPEN | NOTE, '['],
  [CLOSE | NOTE, ']'],
  [HASH, '#'],
  [SEMICOLON, ';\u061B'],
  [NOTE, '^\u2191\u21A9\u2020'],
  [RIGHTS, '\u00A9'],
]

/** The class of every UTF-16 unit, or the bits of its mark. */
export const classes: Uint16Array = fillClasses()

function fillClasses(): Uint16Array {
  const filled = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) filled[code] = classOf(code)
  for (const [bits, units] of marks) {
    for (const unit of units) filled[unit.charCodeAt(0)] = bits
  }
  return filled
}

function classOf(code: number): number {
  if (table[code] === DROP) return PASSED
  if (code >= 0xd800 && code <= 0xdfff) return 0
  if (digitValue(code) >= 0) return DIGIT
  if (isArabicLetter(code)) return ARABIC
  if (isLatinLetter(code)) return isCapital(code) ? CAPITAL : SMALL
  return isWordUnit(code) ? OTHER : 0
}

function isCapital(code: number): boolean {
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}
