import type {Associations} from '../align/associations.ts'
import type {Postings} from '../align/row-matches.ts'
import type {Side} from '../align/vocabulary.ts'
import {bestOf} from './best-of.ts'
import type {Weights} from './weigh-types.ts'

/** What is searched, and how. */
export interface Searched {
  readonly ar: Side
  readonly en: Side
  readonly associations: Associations
  readonly weights: Weights
  readonly postings: Postings
}

/** So many candidates of an Arabic segment are compared in full. */
const COMPARED = 50
/** A word with counterparts in a larger share of the pool does not call candidates up… */
const COMMON = 0.1
/** …unless they are so few. */
const FEW = 200

/**
 * Makes the function that finds the pool segments which share the most telling counterparts with an Arabic segment, best
 * first. Cost grows with the occurrences of the segment's counterparts in the pool, not with the pool.
 */
export function createGatherer(searched: Searched): (at: number) => number[] {
  const {ar, en} = searched
  const scores = new Float64Array(en.count)
  const last = new Int32Array(en.count).fill(-1)
  const content = contentOf(en, searched.weights.enContent)
  return (at) => {
    const touched: number[] = []
    for (let slot = ar.starts[at]; slot < ar.starts[at + 1]; slot++) callUp(searched, slot, {scores, last, touched})
    for (const segment of touched) scores[segment] /= Math.sqrt(content[segment] + 10)
    const best = bestOf(touched, scores, COMPARED)
    for (const segment of touched) {
      scores[segment] = 0
      last[segment] = -1
    }
    return best
  }
}

/** Adds what one Arabic type says to every segment that has a counterpart of it: its rarest one there. */
function callUp(
  {ar, en, associations, weights, postings}: Searched,
  slot: number,
  found: {scores: Float64Array; last: Int32Array; touched: number[]},
): void {
  const {scores, last, touched} = found
  const type = ar.slots[slot]
  const {first, english} = associations
  const limit = Math.max(FEW, COMMON * en.count)
  for (let pair = first[type]; pair < first[type + 1]; pair++) {
    const other = english[pair]
    if (en.frequency[other] > limit) continue
    const gain = (weights.arGain[type] + weights.enGain[other]) / 2
    for (let place = postings.first[other]; place < postings.first[other + 1]; place++) {
      const segment = postings.segments[place]
      if (last[segment] === slot) continue
      if (last[segment] === -1) touched.push(segment)
      last[segment] = slot
      scores[segment] += gain
    }
  }
}

/** How much each segment of the pool says. */
function contentOf(side: Side, weights: Float64Array): Float64Array {
  const content = new Float64Array(side.count)
  for (let at = 0; at < side.count; at++) {
    for (let slot = side.starts[at]; slot < side.starts[at + 1]; slot++) content[at] += weights[side.slots[slot]]
  }
  return content
}
