/** Facts about single UTF-16 code units. All functions are total and locale-free. */

/** Arabic combining marks: tashkeel U+064B–065F, dagger alif U+0670, Quranic marks, U+0610–061A. */
export function isArabicMark(code: number): boolean {
  return (
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    (code >= 0x0610 && code <= 0x061a) ||
    (code >= 0x06d6 && code <= 0x06dc) ||
    (code >= 0x06df && code <= 0x06e4) ||
    code === 0x06e7 ||
    code === 0x06e8 ||
    (code >= 0x06ea && code <= 0x06ed)
  )
}

/** Marks that show nothing: zero-width, bidi embeddings, isolates and marks, soft hyphen, byte-order mark. */
export function isInvisible(code: number): boolean {
  return (
    code === 0x00ad ||
    code === 0x061c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  )
}

/** An Arabic letter, presentation forms and tatweel included; digits, marks and punctuation excluded. */
export function isArabicLetter(code: number): boolean {
  return (
    (code >= 0x0620 && code <= 0x064a) ||
    (code >= 0x066e && code <= 0x06d3 && code !== 0x0670) ||
    code === 0x06d5 ||
    code === 0x06ee ||
    code === 0x06ef ||
    (code >= 0x06fa && code <= 0x06fc) ||
    (code >= 0x0750 && code <= 0x077f) ||
    (code >= 0xfb50 && code <= 0xfdfb && !(code >= 0xfd3e && code <= 0xfd4f)) ||
    (code >= 0xfe70 && code <= 0xfefc)
  )
}

/** A Latin letter, accented ones included. */
export function isLatinLetter(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x1e00 && code <= 0x1eff)
  )
}

/** The value of a digit in Western, Arabic-Indic (U+0660) or Persian (U+06F0) writing; −1 for anything else. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= 0x0660 && code <= 0x0669) return code - 0x0660
  if (code >= 0x06f0 && code <= 0x06f9) return code - 0x06f0
  return -1
}

/** White space as the Unicode property says, no-break and narrow spaces included. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** White space, and the byte-order mark, which is white space to JavaScript. */
export function isBlank(code: number): boolean {
  return isSpace(code) || code === 0xfeff
}

/** A line's end: LF, VT, FF, CR, NEL and the Unicode separators. */
export function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
}

/** A small letter of Latin, Greek or Cyrillic script. */
export function isSmallLetter(code: number): boolean {
  if (code >= 0x61 && code <= 0x7a) return true
  if (code < 0xaa || code > 0x1eff || isArabicLetter(code)) return false
  return /^\p{Ll}$/u.test(String.fromCharCode(code))
}

/** A unit that belongs to a word: a letter, a digit, a mark, an invisible mark inside the word, or half of a surrogate pair. */
export function isWordUnit(code: number): boolean {
  if (code < 0x80) return isLatinLetter(code) || digitValue(code) >= 0
  return (
    isArabicLetter(code) ||
    isArabicMark(code) ||
    isInvisible(code) ||
    isLatinLetter(code) ||
    digitValue(code) >= 0 ||
    (code >= 0x0300 && code <= 0x052f) ||
    (code >= 0xd800 && code <= 0xdfff)
  )
}

/** How many letters of each script a text has: `{ar, en}`. */
export function countScripts(text: string): {ar: number; en: number} {
  let ar = 0
  let en = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isArabicLetter(code)) ar++
    else if (isLatinLetter(code)) en++
  }
  return {ar, en}
}

/** Arabic where at least as many letters are Arabic as Latin. */
export function guessLang(text: string): 'ar' | 'en' {
  const {ar, en} = countScripts(text)
  return ar >= en && ar > 0 ? 'ar' : 'en'
}
