import {isInvisible, isSpace} from '../text/characters.ts'

/** What the punctuation of a segment shows. */
export interface Marks {
  readonly isQuestion: boolean
  readonly isExclamation: boolean
  /** Quotation marks of any form; apostrophes do not count. */
  readonly quotes: number
  readonly brackets: number
  readonly startsWithQuote: boolean
  readonly endsWithQuote: boolean
  /** Ends as a sentence does; headings, captions and cut-off clauses do not. */
  readonly isClosed: boolean
  readonly endsWithColon: boolean
  /** Sentence ends inside, followed by more text. */
  readonly innerEnds: number
  /** Places inside where Arabic goes on with a comma and و. */
  readonly innerJoints: number
  /** Begins with a bullet, or a number with a stop or bracket behind it. */
  readonly isListItem: boolean
}

const quoteMarks = '"“”«»„‟‹›'
const endMarks = '.!?؟۔…'
const closers = '"“”»)]›’\''

/** Reads the punctuation of a segment in one pass. @param text as it stands */
export function marksOf(text: string): Marks {
  const last = lastUnit(text, text.length)
  const first = firstUnit(text)
  let end = last
  while (end >= 0 && closers.includes(text[end])) end = lastUnit(text, end)
  const inner = countInside(text, end)
  return {
    ...inner,
    startsWithQuote: first < text.length && quoteMarks.includes(text[first]),
    endsWithQuote: last >= 0 && lastUnitIsQuote(text, last, end),
    isClosed: end >= 0 && endMarks.includes(text[end]),
    endsWithColon: last >= 0 && text[last] === ':',
    // A bullet, or one to three digits with a stop, bracket or dash: "1.", "٢)", "12-".
    isListItem: /^\s*(?:[•◦▪●*–—-]\s|[0-9\u0660-\u0669]{1,3}[.)-]\s)/u.test(text.slice(0, 12)),
  }
}

type Inside = Pick<Marks, 'isQuestion' | 'isExclamation' | 'quotes' | 'brackets' | 'innerEnds' | 'innerJoints'>

function countInside(text: string, end: number): Inside {
  let [quotes, brackets, innerEnds, innerJoints] = [0, 0, 0, 0]
  let isQuestion = false
  let isExclamation = false
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]
    if (quoteMarks.includes(unit)) quotes++
    else if (unit === '(' || unit === '[') brackets++
    else if (unit === '?' || unit === '؟') isQuestion = true
    else if (unit === '!') isExclamation = true
    if (at < end && isInnerEnd(text, at)) innerEnds++
    if (unit === '،' && isSpace(text.charCodeAt(at + 1)) && text[at + 2] === 'و') innerJoints++
  }
  return {quotes, brackets, innerEnds, innerJoints, isQuestion, isExclamation}
}

/** An end mark with a blank (perhaps after closing marks) behind it; not the stop of an initial or a short title. */
function isInnerEnd(text: string, at: number): boolean {
  if (!endMarks.includes(text[at])) return false
  let next = at + 1
  while (next < text.length && closers.includes(text[next])) next++
  if (!isSpace(text.charCodeAt(next))) return false
  return text[at] !== '.' || !isShortWord(text, at)
}

function isShortWord(text: string, stop: number): boolean {
  let start = stop
  while (start > 0 && stop - start < 4 && !isSpace(text.charCodeAt(start - 1))) start--
  const isCapital = text[start] !== text[start].toLowerCase()
  return stop - start <= 1 || (stop - start <= 3 && isCapital)
}

function firstUnit(text: string): number {
  let at = 0
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

/** The last unit before `end` that shows; −1 when there is none. */
function lastUnit(text: string, end: number): number {
  let at = end - 1
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--
  return at
}

function lastUnitIsQuote(text: string, last: number, end: number): boolean {
  for (let at = last; at > end - 2 && at >= 0; at--) if (quoteMarks.includes(text[at])) return true
  return false
}

function isBlank(code: number): boolean {
  return isSpace(code) || isInvisible(code)
}
