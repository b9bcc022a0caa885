import type {Block, Document, Span} from '../model.ts'
import {oneLine} from '../text/one-line.ts'

/** The text of a block on one line. */
export function blockText({text}: Document, {start, end, opaque}: Block): string {
  return flowText(
    text.slice(start, end),
    opaque.map((part) => ({start: part.start - start, end: part.end - start})),
  )
}

/** A stretch of a document or segment on one line, without the > that Markdown puts before a quoted line. */
export function flowText(text: string, opaque: readonly Span[]): string {
  let flowing = ''
  let at = 0
  for (const {start, end} of opaque) {
    const isQuoteMark = /^[>\s]+$/u.test(text.slice(start, end)) && text.slice(start, end).includes('>')
    if (!isQuoteMark || start < at) continue
    flowing += text.slice(at, start)
    at = end
  }
  return oneLine(flowing + text.slice(at))
}
