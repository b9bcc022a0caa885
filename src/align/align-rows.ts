import type {AlignedPair, Link, Segment, TermHit} from '../model.ts'
import {alignSegments} from './align.ts'
import {orderLinks} from './order-links.ts'

/**
 * The links of a bilingual file's rows, sentence by sentence: a row that holds several segments on both sides is aligned by
 * itself, so that no link leaves its row. Links that a person decided stay, and the rows they touch are aligned around them.
 *
 * @param pair one link a row, as `pairOfRows` gives it
 * @param decided links by `Segment.index`
 */
export function alignRows(pair: AlignedPair, decided: readonly Link[]): Link[] {
  const hits = {ar: hitsBySegment(pair.ar.hits), en: hitsBySegment(pair.en.hits)}
  const fixed = linksBySegment(decided)
  const links = pair.links.flatMap((row) => {
    const isSimple = row.ar.length === 0 || row.en.length === 0 || row.ar.length + row.en.length === 2
    const kept = [...new Set(row.ar.flatMap((index) => fixed.get(index) ?? []))].filter((link) => isInside(link, row))
    if (isSimple || row.isDropped) return [row]
    const take = (by: ReadonlyMap<number, readonly TermHit[]>, indexes: readonly number[]): TermHit[] =>
      indexes.flatMap((index) => by.get(index) ?? [])
    return alignSegments(pick(pair.ar.segments, row.ar), pick(pair.en.segments, row.en), {
      hits: {ar: take(hits.ar, row.ar), en: take(hits.en, row.en)},
      fixed: kept,
    })
  })
  return orderLinks(links)
}

function pick(segments: readonly Segment[], indexes: readonly number[]): Segment[] {
  return indexes.map((index) => segments[index])
}

function isInside(link: Link, row: Link): boolean {
  return link.ar.every((index) => row.ar.includes(index)) && link.en.every((index) => row.en.includes(index))
}

function hitsBySegment(hits: readonly TermHit[]): ReadonlyMap<number, readonly TermHit[]> {
  const groups = new Map<number, TermHit[]>()
  for (const hit of hits) groups.set(hit.segment, [...(groups.get(hit.segment) ?? []), hit])
  return groups
}

/** Decided links by their Arabic segments. */
function linksBySegment(links: readonly Link[]): ReadonlyMap<number, Link> {
  return new Map(links.flatMap((link) => link.ar.map((index) => [index, link] as const)))
}
