import type {Side, Unit} from '../check/check.ts'

/**
 * All that a check of units may go by, as one string: equal units have equal findings. Where the unit stands in its document and
 * which numbers its segments have is left out, so that an edit above changes nothing.
 */
export function unitKey({ar, en, link}: Unit): string {
  const counted = link === null ? null : {...link, ar: link.ar.length, en: link.en.length}
  return JSON.stringify([ar === null ? null : inPlace(ar), en === null ? null : inPlace(en), counted])
}

function inPlace(side: Side): Side {
  return {...side, offset: 0, hits: side.hits.map((hit) => ({...hit, segment: 0}))}
}
