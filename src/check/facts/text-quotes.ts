import type {CheckedText, Segment} from '../../model.ts'
import {type TextMark, textMarksOf} from './marks-of.ts'
import {matchQuotes, type QuoteMark, type QuotePair} from './match-quotes.ts'
import {textFact} from './text-fact.ts'

/** The quotations and brackets of one block of a text; offsets of the document. */
export interface BlockQuotes {
  /** Position of the block in `document.blocks`. */
  readonly block: number
  /** The first segment of the block that has a mark. */
  readonly segment: Segment
  readonly pairs: readonly QuotePair[]
  readonly lonely: readonly QuoteMark[]
}

/** The quotations and brackets of a text, block by block: a quotation may run over sentences. */
export const textQuotesOf: (text: CheckedText) => readonly BlockQuotes[] = textFact((text) => {
  const marks = textMarksOf(text)
  const found: BlockQuotes[] = []
  for (let start = 0; start < marks.length;) {
    const {segment} = marks[start]
    const end = endOfBlock(marks, start)
    found.push({block: segment.block, segment, ...matchQuotes(text.document.text, marks.slice(start, end))})
    start = end
  }
  return found
})

function endOfBlock(marks: readonly TextMark[], start: number): number {
  let end = start + 1
  while (end < marks.length && marks[end].segment.block === marks[start].segment.block) end++
  return end
}
