import {digitValue} from '../../text/characters.ts'
import type {Side} from '../check.ts'
import {fact} from './fact.ts'

/** What a text can have that markup is made of. One bit each, so that a check can tell at once that it has nothing to do. */
export const signs: Readonly<
  Record<
    | 'at'
    | 'hash'
    | 'percent'
    | 'brace'
    | 'dollar'
    | 'less'
    | 'slash'
    | 'backslash'
    | 'backtick'
    | 'bracket'
    | 'round'
    | 'ampersand'
    | 'tab'
    | 'line'
    | 'low'
    | 'star'
    | 'dashes'
    | 'domain'
    | 'code'
    | 'capitals'
    | 'innerCapital'
    | 'version'
    | 'raised'
    | 'trademark'
    | 'picture',
    number
  >
> = {
  at: 1,
  hash: 1 << 1,
  percent: 1 << 2,
  brace: 1 << 3,
  dollar: 1 << 4,
  less: 1 << 5,
  slash: 1 << 6,
  backslash: 1 << 7,
  backtick: 1 << 8,
  bracket: 1 << 9,
  round: 1 << 10,
  ampersand: 1 << 11,
  tab: 1 << 12,
  line: 1 << 13,
  /** _ or ~ */
  low: 1 << 14,
  star: 1 << 15,
  /** Two hyphens. */
  dashes: 1 << 16,
  /** A stop with two Latin letters behind it: Reuters.com, a.pdf; not "U.S." */
  domain: 1 << 17,
  /** A figure behind a Latin letter, or behind its hyphen or slash. */
  code: 1 << 18,
  /** Three Latin capitals. */
  capitals: 1 << 19,
  /** A capital behind a small letter. */
  innerCapital: 1 << 20,
  /** A figure behind a stop behind a figure. */
  version: 1 << 21,
  raised: 1 << 22,
  trademark: 1 << 23,
  /** Perhaps an emoji. */
  picture: 1 << 24,
}

const ofCharacter = new Uint32Array(128)
for (const [marks, sign] of [
  ['@', signs.at],
  ['#', signs.hash],
  ['%', signs.percent],
  ['{', signs.brace],
  ['$', signs.dollar],
  ['<', signs.less],
  ['/', signs.slash],
  ['\\', signs.backslash],
  ['`', signs.backtick],
  ['[]', signs.bracket],
  ['(', signs.round],
  ['&', signs.ampersand],
  ['\t', signs.tab],
  ['\n', signs.line],
  ['_~', signs.low],
  ['*', signs.star],
] as const) {
  for (const mark of marks) ofCharacter[mark.charCodeAt(0)] = sign
}

/** What stands before a character, as far as it matters. */
const nothing = 0
const small = 1
const capital = 2
const figure = 3
/** A stop behind a letter, or behind a figure. */
const letterStop = 4
const figureStop = 5
/** A hyphen or a slash behind a letter. */
const joint = 6

/** Which of the signs a side's text has, in one walk. */
export const signsOf: (side: Side) => number = fact(({text}) => {
  let found = 0
  let before = nothing
  let capitals = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const now = kindOf(code, before)
    found |= code < 0x80 ? ofCharacter[code] : now === figure || isArabic(code) ? 0 : signOf(code)
    capitals = now === capital ? capitals + 1 : 0
    if (capitals === 3) found |= signs.capitals
    if (now !== nothing && before !== nothing) found |= joined(before, now, text.charCodeAt(at + 1))
    if (code === 0x2d && text.charCodeAt(at + 1) === 0x2d) found |= signs.dashes
    before = now
  }
  return found
})

function kindOf(code: number, before: number): number {
  if (code >= 0x61 && code <= 0x7a) return small
  if (code >= 0x41 && code <= 0x5a) return capital
  if (code >= 0x30 && code <= 0x39) return figure
  const isLetter = before === small || before === capital
  if (code === 0x2e) return before === figure ? figureStop : isLetter ? letterStop : nothing
  if (code === 0x2d || code === 0x2f) return isLetter ? joint : nothing
  return code >= 0x660 && code <= 0x6f9 && digitValue(code) >= 0 ? figure : nothing
}

/** What two neighbours make, with what comes after them. */
function joined(before: number, now: number, next: number): number {
  if (now === figure) {
    if (before === figureStop) return signs.version
    return before === small || before === capital || before === joint ? signs.code : 0
  }
  if (now === capital && before === small) return signs.innerCapital
  const isLetter = now === small || now === capital
  const isName = isLetter && (before === letterStop || before === figureStop) && isLatin(next)
  return isName ? signs.domain : 0
}

function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isArabic(code: number): boolean {
  return code >= 0x600 && code <= 0x6ff
}

/** Signs beyond ASCII and Arabic. */
function signOf(code: number): number {
  if (code === 0xa9 || code === 0xae || code === 0x2122 || code === 0x2120) return signs.trademark
  if (code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079)) return signs.raised
  const isPicture =
    (code >= 0x203c && code <= 0x2bff) || (code >= 0x3030 && code <= 0x3299) || (code >= 0xd800 && code <= 0xdfff)
  return isPicture ? signs.picture : 0
}

/** Has one of two sides one of some signs? */
export function hasSign({ar, en}: {readonly ar: Side; readonly en: Side}, sign: number): boolean {
  return ((signsOf(ar) | signsOf(en)) & sign) !== 0
}
