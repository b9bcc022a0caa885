import {alignment} from '../data/alignment.ts'
import type {FoundLink} from './found-link.ts'
import type {Run} from './length-model.ts'
import type {Gain} from './moved-chain.ts'

/** Segments of both sides, by place. */
export interface Places {
  readonly ar: ReadonlySet<number>
  readonly en: ReadonlySet<number>
}

/**
 * Links less sure than this give way to moved ones that gain more: where two blocks changed places, each may have been linked
 * with what stands in its old place, for want of something better.
 */
const WEAK = 0.9

/** Whether a link gives way. */
export function isWeak(link: FoundLink): boolean {
  return link.ar.length > 0 && link.en.length > 0 && !link.isMoved && link.confidence < WEAK
}

/** A gain less what it takes from weak links: all that they gain, and a margin. What they link already, gains nothing. */
export function lessWeak(weak: readonly FoundLink[], gain: Gain): Gain {
  const ar = new Map(weak.flatMap((link, at) => link.ar.map((place) => [place, at] as const)))
  const en = new Map(weak.flatMap((link, at) => link.en.map((place) => [place, at] as const)))
  const losses = weak.map((link) => {
    const own = gain({at: link.ar[0], count: link.ar.length}, {at: link.en[0], count: link.en.length})
    return Math.max(0, own) + alignment.moved.margin
  })
  return (arRun, enRun) => {
    const left = linksAt(ar, arRun)
    const right = linksAt(en, enRun)
    if (left.some((link) => right.includes(link))) return Number.NEGATIVE_INFINITY
    return [...left, ...right].reduce((rest, link) => rest - losses[link], gain(arRun, enRun))
  }
}

/** The links that a run has a part in, each once. */
function linksAt(links: ReadonlyMap<number, number>, {at, count}: Run): number[] {
  const found: number[] = []
  for (let place = at; place < at + count; place++) {
    const link = links.get(place)
    if (link !== undefined && !found.includes(link)) found.push(link)
  }
  return found
}

/** What is left of a link when segments have been taken: all of it, or the others, unlinked. */
export function withoutTaken(link: FoundLink, taken: Places): FoundLink[] {
  const ar = link.ar.filter((at) => !taken.ar.has(at))
  const en = link.en.filter((at) => !taken.en.has(at))
  if (ar.length + en.length === link.ar.length + link.en.length) return [link]
  const rest = {confidence: 1 - link.confidence, isMoved: false}
  return [...ar.map((at) => ({...rest, ar: [at], en: []})), ...en.map((at) => ({...rest, ar: [], en: [at]}))]
}
