import {digitValue, isArabicLetter, isArabicMark, isInvisible, isBlank, isSmallLetter} from '../text/characters.ts'
import type {Span} from '../model.ts'
import {CLOSER, isCapital, isInsideWord, isWord, kinds, OPAQUE, OPENER} from './units.ts'

/** A word beside a stop. */
export interface Word extends Span {
  /** As it stands, without tashkeel, tatweel and invisible marks; stops inside it are kept (ق.م, U.S). */
  readonly text: string
}

/** Dashes, bullets and signs that stand before a word or number. */
const before: ReadonlySet<number> = new Set(
  [...'-\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u25CF\u2043$€£¥§@~'].map((sign) => sign.charCodeAt(0)),
)

const wordEnders: ReadonlySet<number> = new Set(
  [...'\u2014\u2013\u060C"\u201C\u00AB(['].map((sign) => sign.charCodeAt(0)),
)

/** Longer words are no abbreviations; nothing looks further than this. */
const longest = 32

/**
 * The word that ends at `end`, or null when it is longer than any abbreviation, when a closing quote or bracket stands
 * between, or when there is none.
 *
 * @param from nothing before this offset is looked at
 */
export function wordBefore(text: string, end: number, from: number): Word | null {
  let last = end
  while (last > from && end - last < 3 && isBlank(text.charCodeAt(last - 1))) last--
  const limit = Math.max(from, last - longest)
  let start = last
  while (start > limit && !endsWord(text.charCodeAt(start - 1))) start--
  if (start === limit && start > from && !endsWord(text.charCodeAt(start - 1))) return null
  while (start < last && isLeading(text.charCodeAt(start))) start++
  if (start === last || (kinds[text.charCodeAt(last - 1)] & CLOSER) !== 0) return null
  return {start, end: last, text: plain(text.slice(start, last))}
}

/**
 * The first word at or behind `at`, opening quotes, brackets, dashes and bullets skipped; null when something else stands
 * there or the line is over.
 */
export function wordAfter(text: string, at: number, end: number): Word | null {
  let start = skipLeading(text, at, end)
  const opaqueEnd = skipOpaque(text, start, end)
  // Markup right before a word (<b>Next) is not the word; code that stands alone is.
  if (opaqueEnd < end && isWord(text.charCodeAt(opaqueEnd))) start = opaqueEnd
  let last = start
  while (last < end && last - start < longest && isInner(text, last)) last++
  if (last === start) return null
  return {start, end: last, text: plain(text.slice(start, last))}
}

/** The offset of the first letter or digit between the offsets, or of a part that is not language; `end` when there is none. */
export function firstWordIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 0xd800 || code > 0xdfff ? isWord(code) : isRareLetter(text, at)) return at
  }
  return end
}

/** A letter or digit beyond U+FFFF; emoji are written with the same units and are none. */
function isRareLetter(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]$/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

/** The word without tashkeel, tatweel and invisible marks, and with straight apostrophes. */
export function plain(word: string): string {
  let kept = ''
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code === 0x0640 || isArabicMark(code) || isInvisible(code)) continue
    kept += code === 0x2019 ? "'" : word[at]
  }
  return kept
}

/** Whether the word is written in Arabic letters, wholly or in its first letter. */
export function isArabicWord(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (isArabicLetter(code)) return true
    if (isWord(code) && digitValue(code) < 0) return false
  }
  return false
}

/** Whether the word begins with a digit of one of the three rows. */
export function isNumber(word: string): boolean {
  return digitValue(word.charCodeAt(0)) >= 0
}

/** Whether the word begins with a small letter and has no capital behind it, as iPhone and eBay have. */
export function isSmallWord(word: string): boolean {
  if (!isSmallLetter(word.charCodeAt(0))) return false
  for (let at = 1; at < Math.min(word.length, 4); at++) if (isCapital(word.charCodeAt(at))) return false
  return true
}

/** How many words stand between the offsets; counting stops at `most`. */
export function countWords(text: string, span: Span, most: number): number {
  let count = 0
  let isInside = false
  for (let at = span.start; at < span.end && count < most; at++) {
    const isPart = !isBlank(text.charCodeAt(at))
    if (isPart && !isInside) count++
    isInside = isPart
  }
  return count
}

/** White space, dashes, ، and what opens a quotation or bracket end the word that is looked for backwards: و"س. */
function endsWord(code: number): boolean {
  return isBlank(code) || wordEnders.has(code)
}

function skipLeading(text: string, at: number, end: number): number {
  let next = at
  while (next < end && isLeading(text.charCodeAt(next))) next++
  return next
}

/** The offset behind a run of units that stand in for what is not language. */
export function skipOpaque(text: string, at: number, end: number): number {
  let next = at
  while (next < end && text.charCodeAt(next) === OPAQUE) next++
  return next
}

/** What may stand before a word without being part of it: quotes, brackets, dashes, bullets, $ € £ § @, blanks. */
function isLeading(code: number): boolean {
  if ((kinds[code] & OPENER) !== 0 || isBlank(code) || isInvisible(code)) return true
  return before.has(code)
}

/** A letter, digit or mark, or an apostrophe or hyphen between letters. */
function isInner(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (isWord(code) || isInsideWord(code) || code === 0x0640) return true
  return (code === 0x27 || code === 0x2019 || code === 0x2d) && isWord(text.charCodeAt(at + 1))
}
