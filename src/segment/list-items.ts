import type {Span} from '../model.ts'
import {digitValue, isBlank} from '../text/characters.ts'
import {isListed} from './abbreviations.ts'
import {isCapital} from './units.ts'
import {mayBeginArabicSentence} from './sentence-start.ts'
import {isArabicWord, wordAfter, wordBefore} from './words.ts'

/** Letters that number items in Arabic, in the order of the abjad. */
const abjad = ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي']

/** Small Roman numbers; i is the first of these, and the ninth letter of the alphabet only behind h. */
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** What a list begins with. */
const firstOrdinals: ReadonlySet<string> = new Set(['1', '\u0661', '\u06F1', 'a', 'i', 'أ'])

/** (12.) and a blank. */
const longestMarker = 10

const bullets = '\u2022\u25E6\u25AA\u25CF\u25A0\u2043\u2023'

/** What numbers an item: the ordinal and the signs around it, as in "1.", "(2)", "a)", "ب-". */
interface Marker {
  readonly before: string
  readonly ordinal: string
  readonly after: string
}

/** A list inside a line; offsets of the text. */
export interface InlineList {
  /** Where its items begin, but for the first, which stands with what announces it. */
  readonly starts: readonly number[]
  /** Numbers whose stop ends nothing; that at the start of a line is known as such without. */
  readonly markers: readonly number[]
}

const none: InlineList = {starts: [], markers: []}

/**
 * The list on a line that begins with its first item, or announces it with a colon: "1) Bread 2) Milk", "• Bread • Milk",
 * "Bring: 1. Bread 2. Milk". Items must follow each other in number and style; a lone "2)" is a reference.
 *
 * @example inlineList('1) Bread 2) Milk', {start: 0, end: 16}) // {starts: [9], markers: [9]}
 */
export function inlineList(text: string, line: Span): InlineList {
  let start = line.start
  while (start < line.end && isBlank(text.charCodeAt(start))) start++
  if (start >= line.end) return none
  if (bullets.includes(text[start])) {
    const starts = bulletItems(text.slice(start, line.end)).map((at) => at + start)
    return {starts, markers: starts}
  }
  const first =
    firstMarker(text.slice(start, start + longestMarker)) === null ? behindColon(text, start, line.end) : start
  if (first < 0) return none
  const starts = numberedItems(text.slice(first, line.end)).map((at) => at + first)
  if (starts.length === 0) return none
  if (first === start) return {starts, markers: starts}
  // 1) bread; 2) milk; and 3) salt behind a colon are parts of one sentence.
  const isSentence = starts.some((at) => '؛،;,'.includes(text[lastBefore(text, at)]))
  return {starts: isSentence ? [] : starts, markers: [first, ...starts]}
}

/** The last unit before the offset that is no blank. */
function lastBefore(text: string, from: number): number {
  let at = from - 1
  while (at > 0 && isBlank(text.charCodeAt(at))) at--
  return at
}

/** The offset of a first item behind a colon and a blank, or −1. */
function behindColon(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) !== 0x3a || !isBlank(text.charCodeAt(at + 1))) continue
    const marker = firstMarker(text.slice(at + 2, Math.min(end, at + 2 + longestMarker)))
    if (marker !== null && firstOrdinals.has(marker.ordinal)) return at + 2
  }
  return -1
}

/** A reference copied from an encyclopedia ("1. ^ Title. Paper. 2022-09-13."): one entry, whatever stops are in it. */
export function isCitation(text: string, line: Span): boolean {
  // Blanks, a number with a stop, then the arrow back to the text.
  return /^\s{0,9}(?:\p{Nd}{1,3}\.?)?\s{0,3}[\^\u2191]\s/u.test(
    text.slice(line.start, Math.min(line.start + 24, line.end)),
  )
}

function bulletItems(list: string): number[] {
  const items: number[] = []
  for (let at = 1; at < list.length; at++) {
    if (list[at] === list[0] && isBlank(list.charCodeAt(at - 1))) items.push(at)
  }
  return items
}

function numberedItems(list: string): number[] {
  const items: number[] = []
  let marker = firstMarker(list)
  while (marker !== null) {
    const ordinal = nextOrdinal(marker.ordinal)
    if (ordinal === null) break
    marker = {...marker, ordinal}
    const at = findMarker(list, marker, items.at(-1) ?? 0)
    if (at < 0) break
    items.push(at)
  }
  return items
}

function firstMarker(list: string): Marker | null {
  // An opening bracket or none, up to two digits or a letter, then ), .), - or a stop, then a blank.
  const form = /^(\(?)(\p{Nd}{1,2}|[ivx]{1,4}|[a-z]|\u0647\u0640|[\u0621-\u064A])(\.\)|[).-])(?=\s)/u
  const found = form.exec(list.slice(0, longestMarker))
  return found === null ? null : {before: found[1], ordinal: found[2], after: found[3]}
}

/** The ordinal that follows, in the same digits or alphabet. */
function nextOrdinal(ordinal: string): string | null {
  const first = digitValue(ordinal.charCodeAt(0))
  if (first >= 0) {
    const zero = ordinal.charCodeAt(0) - first
    const value = [...ordinal].reduce((sum, digit) => sum * 10 + digitValue(digit.charCodeAt(0)), 0)
    return [...String(value + 1)].map((digit) => String.fromCharCode(zero + Number(digit))).join('')
  }
  const place = roman.indexOf(ordinal)
  if (place >= 0 && (ordinal.length > 1 || ordinal === 'i')) return roman[place + 1] ?? null
  if (ordinal.length > 1) return ordinal === 'هـ' ? afterLetter(ordinal) : null
  if (ordinal >= 'a' && ordinal < 'z') return String.fromCharCode(ordinal.charCodeAt(0) + 1)
  return afterLetter(ordinal)
}

function afterLetter(ordinal: string): string | null {
  const letter = abjad.indexOf(ordinal)
  return letter < 0 ? null : (abjad[letter + 1] ?? null)
}

/** The first offset behind `from` where the marker stands as an item's, or −1. */
function findMarker(list: string, marker: Marker, from: number): number {
  const sign = marker.before + marker.ordinal + marker.after
  let at = list.indexOf(sign, from + 1)
  while (at >= 0 && !isItem(list, {start: at, end: at + sign.length}, marker)) at = list.indexOf(sign, at + 1)
  return at
}

/**
 * "rose to 2. then" has a number in it, not an item: the word before tells. A stop wants a capital behind it, or an Arabic
 * word that sentences do not begin with.
 */
function isItem(list: string, place: Span, marker: Marker): boolean {
  if (!isBlank(list.charCodeAt(place.start - 1)) || !isBlank(list.charCodeAt(place.end))) return false
  const before = wordBefore(list, place.start, 0)
  if (
    before !== null &&
    (isListed(before.text, 'en', 'before_numbers') || isListed(before.text, 'ar', 'before_numbers'))
  ) {
    return false
  }
  if (marker.after !== '.') return true
  const next = wordAfter(list, place.end, list.length)
  if (next === null) return false
  return isArabicWord(next.text) ? !mayBeginArabicSentence(next) : isCapital(next.text.charCodeAt(0))
}
