import {isArabicMark, isInvisible, isSpace} from './characters.ts'

/** Single units that fold to another single unit. Written as code points, since several look alike. */
const same: Readonly<Record<number, number>> = {
  0x0622: 0x0627, // آ
  0x0623: 0x0627, // أ
  0x0625: 0x0627, // إ
  0x0671: 0x0627, // ٱ
  0x0624: 0x0648, // ؤ
  0x0626: 0x064a, // ئ
  0x0649: 0x064a, // ى
  0x06cc: 0x064a, // ی
  0x06d2: 0x064a, // ے
  0x06a9: 0x0643, // ک
  0x06aa: 0x0643, // ڪ
  0x06c1: 0x0647, // ہ
  0x06be: 0x0647, // ھ
  0x06d5: 0x0647, // ە
  0x06c0: 0x0647, // ۀ
  0x06c3: 0x0629, // ۃ
  0x2018: 0x27, // ‘
  0x2019: 0x27, // ’
  0x201b: 0x27,
  0x02bc: 0x27,
  0x02bb: 0x27,
  0x2032: 0x27,
  0x201c: 0x22, // “
  0x201d: 0x22, // ”
  0x201e: 0x22,
  0x201f: 0x22,
  0x2010: 0x2d, // ‐
  0x2011: 0x2d,
  0x2012: 0x2d,
  0x2013: 0x2d, // –
  0x2212: 0x2d,
}

/** The unit is left out. */
export const DROP = 0

/** The unit folds to several: look it up in `expansions`. All white space folds to a blank, so no unit folds to this one. */
export const EXPAND = 0x0a

/** For each code unit what it folds to, or DROP or EXPAND. */
export const table: Uint16Array = new Uint16Array(0x10000)

/** What ligatures and accented letters fold to. */
export const expansions: ReadonlyMap<number, readonly number[]> = fillTable()

function fillTable(): Map<number, readonly number[]> {
  const expansions = new Map<number, readonly number[]>()
  for (let code = 0; code < 0x10000; code++) table[code] = foldUnit(code)
  // Presentation forms and accented Latin letters fold as what they decompose to.
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
    [0xfb00, 0xfb06],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
    [0xff01, 0xff5e],
  ]) {
    for (let code = from; code <= to; code++) {
      const parts = decompose(code)
      if (parts.length === 1) table[code] = parts[0]
      else if (parts.length === 0) table[code] = DROP
      else {
        table[code] = EXPAND
        expansions.set(code, parts)
      }
    }
  }
  return expansions
}

function decompose(code: number): number[] {
  const isLatin = code < 0x2000
  const text = String.fromCharCode(code)
    .normalize(isLatin ? 'NFKD' : 'NFKC')
    .trim()
    .toLowerCase()
  const parts: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isLatin && unit >= 0x0300 && unit <= 0x036f) continue
    const folded = unit === code ? unit : table[unit]
    if (folded !== DROP && folded !== EXPAND) parts.push(folded)
  }
  return parts
}

function foldUnit(code: number): number {
  if (isArabicMark(code) || isInvisible(code) || code === 0x0640 || (code >= 0x0300 && code <= 0x036f) || code === 0)
    return DROP
  // No character at all.
  if (code === 0xffff) return DROP
  if (isSpace(code)) return 0x20
  if (code in same) return same[code]
  if (code >= 0x41 && code <= 0x5a) return code + 0x20
  if (code >= 0x0660 && code <= 0x0669) return code - 0x0660 + 0x30
  if (code >= 0x06f0 && code <= 0x06f9) return code - 0x06f0 + 0x30
  if (code >= 0x0370 && code <= 0x052f) {
    const lower = String.fromCharCode(code).toLowerCase()
    return lower.length === 1 ? lower.charCodeAt(0) : code
  }
  return code
}
