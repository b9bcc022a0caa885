import {isArabicLetter, isArabicMark, isLatinLetter} from './characters.ts'

/** Classes of code units that a text may be searched for at once; bits of a mask. */
export const unitClass = {
  arabic: 1,
  latin: 2,
  mark: 4,
  tatweel: 8,
  presentation: 16,
  /** Letters of Persian, Urdu and Kurdish keyboards that look like Arabic ones. */
  keyboard: 32,
  western: 64,
  arabicIndic: 128,
  persianDigit: 256,
  bidi: 512,
  zeroWidth: 1024,
  oddSpace: 2048,
  control: 4096,
  /** Combining marks that may make one letter with the one before. */
  combining: 8192,
  /** Greek and Cyrillic. */
  otherAlphabet: 16_384,
  /** Private use, halves of surrogate pairs, noncharacters, and blocks in which Arabic and English have nothing. */
  rare: 32_768,
} as const

/** For each UTF-16 code unit the classes that it belongs to. */
const table: Uint16Array = fillTable()

/** The classes of one code unit, as a mask. */
export function classesAt(code: number): number {
  return table[code]
}

/** The classes of all code units of a text, as a mask. */
export function classesIn(text: string): number {
  let classes = 0
  for (let at = 0; at < text.length; at++) classes |= table[text.charCodeAt(at)]
  return classes
}

/** Ranges of code units, both ends included, with their classes. */
function ranges(): [number, number, number][] {
  const {presentation, western, arabicIndic, persianDigit, bidi, zeroWidth, oddSpace} = unitClass
  const {control, combining, otherAlphabet, rare, tatweel} = unitClass
  return [
    [0x00, 0x08, control],
    [0x0b, 0x0b, control],
    [0x0e, 0x1f, control],
    [0x7f, 0x84, control],
    [0x86, 0x9f, control],
    [0x30, 0x39, western],
    [0xa0, 0xa0, oddSpace],
    [0xad, 0xad, zeroWidth],
    [0x0300, 0x036f, combining],
    [0x0370, 0x052f, otherAlphabet],
    [0x061c, 0x061c, bidi],
    [0x0640, 0x0640, tatweel],
    [0x0653, 0x0655, combining],
    [0x0660, 0x0669, arabicIndic],
    [0x06f0, 0x06f9, persianDigit],
    [0x1680, 0x1680, oddSpace],
    [0x2000, 0x200a, oddSpace],
    [0x200b, 0x200d, zeroWidth],
    [0x200e, 0x200f, bidi],
    [0x202a, 0x202e, bidi],
    [0x202f, 0x202f, oddSpace],
    [0x205f, 0x205f, oddSpace],
    [0x2066, 0x2069, bidi],
    [0x3000, 0x3000, oddSpace],
    [0xd800, 0xf8ff, rare],
    [0xfb50, 0xfdfb, presentation],
    [0xfdd0, 0xfdef, rare],
    [0xfe70, 0xfefc, presentation],
    [0xfeff, 0xfeff, zeroWidth],
    [0xfff0, 0xfffd, rare],
    [0xfffe, 0xffff, rare],
  ]
}

function fillTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (const [from, to, classes] of ranges()) for (let code = from; code <= to; code++) table[code] |= classes
  for (const letter of '\u06A9\u06AA\u06BE\u06C0\u06C1\u06C2\u06C3\u06CC\u06D2\u06D5') {
    table[letter.charCodeAt(0)] |= unitClass.keyboard
  }
  for (let code = 0; code < 0x10000; code++) {
    if (isArabicLetter(code)) table[code] |= unitClass.arabic
    if (isArabicMark(code)) table[code] |= unitClass.mark
    if (isLatinLetter(code)) table[code] |= unitClass.latin
  }
  return table
}
