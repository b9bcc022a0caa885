import type {Span} from '../../model.ts'
import type {Side} from '../check.ts'

/** A match of a pattern in a side. */
export interface Found extends Span {
  /** As it stands. */
  readonly text: string
}

/**
 * Where a pattern matches in what is language of a side: matches that touch opaque parts are left out.
 *
 * @param pattern global, and linear on any text
 */
export function findSpans({text, opaque}: Pick<Side, 'text' | 'opaque'>, pattern: RegExp): Found[] {
  const found: Found[] = []
  for (const {index, 0: match} of text.matchAll(pattern)) {
    const span = {start: index, end: index + match.length, text: match}
    if (!isInOpaque(span, opaque)) found.push(span)
  }
  return found
}

/** Whether a span shares something with an opaque part. */
export function isInOpaque({start, end}: Span, opaque: readonly Span[]): boolean {
  return opaque.some((part) => part.start < end && start < part.end)
}
