import type {AlignedRecord, Lang, Link, Segment} from '../model.ts'
import {findAgain} from './find-again.ts'

/** Links that stay, and how many decisions had to be given up because their text is gone. */
export interface KeptLinks {
  readonly links: readonly Link[]
  readonly lost: number
}

/**
 * The links of an earlier record that a person confirmed or edited, in the segments of today. Segments are found again by
 * their text (of equal ones by their neighbours, or the second is the second again), then, between those, by likeness of their
 * words, so that a corrected spelling or a changed word loses nothing.
 */
export function keepLinks(previous: AlignedRecord, ar: readonly Segment[], en: readonly Segment[]): KeptLinks {
  if (previous.links.every((link) => link.status === 'auto')) return {links: [], lost: 0}
  return linksAgain(previous, {ar: findAgain(previous.ar.segments, ar), en: findAgain(previous.en.segments, en)})
}

/**
 * The same where it is known already which segment is which.
 *
 * @param today position today of each earlier segment that is still there
 */
export function linksAgain(
  previous: AlignedRecord,
  today: Readonly<Record<Lang, ReadonlyMap<number, number>>>,
): KeptLinks {
  const decided = previous.links.filter((link) => link.status !== 'auto')
  const links = decided.flatMap((link) => {
    const arIndexes = link.ar.map((index) => today.ar.get(index) ?? -1)
    const enIndexes = link.en.map((index) => today.en.get(index) ?? -1)
    return isRun(arIndexes, link.ar) && isRun(enIndexes, link.en)
      ? [{...link, ar: arIndexes, en: enIndexes, isDropped: false}]
      : []
  })
  return {links, lost: decided.length - links.length}
}

/** All found, in order, and side by side where they were so before. */
function isRun(now: readonly number[], before: readonly number[]): boolean {
  return now.every((index, at) => {
    if (at === 0) return index >= 0
    const hadGap = before[at] !== before[at - 1] + 1
    return hadGap ? index > now[at - 1] : index === now[at - 1] + 1
  })
}
