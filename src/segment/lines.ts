import type {Span} from '../model.ts'
import {isBlank, isLineEnd, isSmallLetter} from './units.ts'

/**
 * Stretches that no sentence crosses, line ends left out. With `break` these are the lines; a line that ends in a blank
 * before a small Latin letter has been wrapped, and so have the lines behind it as long as they end in a blank
 * (format=flowed, RFC 3676). With `wrap` a stretch is everything between empty lines.
 */
export function linesOf(text: string, lines: 'break' | 'wrap'): Span[] {
  const found: Span[] = []
  let start = 0
  let at = 0
  let isFlowed = false
  while (at < text.length) {
    if (!isLineEnd(text.charCodeAt(at))) {
      at++
      continue
    }
    const after = skipBlanks(text, at)
    const isEmptyLine = hasEmptyLine(text, at, after)
    isFlowed = !isEmptyLine && isWrapped(text, {start: at, end: after}, isFlowed)
    if (isEmptyLine || (lines === 'break' && !isFlowed)) {
      found.push({start, end: at})
      start = after
    }
    at = after
  }
  found.push({start, end: text.length})
  return found
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

/** A blank before the line end, and a small letter behind it or a wrapped line before. */
function isWrapped(text: string, gap: Span, wasFlowed: boolean): boolean {
  return text.charCodeAt(gap.start - 1) === 0x20 && (wasFlowed || isSmallLetter(text.charCodeAt(gap.end)))
}

/** Whether two line ends stand between the offsets; CR LF is one. */
function hasEmptyLine(text: string, from: number, to: number): boolean {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    const isPair = code === 0x0a && at > from && text.charCodeAt(at - 1) === 0x0d
    if (isLineEnd(code) && !isPair) count++
  }
  return count > 1
}
