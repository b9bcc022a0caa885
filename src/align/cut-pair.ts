import type {AlignedPair, CheckedText, Link, TermHit} from '../model.ts'
import type {CutSegments} from './keep-cuts.ts'

/** A pair whose segments were cut after it was read: links have all parts of their segments, and terms are in their part. */
export function cutPair(pair: AlignedPair, cuts: {readonly ar: CutSegments; readonly en: CutSegments}): AlignedPair {
  const ar = cutText(pair.ar, cuts.ar)
  const en = cutText(pair.en, cuts.en)
  const partsOf = (indexes: readonly number[], {parts}: CutSegments): number[] => indexes.flatMap((at) => parts[at])
  const links = pair.links.map((link): Link => {
    return {...link, ar: partsOf(link.ar, cuts.ar), en: partsOf(link.en, cuts.en)}
  })
  return {...pair, ar, en, links}
}

function cutText(text: CheckedText, {segments, parts}: CutSegments): CheckedText {
  const hits = text.hits.flatMap((hit): TermHit[] => {
    const shift = text.segments[hit.segment].start
    for (const index of parts[hit.segment]) {
      const {start, end} = segments[index]
      const isInside = hit.start + shift >= start && hit.end + shift <= end
      if (isInside) return [{...hit, segment: index, start: hit.start + shift - start, end: hit.end + shift - start}]
    }
    // A term that was cut in two is none.
    return []
  })
  return {...text, segments, hits}
}
