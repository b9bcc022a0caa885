import type {Lang, Span} from '../model.ts'
import {isWordUnit} from './characters.ts'
import {isDigitAt} from './date-tokens.ts'
import type {Folded} from './folded.ts'
import type {NumberHit} from './numbers.ts'
import {
  currencyCodes,
  isTimeUnit,
  kindOfUnit,
  largeWords,
  mostSign,
  signsByFirst,
  unitHeads,
  unitSigns,
  unitWords,
} from './unit-words.ts'

/** A text as the reader of units sees it. */
export interface UnitSource extends Folded {
  readonly lang: Lang
  readonly original: string
}

/** A unit, and the span of number and unit in folded text. */
export interface UnitReading extends Span {
  readonly unit: string
}

/** The currency or percent sign in front of a number, or null: $5, US$ 5, EUR 5, %5. */
export function unitBefore(source: UnitSource, number: Span): UnitReading | null {
  const {text} = source
  const at = text[number.start - 1] === ' ' ? number.start - 1 : number.start
  if (at === 0) return null
  for (let length = Math.min(mostSign, at); length > 0; length--) {
    const start = at - length
    const unit = unitSigns.get(text.slice(start, at))
    if (unit !== undefined && isFreeSign(source, {start, end: at}, unit)) return {unit, start, end: number.end}
  }
  if (at === number.start) return null
  const start = at - CODE
  const unit = start < 0 ? undefined : currencyCodes.get(text.slice(start, at))
  const isCode = unit !== undefined && !isLetter(text, start - 1) && isCapitals(source, {start, end: at})
  return isCode ? {unit, start, end: number.end} : null
}

/** Letters of a code: EUR. */
const CODE = 3

/** A sign that belongs to the number behind it: only Arabic writes %5, and never behind a figure: «من 5% 7». */
function isFreeSign({text, lang}: UnitSource, {start}: Span, unit: string): boolean {
  if (kindOfUnit(unit) === 'unit') return false
  if (unit === '%') return lang === 'ar' && !isDigitAt(text, start - 1)
  return !(isLetter(text, start) && isLetter(text, start - 1)) && !isDigitAt(text, start - 1)
}

/** The unit behind a number, or null: 5 km, 5-mile, 5%, 5 ملايين دولار, «5 آلاف من الدولارات». */
export function unitBehind(source: UnitSource, number: Span, hit: NumberHit): UnitReading | null {
  const {text} = source
  const {start, end} = number
  const isApart = text[end] === ' ' || (text[end] === '-' && isLetter(text, end + 1))
  const at = isApart ? end + 1 : end
  const sign = signAt(text, at)
  if (sign !== null) return {unit: sign.unit, start, end: sign.end}
  const words = wordsAt(source, at)
  const found = longest(source, words, hit) ?? pastOf(source, words, hit)
  return found === null ? codeBehind(source, words, start) : {...found, start}
}

function signAt(text: string, at: number): {unit: string; end: number} | null {
  const sign = signsByFirst.get(text[at])?.find((sign) => {
    // «5% $7»: a sign in front of a figure is that one's.
    const end = at + sign.length
    return text.startsWith(sign, at) && !isDigitAt(text, end) && !(isLetter(text, end - 1) && isLetter(text, end))
  })
  return sign === undefined ? null : {unit: unitSigns.get(sign) ?? sign, end: at + sign.length}
}

/** The most words that a unit has. */
const mostWords = 4

/** Up to four words from `at`, with blanks, hyphens, slashes and stops between them. */
function wordsAt({text}: UnitSource, at: number): Span[] {
  const words: Span[] = []
  let start = at
  while (words.length < mostWords && isLetter(text, start)) {
    let end = start + 1
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
    if (text[end] === '\u00B2' || text[end] === '\u00B3') end++
    words.push({start, end})
    start = end
    if (text[start] === '.') start++
    if (text[start] === ' ' || text[start] === '-' || text[start] === '/') start++
    if (start === end) break
  }
  return words
}

function longest(source: UnitSource, words: readonly Span[], hit: NumberHit): {unit: string; end: number} | null {
  if (words.length === 0) return null
  const {text} = source
  const head = text.slice(words[0].start, words[0].end)
  const most = unitHeads.get(head) ?? 0
  let name = head
  let found: {unit: string; end: number; name: string} | null = null
  for (let count = 1; count <= most && count <= words.length; count++) {
    const {start, end} = words[count - 1]
    if (count > 1) name += ` ${text.slice(start, end)}`
    const unit = unitWords.get(name)
    if (unit !== undefined) found = {unit, end, name}
  }
  return found === null || isOtherWord(text, found, hit) ? null : {unit: found.unit, end: found.end}
}

/** «5 آلاف من الدولارات», thousands of dollars. */
function pastOf(source: UnitSource, words: readonly Span[], hit: NumberHit): {unit: string; end: number} | null {
  if (words.length < 2 || hit.value < largeFrom) return null
  const {text} = source
  const [of, first, ...rest] = words
  const word = text.slice(of.start, of.end)
  if (word === 'of') return longest(source, [first, ...rest], hit)
  if (word !== 'من' || !text.startsWith('ال', first.start)) return null
  return longest(source, [{start: first.start + 2, end: first.end}], hit)
}

const largeFrom = 1000

/** "won" may be a verb, and what follows a year has nothing to do with it: «في عام 2023 قدم», «2023 يوم الخميس». */
function isOtherWord(text: string, found: {unit: string; end: number; name: string}, hit: NumberHit): boolean {
  if (largeWords.has(found.name) && hit.value < largeFrom) return true
  const isYear = /^\d{4}$/u.test(hit.form) && hit.value >= 1900 && hit.value <= 2100
  if (isYear && (isTimeUnit(found.unit) || found.unit === 'foot')) return true
  return found.name === 'يوم' && text.startsWith(' ال', found.end)
}

function codeBehind(source: UnitSource, words: readonly Span[], start: number): UnitReading | null {
  const code = words.at(0)
  const unit = code === undefined ? undefined : currencyCodes.get(source.text.slice(code.start, code.end))
  return code === undefined || unit === undefined || !isCapitals(source, code) ? null : {unit, start, end: code.end}
}

/** "$5 million Canadian": the country behind tells which dollars. */
export function withCountry(source: UnitSource, found: UnitReading): UnitReading {
  const {text} = source
  if (found.unit !== 'USD' || text[found.end] !== ' ') return found
  const words = wordsAt(source, found.end + 1)
  for (let count = Math.min(2, words.length); count > 0; count--) {
    const {end} = words[count - 1]
    const country = text.slice(words[0].start, end)
    const unit = unitWords.get(`${country} dollars`)
    if (unit !== undefined) return {unit, start: found.start, end}
  }
  return found
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isWordUnit(text.charCodeAt(at)) && !isDigitAt(text, at)
}

function isCapitals({original, origin}: UnitSource, {start, end}: Span): boolean {
  const written = original.slice(origin[start], origin[end])
  return written === written.toUpperCase()
}
