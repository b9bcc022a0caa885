import {comparePrepared} from '../terms/compare-names.ts'
import {type Candidate, isPart} from './candidates.ts'
import {isInflection} from './is-inflection.ts'
import {withoutOne} from '../terms/skeleton.ts'

/** Two candidates that are spelled alike. */
export interface AlikePair {
  readonly a: number
  readonly b: number
  /** `compareNames` of the two. */
  readonly similarity: number
}

/** Below this two spellings are not of one name. */
const ALIKE = 0.5
/** One of the two must be a name so surely. */
const LEAST = -1
/** Skeletons must be so long for one letter to be missing. */
const LONG = 3
/** In a larger block only the strongest are compared with all. */
const BLOCK = 60

/**
 * Pairs of candidates whose skeletons agree or are one letter apart, and whose letters are alike. Near linear: candidates
 * meet by keys, and large blocks are compared with their strongest members only.
 */
export function findPairs(candidates: readonly Candidate[]): AlikePair[] {
  const pairs = new Map<number, AlikePair>()
  for (const block of blocksOf(candidates)) {
    const order =
      block.length <= BLOCK
        ? block
        : block.toSorted((a, b) => strength(candidates[b]) - strength(candidates[a]) || a - b)
    for (let i = 0; i < Math.min(BLOCK, order.length); i++) {
      for (let j = i + 1; j < order.length; j++) addPair(pairs, candidates, [order[i], order[j]])
    }
  }
  return [...pairs.values()].filter(({similarity}) => similarity >= ALIKE).toSorted((a, b) => a.a - b.a || a.b - b.b)
}

function strength({score, places}: Candidate): number {
  return score + Math.log(1 + places.length)
}

function addPair(pairs: Map<number, AlikePair>, candidates: readonly Candidate[], pair: [number, number]): void {
  const [a, b] = pair[0] < pair[1] ? pair : [pair[1], pair[0]]
  const left = candidates[a]
  const right = candidates[b]
  if (left.score < LEAST && right.score < LEAST) return
  if (left.listed !== null && right.listed !== null) return
  const key = a * candidates.length + b
  if (pairs.has(key)) return
  if (isPart(left, right) || isPart(right, left) || hasOtherEnding(left, right)) return
  const similarity = comparePrepared(left.prepared, right.prepared)
  pairs.set(key, {a, b, similarity: similarity >= ALIKE && isInflection(joined(left), joined(right)) ? 0 : similarity})
}

/** An adjective or noun of the glossary has endings; only one with the same is a spelling of it. */
function hasOtherEnding(a: Candidate, b: Candidate): boolean {
  const isCommon = [a, b].some(({listed}) => listed !== null && listed.concept.pos !== 'properNoun')
  return isCommon && a.folded.at(-1) !== b.folded.at(-1)
}

function joined({folded}: Candidate): string {
  return folded.replaceAll(' ', '')
}

/** Candidates that share a skeleton, or a skeleton with one letter left out. */
function blocksOf(candidates: readonly Candidate[]): number[][] {
  const blocks = new Map<string, number[]>()
  const add = (key: string, id: number): void => {
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, [id])
    else block.push(id)
  }
  for (const {id, skeleton} of candidates) {
    add(skeleton, id)
    if (skeleton.length > LONG) for (const shorter of withoutOne(skeleton)) add(`-${shorter}`, id)
    // Meets the longer ones that lack one letter to be this.
    if (skeleton.length >= LONG) add(`-${skeleton}`, id)
  }
  return [...blocks.values()].filter((block) => block.length > 1)
}
