import {digitValue, isArabicLetter, isArabicMark, isInvisible, isLatinLetter, isSpace} from '../text/characters.ts'

/** Stands in for every unit of a part that is not language (code, a link target): one word without breaks. */
export const OPAQUE = 0xfffc

/** What a unit can mean to the splitter; a unit may be several of these. */
export const STOP = 1
export const CLOSER = 2
export const OPENER = 4
export const BRACKET = 8
export const CONTINUES = 16

/** For each code unit, the flags above. */
export const kinds: Uint8Array = new Uint8Array(0x10000)

mark('.!?\u061F\u2026\u06D4\u203C\u2047\u2048\u2049\u2025', STOP)
// Curly and angle quotes stand on either side of a word, depending on who typed them.
mark('"\'\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u00AB\u00BB\u2039\u203A\u300C\u300D*_', CLOSER | OPENER)
mark(')]}', CLOSER)
mark('([{\u00BF\u00A1#', OPENER)
mark('()[]', BRACKET)
mark(',;:\u060C\u061B=&/+%\u066A', CONTINUES)

function mark(units: string, flag: number): void {
  for (let at = 0; at < units.length; at++) kinds[units.charCodeAt(at)] |= flag
}

/** . … ‥ and the Urdu ۔ */
export function isDot(code: number): boolean {
  return code === 0x2e || code === 0x06d4 || code === 0x2026 || code === 0x2025
}

/** A quotation mark of any kind. */
export function isQuote(code: number): boolean {
  return (kinds[code] & (CLOSER | OPENER)) === (CLOSER | OPENER) && code !== 0x2a && code !== 0x5f
}

/** Invisible marks that open an embedding or isolate, and so belong to what follows. */
export function opensDirection(code: number): boolean {
  return code === 0x202a || code === 0x202b || code === 0x202d || code === 0x202e || (code >= 0x2066 && code <= 0x2068)
}

/** A letter, a digit, half of a surrogate pair, or a part that is not language. */
export function isWord(code: number): boolean {
  if (code < 0x80) return isLatinLetter(code) || digitValue(code) >= 0
  if (isArabicLetter(code) || isLatinLetter(code) || digitValue(code) >= 0 || code === OPAQUE) return true
  if (code < 0xa0 || isArabicMark(code) || isInvisible(code) || isSpace(code) || kinds[code] !== 0) return false
  // Other scripts: Greek, Cyrillic, Hebrew, Chinese; ordinals (ª) and superscripts (²).
  return (code >= 0xd800 && code <= 0xdfff) || /^[\p{L}\p{N}]$/u.test(String.fromCharCode(code))
}

/** Stands inside a word without ending it: tashkeel, accents and invisible marks. */
export function isInsideWord(code: number): boolean {
  return isArabicMark(code) || isInvisible(code) || (code >= 0x0300 && code <= 0x036f)
}

/** A capital of Latin, Greek or Cyrillic script. */
export function isCapital(code: number): boolean {
  if (code >= 0x41 && code <= 0x5a) return true
  return code >= 0xc0 && code <= 0x1eff && !isArabicLetter(code) && /^\p{Lu}$/u.test(String.fromCharCode(code))
}
