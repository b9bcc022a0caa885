import type {SplitText} from '../split-model.ts'
import type {Block, Document, Lang, Segment, Span} from '../model.ts'
import {kindsOf} from '../kinds/kinds-of.ts'
import type {Line} from '../kinds/kinds.ts'
import {createSplitter} from './split-sentences.ts'
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
export function segmentDocument(document: Document, split: SplitText = bundled): Segment[] {
  return tellKinds(document, cutDocument(document, split))
}

/** The segments of a document, before it is known what they are. */
export function cutDocument(document: Document, split: SplitText = bundled): Cut[] {
  const cuts: Cut[] = []
  for (let at = 0; at < document.blocks.length; at++) cutBlock(document, {at, split}, cuts)
  return cuts
}

/** The cuts as segments with their kinds. */
export function tellKinds(
  source: {text: string; lang: Lang; blocks?: readonly Block[]},
  cuts: readonly Cut[],
): Segment[] {
  const {text, lang} = source
  const kinds = kindsOf(source, cuts)
  return cuts.map(({start, end, block, opaque}, index) => ({
    index,
    start,
    end,
    text: text.slice(start, end),
    lang: source.blocks?.[block]?.lang ?? lang,
    kind: kinds[index].kind,
    kindScore: Math.round(kinds[index].score * 1000) / 1000,
    block,
    opaque,
  }))
}

/** A line end inside a block is a blank, for the reader of the format made the blocks. */
const bundled = createSplitter({lines: 'wrap'})

/** A segment before it is known what it is. */
export interface Cut extends Line {
  readonly opaque: readonly Span[]
}

const nothing: readonly Span[] = []

/** Adds the segments of a block. */
function cutBlock(document: Document, {at, split}: {at: number; split: SplitText}, cuts: Cut[]): void {
  const block = document.blocks[at]
  const spans = splitBlock(document, block, split)
  let part = 0
  for (const whole of block.kind === 'heading' ? keepHeading(spans) : spans) {
    // Opaque parts are in order, and none reaches into two segments, so one walk along both lists is enough.
    const first = part
    while (part < block.opaque.length && block.opaque[part].start < whole.end) part++
    const cut = {start: whole.start, end: whole.end, block: at, blockKind: block.kind, opaque: nothing}
    cuts.push(part === first ? cut : withOpaque(document.text, cut, block.opaque.slice(first, part)))
  }
}

/** Spans in offsets of the document's text. */
function splitBlock({text, lang: usual}: Document, block: Block, split: SplitText): Span[] {
  const lang = block.lang ?? usual
  if (block.opaque.length === 0) return split(text, lang, {lines: 'wrap', within: block})
  return split(maskOpaque(text, block), lang, {lines: 'wrap'}).map(({start, end}) => ({
    start: start + block.start,
    end: end + block.start,
  }))
}

/** The segment with its opaque parts in its own offsets; a quoted paragraph's > at its edge is markup, not text. */
function withOpaque(text: string, cut: Cut, parts: readonly Span[]): Cut {
  const [first] = parts
  const isAtEdge = first.start === cut.start && first.end < cut.end
  const isQuoteMark = isAtEdge && /^[>\s]+$/u.test(text.slice(first.start, first.end))
  const start = isQuoteMark ? first.end : cut.start
  const inside = parts.filter((part) => part.start >= start)
  return {...cut, start, opaque: inside.map((part) => ({start: part.start - start, end: part.end - start}))}
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
