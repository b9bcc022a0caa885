import type {Lang, Span} from '../model.ts'
import {readTokens} from './date-tokens.ts'
import {originalSpan} from './fold.ts'
import {lastAtMost} from './last-at-most.ts'
import type {NumberHit} from './numbers.ts'
import {type UnitReading, type UnitSource, unitBefore, unitBehind, withCountry} from './unit-places.ts'
import {kindOfUnit} from './unit-words.ts'

export {isSameUnit, isTimeUnit} from './unit-words.ts'

/** A number with its unit. */
export interface MeasureHit extends Span {
  readonly form: string
  readonly number: NumberHit
  /** A name of `data/units.yaml`: USD, km, %; shared names where the text does not say which: pound. */
  readonly unit: string
  readonly kind: 'currency' | 'unit' | 'percent'
}

/**
 * The numbers of a text that have a currency, a unit or a percent sign right beside them, in the order of the numbers.
 * The first number of a range has the unit of the second: "5 to 10 km". Dollars of no country are American. Linear in
 * the text.
 *
 * @param numbers what `numbersIn` finds in the text
 * @returns spans in UTF-16 offsets of `text`, half-open
 * @example measuresIn('US$5bn', 'en', numbersIn('US$5bn', 'en')) // [{unit: 'USD', kind: 'currency', …}]
 * @example measuresIn('5 آلاف كم²', 'ar', numbersIn('5 آلاف كم²', 'ar')) // [{unit: 'km2', kind: 'unit', …}]
 */
export function measuresIn(text: string, lang: Lang, numbers: readonly NumberHit[]): MeasureHit[] {
  if (numbers.length === 0) return []
  const source: UnitSource = {...readTokens(text), lang, original: text}
  const hits: MeasureHit[] = []
  let next: {number: NumberHit; unit: string} | null = null
  for (const number of numbers.toReversed()) {
    const found = measureOf(source, number)
    const unit: string | null = found?.unit ?? (next === null ? null : sharedUnit(text, number, next))
    next = unit === null ? null : {number, unit}
    if (unit === null) continue
    const {start, end} = found === null ? number : originalSpan(source, found, text)
    hits.push({start, end, form: text.slice(start, end), number, unit, kind: kindOfUnit(unit)})
  }
  return hits.toReversed()
}

/** A number's unit, with the span of both in folded text. */
function measureOf(source: UnitSource, number: NumberHit): UnitReading | null {
  if (number.isOrdinal) return null
  const start = foldedOffset(source, number.start)
  const end = foldedOffset(source, number.end - 1) + 1
  const before = unitBefore(source, {start, end})
  if (before !== null) return withCountry(source, {...before, end: Math.max(before.end, end)})
  const behind = unitBehind(source, {start, end}, number)
  if (behind !== null) return {...behind, start}
  return number.isPercent ? {unit: '%', start, end} : null
}

/** The place in folded text of a unit of the original; of what came from a mark that was dropped, the unit before. */
function foldedOffset({origin}: UnitSource, offset: number): number {
  return Math.max(
    0,
    lastAtMost(origin.length, (at) => origin[at], offset),
  )
}

/** «5 to 10 km», 5-10 دولارات: what stands between makes them a range. */
function sharedUnit(text: string, number: NumberHit, next: {number: NumberHit; unit: string}): string | null {
  const length = next.number.start - number.end
  if (number.isOrdinal || length < 1 || length > longestGap) return null
  return ranges.has(text.slice(number.end, next.number.start).trim()) ? next.unit : null
}

const longestGap = 8
const ranges = new Set(['-', '\u2013', '\u2014', 'to', 'or', 'إلى', 'أو', 'الى', 'او'])
