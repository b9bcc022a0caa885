import type {Candidate} from './candidates.ts'
import {scoreAnyPair} from './cluster-pairs.ts'
import type {PairJudge} from './score-pair.ts'

/** Nothing here is proof. */
const MOST = 0.99
/** A name that differs from the house form counts no more than this against a spelling that is like another one. */
const LEAST = -1

/**
 * How sure it is that a spelling is one of its name: of the spelling that it goes with best, and of the one that the others
 * are measured by.
 *
 * @param name.head null where it is that one itself
 * @returns 0…0.99
 */
export function scoreSpelling(
  candidate: Candidate,
  name: {readonly head: Candidate | null; readonly others: readonly Candidate[]},
  judge: PairJudge,
): number {
  const scores = name.others.map((other) => scoreAnyPair(candidate.id, other.id, judge))
  if (scores.length === 0) return 0.5
  const best = Math.max(...scores)
  const score =
    name.head === null ? best : (best + Math.max(scoreAnyPair(candidate.id, name.head.id, judge), LEAST)) / 2
  return Math.min(MOST, Math.round(100 / (1 + Math.exp(-score))) / 100)
}

/** The form of the glossary that a spelling goes with best; null when there is none. */
export function nearestOf(candidate: Candidate, listed: readonly Candidate[], judge: PairJudge): Candidate | null {
  let best: Candidate | null = null
  let most = -Infinity
  for (const other of listed) {
    const score = other === candidate ? -Infinity : scoreAnyPair(candidate.id, other.id, judge)
    if (score <= most) continue
    best = other
    most = score
  }
  return best
}
