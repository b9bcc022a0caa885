import type {Lang, Span} from '../model.ts'
import {isBlank, isLineEnd, isSmallLetter} from './characters.ts'
import {wrappedLines} from './wrapped-lines.ts'

/**
 * What a line end means.
 *
 * - `auto`: it ends a segment, for a line without a stop is a headline, a subhead or boilerplate; but lines that were
 *   wrapped are joined: flowed ones (format=flowed, RFC 3676) and, in English, those copied from a page or an e-mail.
 * - `break`: it ends a segment; only flowed lines are joined.
 * - `wrap`: it is a blank, as inside a Markdown paragraph; an empty line ends a segment all the same.
 * - `sentence`: every line is one segment, whatever stops are in it.
 */
export type LineMode = 'auto' | 'break' | 'wrap' | 'sentence'

/** How to read line ends. */
export interface LineOptions {
  readonly lang: Lang
  readonly mode: LineMode
  /** A line of just this parts the text and belongs to no segment. */
  readonly delimiter: string | null
  /** The stretch of the text to read; all of it when left out. */
  readonly within?: Span | undefined
}

/**
 * Stretches that no sentence crosses: lines, or several that were wrapped. In order, without line ends and blanks at their
 * edges; empty lines and delimiters belong to none. Offsets are UTF-16 units, half-open. Linear in the text.
 */
export function linesOf(text: string, options: LineOptions): Span[] {
  const lines = rawLines(text, options.within ?? {start: 0, end: text.length})
  const isJoined = joinsOf(text, lines, options)
  const stretches: Span[] = []
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    const isEmpty = line.start === line.end
    if (isEmpty || isDelimiter(text, line, options.delimiter)) {
      isOpen = false
      continue
    }
    if (isOpen && isJoined(at))
      stretches[stretches.length - 1] = {start: stretches[stretches.length - 1].start, end: line.end}
    else stretches.push(line)
    isOpen = true
  }
  return stretches
}

/** Whether a line goes on with the one before it. */
function joinsOf(text: string, lines: readonly Line[], {lang, mode}: LineOptions): (at: number) => boolean {
  if (mode === 'wrap') return () => true
  if (mode === 'sentence') return () => false
  const isFlowed = flowedLines(text, lines)
  if (mode === 'break' || lang !== 'en') return (at) => isFlowed[at] === 1
  const isWrapped = wrappedLines(text, lines)
  return (at) => isFlowed[at] === 1 || isWrapped[at] === 1
}

/** A line without blanks at its edges; an empty one starts and ends at the same unit. */
interface Line extends Span {
  /** A space stood behind it. */
  readonly hasBlankEnd: boolean
}

function rawLines(text: string, within: Span): Line[] {
  const lines: Line[] = []
  let {start} = within
  while (start <= within.end) {
    let end = start
    while (end < within.end && !isLineEnd(text.charCodeAt(end))) end++
    const isPair = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a
    lines.push(trimmed(text, start, end))
    start = end + (isPair ? 2 : 1)
  }
  return lines
}

function trimmed(text: string, from: number, to: number): Line {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return {start, end, hasBlankEnd: end < to && text.charCodeAt(to - 1) === 0x20}
}

/**
 * Lines behind one that ends in a space before a small Latin letter, and those behind them as long as they end in a space,
 * too.
 */
function flowedLines(text: string, lines: readonly Line[]): Uint8Array {
  const isFlowed = new Uint8Array(lines.length)
  for (let at = 1; at < lines.length; at++) {
    const isSmall = isSmallLetter(text.charCodeAt(lines[at].start))
    if (lines[at - 1].hasBlankEnd && (isFlowed[at - 1] === 1 || isSmall)) isFlowed[at] = 1
  }
  return isFlowed
}

function isDelimiter(text: string, {start, end}: Span, delimiter: string | null): boolean {
  return delimiter !== null && end - start === delimiter.length && text.startsWith(delimiter, start)
}
