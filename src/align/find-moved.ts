import {alignment} from '../data/alignment.ts'
import {featureAt} from './features.ts'
import type {Texts} from './link-scorer.ts'
import {createLinkScorer} from './link-scorer.ts'
import {createPostings, matchRow} from './row-matches.ts'

/** A link found: places among the aligned segments, in order. */
export interface FoundLink {
  readonly ar: readonly number[]
  readonly en: readonly number[]
  readonly confidence: number
  readonly isMoved: boolean
}

/** Pairs of unlinked segments that are compared at most. */
const MOST_PAIRS = 2_000_000

interface Candidate {
  readonly ar: number
  readonly en: number
  /** How much better the link is than two segments without counterpart. */
  readonly gain: number
}

/**
 * Links the monotonic pass cannot make: unlinked segments that match elsewhere, and two neighbours that changed places (which
 * the pass puts into one link of two and two). Precision first: both must be each other's best by a clear margin.
 */
export function findMoved(texts: Texts, links: readonly FoundLink[], weights: Float64Array): FoundLink[] {
  const score = createLinkScorer(texts, weights)
  const nulls = weights[featureAt('shape-1-0')] + weights[featureAt('shape-0-1')]
  const gain = (ar: number, en: number): number => score({at: ar, count: 1}, {at: en, count: 1}) - nulls
  const untangled = links.flatMap((link) =>
    splitSwapped(link, gain, (pair) => score({at: pair.ar[0], count: 2}, {at: pair.en[0], count: 2})),
  )
  const found = mutualBest(findCandidates(texts, untangled, gain))
  if (found.length === 0) return untangled
  const arTaken = new Set(found.map((pair) => pair.ar))
  const enTaken = new Set(found.map((pair) => pair.en))
  const isFree = (link: FoundLink): boolean =>
    (link.en.length > 0 || !arTaken.has(link.ar[0])) && (link.ar.length > 0 || !enTaken.has(link.en[0]))
  return [...untangled.filter(isFree), ...found.map(({ar, en, gain}) => toLink(ar, en, gain))]
}

/** A link of two and two whose halves fit crosswise much better than as they stand becomes two. */
function splitSwapped(
  link: FoundLink,
  gain: (ar: number, en: number) => number,
  scoreWhole: (link: FoundLink) => number,
): FoundLink[] {
  if (link.ar.length !== 2 || link.en.length !== 2) return [link]
  const [first, second] = link.ar
  const [left, right] = link.en
  const crossed = [gain(first, right), gain(second, left)]
  const straight = [gain(first, left), gain(second, right)]
  const {margin} = alignment.moved
  const isSwapped = Math.min(...crossed) > margin && crossed[0] + crossed[1] > straight[0] + straight[1] + 2 * margin
  if (!isSwapped || crossed[0] + crossed[1] < scoreWhole(link)) return [link]
  return [toLink(first, right, crossed[0]), toLink(second, left, crossed[1])]
}

function toLink(ar: number, en: number, gain: number): FoundLink {
  const {cost} = alignment.moved
  return {ar: [ar], en: [en], confidence: 1 / (1 + Math.exp(cost / 2 - gain / 2)), isMoved: true}
}

/** Pairs of unlinked segments that share at least two counterparts and gain more than a moved link costs. */
function findCandidates(
  texts: Texts,
  links: readonly FoundLink[],
  gain: (ar: number, en: number) => number,
): Candidate[] {
  const arFree = links.filter((link) => link.en.length === 0).map((link) => link.ar[0])
  const enFree = links.filter((link) => link.ar.length === 0).map((link) => link.en[0])
  if (arFree.length === 0 || enFree.length === 0) return []
  const reach = Math.ceil(MOST_PAIRS / arFree.length)
  const source = {ar: texts.ar, associations: texts.associations, postings: createPostings(texts.en)}
  const {cost} = alignment.moved
  const ratio = texts.en.count / Math.max(1, texts.ar.count)
  const found: Candidate[] = []
  for (const ar of arFree) {
    const middle = Math.round(ar * ratio)
    const from = Math.max(0, middle - reach)
    const to = Math.min(texts.en.count, middle + reach)
    const row = matchRow(source, ar, {from, to})
    for (const en of enFree) {
      if (en < from || en >= to || row.first[en - from + 1] - row.first[en - from] < 2) continue
      // In a long text much is alike somewhere; what moved rarely moved far.
      const value = gain(ar, en) - Math.log1p(Math.abs(en - middle))
      if (value > cost) found.push({ar, en, gain: value})
    }
  }
  return found
}

/** Candidates that beat every other candidate of either of their segments by the margin. */
function mutualBest(candidates: readonly Candidate[]): Candidate[] {
  const {margin} = alignment.moved
  const rivals = (of: 'ar' | 'en'): Map<number, number[]> => {
    const gains = new Map<number, number[]>()
    for (const candidate of candidates) {
      const list = gains.get(candidate[of]) ?? []
      list.push(candidate.gain)
      gains.set(candidate[of], list)
    }
    for (const list of gains.values()) list.sort((a, b) => b - a)
    return gains
  }
  const [arGains, enGains] = [rivals('ar'), rivals('en')]
  const isBest = (gain: number, gains: readonly number[] = []): boolean =>
    gain === gains[0] && (gains.length < 2 || gain - gains[1] >= margin)
  return candidates.filter(({ar, en, gain}) => isBest(gain, arGains.get(ar)) && isBest(gain, enGains.get(en)))
}
