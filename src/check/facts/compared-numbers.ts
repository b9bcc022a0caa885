import type {Span} from '../../model.ts'
import type {DateHit} from '../../text/dates.ts'
import type {NumberHit} from '../../text/numbers.ts'
import type {Side} from '../check.ts'
import {fact} from './fact.ts'
import {isInOpaque} from './find-spans.ts'
import {numbersOf} from './numbers-of.ts'
import {datesOf, timesOf} from './quantities-of.ts'

/** A number as the two sides of a link are compared by it. */
export interface ComparedNumber extends NumberHit {
  /** The date that it is part of. */
  readonly date: DateHit | null
  readonly isTime: boolean
  /** The other language need not write it as a number; it serves only to match. */
  readonly isVague: boolean
}

/** Number words up to this are grammar as often as number (واحد, "one of"), and the Arabic dual says two by itself. */
const smallWord = 12

/** A link with more is a table: which number belongs to which cannot be told. */
const most = 400

/** The numbers of a side with what they are part of, but for references [1]. Roman numerals of English are vague ones. */
export const comparedNumbers: (side: Side) => readonly ComparedNumber[] = fact((side) => {
  const {text, opaque, lang} = side
  const hits = numbersOf(side)
  if (hits.length > most) return []
  const found: ComparedNumber[] = []
  for (const hit of hits) {
    const {start, end} = hit
    if ((text[start - 1] === '[' && text[end] === ']') || isInOpaque(hit, opaque)) continue
    const date = datesOf(side).find((one) => isWithin(hit, one)) ?? null
    const isTime = timesOf(side).some((one) => isWithin(hit, one))
    const alternative = hit.alternative ?? fullYear(hit, found.at(-1) ?? null, text)
    found.push({...hit, alternative, date, isTime, isVague: isVague(hit, side)})
  }
  return lang === 'en' ? [...found, ...romanNumerals(text)] : found
})

/** Equal as one may read them: 40m is 40 ملايين as well as 40 مترا. */
export function isSameNumber(
  a: Pick<NumberHit, 'value' | 'alternative'>,
  b: Pick<NumberHit, 'value' | 'alternative'>,
): boolean {
  return (
    a.value === b.value ||
    a.alternative === b.value ||
    a.value === b.alternative ||
    (a.alternative !== null && a.alternative === b.alternative)
  )
}

/** Whether one span lies within another. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Small words, ordinals in words or small (the 10th, العاشر), the 00 of 04:00, the 2 and the 3 of 2/3, and decades: the 1990s are التسعينيات. */
function isVague({value, isWord, isOrdinal, start, end}: NumberHit, {text, lang}: Side): boolean {
  if ((isOrdinal && (isWord || value <= smallWord)) || value === 0 || (isWord && value <= smallWord)) return true
  if (lang === 'en' && text[end] === ':' && scripture.test(text.slice(Math.max(0, start - longestBook), start)))
    return true
  if (lang === 'en' && value % 10 === 0 && /^['\u2019]?s(?![a-z])/u.test(text.slice(end, end + 3))) return true
  if (isAddedTime(text, start, end)) return true
  const isSmall = value < 10 && end - start === 1
  return isSmall && (isFigureAt(text, start - 1, -1) || isFigureAt(text, end, 1))
}

/** The 90 and the 3 of 90+3. */
function isAddedTime(text: string, start: number, end: number): boolean {
  return /^\+\d/u.test(text.slice(end, end + 2)) || /\d\+$/u.test(text.slice(Math.max(0, start - 2), start))
}

/** A slash, and a figure on its other side. */
function isFigureAt(text: string, at: number, step: 1 | -1): boolean {
  return text[at] === '/' && /[0-9\u0660-\u0669]/u.test(text[at + step] ?? '')
}

/** The 53 of 1950-53 is 1953. */
function fullYear({value, start, end}: NumberHit, before: ComparedNumber | null, text: string): number | null {
  const isShort =
    end - start === 2 && before !== null && before.end === start - 1 && '-/\u2013'.includes(text[before.end])
  if (!isShort || before.end - before.start !== 4 || before.value < 1000 || before.value > 2100) return null
  return Math.floor(before.value / 100) * 100 + value
}

// The Arabic names the surah: طه: 114.
const scripture = /(?:Qur['\u2019]?an|Koran|Surah?)[\s,(]+$/u
const longestBook = 12

const roman = /(?<![\p{L}\p{N}])[IVX]{1,5}(?![\p{L}\p{N}])/gu
const romanValues: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10}

/** Article V is المادة 5. */
function romanNumerals(text: string): ComparedNumber[] {
  if (!/[IVX]/u.test(text)) return []
  return Array.from(text.matchAll(roman), ({index, 0: form}) => {
    const values = Array.from(form, (letter) => romanValues[letter])
    const value = values.reduce((sum, one, at) => sum + (one < (values[at + 1] ?? 0) ? -one : one), 0)
    const common = {alternative: null, isPercent: false, isOrdinal: true, isWord: true, date: null, isTime: false}
    return {...common, start: index, end: index + form.length, form, value, isVague: true}
  })
}
