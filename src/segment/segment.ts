import type {SplitText} from '../split-model.ts'
import type {Block, Document, Segment, Span} from '../model.ts'
import {kindsOf} from '../kinds/kind-at.ts'
import type {Line} from '../kinds/kinds.ts'
import {splitSentences} from './split-sentences.ts'
import {OPAQUE} from './units.ts'

/** A heading is cut only where so much text stands behind its first sentence that it is a paragraph in a heading's place. */
const muchText = 80

/**
 * The sentences of a document, block by block and in order. Parts that are not language count as one word, so that no stop
 * inside them ends a sentence; a heading stays whole unless much text follows its first sentence; what has neither letter
 * nor digit joins the sentence before it in its block. Each says what it is: sentence, heading, byline, read-more line …
 *
 * @param split how to split a block's text; by the bundled rules when left out
 *
 * @example segmentDocument(readPlainText('Halt! Who goes there?', context)).map((segment) => segment.text)
 * // ['Halt!', 'Who goes there?']
 */
export function segmentDocument(document: Document, split: SplitText = splitBlocks): Segment[] {
  const cuts = document.blocks.flatMap((_, at) => cutBlock(document, at, split))
  const kinds = kindsOf(document, cuts)
  return cuts.map(({start, end, block, opaque}, index) => ({
    index,
    start,
    end,
    text: document.text.slice(start, end),
    lang: document.lang,
    kind: kinds[index].kind,
    kindScore: Math.round(kinds[index].score * 1000) / 1000,
    block,
    opaque,
  }))
}

/** A segment before it is known what it is. */
interface Cut extends Line {
  readonly opaque: readonly Span[]
}

function cutBlock(document: Document, at: number, split: SplitText): Cut[] {
  const block = document.blocks[at]
  let part = 0
  return splitBlock(document, block, split).map((whole) => {
    // Opaque parts are in order, and none reaches into two segments, so one walk along both lists is enough.
    const opaque: Span[] = []
    while (part < block.opaque.length && block.opaque[part].start < whole.end) opaque.push(block.opaque[part++])
    const span = withoutQuoteMarks(document.text, opaque, whole)
    const inside = opaque.filter(({start}) => start >= span.start)
    return {
      ...span,
      block: at,
      blockKind: block.kind,
      opaque: inside.map(({start, end}) => ({start: start - span.start, end: end - span.start})),
    }
  })
}

/** Without settings: a line end inside a block is a blank, for the reader of the format made the blocks. */
const splitBlocks: SplitText = (text, lang) => splitSentences(text, lang, {lines: 'wrap'})

/** Spans in offsets of the document's text. */
function splitBlock(document: Document, block: Block, split: SplitText): Span[] {
  const spans = split(maskOpaque(document.text, block), document.lang, 'wrap')
  return (block.kind === 'heading' ? keepHeading(spans) : spans).map((span) => ({
    start: span.start + block.start,
    end: span.end + block.start,
  }))
}

/** The block's text with every part that is not language replaced by units that stand for a word. */
function maskOpaque(text: string, block: Block): string {
  const parts: string[] = []
  let at = block.start
  for (const part of block.opaque) {
    parts.push(text.slice(at, part.start), String.fromCharCode(OPAQUE).repeat(part.end - part.start))
    at = part.end
  }
  parts.push(text.slice(at, block.end))
  return parts.join('')
}

function keepHeading(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans
  const whole = {start: spans[0].start, end: spans[spans.length - 1].end}
  return whole.end - spans[0].end >= muchText ? spans : [whole]
}

/** A quoted paragraph's > at the segment's edge is markup, not text. */
function withoutQuoteMarks(text: string, parts: readonly Span[], span: Span): Span {
  const [first] = parts
  if (first === undefined || first.start !== span.start || first.end >= span.end) return span
  return /^[>\s]+$/u.test(text.slice(first.start, first.end)) ? {start: first.end, end: span.end} : span
}
