import type {AlignedRecord, Bitext, Segment} from '../model.ts'
import {flowText} from './plain-text.ts'

/**
 * The rows of an aligned record: one a link, segments of one side joined by a blank; what was dropped
 * has none.
 *
 * @param findingsOf what the checks say of a link, by its position; nothing when left out
 */
export function recordToBitext(record: AlignedRecord, findingsOf: (link: number) => string = () => ''): Bitext {
  const join = (segments: readonly Segment[], indexes: readonly number[]): string =>
    indexes.map((index) => flowText(segments[index].text, segments[index].opaque)).join(' ')
  return {
    name: record.name,
    rows: record.links.flatMap((link, at) => {
      if (link.isDropped) return []
      const {confidence, status} = link
      const texts = {ar: join(record.ar.segments, link.ar), en: join(record.en.segments, link.en)}
      return [{id: String(at + 1), ...texts, confidence, status, findings: findingsOf(at)}]
    }),
  }
}
