import {match as settings} from '../data/match.ts'
import type {MemoryHit} from '../match-model.ts'
import type {Ranked} from './list-alternatives.ts'
import type {Remembered} from './memory.ts'
import {probabilityOf, probabilityOfMemory} from './score.ts'

/** An alternative with its probability. */
export interface Judged extends Ranked {
  readonly score: number
  readonly memory: MemoryHit | null
}

/** What of the judged is kept. */
export interface Choice {
  readonly threshold?: number
  readonly max?: number
}

/** So many matches of a segment are shown when nothing else is asked for. */
const USUAL = 3

/** How probable an alternative is, by its texts or by the Arabic that the pool has for it, whichever says more. */
export function judge(one: Ranked, remembered: readonly Remembered[]): Judged {
  const score = probabilityOf(one.odds, one.rival)
  const hit = one.en.count === 1 ? remembered.find(({en}) => en === one.en.at) : undefined
  if (hit === undefined) return {...one, score, memory: null}
  const memory = {ar: hit.ar, likeness: hit.likeness}
  return {...one, score: Math.max(score, probabilityOfMemory(hit)), memory}
}

/**
 * The matches that are probable enough, so many of each Arabic segment at most: rows of a memory whose Arabic is nearly the
 * same before all others, then by probability. In Arabic order.
 */
export function chooseMatches(
  judged: readonly Judged[],
  {threshold = settings.threshold, max = USUAL}: Choice,
): Judged[] {
  const counts = new Map<number, number>()
  const sorted = judged.filter(({score}) => score >= threshold).toSorted(byRank)
  const kept = sorted.filter(({ar}) => {
    const segments = ar.count === 1 ? [ar.at] : [ar.at, ar.at + 1]
    if (segments.some((at) => (counts.get(at) ?? 0) >= max)) return false
    for (const at of segments) counts.set(at, (counts.get(at) ?? 0) + 1)
    return true
  })
  return kept.toSorted((a, b) => a.ar.at - b.ar.at || byRank(a, b))
}

function byRank(a: Judged, b: Judged): number {
  return Number(isNear(b)) - Number(isNear(a)) || b.score - a.score || a.en.at - b.en.at || a.en.count - b.en.count
}

function isNear({memory, score}: Judged): boolean {
  return memory !== null && memory.likeness >= settings.memory.near && score >= 0.5
}
