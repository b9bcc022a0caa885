import type {SplitText} from '../split-model.ts'
import type {Block, Document, Lang, Segment} from '../model.ts'
import {linesOf, type LineMode} from '../text/lines.ts'
import {type Cut, cutDocument, tellKinds} from './segment.ts'

/** How to read a plain text that comes in pieces. */
export interface StreamOptions {
  readonly lang: Lang
  readonly lines: LineMode
  readonly delimiter: string | null
  readonly split?: SplitText
  /** So many UTF-16 units are read at once; about a million when left out. */
  readonly pageSize?: number
}

/** Segments whose kind is settled, and the stretch of text they stand in. */
export interface SegmentPage {
  /** Offsets and positions are those in the whole text. */
  readonly segments: readonly Segment[]
  /** The whole text came in this one page. */
  readonly isWhole: boolean
}

/** Segments on either side that may have a say in what one is, and one more. */
const around = 4

/** A line longer than so many pages is cut behind a sentence, so that memory stays bounded. */
const longestLine = 4

/**
 * The segments of a plain text of any length, in bounded memory. The text is split in pages that end in line ends, each unit
 * once; the last segments of a page wait for those behind them, so that every segment and its kind come out as if the text
 * had been read at once. Only in a line, or with `wrap` a paragraph, that is longer than four pages may a bracket, a quotation
 * or a list that is open at a cut be lost, and a stretch without any stop be cut in two; and whether English lines were
 * wrapped to a width is judged page by page.
 *
 * @param chunks pieces of the text, cut anywhere
 */
export async function* segmentStream(
  chunks: AsyncIterable<string>,
  options: StreamOptions,
): AsyncGenerator<SegmentPage> {
  const pageSize = options.pageSize ?? 1 << 20
  let page: Page = {text: '', start: 0, split: 0, searched: 0, cuts: [], done: 0, index: 0, blocks: 0}
  let isWhole = true
  for await (const chunk of chunks) {
    page = {...page, text: page.text + chunk}
    if (page.text.length - page.split < pageSize) continue
    const cut = cutOf(page, {mode: options.lines, isLong: page.text.length - page.split > longestLine * pageSize})
    page = cut === null ? {...page, searched: Math.max(page.split, page.text.length - 2)} : readTo(page, cut, options)
    if (cut === null) continue
    isWhole = false
    const {segments, next} = settle(page, options, page.cuts.length - around)
    yield {segments, isWhole}
    page = next
  }
  const last = readTo(page, {at: page.text.length, isInside: false}, options)
  yield {segments: settle(last, options, last.cuts.length).segments, isWhole}
}

/** Text that is still needed, and what was read of it already. */
interface Page {
  readonly text: string
  /** Offset of the page in the whole text. */
  readonly start: number
  /** Up to here the page is split, and up to there it has no line end to cut at. */
  readonly split: number
  readonly searched: number
  readonly cuts: readonly Cut[]
  /** So many of the cuts have been given out. */
  readonly done: number
  /** Number of the first of the cuts, and of the next block, in the whole text. */
  readonly index: number
  readonly blocks: number
}

/** Where to cut a page; inside a line, the last sentence before the cut waits for what follows. */
interface PageEnd {
  readonly at: number
  readonly isInside: boolean
}

/** Splits the page up to the cut. */
function readTo(page: Page, {at, isInside}: PageEnd, options: StreamOptions): Page {
  const {lang, lines, delimiter} = options
  const stretches = linesOf(page.text, {lang, mode: lines, delimiter, within: {start: page.split, end: at}})
  const blocks = stretches.map((span): Block => ({...span, kind: 'paragraph', opaque: []}))
  const document: Document = {name: '', format: 'text', lang, text: page.text, blocks}
  const found = cutDocument(document, options.split).map((cut) => ({...cut, block: cut.block + page.blocks}))
  const waiting = isInside && found.length > 1 ? found.pop() : undefined
  const split = waiting === undefined ? at : waiting.start
  // What is left of a line that was cut belongs to the same block.
  const count = blocks.length - (isInside && blocks.length > 0 ? 1 : 0)
  return {...page, split, searched: split, cuts: [...page.cuts, ...found], blocks: page.blocks + count}
}

/** The segments up to the position that have not been given out, and the page without what is no longer needed. */
function settle(page: Page, {lang}: StreamOptions, to: number): {segments: Segment[]; next: Page} {
  const {text, cuts, start, index} = page
  const end = Math.max(page.done, to)
  const segments = tellKinds({text, lang}, cuts)
    .slice(page.done, end)
    .map((segment) => ({
      ...segment,
      index: segment.index + index,
      start: segment.start + start,
      end: segment.end + start,
    }))
  const from = Math.max(0, end - around)
  const shed = cuts[from]?.start ?? page.split
  return {
    segments,
    next: {
      ...page,
      text: text.slice(shed),
      start: start + shed,
      split: page.split - shed,
      searched: page.searched - shed,
      cuts: cuts.slice(from).map((cut) => ({...cut, start: cut.start - shed, end: cut.end - shed})),
      done: end - from,
      index: index + from,
    },
  }
}

/** Behind the last empty line, or the last line end where lines stand for themselves; null when there is none yet. */
function cutOf({text, split, searched}: Page, {mode, isLong}: {mode: LineMode; isLong: boolean}): PageEnd | null {
  const empty = Math.max(text.lastIndexOf('\n\n'), text.lastIndexOf('\n\r\n'))
  if (empty > split && (mode === 'wrap' || empty > (split + text.length) / 2)) return {at: empty + 1, isInside: false}
  const line = mode === 'wrap' ? -1 : text.lastIndexOf('\n')
  if (line >= searched && line > split) return {at: line + 1, isInside: false}
  if (!isLong) return null
  const blank = text.lastIndexOf(' ')
  // Half of a surrogate pair waits for the other.
  const isHalf = (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800
  return {at: blank > (split + text.length) / 2 ? blank + 1 : text.length - (isHalf ? 1 : 0), isInside: true}
}
