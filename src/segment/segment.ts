import type {Block, Document, Segment, Span} from '../model.ts'
import {splitSentences, type SplitText} from './split-sentences.ts'
import {OPAQUE} from './units.ts'

/** A heading is cut only where so much text stands behind its first sentence that it is a paragraph in a heading's place. */
const muchText = 80

/**
 * The sentences of a document, block by block and in order. Parts that are not language count as one word, so that no stop
 * inside them ends a sentence; a heading stays whole unless much text follows its first sentence; what has neither letter
 * nor digit joins the sentence before it in its block.
 *
 * @example segmentDocument(readPlainText('Halt! Who goes there?', context)).map((segment) => segment.text)
 * // ['Halt!', 'Who goes there?']
 */
export function segmentDocument(document: Document, split: SplitText = splitBlocks): Segment[] {
  const segments: Segment[] = []
  for (const [index, block] of document.blocks.entries()) {
    let part = 0
    for (const whole of splitBlock(document, block, split)) {
      // Opaque parts are in order, and none reaches into two segments, so one walk along both lists is enough.
      const opaque: Span[] = []
      while (part < block.opaque.length && block.opaque[part].start < whole.end) opaque.push(block.opaque[part++])
      const span = withoutQuoteMarks(document.text, opaque, whole)
      segments.push({
        ...span,
        index: segments.length,
        text: document.text.slice(span.start, span.end),
        lang: document.lang,
        kind: block.kind,
        block: index,
        opaque: opaque
          .filter((inside) => inside.start >= span.start)
          .map((inside) => ({start: inside.start - span.start, end: inside.end - span.start})),
      })
    }
  }
  return segments
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
