import type {Segment, TermHit} from '../model.ts'
import {findAddresses} from '../text/addresses.ts'
import {coverageOfSpans, isTouched} from './coverage.ts'
import {createSearch, findCandidates, type Search} from './find-candidates.ts'
import {findForeign} from './find-foreign.ts'
import {findHyphenated} from './find-hyphenated.ts'
import type {Matcher} from './matcher.ts'
import type {Searched} from './read-place.ts'
import {type Candidate, resolveOverlaps} from './resolve-overlaps.ts'

/**
 * Finds the terms of a glossary in the segments of one document, in whatever spelling and with whatever clitics they
 * stand there. A short form (شي) counts only where the document has a longer form of its concept or `witness` names it;
 * the longest of overlapping hits wins, and hits of other concepts inside it are marked as nested.
 *
 * @param segments all the segments of one document, in order
 * @param options.witness ids of concepts that the other side names
 * @returns by segment, then start, then longer first; offsets in UTF-16 units of `segment.text`
 * @example findTerms([segment('قال لبوتين')], matcher) // [{start: 5, end: 10, prefix: 'ل', form: 'بوتين', …}]
 */
export function findTerms(
  segments: readonly Segment[],
  matcher: Matcher,
  options: {witness?: ReadonlySet<string>} = {},
): TermHit[] {
  const searches = {ar: createSearch(matcher.lexicons.ar), en: createSearch(matcher.lexicons.en)}
  const named = new Set(options.witness)
  const hits: TermHit[] = []
  const waiting: Waiting[] = []
  for (let at = 0; at < segments.length; at++) {
    const segment = segments[at]
    const text = maskOpaque(segment)
    const search = searches[segment.lang]
    const found = findAll({segment, text}, search)
    const candidates = found.length > 0 && mayHaveAddress(text, search) ? outsideAddresses(found, text) : found
    // Where no short form waits for the rest of the document, nothing but the hits is kept.
    if (noteNames(candidates, named)) waiting.push({candidates, at: hits.length})
    else if (candidates.length > 0) resolveOverlaps(candidates, hits)
  }
  return waiting.length === 0 ? hits : insertWaiting(hits, waiting, named)
}

function findAll(searched: Searched, search: Search): readonly Candidate[] {
  const candidates = findCandidates(searched, search)
  const hyphenated = findHyphenated(searched, search)
  const foreign = findForeign(searched, search, candidates)
  return hyphenated.length + foreign.length === 0 ? candidates : [...candidates, ...hyphenated, ...foreign]
}

/** An address has Latin letters, or is an account: most Arabic texts need no closer look. */
function mayHaveAddress(text: string, {scan}: Search): boolean {
  return scan.hasLatin || text.includes('@')
}

/** Names in links, mail addresses and accounts are none. */
function outsideAddresses(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const addresses = findAddresses(text)
  if (addresses.length === 0) return candidates
  const taken = coverageOfSpans(addresses)
  return candidates.filter(({hit}) => !isTouched(taken, hit))
}

/** Candidates of a segment in which short forms stand that may not count. */
interface Waiting {
  readonly candidates: readonly Candidate[]
  /** How many hits come before this segment. */
  readonly at: number
}

function insertWaiting(hits: readonly TermHit[], waiting: readonly Waiting[], named: ReadonlySet<string>): TermHit[] {
  const all: TermHit[] = []
  let from = 0
  for (const {candidates, at} of waiting) {
    while (from < at) all.push(hits[from++])
    const counted = candidates.filter(({hit}) => !hit.isShort || named.has(hit.concept))
    resolveOverlaps(counted, all)
  }
  while (from < hits.length) all.push(hits[from++])
  return all
}

/** Adds the concepts that have a short form and stand here in a longer one; says whether short forms stand here. */
function noteNames(candidates: readonly Candidate[], named: Set<string>): boolean {
  let hasShort = false
  for (const {hit, hasShortForm} of candidates) {
    if (hit.isShort) hasShort = true
    else if (hasShortForm) named.add(hit.concept)
  }
  return hasShort
}

/** The text with its opaque parts blotted out by a unit that no term contains; offsets stay. */
function maskOpaque({text, opaque}: Segment): string {
  if (opaque.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const span of opaque) {
    const start = Math.max(at, span.start)
    const end = Math.max(start, Math.min(text.length, span.end))
    parts.push(text.slice(at, start), '\uFFFC'.repeat(end - start))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
