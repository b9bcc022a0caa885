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
    // Rows may share a text, as the plural forms of a message share its English.
    const blocks = new Map<string, Block>()
    for (const {[lang]: span} of places) {
      const block = span === null ? undefined : byStart.get(keyOf(span))
      if (block !== undefined && block.start < block.end) blocks.set(keyOf(block), {...block, lang})
    }
    return {...document, lang, blocks: [...blocks.values()].toSorted((a, b) => a.start - b.start)}
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
 * row without a confidence is sure. Rows without any segment have no link, and neither has one with nothing but a text that
 * another row has too: a plural form that is still empty, beside its message.
 */
export function linkRows({rows, places, ar, en}: LinkedRows): Link[] {
  const find = {ar: finder(ar), en: finder(en)}
  const isAlone = createIsAlone(places)
  return rows.flatMap(({confidence, status, isMoved, state}, at): Link[] => {
    const sides = {ar: find.ar(places[at].ar), en: find.en(places[at].en)}
    if (sides.ar.length + sides.en.length === 0 || !isAlone(at)) return []
    const said = state === undefined ? {} : {state}
    const known = {confidence: confidence ?? 1, status: status ?? 'auto', ...said}
    return [{...sides, ...known, isMoved, isDropped: false, evidence: []}]
  })
}

/** Whether a row is the only one, or the first, that has its texts, or has both. */
function createIsAlone(places: readonly RowPlace[]): (row: number) => boolean {
  const isEmpty = (span: Span | null): boolean => span === null || span.start === span.end
  const rowOf = new Map<string, number>()
  for (const [row, {ar, en}] of places.entries()) {
    for (const span of [ar, en]) {
      if (span === null || isEmpty(span)) continue
      const known = rowOf.get(keyOf(span))
      const isPair = !isEmpty(ar) && !isEmpty(en)
      if (known === undefined || (isPair && (isEmpty(places[known].ar) || isEmpty(places[known].en))))
        rowOf.set(keyOf(span), row)
    }
  }
  return (row) => {
    const {ar, en} = places[row]
    const only = isEmpty(ar) ? en : isEmpty(en) ? ar : null
    return only === null || rowOf.get(keyOf(only)) === row
  }
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
