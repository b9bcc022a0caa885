import type {Lang} from '../model.ts'

/** Segments that belong together, with what is written beside them; null for nothing. */
export interface WrittenBead {
  readonly ar: readonly number[]
  readonly en: readonly number[]
  readonly score: number | null
  readonly isMoved: boolean
}

/** Beads of two texts, in any order; segments that stand in none have no counterpart. */
export interface WrittenBeads {
  readonly beads: readonly WrittenBead[]
  readonly sizes: Readonly<Record<Lang, number>>
}

/** From one line of a ladder to the next: so many segments further in each text. */
export interface LadderStep {
  readonly ar: number
  readonly en: number
  readonly score: number | null
}

/**
 * The beads as steps that go up in both texts. Beads that cross others, or have a gap, cannot be steps: their segments
 * become single ones, and as few segments as possible do. Where the order is free it is that of the list.
 *
 * @returns the steps, and how many beads with two sides were given up
 */
export function ladderSteps({beads, sizes}: WrittenBeads): {steps: LadderStep[]; lost: number} {
  const linked = beads.filter(({ar, en}) => ar.length > 0 && en.length > 0)
  const kept = new Set(heaviestChain(linked.filter((bead) => isUnbroken(bead.ar) && isUnbroken(bead.en))))
  const sides = {ar: describeSide('ar', {beads, sizes}, kept), en: describeSide('en', {beads, sizes}, kept)}
  const steps: LadderStep[] = []
  for (let ar = 0, en = 0; ar < sizes.ar || en < sizes.en;) {
    const step = nextStep(sides, {ar, en})
    steps.push(step)
    ar += step.ar
    en += step.en
  }
  return {steps, lost: linked.length - kept.size}
}

/** What is known of each segment of a language. */
interface Side {
  /** The bead that it is kept in; null for a single one. */
  readonly bead: readonly (WrittenBead | null)[]
  /** The place of its bead in the list. */
  readonly order: readonly number[]
  /** The score of a segment that was single from the beginning. */
  readonly score: readonly (number | null)[]
}

function describeSide(lang: Lang, {beads, sizes}: WrittenBeads, kept: ReadonlySet<WrittenBead>): Side {
  const bead = Array.from({length: sizes[lang]}, (): WrittenBead | null => null)
  const order = Array.from({length: sizes[lang]}, () => beads.length)
  const score = Array.from({length: sizes[lang]}, (): number | null => null)
  for (const [at, one] of beads.entries()) {
    for (const index of one[lang]) {
      bead[index] = kept.has(one) ? one : null
      order[index] = at
      score[index] = one.ar.length === 0 || one.en.length === 0 ? one.score : null
    }
  }
  return {bead, order, score}
}

function nextStep(sides: Readonly<Record<Lang, Side>>, at: Readonly<Record<Lang, number>>): LadderStep {
  const bead = sides.ar.bead[at.ar] ?? null
  if (bead !== null && bead === sides.en.bead[at.en]) {
    return {ar: bead.ar.length, en: bead.en.length, score: bead.score}
  }
  const isArSingle = sides.ar.bead[at.ar] === null
  const isEnSingle = sides.en.bead[at.en] === null
  const isAr = isArSingle && (!isEnSingle || sides.ar.order[at.ar] <= sides.en.order[at.en])
  return isAr ? {ar: 1, en: 0, score: sides.ar.score[at.ar]} : {ar: 0, en: 1, score: sides.en.score[at.en]}
}

function isUnbroken(indexes: readonly number[]): boolean {
  return indexes.every((index, at) => index === indexes[0] + at)
}

/** Beads that go up in both texts, with the most segments; those that are known as moved give way where it is even. */
function heaviestChain(beads: readonly WrittenBead[]): WrittenBead[] {
  const byAr = beads.toSorted((a, b) => a.ar[0] - b.ar[0])
  const rank = new Map(beads.toSorted((a, b) => a.en[0] - b.en[0]).map((bead, at) => [bead, at + 1]))
  const weight = new Float64Array(byAr.length)
  const before = new Int32Array(byAr.length).fill(-1)
  // A Fenwick tree of maxima: the heaviest chain that ends at or before a rank.
  const best = new Int32Array(byAr.length + 1).fill(-1)
  const heavier = (a: number, b: number): number => (b < 0 || (a >= 0 && weight[a] >= weight[b]) ? a : b)
  let last = -1
  for (const [at, bead] of byAr.entries()) {
    const own = rank.get(bead) ?? 0
    for (let to = own - 1; to > 0; to -= to & -to) before[at] = heavier(before[at], best[to])
    const size = 2 * (bead.ar.length + bead.en.length) - (bead.isMoved ? 1 : 0)
    weight[at] = size + (before[at] < 0 ? 0 : weight[before[at]])
    for (let to = own; to <= byAr.length; to += to & -to) best[to] = heavier(best[to], at)
    last = heavier(last, at)
  }
  const chain: WrittenBead[] = []
  for (let at = last; at >= 0; at = before[at]) chain.push(byAr[at])
  return chain.toReversed()
}
