import {arabicStem} from './arabic-bases.ts'
import type {Associations} from './associations.ts'
import type {Counterpart} from './counterpart.ts'
import {englishKey} from './dictionary.ts'
import type {Side} from './vocabulary.ts'

const PAIR = 5

/** A link that is sure enough to learn from. */
export interface SureLink {
  readonly ar: readonly number[]
  readonly en: readonly number[]
}

/** Texts with fewer sure links than this teach nothing. */
const FEWEST = 40
/** A pair of stems must meet this often, and this much of the rarer one's occurrences must be with the other. */
const MEETINGS = 3
const SHARE = 0.5

/**
 * Pairs of stems that stand opposite each other in sure links far more often than chance has it, as counterparts of all
 * types with those stems. Only words without a counterpart so far are taken, and only mutual best partners, by Dunning's
 * log-likelihood ratio.
 */
export function induceCounterparts(
  sides: {ar: Side; en: Side; associations: Associations},
  links: readonly SureLink[],
): Counterpart[] {
  if (links.length < FEWEST) return []
  const {ar, en} = sides
  const arStems = groupByStem(ar, arabicStem)
  const enStems = groupByStem(en, englishKey)
  const counts = countMeetings({ar, en, arStems, enStems}, links)
  const best = bestPartners(counts, links.length)
  const found: Counterpart[] = []
  for (const [arStem, enStem] of best) {
    for (const left of arStems.members[arStem])
      for (const right of enStems.members[enStem]) found.push({ar: left, en: right, kind: PAIR})
  }
  return found
}

interface Stems {
  readonly ofType: Int32Array
  readonly members: readonly (readonly number[])[]
}

function groupByStem(side: Side, stemOf: (word: string) => string): Stems {
  const ids = new Map<string, number>()
  const members: number[][] = []
  const ofType = Int32Array.from(side.types, (type, id) => {
    if (type.kind !== 'word' || type.key.length < 3) return -1
    const stem = stemOf(type.key)
    const known = ids.get(stem)
    if (known !== undefined) {
      members[known].push(id)
      return known
    }
    ids.set(stem, members.length)
    members.push([id])
    return members.length - 1
  })
  return {ofType, members}
}

interface Meetings {
  readonly ar: Int32Array
  readonly en: Int32Array
  /** For each Arabic stem, how often each English stem stands opposite it. */
  readonly together: readonly Map<number, number>[]
}

function countMeetings(
  source: {ar: Side; en: Side; arStems: Stems; enStems: Stems},
  links: readonly SureLink[],
): Meetings {
  const ar = new Int32Array(source.arStems.members.length)
  const en = new Int32Array(source.enStems.members.length)
  const together = source.arStems.members.map(() => new Map<number, number>())
  for (const link of links) {
    const left = stemsIn(source.ar, source.arStems, link.ar)
    const right = stemsIn(source.en, source.enStems, link.en)
    for (const stem of right) en[stem]++
    for (const stem of left) {
      ar[stem]++
      for (const other of right) together[stem].set(other, (together[stem].get(other) ?? 0) + 1)
    }
  }
  return {ar, en, together}
}

/** The stems of a link's segments, each once; at most 80, so that one huge segment does not cost its square. */
function stemsIn(side: Side, stems: Stems, segments: readonly number[]): number[] {
  const found = new Set<number>()
  for (const at of segments) {
    for (let slot = side.starts[at]; slot < side.starts[at + 1] && found.size < 80; slot++) {
      const stem = stems.ofType[side.slots[slot]]
      if (stem >= 0) found.add(stem)
    }
  }
  return [...found]
}

/** Pairs of stems that are each other's best partner. */
function bestPartners({ar, en, together}: Meetings, total: number): [number, number][] {
  const arBest = new Int32Array(ar.length).fill(-1)
  const enBest = new Int32Array(en.length).fill(-1)
  const arScore = new Float64Array(ar.length)
  const enScore = new Float64Array(en.length)
  for (let left = 0; left < ar.length; left++) {
    for (const [right, count] of together[left]) {
      if (count < MEETINGS || count < SHARE * Math.min(ar[left], en[right])) continue
      const score = likelihoodRatio({both: count, left: ar[left], right: en[right], total})
      if (score > arScore[left]) [arScore[left], arBest[left]] = [score, right]
      if (score > enScore[right]) [enScore[right], enBest[right]] = [score, left]
    }
  }
  const pairs: [number, number][] = []
  for (let left = 0; left < ar.length; left++) {
    const right = arBest[left]
    if (right >= 0 && enBest[right] === left && arScore[left] > 10) pairs.push([left, right])
  }
  return pairs
}

/** Dunning (1993): how much better two dependent events explain the counts than two independent ones. */
function likelihoodRatio(counts: {both: number; left: number; right: number; total: number}): number {
  const {both, left, right, total} = counts
  const cell = (seen: number, expected: number): number => (seen > 0 ? seen * Math.log(seen / expected) : 0)
  const expected = (a: number, b: number): number => (a * b) / total
  if (both <= expected(left, right)) return 0
  return 2 * (
    cell(both, expected(left, right)) +
    cell(left - both, expected(left, total - right)) +
    cell(right - both, expected(total - left, right)) +
    cell(total - left - right + both, expected(total - left, total - right))
  ) // prettier-ignore
}
