import type {TermHit, TermStatus} from '../model.ts'
import {clitics} from '../data/clitics.ts'
import {foldWord} from '../text/fold.ts'

/** A hit that may still lose against others. */
export interface Candidate {
  readonly hit: TermHit
  /** Position of its term in the glossary. */
  readonly order: number
  /** Where its host word starts, in offsets of the segment's text. */
  readonly hostStart: number
  /** Its concept has short forms, which this may vouch for. */
  readonly hasShortForm: boolean
}

const ranks: Readonly<Record<TermStatus, number>> = {preferred: 0, admitted: 1, deprecated: 2}

/**
 * Settles which hits of a segment stand: the longest of those that overlap, the better one at the same place; hits of
 * other concepts inside a longer one are kept as nested.
 *
 * @param hits takes them, by start, then longer first
 */
export function resolveOverlaps(candidates: readonly Candidate[], hits: TermHit[]): void {
  const sorted = isSorted(candidates) ? candidates : candidates.toSorted((a, b) => a.hit.start - b.hit.start)
  for (let from = 0; from < sorted.length;) {
    let {end} = sorted[from].hit
    let to = from + 1
    for (; to < sorted.length && sorted[to].hit.start < end; to++) end = Math.max(end, sorted[to].hit.end)
    if (to === from + 1) hits.push(sorted[from].hit)
    else resolveRun(sorted.slice(from, to), end, hits)
    from = to
  }
}

function isSorted(candidates: readonly Candidate[]): boolean {
  for (let at = 1; at < candidates.length; at++) {
    if (candidates[at].hit.start < candidates[at - 1].hit.start) return false
  }
  return true
}

/** Settles a run of candidates, by start, of which each overlaps one before it; the last ends at `end`. */
function resolveRun(run: readonly Candidate[], end: number, hits: TermHit[]): void {
  const {start} = run[0].hit
  const [outer, inner] = [cover(start, end), cover(start, end)]
  const kept: {candidate: Candidate; isNested: boolean}[] = []
  const take = ({units}: Cover, candidate: Candidate): void => {
    kept.push({candidate, isNested: units === inner.units})
    units.fill(kept.length, candidate.hit.start - start, candidate.hit.end - start)
  }
  for (const candidate of run.toSorted(compareCandidates)) {
    const around = covering(outer, candidate.hit)
    if (around === 0) take(outer, candidate)
    else if (around > 0 && canNest(candidate, kept[around - 1].candidate)) {
      const between = covering(inner, candidate.hit)
      if (between === 0 || (between > 0 && canNest(candidate, kept[between - 1].candidate))) take(inner, candidate)
    }
  }
  const standing = kept.map(({candidate: {hit}, isNested}) => (isNested ? {...hit, isNested} : hit))
  for (const hit of standing.toSorted((a, b) => a.start - b.start || b.end - a.end)) hits.push(hit)
}

/** For each unit of a text from `start` on, the number of the kept hit that covers it, from 1; 0 for none. */
interface Cover {
  readonly start: number
  readonly units: Int32Array
}

function cover(start: number, end: number): Cover {
  return {start, units: new Int32Array(end - start)}
}

/** Longest first, then earliest, then the better spelling, the better status, the earlier in the glossary. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.hit.end - b.hit.start - (a.hit.end - a.hit.start) ||
    a.hit.start - b.hit.start ||
    b.hit.score - a.hit.score ||
    ranks[a.hit.status] - ranks[b.hit.status] ||
    a.order - b.order
  )
}

/** Which kept hit covers the whole span: its number from 1; 0 for none, −1 where one covers a part only. */
function covering({start, units}: Cover, hit: TermHit): number {
  // Longer hits come first, so none lies strictly inside the span: its two ends tell.
  const number = units[hit.start - start]
  return number === units[hit.end - 1 - start] ? number : -1
}

/**
 * Whether a hit may stand inside a longer one: another concept, not at the very same place, and not a second reading of
 * the word that the longer one explains as a whole (ب + اكستان inside باكستان).
 */
function canNest({hit, hostStart}: Candidate, around: Candidate): boolean {
  if (hit.concept === around.hit.concept) return false
  if (hit.start === around.hit.start && hit.end === around.hit.end) return false
  const cut = hit.start - hostStart
  if (cut === 0 || hostStart < around.hit.start) return true
  const isArticle = foldWord(hit.prefix) === clitics.article
  return around.hit.form.includes(' ') && (hostStart > around.hit.start || isArticle)
}
