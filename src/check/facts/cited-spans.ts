import type {Span} from '../../model.ts'
import type {Side} from '../check.ts'
import {fact} from './fact.ts'
import {marksOf} from './marks-of.ts'
import {matchQuotes} from './match-quotes.ts'

/** What stands in brackets or quotation marks, with them: the outermost ones, in order. */
export const citedSpans: (side: Side) => readonly Span[] = fact((side) => {
  const pairs = matchQuotes(side.text, marksOf(side)).pairs.toSorted((a, b) => a.open.at - b.open.at)
  const spans: Span[] = []
  for (const {open, close} of pairs) {
    const last = spans.at(-1)
    if (last !== undefined && close.at < last.end) continue
    spans.push({start: open.at, end: close.at + 1})
  }
  return spans
})
