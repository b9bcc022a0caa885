import type {AlignedRecord, Bitext, Evidence, Segment} from '../model.ts'
import {oneLine} from '../text/one-line.ts'
import {flowText} from './flow-text.ts'

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
      const {confidence, status, isMoved} = link
      const texts = {ar: join(record.ar.segments, link.ar), en: join(record.en.segments, link.en)}
      const said = {findings: findingsOf(at), evidence: evidenceText(link.evidence)}
      return [{id: String(at + 1), ...texts, confidence, status, ...said, isMoved}]
    }),
  }
}

/** Reasons that fit into a cell. */
const MOST = 6

/** The strongest reasons for a link, both sides as they stand, but on one line: `بوتين = Putin; 14 = 14`. */
function evidenceText(evidence: readonly Evidence[]): string {
  return evidence
    .slice(0, MOST)
    .map(({ar, en}) => oneLine(`${ar} = ${en}`))
    .join('; ')
}
