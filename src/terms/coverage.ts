import type {Span} from '../model.ts'
import type {Candidate} from './resolve-overlaps.ts'

/** Which parts of a text are taken: by terms in their long forms, by addresses. */
export interface Coverage {
  /** Starts of the spans, ascending. */
  readonly starts: readonly number[]
  /** For each, the furthest end of the spans up to it. */
  readonly ends: readonly number[]
}

/** What candidates take of a text; short forms take nothing. */
export function coverageOf(candidates: readonly Candidate[]): Coverage {
  return coverageOfSpans(candidates.filter(({hit}) => !hit.isShort).map(({hit}) => hit))
}

/** What spans take of a text. Asking it costs a binary search, however many there are. */
export function coverageOfSpans(spans: readonly Span[]): Coverage {
  const starts: number[] = []
  const ends: number[] = []
  let furthest = 0
  for (const {start, end} of spans.toSorted((a, b) => a.start - b.start)) {
    furthest = Math.max(furthest, end)
    starts.push(start)
    ends.push(furthest)
  }
  return {starts, ends}
}

/** Whether one of the spans has a part of this one. */
export function isTouched({starts, ends}: Coverage, {start, end}: Span): boolean {
  const before = countBelow(starts, end)
  return before > 0 && ends[before - 1] > start
}

/** How many numbers are less than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle] < limit) low = middle + 1
    else high = middle
  }
  return low
}
