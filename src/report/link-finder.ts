import type {AlignedPair, CheckedText, Finding, Place} from '../model.ts'
import {lastAtMost} from '../text/last-at-most.ts'

/** Tells in which link of a pair a finding stands, by the link's position; null where it stands in none. */
export type LinkFinder = (finding: Pick<Finding, 'ar' | 'en'>) => number | null

/** Made once of each pair; then each look-up is a binary search. */
export function createLinkFinder(pair: AlignedPair): LinkFinder {
  const owner = {ar: owners(pair, 'ar'), en: owners(pair, 'en')}
  return ({ar, en}) => linkOf(ar, pair.ar, owner.ar) ?? linkOf(en, pair.en, owner.en)
}

/** The link of each segment, by the segment's position. */
function owners(pair: AlignedPair, lang: 'ar' | 'en'): ReadonlyMap<number, number> {
  return new Map(pair.links.flatMap((link, at) => link[lang].map((segment) => [segment, at] as const)))
}

function linkOf(place: Place | null, text: CheckedText, owner: ReadonlyMap<number, number>): number | null {
  if (place === null || place.document !== text.document.name) return null
  const {segments} = text
  const segment = segments[lastAtMost(segments.length, (at) => segments[at].start, place.start)]
  return segment === undefined || place.start >= segment.end ? null : (owner.get(segment.index) ?? null)
}
