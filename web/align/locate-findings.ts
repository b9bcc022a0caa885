import type {AlignedRecord, Lang, Segment} from '../../src/model.ts'
import type {PageFinding} from '../../src/page-model.ts'

/** Findings by segment, per language; a finding with a place in both stands under both. */
export type SegmentFindings = Readonly<Record<Lang, ReadonlyMap<number, readonly PageFinding[]>>>

/** The segment that an offset of the document lies in, or the last before it; null before the first. */
export function segmentAt(segments: readonly Segment[], offset: number): Segment | null {
  let from = 0
  let to = segments.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (segments[middle].start <= offset) from = middle + 1
    else to = middle
  }
  return segments[from - 1] ?? null
}

/** Findings of the documents of a record, by the segments they stand in. Each is looked up by halving. */
export function locateFindings(record: AlignedRecord, findings: readonly PageFinding[]): SegmentFindings {
  const found = {ar: new Map<number, PageFinding[]>(), en: new Map<number, PageFinding[]>()}
  for (const finding of findings) {
    for (const lang of ['ar', 'en'] as const) {
      const place = finding[lang]
      if (place === null || place.document !== record[lang].path) continue
      const segment = segmentAt(record[lang].segments, place.start)
      if (segment === null || place.start >= Math.max(segment.end, segment.start + 1)) continue
      const those = found[lang].get(segment.index)
      if (those === undefined) found[lang].set(segment.index, [finding])
      else those.push(finding)
    }
  }
  return found
}

/** The findings of a row, each once. */
export function findingsOf(record: AlignedRecord, row: number, findings: SegmentFindings): PageFinding[] {
  const {ar, en} = record.links[row]
  const those = [
    ...ar.flatMap((segment) => findings.ar.get(segment) ?? []),
    ...en.flatMap((segment) => findings.en.get(segment) ?? []),
  ]
  return [...new Set(those)]
}
