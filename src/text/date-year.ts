import {markAt} from './date-figures.ts'
import {type DateSource, gapOf, isPartOfFigure} from './date-tokens.ts'
import {yearGaps} from './date-words.ts'
import {isNounBehind, isYear} from './date-days.ts'

/** A year behind a month or day, with the mark of its calendar. */
export interface YearReading {
  readonly year: number
  readonly calendar: 'gregorian' | 'hijri' | null
  readonly next: number
  readonly end: number
}

/** Where a date ends so far. */
interface Behind {
  readonly start: number
  readonly end: number
  /** Index behind its last token. */
  readonly next: number
  readonly isShort: boolean
  readonly calendar: 'gregorian' | 'hijri'
}

/** Words between a month and its year are two at most: سبتمبر من العام 2022. */
const mostWordsBetween = 2

/** Years that need no «عام» in front. */
const plainYears = {first: 1500, last: 2100}
const hijriYears = {first: 1000, last: 1600}

/** The year behind a date, or null: سبتمبر 2022, أيلول من عام 2022, September 14, 2022. */
export function yearAfter(source: DateSource, behind: Behind): YearReading | null {
  const {tokens} = source
  for (let at = behind.next; at < tokens.length && at <= behind.next + mostWordsBetween; at++) {
    const token = tokens[at]
    if (token.value < 0) continue
    const gap = gapOf(source, behind, token)
    // «30 سبتمبر، من عام 1882»
    const words = gap.startsWith(',') || gap.startsWith('\u060C') ? gap.slice(1) : gap
    const isKnown =
      yearGaps.has(gap) ||
      (words.length > 3 && yearGaps.has(words)) ||
      (behind.isShort && (gap === '. ' || gap === '., '))
    if (!isKnown || !isYear(token) || token.end - token.start !== 4 || isPartOfFigure(source, token)) return null
    const mark = markAt(source, at + 1)
    if (gap.length < 4 && mark === null && !isPlainYear(behind, token.value)) return null
    if (isCountBehindComma(source, gap, token.end)) return null
    const end = mark === null ? token.end : mark.end
    return {year: token.value, calendar: mark?.calendar ?? null, next: mark === null ? at + 1 : at + 2, end}
  }
  return null
}

function isPlainYear({calendar}: Behind, year: number): boolean {
  const {first, last} = calendar === 'hijri' ? hijriYears : plainYears
  return year >= first && year <= last
}

/** In «في 14 سبتمبر، 2000 جندي» soldiers are counted. */
function isCountBehindComma({lang, text}: DateSource, gap: string, end: number): boolean {
  return lang === 'ar' && (gap.includes(',') || gap.includes('\u060C')) && isNounBehind(text, end)
}
