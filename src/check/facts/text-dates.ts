import type {CheckedText, Segment} from '../../model.ts'
import {type DateHit, datesIn} from '../../text/dates.ts'
import {isInOpaque} from './find-spans.ts'
import {textFact} from './text-fact.ts'

/** A date of a whole text: spans in offsets of the document. */
export interface TextDate extends DateHit {
  readonly segment: Segment
}

/** The dates in all segments of a text that are in its language, in order. */
export const textDatesOf: (text: CheckedText) => readonly TextDate[] = textFact(({document, segments}) =>
  segments
    .filter(({lang}) => lang === document.lang)
    .flatMap((segment) =>
      datesIn(segment.text, segment.lang)
        .filter((date) => !isInOpaque(date, segment.opaque))
        .map((date) => ({...date, segment, start: segment.start + date.start, end: segment.start + date.end})),
    ),
)
