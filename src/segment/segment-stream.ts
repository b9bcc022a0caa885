import type {SplitText} from '../split-model.ts'
import type {Document, Lang, Segment} from '../model.ts'
import {linesOf, type LineMode} from '../text/lines.ts'
import {segmentDocument} from './segment.ts'

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
 * The segments of a plain text of any length, in bounded memory: the text is read in pages that end in line ends, and the
 * last lines of a page are read again with the next, so that every segment and its kind come out as if the text had been
 * read at once. Only where a line is longer than four pages may a bracket or a list that is left open at a cut be lost, and
 * whether English lines were wrapped to a width is judged page by page.
 *
 * @param chunks pieces of the text, cut anywhere
 */
export async function* segmentStream(
  chunks: AsyncIterable<string>,
  options: StreamOptions,
): AsyncGenerator<SegmentPage> {
  const pageSize = options.pageSize ?? 1 << 20
  let page: Page = {text: '', start: 0, block: 0, index: 0, done: 0}
  for await (const chunk of chunks) {
    page = {...page, text: page.text + chunk}
    if (page.text.length < pageSize) continue
    const cut = cutOf(page.text, {mode: options.lines, isLong: page.text.length > longestLine * pageSize})
    if (cut === 0) continue
    const rest = page.text.slice(cut)
    const read = readPage({...page, text: page.text.slice(0, cut)}, options, false)
    yield {segments: read.segments, isWhole: false}
    page = {...read.next, text: read.next.text + rest}
  }
  yield {segments: readPage(page, options, true).segments, isWhole: page.start === 0 && page.done === 0}
}

/** Text that is still to be read, with what was read of it already. */
interface Page {
  readonly text: string
  /** Offset of the page in the whole text, and the numbers of its first block and segment. */
  readonly start: number
  readonly block: number
  readonly index: number
  /** So many segments at its start have been given out. */
  readonly done: number
}

function readPage(page: Page, options: StreamOptions, isLast: boolean): {segments: Segment[]; next: Page} {
  const segments = segmentDocument(toDocument(page.text, options), options.split)
  const end = isLast ? segments.length : Math.max(page.done, segments.length - around)
  const from = startOfNext(segments, end - around)
  const first = segments[from] ?? {start: page.text.length, block: 0}
  return {
    segments: segments.slice(page.done, end).map((segment) => toWhole(segment, page)),
    next: {
      text: page.text.slice(first.start),
      start: page.start + first.start,
      block: page.block + first.block,
      index: page.index + from,
      done: end - from,
    },
  }
}

/** The last segment at or before the position that begins its block; the position itself in a block without end. */
function startOfNext(segments: readonly Segment[], at: number): number {
  let from = Math.max(0, at)
  while (from > 0 && segments[from - 1].block === segments[from].block) from--
  const isEndless = from === 0 && at > 0 && segments[0].block === segments[at].block
  return isEndless ? at : from
}

function toDocument(text: string, {lang, lines, delimiter}: StreamOptions): Document {
  const blocks = linesOf(text, {lang, mode: lines, delimiter}).map((span) => {
    return {...span, kind: 'paragraph' as const, opaque: []}
  })
  return {name: '', format: 'text', lang, text, blocks}
}

function toWhole(segment: Segment, {start, block, index}: Page): Segment {
  return {
    ...segment,
    index: segment.index + index,
    start: segment.start + start,
    end: segment.end + start,
    block: segment.block + block,
  }
}

/** Behind the last empty line, or the last line end where lines stand for themselves; 0 when there is none yet. */
function cutOf(text: string, {mode, isLong}: {mode: LineMode; isLong: boolean}): number {
  const empty = Math.max(text.lastIndexOf('\n\n'), text.lastIndexOf('\n\r\n'))
  if (empty > text.length / 2 || (empty > 0 && mode === 'wrap')) return empty + 1
  const line = mode === 'wrap' && !isLong ? -1 : text.lastIndexOf('\n')
  if (line >= 0) return line + 1
  return isLong ? text.length : 0
}
