import type {Run} from '../align/length-model.ts'
import type {Alternative} from './score.ts'

/** What alternatives are made of. */
export interface Listing {
  /** 1 where Arabic segment s + 1 follows s in one text; likewise in the pool. */
  readonly arHasNext: Uint8Array
  readonly enHasNext: Uint8Array
  /** Candidates of an Arabic segment, best first. */
  candidatesOf(at: number): readonly number[]
  compare(ar: Run, en: Run): Alternative
}

/** So many candidates of a segment are tried together with their neighbours. */
const JOINED = 10

/**
 * All alternatives worth looking at for the Arabic segments of a stretch: one to one, one to two neighbours of the pool, two
 * neighbours to one. Best first.
 */
export function listAlternatives(listing: Listing, stretch: {from: number; to: number}): Alternative[] {
  const found: Alternative[] = []
  for (let at = stretch.from; at < stretch.to; at++) {
    const ar = {at, count: 1}
    const singles = listing.candidatesOf(at).map((en) => listing.compare(ar, {at: en, count: 1}))
    singles.sort(byOdds)
    found.push(...singles)
    const best = singles.slice(0, JOINED).map(({en}) => en.at)
    const starts = new Set(best.flatMap((en) => [en - 1, en]))
    for (const en of starts)
      if (en >= 0 && listing.enHasNext[en] === 1) found.push(listing.compare(ar, {at: en, count: 2}))
    if (listing.arHasNext[at] === 0 || at + 1 >= stretch.to) continue
    for (const en of best) found.push(listing.compare({at, count: 2}, {at: en, count: 1}))
  }
  return found.toSorted(byOdds)
}

function byOdds(a: Alternative, b: Alternative): number {
  return b.odds - a.odds || a.ar.at - b.ar.at || a.en.at - b.en.at || a.ar.count - b.ar.count || a.en.count - b.en.count
}

/** An alternative with the odds of the best other candidate for its Arabic. */
export interface Ranked extends Alternative {
  readonly rival: number
}

/** Odds of a rival that is not there. */
const NONE = -12

/**
 * Leaves out the alternatives of which a better one has the same English for the same Arabic, with a neighbour or without,
 * and finds each one's rival.
 *
 * @param sorted best first
 */
export function rankAlternatives(sorted: readonly Alternative[]): Ranked[] {
  const bySegment = new Map<number, Alternative[]>()
  const kept = sorted.filter((one) => {
    const isTaken = segmentsOf(one).some(
      (at) => bySegment.get(at)?.some((better) => overlaps(better.en, one.en)) ?? false,
    )
    if (isTaken) return false
    for (const at of segmentsOf(one)) bySegment.set(at, [...(bySegment.get(at) ?? []), one])
    return true
  })
  return kept.map((one) => {
    const others = segmentsOf(one).flatMap((at) => bySegment.get(at)?.find((other) => other !== one) ?? [])
    return {...one, rival: Math.max(NONE, ...others.map(({odds}) => odds))}
  })
}

function segmentsOf({ar}: Alternative): number[] {
  return ar.count === 1 ? [ar.at] : [ar.at, ar.at + 1]
}

function overlaps(a: Run, b: Run): boolean {
  return a.at < b.at + b.count && b.at < a.at + a.count
}
