import type {CheckedText} from '../../model.ts'
import {isBlank} from '../../text/characters.ts'
import type {QuoteMark, QuoteStyle} from './match-quotes.ts'
import {type BlockQuotes, textQuotesOf} from './text-quotes.ts'
import {textFact} from './text-fact.ts'

/** A mark without its partner in its block. */
export interface LonelyMark extends QuoteMark {
  /** Position of the block in `document.blocks`. */
  readonly block: number
  /** Nothing but white space stands before it in the block. */
  readonly isAtStart: boolean
}

/** Marks that are sure to come in pairs: ’ is an apostrophe too. */
const paired: ReadonlySet<QuoteStyle> = new Set(['curly', 'guillemet', 'straight', 'bracket', 'square'])

/** Marks without a partner in their block, in order of the text. */
export const lonelyMarksOf: (text: CheckedText) => readonly LonelyMark[] = textFact((text) =>
  textQuotesOf(text).flatMap((quotes) => {
    const {start} = text.document.blocks[quotes.block]
    return lonelyOf(quotes, text.document.text).map((mark) => ({
      ...mark,
      block: quotes.block,
      isAtStart: isBlankUpTo(text.document.text, start, mark.at),
    }))
  }),
)

/** A quotation that opens in one style and closes in another. */
export interface MixedQuote {
  readonly open: LonelyMark
  readonly close: LonelyMark
}

/** Quotations of a text that open in one style and close in another, as “…». */
export const mixedQuotesOf: (text: CheckedText) => readonly MixedQuote[] = textFact((text) => {
  const marks = lonelyMarksOf(text).filter(({style}) => style !== 'bracket' && style !== 'square')
  return marks.flatMap((close, at) => {
    const open = marks[at - 1]
    const isMixed =
      open?.role === 'open' && close.role === 'close' && open.block === close.block && open.style !== close.style
    return isMixed ? [{open, close}] : []
  })
})

function lonelyOf({lonely}: BlockQuotes, text: string): QuoteMark[] {
  const straight = lonely.filter(({style}) => style === 'straight').length
  // As many as it takes: then it is their blanks that are wrong, not their number.
  const isEven = straight % 2 === 0
  return lonely.filter(
    (mark) =>
      paired.has(mark.style) &&
      !(mark.style === 'straight' && isEven) &&
      !(mark.char === ')' && isListMark(text, mark.at)),
  )
}

/** The bracket of 1) or أ) belongs to a list, that of :) to a face. */
function isListMark(text: string, at: number): boolean {
  if (text[at - 1] === ':') return true
  return /(?:^|\s)[\p{L}\p{N}]{1,2}$/u.test(text.slice(Math.max(0, at - 3), at))
}

function isBlankUpTo(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false
  return true
}
