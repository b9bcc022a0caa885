import type {BitextRow, Block, Document, Link, Segment, Span} from '../model.ts'
import {lastAtMost} from '../text/last-at-most.ts'

/** Where the texts of a row stand in its file's document; null where it has none. */
interface RowPlace {
  readonly ar: Span | null
  readonly en: Span | null
}

/**
 * A bilingual file's document as two, one for each language: the same text and name, the blocks of the rows' texts.
 *
 * @param places one a row
 */
export function sidesOf(document: Document, places: readonly RowPlace[]): {ar: Document; en: Document} {
  const byStart = new Map<string, Block>(document.blocks.map((block) => [keyOf(block), block]))
  const side = (lang: 'ar' | 'en'): Document => {
    const blocks = places.flatMap(({[lang]: span}) => {
      const block = span === null ? undefined : byStart.get(keyOf(span))
      return block === undefined || block.start === block.end ? [] : [{...block, lang}]
    })
    return {...document, lang, blocks: blocks.toSorted((a, b) => a.start - b.start)}
  }
  return {ar: side('ar'), en: side('en')}
}

/** An empty text may begin where another one does. */
function keyOf({start, end}: Span): string {
  return `${start}-${end}`
}

/** What the links of rows are made from. */
interface LinkedRows {
  readonly rows: readonly BitextRow[]
  readonly places: readonly RowPlace[]
  readonly ar: readonly Segment[]
  readonly en: readonly Segment[]
}

/**
 * One link for each row: all segments of its Arabic with all of its English. Whoever made the file paired them, so that a
 * row without a confidence is sure. Rows without any segment have no link.
 */
export function linkRows({rows, places, ar, en}: LinkedRows): Link[] {
  const find = {ar: finder(ar), en: finder(en)}
  return rows.flatMap(({confidence, status, isMoved}, at): Link[] => {
    const sides = {ar: find.ar(places[at].ar), en: find.en(places[at].en)}
    if (sides.ar.length + sides.en.length === 0) return []
    return [{...sides, confidence: confidence ?? 1, status: status ?? 'auto', isMoved, isDropped: false, evidence: []}]
  })
}

/** Finds the segments inside a span; segments are in order. */
function finder(segments: readonly Segment[]): (span: Span | null) => number[] {
  return (span) => {
    if (span === null) return []
    const first = lastAtMost(segments.length, (at) => segments[at].start, span.start - 1) + 1
    const found: number[] = []
    for (let at = first; at < segments.length && segments[at].end <= span.end; at++) found.push(at)
    return found
  }
}
