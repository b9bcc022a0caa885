import {isArabicLetter, isArabicMark, isBlank, isLatinLetter} from '../../text/characters.ts'
import type {Side, UnitFinding} from '../check.ts'
import type {Span} from '../../model.ts'
import {fact} from './fact.ts'
import {seenBefore, seenFrom} from './marks-of.ts'

/** How many letters no Arabic word has, clitics and all: والإسكندنافيين has fourteen. */
const tooLong = 16
const taaMarbuta = 0x629
const tatweel = 0x640

/**
 * A side has lost blanks between its words, so that marks without one are the least of its faults: a word is longer than
 * words are, or has ة inside.
 */
export const isGlued: (side: Side) => boolean = fact(({text}) => {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isArabicLetter(code) && code !== tatweel) letters++
    else if (!isArabicMark(code) && code !== tatweel) letters = 0
    if (letters >= tooLong || (letters > 1 && text.charCodeAt(at - 1) === taaMarbuta && isArabicLetter(code)))
      return true
  }
  return false
})

/** Whether an Arabic letter, perhaps with marks of vowels, stands right before an offset. */
export function isArabicBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(seenBefore(text, at))
  return isArabicLetter(code) || isArabicMark(code)
}

/** Whether an Arabic letter stands right at an offset. */
export function isArabicFrom(text: string, at: number): boolean {
  return isArabicLetter(text.charCodeAt(seenFrom(text, at)))
}

/** Whether a Latin letter stands right before an offset. */
export function isLatinBefore(text: string, at: number): boolean {
  return isLatinLetter(text.charCodeAt(seenBefore(text, at)))
}

/** Where the white space before an offset begins; the offset itself when there is none. */
export function blanksBefore(text: string, at: number): number {
  let start = at
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--
  return start
}

/** Where the white space from an offset on ends. */
export function blanksAfter(text: string, at: number): number {
  let end = at
  while (end < text.length && isBlank(text.charCodeAt(end))) end++
  return end
}

/** The Arabic letters right before an offset, tatweel included; at most four, which is more than clitics have. */
export function lettersBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 4 && isArabicLetter(text.charCodeAt(start - 1))) start--
  return text.slice(start, at)
}

/** A finding at a span of a side that is mended by other text; what is left out is as the check says. */
export function replacing(
  side: Side,
  span: Span,
  {text, confidence, ...rest}: {text: string; confidence: number} & Omit<UnitFinding, 'ar' | 'en' | 'fix'>,
): UnitFinding {
  return {
    [side.lang]: {start: span.start, end: span.end},
    actual: side.text.slice(span.start, span.end),
    expected: [text],
    ...rest,
    fix: {lang: side.lang, start: span.start, end: span.end, text, confidence},
  }
}
