import type {CheckedText, Segment, Span} from '../../model.ts'
import {isInvisible} from '../../text/characters.ts'
import type {Side} from '../check.ts'
import {fact} from './fact.ts'
import {textFact} from './text-fact.ts'

/** A punctuation mark: one UTF-16 unit. */
export interface Mark {
  /** Its offset. */
  readonly at: number
  /** The mark itself. */
  readonly char: string
}

/** A mark of a whole text, `at` in offsets of the document. */
export interface TextMark extends Mark {
  readonly segment: Segment
}

const punctuation = '!"\'(),-.:;?[]`\u00B4«»،؛؟–—‘’“”„…‹›'
/** By code unit, for those up to the last mark: 1 for a mark. */
const isMark = new Uint8Array(0x2040)
for (const mark of punctuation) isMark[mark.charCodeAt(0)] = 1

/** The marks of a side, in order, without those in parts that are not language. */
export const marksOf: (side: Side) => readonly Mark[] = fact(({text, opaque}) => scanMarks(text, opaque))

/** The marks of a whole text, in order, without those in parts that are not language. */
export const textMarksOf: (text: CheckedText) => readonly TextMark[] = textFact(({segments}) =>
  segments.flatMap((segment) =>
    scanMarks(segment.text, segment.opaque).map(({at, char}) => ({at: segment.start + at, char, segment})),
  ),
)

function scanMarks(text: string, opaque: readonly Span[]): Mark[] {
  const marks: Mark[] = []
  let part = 0
  for (let at = 0; at < text.length; at++) {
    if (isMark[text.charCodeAt(at)] !== 1) continue
    while (part < opaque.length && opaque[part].end <= at) part++
    if (part < opaque.length && opaque[part].start <= at) continue
    marks.push({at, char: text[at]})
  }
  return marks
}

/** The offset of the unit that is seen before an offset: marks that show nothing are passed over; −1 at the start. */
export function seenBefore(text: string, at: number): number {
  let before = at - 1
  while (before >= 0 && isInvisible(text.charCodeAt(before))) before--
  return before
}

/** The offset of the unit that is seen at an offset or after it; the length of the text at its end. */
export function seenFrom(text: string, at: number): number {
  let after = at
  while (after < text.length && isInvisible(text.charCodeAt(after))) after++
  return after
}
