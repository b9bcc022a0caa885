import type {AlignedPair, Lang, Link, Segment, TermHit} from '../model.ts'
import {alignSegments} from './align.ts'
import {orderLinks} from './order-links.ts'

/**
 * The links of a bilingual file's rows, sentence by sentence: a row that holds several segments on both sides is aligned by
 * itself, so that no link leaves its row. Links that a person decided inside a row stay, and it is aligned around them.
 *
 * @param pair one link a row, as `pairOfRows` gives it
 * @param decided links by `Segment.index`
 */
export function alignRows(pair: AlignedPair, decided: readonly Link[]): Link[] {
  const hits = {ar: hitsBySegment(pair.ar.hits), en: hitsBySegment(pair.en.hits)}
  const fixed = {ar: linksBySegment(decided, 'ar'), en: linksBySegment(decided, 'en')}
  const links = pair.links.flatMap((row) => {
    const touching = (['ar', 'en'] as const).flatMap((lang) =>
      row[lang].flatMap((index) => fixed[lang].get(index) ?? []),
    )
    const kept = [...new Set(touching)].filter((link) => isInside(link, row))
    const isSimple = row.ar.length === 0 || row.en.length === 0 || row.ar.length + row.en.length === 2
    if (kept.length === 0 && (isSimple || row.isDropped)) return [row]
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

/** Decided links by their segments of a language. */
function linksBySegment(links: readonly Link[], lang: Lang): ReadonlyMap<number, Link> {
  return new Map(links.flatMap((link) => link[lang].map((index) => [index, link] as const)))
}
