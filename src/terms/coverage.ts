import type {Span} from '../model.ts'
import type {Candidate} from './resolve-overlaps.ts'

/** Which parts of a text are taken by terms in their long forms. */
export interface Coverage {
  /** Starts of the spans, ascending. */
  readonly starts: readonly number[]
  /** For each, the furthest end of the spans up to it. */
  readonly ends: readonly number[]
}

/** What candidates take of a text; short forms take nothing. Asking it costs a binary search, however many there are. */
export function coverageOf(candidates: readonly Candidate[]): Coverage {
  const starts: number[] = []
  const ends: number[] = []
  let furthest = 0
  for (const {hit} of candidates.toSorted((a, b) => a.hit.start - b.hit.start)) {
    if (hit.isShort) continue
    furthest = Math.max(furthest, hit.end)
    starts.push(hit.start)
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
