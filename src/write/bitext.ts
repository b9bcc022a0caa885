import type {AlignedRecord, Bitext, Evidence, Segment} from '../model.ts'
import {oneLine} from '../text/one-line.ts'
import {flowText} from './flow-text.ts'

/** The state of a row that a person marked: formats know it, and no other says as much. */
const markedState = 'needs-review-translation'

/** What a row has of a segment: the wording that a person gave it, or its text on one line. */
export function rowText({edited, text, opaque}: Segment): string {
  return edited ?? flowText(text, opaque)
}

/**
 * The rows of an aligned record: one a link, segments of one side joined by a blank; what was dropped
 * has none. Notes of a person are notes of rows, and a marked row is one to be reviewed.
 *
 * @param findingsOf what the checks say of a link, by its position; nothing when left out
 */
export function recordToBitext(record: AlignedRecord, findingsOf: (link: number) => string = () => ''): Bitext {
  const join = (segments: readonly Segment[], indexes: readonly number[]): string =>
    indexes.map((index) => rowText(segments[index])).join(' ')
  return {
    name: record.name,
    rows: record.links.flatMap((link, at) => {
      if (link.isDropped) return []
      const {confidence, status, isMoved, note, isMarked} = link
      const texts = {ar: join(record.ar.segments, link.ar), en: join(record.en.segments, link.en)}
      const said = {findings: findingsOf(at), evidence: evidenceText(link.evidence)}
      const noted = note === undefined ? {} : {note}
      const marked = isMarked === true ? {state: markedState} : {}
      return [{id: String(at + 1), ...texts, confidence, status, ...said, isMoved, ...noted, ...marked}]
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
