import type {AlignedRecord, Bitext, Segment} from '../model.ts'
import {flowText} from './plain-text.ts'

/**
 * The rows of an aligned record: one a link, segments of one side joined by a blank.
 *
 * @param findingsOf what the checks say of a link, by its position; nothing when left out
 */
export function recordToBitext(record: AlignedRecord, findingsOf: (link: number) => string = () => ''): Bitext {
  const join = (segments: readonly Segment[], indexes: readonly number[]): string =>
    indexes.map((index) => flowText(segments[index].text, segments[index].opaque)).join(' ')
  return {
    name: record.name,
    rows: record.links.map((link, at) => ({
      id: String(at + 1),
      ar: join(record.ar.segments, link.ar),
      en: join(record.en.segments, link.en),
      confidence: link.confidence,
      status: link.status,
      findings: findingsOf(at),
    })),
  }
}
