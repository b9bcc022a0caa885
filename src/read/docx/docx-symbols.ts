/** What `w:sym` shows in the fonts of symbols, by the low byte of its character. */
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '\u25CF',
    0x6e: '\u25A0',
    0x6f: '\u25A1',
    0x76: '\u2756',
    0x9f: '\u2022',
    0xa7: '\u25AA',
    0xa8: '\u25FB',
    0xd8: '\u27A2',
    0xdf: '\u2190',
    0xe0: '\u2192',
    0xfb: '\u2717',
    0xfc: '\u2713',
    0xfd: '\u2612',
    0xfe: '\u2611',
  },
  symbol: {
    0x61: '\u03B1',
    0x62: '\u03B2',
    0x67: '\u03B3',
    0x64: '\u03B4',
    0x6c: '\u03BB',
    0x6d: '\u03BC',
    0x70: '\u03C0',
    0x57: '\u03A9',
    0xa3: '\u2264',
    0xac: '\u2190',
    0xae: '\u2192',
    0xb0: '\u00B0',
    0xb1: '\u00B1',
    0xb3: '\u2265',
    0xb4: '\u00D7',
    0xb7: '\u2022',
    0xb8: '\u00F7',
    0xb9: '\u2260',
  },
}

/** Stands in the text for something that is no character. */
const objectMark = '\uFFFC'

/**
 * The character of a `w:sym` (ECMA-376 part 1, 17.3.3.30): fonts of symbols have theirs at U+F000 and up, others at their own
 * place.
 *
 * @param code hexadecimal, as the file has it
 */
export function symbolText(font: string | null, code: string | null): string {
  const value = /^[\dA-Fa-f]{1,6}$/u.test(code ?? '') ? Number.parseInt(code ?? '', 16) : 0
  const isShifted = value >= 0xf000 && value <= 0xf0ff
  const table = fonts[(font ?? '').toLowerCase()]
  if (table !== undefined && (isShifted || value < 0x100)) return table[value & 0xff] ?? objectMark
  const isCharacter = value >= 0x20 && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xf8ff)
  return isCharacter && value !== 0xfffe && value !== 0xffff ? String.fromCodePoint(value) : objectMark
}
