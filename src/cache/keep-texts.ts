import type {CheckedText, Link, Segment} from '../model.ts'
import type {ReadPair} from '../pipeline.ts'

/** A pair that was read anew, with the texts of the one before where they are the same: what is known of them stays known. */
export function keepTexts(before: ReadPair, now: ReadPair): ReadPair {
  const [ar, en] = [keepText(before.ar, now.ar), keepText(before.en, now.en)]
  const lost = ({lostLinks, lostEdits = 0}: ReadPair): string => `${lostLinks} ${lostEdits}`
  const isSame = ar === before.ar && en === before.en && lost(now) === lost(before)
  return isSame && isEqual(before.task, now.task) && isEqual(before.remarks, now.remarks) ? before : {...now, ar, en}
}

function keepText(before: CheckedText, now: CheckedText): CheckedText {
  const isSame = before.document === now.document || isEqual(before.document, now.document)
  return isSame && isEqual(before.segments, now.segments) && isEqual(before.hits, now.hits) ? before : now
}

/** Plain data, written in one order by the same code. */
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/**
 * The links of a pair before an edit, as far as their segments are still there: with them fixed, only what was edited needs to be
 * aligned. Segments before the first and behind the last difference are taken for the same.
 */
export function linksLeft(before: ReadPair, links: readonly Link[], now: ReadPair): Link[] {
  const ar = placesAfter(before.ar.segments, now.ar.segments)
  const en = placesAfter(before.en.segments, now.en.segments)
  return links.flatMap((link) => {
    // Those of a person come with the pair; one-sided ones are found again between their neighbours.
    if (link.status !== 'auto' || link.isDropped || link.ar.length === 0 || link.en.length === 0) return []
    // What a person said of links comes with the pair, too.
    const {isMarked: _, note: _note, ...found} = link
    const moved = {...found, ar: link.ar.map(ar), en: link.en.map(en)}
    return [...moved.ar, ...moved.en].includes(-1) ? [] : [moved]
  })
}

/** Where a segment has gone; -1 where it is not the same any more. */
function placesAfter(before: readonly Segment[], now: readonly Segment[]): (index: number) => number {
  const shorter = Math.min(before.length, now.length)
  let head = 0
  while (head < shorter && before[head].text === now[head].text) head++
  let same = 0
  while (same < shorter - head && before[before.length - 1 - same].text === now[now.length - 1 - same].text) same++
  return (index) => {
    if (index < head) return index
    return index >= before.length - same ? index + now.length - before.length : -1
  }
}
