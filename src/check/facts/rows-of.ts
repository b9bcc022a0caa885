import {keysOf} from '../../kinds/line-keys.ts'
import type {AlignedPair, CheckedText, Lang, Link, Place, SegmentKind, Span} from '../../model.ts'
import {isDoubtful} from './is-doubtful.ts'

/** One side of a link, and what it is known by. */
interface RowSide extends Span {
  /** A hash of its words, orthographically folded; 0 where there are none. */
  readonly key: number
  readonly words: number
  readonly kind: SegmentKind
}

/** A link, with both sides as stretches of their documents. */
export interface Row {
  readonly pair: AlignedPair
  readonly link: Link
  readonly ar: RowSide | null
  readonly en: RowSide | null
}

const known = new WeakMap<AlignedPair, readonly Row[]>()

/** The links of a pair in their order, but for what was dropped: found out once for all checks. */
export function rowsOf(pair: AlignedPair): readonly Row[] {
  const before = known.get(pair)
  if (before !== undefined) return before
  const links = pair.links.filter((link) => !link.isDropped)
  const [ar, en] = (['ar', 'en'] as const).map((lang) => sidesOf(pair[lang], links, lang))
  const rows = links.map((link, at): Row => ({pair, link, ar: ar[at], en: en[at]}))
  known.set(pair, rows)
  return rows
}

/** Rows of all pairs that have both sides, and that nobody doubts. */
export function sureRowsOf(pairs: readonly AlignedPair[]): Row[] {
  return pairs.flatMap((pair) => rowsOf(pair).filter(({ar, en, link}) => ar && en && !isDoubtful(link)))
}

/** Without the rows that share their English with others: plural forms of a message, which are there to differ. */
export function withoutShared(rows: readonly Row[]): Row[] {
  const placeOf = ({pair, en}: Row): string => `${en?.start ?? -1} ${pair.en.document.name}`
  const seen = new Map<string, number>()
  for (const row of rows) seen.set(placeOf(row), (seen.get(placeOf(row)) ?? 0) + 1)
  return rows.filter((row) => seen.get(placeOf(row)) === 1)
}

/** The rows of one bilingual file, not two texts that were aligned. */
export function isOneFile({ar, en}: AlignedPair): boolean {
  return ar.document.name === en.document.name
}

/** Segments of one link stand side by side, so their stretch of the document is one text. */
function sidesOf({document, segments}: CheckedText, links: readonly Link[], lang: Lang): (RowSide | null)[] {
  const spans = links.map((link): Span => {
    const indexes = link[lang]
    if (indexes.length === 0) return {start: 0, end: 0}
    return {start: segments[indexes[0]].start, end: segments[indexes[indexes.length - 1]].end}
  })
  const words: number[] = []
  const {keys} = keysOf(document.text, spans, ({count}, line) => {
    words[line] = count
  })
  return links.map((link, at) => {
    const [first] = link[lang]
    return first === undefined ? null : {...spans[at], key: keys[at], words: words[at], kind: segments[first].kind}
  })
}

/** The text of a side. */
export function textOfRow(row: Row, lang: Lang): string {
  const side = row[lang]
  return side === null ? '' : row.pair[lang].document.text.slice(side.start, side.end)
}

/** The whole of a side, as a place; null where there is none. */
export function placeOfRow(row: Row, lang: Lang): Place | null {
  const side = row[lang]
  return side === null ? null : {document: row.pair[lang].document.name, start: side.start, end: side.end}
}

/** Where a side begins, as an empty place: so that one can go there. */
export function startOfRow(row: Row, lang: Lang): Place | null {
  const place = placeOfRow(row, lang)
  return place === null ? null : {...place, end: place.start}
}

/** Rows by a key, in their order; only keys that several rows have. */
export function groupRows(rows: readonly Row[], keyOf: (row: Row) => number): Row[][] {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** From the first to the last of the sides of some rows; null where they have none. */
export function placeBetween(rows: readonly Row[], lang: Lang): Place | null {
  const places = rows.flatMap((row) => placeOfRow(row, lang) ?? [])
  if (places.length === 0) return null
  const start = places.reduce((least, place) => Math.min(least, place.start), places[0].start)
  const end = places.reduce((most, place) => Math.max(most, place.end), places[0].end)
  return {document: places[0].document, start, end}
}
