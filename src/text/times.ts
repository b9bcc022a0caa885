import type {Lang, Span} from '../model.ts'
import {type DateSource, gapOf, isDigitAt, readTokens} from './date-tokens.ts'
import {monthWords} from './date-words.ts'
import {originalSpan} from './fold.ts'
import {type Phrase, phrases, readPhrase, timeHeads} from './time-phrases.ts'

/** A time of day in a text. */
export interface TimeHit extends Span {
  readonly form: string
  /** Minutes of the day, 0–1439: as written where the half of the day is open. */
  readonly minutes: number
  /** Twelve hours later or earlier where nothing says which half of the day is meant; else null. */
  readonly alternative: number | null
}

/** An hour with minutes, before the half of the day is known; offsets in folded text. */
interface Clock extends Span {
  readonly hour: number
  readonly minute: number
  /** Index behind its last token. */
  readonly next: number
  /** 16:30 is a time without a word beside it; 4 and الرابعة are not. */
  readonly isSure: boolean
  /** 04:30 is of the twenty-four hours. */
  readonly isWhole: boolean
}

/**
 * The times of day in a text, in order: 16:30, 4 p.m., 0400 GMT, «الساعة الرابعة والنصف مساء», midnight. Linear in the
 * text.
 *
 * @param lang of the text; words of the other language are read as well
 * @returns spans in UTF-16 offsets of `text`, half-open
 * @example timesIn('at 4:30 p.m.', 'en') // [{minutes: 990, alternative: null, form: '4:30 p.m.', …}]
 * @example timesIn('الساعة الرابعة والنصف', 'ar') // [{minutes: 270, alternative: 990, …}]
 */
export function timesIn(text: string, lang: Lang): TimeHit[] {
  const source: DateSource = {...readTokens(text), lang, original: text}
  const hits: TimeHit[] = []
  for (let at = 0; at < source.tokens.length;) {
    const {word} = source.tokens[at]
    const found = word === '' || timeHeads.has(word) ? (readMoment(source, at) ?? readTime(source, at)) : null
    if (found !== null) {
      const span = originalSpan(source, found, text)
      hits.push({...span, form: text.slice(span.start, span.end), ...ofDay(found)})
    }
    at = found === null ? at + 1 : found.next
  }
  return hits
}

/** Do two times agree, either reading of each allowed? */
export function isSameTime(
  a: Pick<TimeHit, 'minutes' | 'alternative'>,
  b: Pick<TimeHit, 'minutes' | 'alternative'>,
): boolean {
  const others = [b.minutes, b.alternative]
  return others.includes(a.minutes) || (a.alternative !== null && others.includes(a.alternative))
}

const DAY = 1440
const HALF = 720

function ofDay({minutes, alternative}: Found): Pick<TimeHit, 'minutes' | 'alternative'> {
  const within = (value: number): number => ((value % DAY) + DAY) % DAY
  return {minutes: within(minutes), alternative: alternative === null ? null : within(alternative)}
}

interface Found extends Span {
  readonly minutes: number
  readonly alternative: number | null
  readonly next: number
}

function readMoment(source: DateSource, at: number): Found | null {
  const found = readPhrase(source, at, phrases.moments)
  if (found === null) return null
  const {value, next, end} = found
  const start = source.tokens[at].start + found.prefix
  return {minutes: value, alternative: null, next, start, end}
}

function readTime(source: DateSource, at: number): Found | null {
  const {tokens} = source
  const prefix = phrases.oclock.get(tokens[at].word)
  const isCalled = prefix !== undefined && at + 1 < tokens.length
  const first = isCalled ? at + 1 : at
  if (isCalled && gapOf(source, tokens[at], tokens[first]) !== ' ') return null
  const clock = tokens[first].value >= 0 ? readFigures(source, first, isCalled) : readWords(source, first)
  if (clock === null || clock.hour > 24 || clock.minute > 59) return null
  const half = readHalf(source, clock)
  if (half === null && !isCalled && (!clock.isSure || isLength(source, clock))) return null
  // «قتل 20 مساء الخميس» counts the dead.
  if (!isCalled && !clock.isSure && clock.hour > 12) return null
  const start = isCalled ? tokens[at].start + prefix : clock.start
  return {...inHalf(clock, half), start, end: half?.end ?? clock.end, next: half?.next ?? clock.next}
}

function inHalf({hour, minute, isWhole}: Clock, half: Phrase | null): Pick<Found, 'minutes' | 'alternative'> {
  const minutes = hour * 60 + minute
  if (half !== null && hour <= 12) {
    const from = half.value * 60
    return {minutes: from + ((((minutes - from) % HALF) + HALF) % HALF), alternative: null}
  }
  const isOpen = half === null && !isWhole && hour >= 1 && hour <= 12
  return {minutes, alternative: isOpen ? minutes + HALF : null}
}

/** 16:30, 16:30:15, 4.30, 4, 0400. */
function readFigures(source: DateSource, at: number, isCalled: boolean): Clock | null {
  const {tokens, text} = source
  const [token, second] = [tokens[at], tokens[at + 1]]
  const {start, end, value} = token
  if (token.isOrdinal || isJoinedBefore(text, start)) return null
  const isWhole = end - start === 2 && text[start] === '0'
  const mark = text[end]
  const isPair = second !== undefined && second.start === end + 1 && second.end === end + 3 && second.value >= 0
  if (end - start <= 2 && isPair && (mark === ':' || mark === '.' || (mark === '\u066B' && isCalled))) {
    const clock = {hour: value, minute: second.value, start, end: second.end, next: at + 2, isWhole}
    const third = tokens[at + 2]
    const hasSeconds = mark === ':' && third?.start === second.end + 1 && text[second.end] === ':' && third.value >= 0
    const whole = hasSeconds ? {...clock, end: third.end, next: at + 3} : clock
    return isJoinedBehind(text, whole.end) ? null : {...whole, isSure: mark === ':' || isCalled}
  }
  if (isJoinedBehind(text, end)) return null
  if (end - start === 4 && isZoned(source, at)) {
    return {hour: Math.floor(value / 100), minute: value % 100, start, end, next: at + 1, isSure: true, isWhole: true}
  }
  if (end - start > 2 || value > 24) return null
  const clock = {hour: value, minute: 0, start, end, next: at + 1, isSure: false, isWhole: false}
  const oclock = readPhrase(source, at + 1, phrases.behind)
  if (oclock === null || !isNear(text, end)) return withMinutes(source, clock)
  return {...clock, end: oclock.end, next: oclock.next, isSure: true}
}

/** الرابعة, الحادية عشرة, with the minutes behind it. */
function readWords(source: DateSource, at: number): Clock | null {
  const {tokens} = source
  const word = phrases.hours.get(tokens[at].word)
  if (word === undefined) return null
  const next = tokens[at + 1]
  const isTeen = word.teen !== null && next !== undefined && phrases.tens.has(next.word)
  const hour = isTeen && gapOf(source, tokens[at], next) === ' ' ? word.teen : word.hour
  if (hour === null) return null
  const last = hour === word.hour ? tokens[at] : next
  const start = tokens[at].start + word.prefix
  const index = hour === word.hour ? at + 1 : at + 2
  return withMinutes(source, {hour, minute: 0, start, end: last.end, next: index, isSure: false, isWhole: false})
}

/** والنصف, إلا ربعا, و20 دقيقة. */
function withMinutes(source: DateSource, clock: Clock): Clock {
  const {tokens, text} = source
  const found = readPhrase(source, clock.next, phrases.minutes)
  if (found !== null && isNear(text, clock.end)) {
    const minutes = clock.hour * 60 + found.value
    return {...clock, hour: Math.floor(minutes / 60), minute: minutes % 60, end: found.end, next: found.next}
  }
  const [and, figure, unit] = tokens.slice(clock.next, clock.next + 3)
  const isFigure = and?.word === 'و' && figure !== undefined && figure.value >= 0 && figure.value < 60
  if (!isFigure || unit === undefined || !/^دقيقة|^دقايق/u.test(unit.word)) return clock
  return {...clock, minute: figure.value, end: unit.end, next: clock.next + 3}
}

/** The half of the day behind a time: p.m., مساء, بعد الظهر. */
function readHalf(source: DateSource, clock: Clock): Phrase | null {
  const {text, tokens} = source
  const next = tokens[clock.next]
  if (next === undefined || (next.start > clock.end && !isNear(text, clock.end))) return null
  const half = readPhrase(source, clock.next, phrases.halves)
  if (half === null) return null
  const isShort = half.length <= 2
  // «4 م» is four metres as well, and «ص 4» a page; figures with minutes are times.
  if (isShort && text.charCodeAt(next.start) > 0x5ff && !clock.isSure) return null
  const isAbbreviated = text[half.end] === '.' && text[half.end - 2] === '.'
  return isAbbreviated ? {...half, end: half.end + 1} : half
}

function isNear(text: string, end: number): boolean {
  return text[end] === ' ' || text[end] === '-' || (text[end] === '\u060C' && text[end + 1] === ' ')
}

/** 2:30 hours */
function isLength({tokens}: DateSource, {next}: Clock): boolean {
  return next < tokens.length && phrases.lengths.has(tokens[next].word)
}

/** 0400 GMT; in "October 2023 GMT" it is a year. */
function isZoned(source: DateSource, at: number): boolean {
  const {tokens} = source
  const next = tokens[at + 1]
  if (at > 0 && monthWords.has(tokens[at - 1].word)) return false
  return next !== undefined && phrases.zones.has(next.word) && gapOf(source, tokens[at], next) === ' '
}

const joints = '.:,/-+\u066B\u066C$\u00A3\u20AC#'

function isJoinedBefore(text: string, start: number): boolean {
  const mark = text[start - 1]
  if (mark === undefined || mark === ' ' || !joints.includes(mark)) return false
  return '$\u00A3\u20AC#'.includes(mark) || (mark !== '-' && isDigitAt(text, start - 2))
}

function isJoinedBehind(text: string, end: number): boolean {
  const mark = text[end]
  if (mark === '%' || mark === '\u066A') return true
  return mark !== undefined && mark !== ' ' && mark !== '-' && joints.includes(mark) && isDigitAt(text, end + 1)
}
