import type {AlignedPair, CheckedText, Segment, TermHit} from '../model.ts'
import type {Side, Unit} from './check.ts'

/** The units of an aligned pair: one a link, but for what was dropped. */
export function* unitsOfPair(pair: AlignedPair): Generator<Unit> {
  const hits = {ar: groupHits(pair.ar), en: groupHits(pair.en)}
  for (const link of pair.links) {
    if (link.isDropped) continue
    yield {ar: toSide(pair.ar, link.ar, hits.ar), en: toSide(pair.en, link.en, hits.en), link}
  }
}

/** The units of a text without a partner: one for each of the segments that are looked at. */
export function* unitsOfText(text: CheckedText, segments: readonly Segment[]): Generator<Unit> {
  const hits = groupHits(text)
  for (const segment of segments) {
    const side = toSide(text, [segment.index], hits)
    yield segment.lang === 'ar' ? {ar: side, en: null, link: null} : {ar: null, en: side, link: null}
  }
}

function groupHits(text: CheckedText): ReadonlyMap<number, TermHit[]> {
  const groups = new Map<number, TermHit[]>()
  for (const hit of text.hits) {
    const group = groups.get(hit.segment)
    if (group === undefined) groups.set(hit.segment, [hit])
    else group.push(hit)
  }
  return groups
}

/** Segments of one link stand side by side, so their stretch of the document is one text. */
function toSide(text: CheckedText, indexes: readonly number[], hits: ReadonlyMap<number, TermHit[]>): Side | null {
  if (indexes.length === 0) return null
  const segments = indexes.map((index) => text.segments[index])
  const {start: offset, lang, block} = segments[0]
  const stretch = text.document.text.slice(offset, segments[segments.length - 1].end)
  return {
    document: text.document.name,
    lang,
    offset,
    text: stretch,
    opaque: segments.flatMap((segment) => segment.opaque.map((part) => move(part, segment.start - offset))),
    hits: segments.flatMap((segment) =>
      (hits.get(segment.index) ?? []).map((hit) => move(hit, segment.start - offset)),
    ),
    at: text.document.blocks[block]?.at ?? null,
  }
}

function move<T extends {readonly start: number; readonly end: number}>(span: T, by: number): T {
  return by === 0 ? span : {...span, start: span.start + by, end: span.end + by}
}
