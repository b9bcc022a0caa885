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
 * @param length of the segment's text
 * @param hits takes them, by start, then longer first
 */
export function resolveOverlaps(candidates: readonly Candidate[], length: number, hits: TermHit[]): void {
  if (areApart(candidates)) {
    for (const {hit} of candidates) hits.push(hit)
    return
  }
  const outer = new Int32Array(length)
  const inner = new Int32Array(length)
  const kept: {candidate: Candidate; isNested: boolean}[] = []
  const take = (cover: Int32Array, candidate: Candidate): void => {
    kept.push({candidate, isNested: cover === inner})
    cover.fill(kept.length, candidate.hit.start, candidate.hit.end)
  }
  for (const candidate of candidates.toSorted(compareCandidates)) {
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

/** Whether no two overlap, as they come: by start. */
function areApart(candidates: readonly Candidate[]): boolean {
  for (let at = 1; at < candidates.length; at++) {
    if (candidates[at].hit.start < candidates[at - 1].hit.end) return false
  }
  return true
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
function covering(cover: Int32Array, {start, end}: TermHit): number {
  // Longer hits come first, so none lies strictly inside the span: its two ends tell.
  return cover[start] === cover[end - 1] ? cover[start] : -1
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
