import type {Lang} from '../model.ts'
import {numberWords} from '../data/number-words.ts'
import {digitValue, isWordUnit} from './characters.ts'

/** A number in figures. */
export interface Figure {
  readonly value: number
  /** What it may be worth as well: 2500 for 2.500, 4e7 for 40m. */
  readonly alternative: number | null
  /** What its letter stands for, in `value` or not: 1e6 for £125m and 40m; 1 without a letter. */
  readonly letterScale: number
  /** Is the letter's scale in `value`? Only a currency sign before the figure tells. */
  readonly isMoney: boolean
  /** 14th, 63rd: Arabic writes such numbers as words. */
  readonly isOrdinal: boolean
}

const ordinalEndings = ['st', 'nd', 'rd', 'th']

/** More groups of three digits than these are no exact number, and no number that people write. */
const mostGroups = 4

/**
 * The figure at `at` of folded text with what is written on to it: £125m, 14th. `figure` is null for codes (G20) and
 * decades (the 1980s), which are no numbers.
 */
export function readFigure(text: string, at: number, lang: Lang): {end: number; figure: Figure | null} {
  const {end, value, grouped} = readDigits(text, at)
  const isInCode =
    at > 0 && isWordUnit(text.charCodeAt(at - 1)) && /[a-z]/u.test(text[at - 1]) && !isAmount(text, at, value)
  let wordEnd = end
  while (wordEnd < text.length && wordEnd < end + 3 && /[a-z]/u.test(text[wordEnd])) wordEnd++
  const letters = text.slice(end, wordEnd)
  const isDecade = lang === 'en' && letters === 's' && value % 10 === 0
  if (isInCode || isDecade) return {end, figure: null}
  const {money} = numberWords[lang]
  const letterScale = Object.hasOwn(money, letters) ? money[letters] : 1
  const isMoney = letterScale > 1 && isCurrency(text[at - 1])
  return {
    end: letterScale > 1 ? wordEnd : end,
    figure: {
      value: isMoney ? value * letterScale : value,
      // 40m is forty million or forty metres.
      alternative: isMoney ? null : letterScale > 1 ? value * letterScale : grouped,
      letterScale,
      isMoney,
      isOrdinal: lang === 'en' && ordinalEndings.includes(letters),
    },
  }
}

// Dh3,000, AED3,000: abbreviations of currencies are written on to large amounts.
const currencyLetters = /(?<![a-z\d])(?:dhs?|rs|qr|sr|kd|bd|jd|le|aed|sar|qar|egp|usd|eur|gbp|chf|mad|kwd)$/u

function isAmount(text: string, at: number, value: number): boolean {
  return value >= 1000 && currencyLetters.test(text.slice(Math.max(0, at - 5), at))
}

/** $ £ € ¥ */
export function isCurrency(unit: string | undefined): boolean {
  return unit === '$' || unit === '\u00A3' || unit === '\u20AC' || unit === '\u00A5'
}

/**
 * A figure from `at`: grouping by , ٬ ' or repeated stops or blanks, decimals by . ٫ or a comma that groups nothing.
 * `grouped` is the other value of 2.500, where one stop may part thousands as well as decimals.
 */
function readDigits(text: string, at: number): {end: number; value: number; grouped: number | null} {
  const first = digitRun(text, at)
  let end = blankGroupsEnd(text, at, first)
  let digits = text.slice(at, end).replaceAll(' ', '')
  const isGroup = (mark: string): boolean => mark === ',' || mark === '\u066C' || mark === "'"
  while (isGroup(text[end]) && digitRun(text, end + 1) === end + 4 && digits !== '0') {
    digits += text.slice(end + 1, end + 4)
    end += 4
  }
  const isDotted = (from: number): boolean => text[from] === '.' && digitRun(text, from + 1) === from + 4
  while (isDotted(end) && isDotted(end + 4)) {
    digits += text.slice(end + 1, end + 4) + text.slice(end + 5, end + 8)
    end += 8
  }
  const isDoubtful = end === first && first <= at + 3 && text[at] !== '0' && isDotted(end)
  const grouped = isDoubtful ? Number(digits + text.slice(end + 1, end + 4)) : null
  const mark = text[end]
  const last = digitRun(text, end + 1)
  if ((mark === '.' || mark === '\u066B' || mark === ',') && last > end + 1 && (mark !== ',' || last < end + 4)) {
    digits += `.${text.slice(end + 1, last)}`
    end = last
  }
  return {end, value: Number(digits), grouped}
}

/** The end of 1 000 000 behind its first digits: two groups at least, for 25 300 may be two numbers; `first` if none. */
function blankGroupsEnd(text: string, at: number, first: number): number {
  const isInList = text[at - 1] === ' ' && digitValue(text.charCodeAt(at - 2)) >= 0
  if (first > at + 3 || text[at] === '0' || isInList) return first
  let end = first
  let groups = 0
  for (; groups <= mostGroups && text[end] === ' ' && digitRun(text, end + 1) === end + 4; groups++) end += 4
  // A telephone number goes on otherwise: 1 800 555 1234.
  const isCut = text[end] === ' ' && digitRun(text, end + 1) > end + 1
  return groups >= 2 && groups <= mostGroups && !isCut ? end : first
}

function digitRun(text: string, from: number): number {
  let at = from
  while (at < text.length && digitValue(text.charCodeAt(at)) >= 0) at++
  return at
}
