import type {AlignedRecord, Link, Segment} from '../model.ts'

/**
 * The links of an earlier record that a person confirmed or edited, in the segments of today. Segments are found again by
 * their text: the second of two equal ones is the second again. A link is given up only where one of its segments is gone.
 */
export function keepLinks(previous: AlignedRecord, ar: readonly Segment[], en: readonly Segment[]): Link[] {
  const today = {ar: findAgain(previous.ar.segments, ar), en: findAgain(previous.en.segments, en)}
  return previous.links.flatMap((link) => {
    if (link.status === 'auto') return []
    const arIndexes = link.ar.map((index) => today.ar.get(index) ?? -1)
    const enIndexes = link.en.map((index) => today.en.get(index) ?? -1)
    return isRun(arIndexes) && isRun(enIndexes) ? [{...link, ar: arIndexes, en: enIndexes}] : []
  })
}

/** Position today of each earlier segment that is still there. */
function findAgain(before: readonly Segment[], now: readonly Segment[]): ReadonlyMap<number, number> {
  const places = new Map<string, number[]>()
  for (const {text, index} of now) {
    const same = places.get(text)
    if (same === undefined) places.set(text, [index])
    else same.push(index)
  }
  const found = new Map<number, number>()
  for (const {text, index} of before) {
    const place = places.get(text)?.shift()
    if (place !== undefined) found.set(index, place)
  }
  return found
}

/** All found, and side by side. */
function isRun(indexes: readonly number[]): boolean {
  return indexes.every((index, at) => index >= 0 && (at === 0 || index === indexes[at - 1] + 1))
}
