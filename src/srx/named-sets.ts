import type {CharSet} from './pattern-tree.ts'
import {anyOf, not} from './pattern-tree.ts'

/** LF, VT, FF, CR, NEL and the Unicode separators: what ends a line to ICU. */
export const lineTerminator: CharSet = anyOf([0x0a, 0x0d], [0x85, 0x85], [0x2028, 0x2029])

/** \w of ICU: letters of all scripts, marks, digits, connectors and the two joiners. */
export const wordChar: CharSet = anyOf('Alphabetic', 'M', 'Nd', 'Pc', [0x200c, 0x200d])

/** Belongs to the letter before it as far as \b is concerned: tashkeel, accents, bidi and zero-width marks. */
export const transparent: CharSet = anyOf('Grapheme_Extend', 'Cf')

export const digit: CharSet = anyOf('Nd')
export const space: CharSet = anyOf('White_Space')
export const horizontalSpace: CharSet = anyOf('Zs', [0x09, 0x09])
export const anything: CharSet = anyOf([0, 0x10ffff])

/** Names of POSIX classes, [[:upper:]] and \p{Upper}, in the meaning that Unicode gives them (UTS #18, annex C). */
const posix: ReadonlyMap<string, CharSet> = new Map(
  Object.entries({
    alnum: anyOf('Alphabetic', 'Nd'),
    alpha: anyOf('Alphabetic'),
    ascii: anyOf([0, 0x7f]),
    blank: horizontalSpace,
    cntrl: anyOf('Cc'),
    digit,
    graph: not(anyOf('White_Space', 'Cc', 'Cs', 'Cn')),
    lower: anyOf('Lowercase'),
    print: not(anyOf('Cc', 'Cs', 'Cn', 'Zl', 'Zp')),
    punct: anyOf('P'),
    space,
    upper: anyOf('Uppercase'),
    word: wordChar,
    xdigit: anyOf('Nd', 'Hex_Digit'),
  }),
)

/** Long names of the general categories, without their separators. */
const categories: ReadonlyMap<string, string> = new Map(
  Object.entries({
    letter: 'L',
    casedletter: 'LC',
    uppercaseletter: 'Lu',
    lowercaseletter: 'Ll',
    titlecaseletter: 'Lt',
    modifierletter: 'Lm',
    otherletter: 'Lo',
    mark: 'M',
    nonspacingmark: 'Mn',
    spacingmark: 'Mc',
    enclosingmark: 'Me',
    number: 'N',
    decimalnumber: 'Nd',
    letternumber: 'Nl',
    othernumber: 'No',
    punctuation: 'P',
    connectorpunctuation: 'Pc',
    dashpunctuation: 'Pd',
    openpunctuation: 'Ps',
    closepunctuation: 'Pe',
    initialpunctuation: 'Pi',
    finalpunctuation: 'Pf',
    otherpunctuation: 'Po',
    symbol: 'S',
    mathsymbol: 'Sm',
    currencysymbol: 'Sc',
    modifiersymbol: 'Sk',
    othersymbol: 'So',
    separator: 'Z',
    spaceseparator: 'Zs',
    lineseparator: 'Zl',
    paragraphseparator: 'Zp',
    other: 'C',
    control: 'Cc',
    format: 'Cf',
    surrogate: 'Cs',
    privateuse: 'Co',
    unassigned: 'Cn',
    'l&': 'LC',
  }),
)

/** Blocks that rules for Arabic, English and their neighbours name; .NET has them as \p{IsArabic}, Java as \p{InArabic}. */
const blocks: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries<readonly [number, number]>({
    basiclatin: [0x00, 0x7f],
    latin1supplement: [0x80, 0xff],
    latinextendeda: [0x100, 0x17f],
    latinextendedb: [0x180, 0x24f],
    combiningdiacriticalmarks: [0x300, 0x36f],
    greek: [0x370, 0x3ff],
    greekandcoptic: [0x370, 0x3ff],
    cyrillic: [0x400, 0x4ff],
    armenian: [0x530, 0x58f],
    hebrew: [0x590, 0x5ff],
    arabic: [0x600, 0x6ff],
    syriac: [0x700, 0x74f],
    arabicsupplement: [0x750, 0x77f],
    thaana: [0x780, 0x7bf],
    arabicextendeda: [0x8a0, 0x8ff],
    devanagari: [0x900, 0x97f],
    thai: [0xe00, 0xe7f],
    georgian: [0x10a0, 0x10ff],
    latinextendedadditional: [0x1e00, 0x1eff],
    generalpunctuation: [0x2000, 0x206f],
    superscriptsandsubscripts: [0x2070, 0x209f],
    currencysymbols: [0x20a0, 0x20cf],
    letterlikesymbols: [0x2100, 0x214f],
    numberforms: [0x2150, 0x218f],
    cjksymbolsandpunctuation: [0x3000, 0x303f],
    hiragana: [0x3040, 0x309f],
    katakana: [0x30a0, 0x30ff],
    cjkunifiedideographs: [0x4e00, 0x9fff],
    hangulsyllables: [0xac00, 0xd7af],
    arabicpresentationformsa: [0xfb50, 0xfdff],
    arabicpresentationformsb: [0xfe70, 0xfeff],
    halfwidthandfullwidthforms: [0xff00, 0xffef],
  }),
)

/**
 * The set that a name in \p{…} or [:…:] stands for, null when it is unknown. Case, blanks, _ and - in names do not count
 * (UAX #44); the prefixes Is and In of Java and .NET are understood.
 */
export function namedSet(name: string): CharSet | null {
  if (name.startsWith('^')) return negated(namedSet(name.slice(1)))
  const mark = name.search(/[=:]/u)
  if (mark >= 0) return valueSet(loose(name.slice(0, mark)), name.slice(mark + 1))
  const key = loose(name)
  // Is and In are asked for last, so that a name that begins so by itself is not cut.
  return posix.get(key) ?? categorySet(name) ?? propertySet(titled(name)) ?? scriptSet(name) ?? prefixedSet(name)
}

function negated(set: CharSet | null): CharSet | null {
  return set === null ? null : not(set)
}

function valueSet(key: string, value: string): CharSet | null {
  switch (key) {
    case 'gc':
    case 'generalcategory':
      return categorySet(value)
    case 'sc':
    case 'script':
      return scriptSet(value)
    case 'scx':
    case 'scriptextensions':
      return propertySet(`Script_Extensions=${titled(value)}`)
    case 'blk':
    case 'block':
      return blockSet(value)
    default:
      return null
  }
}

function prefixedSet(name: string): CharSet | null {
  const rest = name.slice(2)
  if (/^in/iu.test(name)) return blockSet(rest)
  if (!/^is/iu.test(name)) return null
  return posix.get(loose(rest)) ?? categorySet(rest) ?? propertySet(titled(rest)) ?? scriptSet(rest) ?? blockSet(rest)
}

function blockSet(name: string): CharSet | null {
  const range = blocks.get(loose(name))
  return range === undefined ? null : anyOf(range)
}

function categorySet(name: string): CharSet | null {
  const long = categories.get(loose(name))
  if (long !== undefined) return anyOf(long)
  const short = name.trim()
  if (short.length > 2) return null
  return propertySet(short.slice(0, 1).toUpperCase() + short.slice(1).toLowerCase())
}

function scriptSet(name: string): CharSet | null {
  return propertySet(`Script=${titled(name)}`)
}

/** A property that JavaScript knows. The names allowed here cannot close the braces. */
function propertySet(name: string): CharSet | null {
  if (!/^\w+(?:=\w+)?$/u.test(name)) return null
  try {
    return new RegExp(`\\p{${name}}`, 'u').unicode ? anyOf(name) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function loose(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/gu, '')
}

/** old italic, OLD_ITALIC → Old_Italic. */
function titled(name: string): string {
  const words = name.trim().split(/[\s_-]+/u)
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()).join('_')
}
