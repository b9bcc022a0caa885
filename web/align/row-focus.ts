import type {AlignedRecord, Lang, Link} from '../../src/model.ts'
import {rowIndexOf} from './row-state.ts'

/** Where the reader is: a segment of a row, or the empty side of one. */
export interface RowFocus {
  /** Position in `record.links`. */
  readonly row: number
  readonly lang: Lang
  /** `Segment.index`; null where the side has none. */
  readonly segment: number | null
}

/** What of a row can be focused. */
export type Stop = Omit<RowFocus, 'row'>

/** The places of a row in reading order of the page: the language of the page comes first. */
export function stopsOf(link: Link, first: Lang): Stop[] {
  const langs: readonly Lang[] = first === 'ar' ? ['ar', 'en'] : ['en', 'ar']
  return langs.flatMap((lang): Stop[] =>
    link[lang].length === 0 ? [{lang, segment: null}] : link[lang].map((segment) => ({lang, segment})),
  )
}

/** The place beside the focused one, in the same row; the same at its ends. */
export function besideFocus(link: Link, focus: RowFocus, by: {readonly first: Lang; readonly way: 1 | -1}): RowFocus {
  const stops = stopsOf(link, by.first)
  const at = stops.findIndex(({lang, segment}) => lang === focus.lang && segment === focus.segment)
  const stop = stops[Math.min(stops.length - 1, Math.max(0, at + by.way))]
  return {...focus, ...stop}
}

/** The first place of a row on a side. */
export function focusOn(record: AlignedRecord, row: number, lang: Lang): RowFocus {
  return {row, lang, segment: record.links[row]?.[lang][0] ?? null}
}

/** The same segment where it is now; of an empty side, the row of the other one. Null in a record without rows. */
export function refocus(before: AlignedRecord, focus: RowFocus, now: AlignedRecord): RowFocus | null {
  if (now.links.length === 0) return null
  const index = rowIndexOf(now)
  const own = focus.segment === null ? -1 : (index[focus.lang][focus.segment] ?? -1)
  if (own >= 0) return {...focus, row: own}
  const other: Lang = focus.lang === 'ar' ? 'en' : 'ar'
  const mate = before.links[focus.row]?.[other][0]
  const row = mate === undefined ? -1 : (index[other][mate] ?? -1)
  return focusOn(now, row >= 0 ? row : Math.min(focus.row, now.links.length - 1), focus.lang)
}

/** The first row that is not the same in two records; null where all are. Linear. */
export function changedRow(before: AlignedRecord, now: AlignedRecord): number | null {
  for (let row = 0; row < now.links.length; row++) {
    if (!isSameLink(before.links[row], now.links[row])) return row
  }
  const reworded = changedText(before, now)
  if (reworded !== null) return reworded
  return before.links.length === now.links.length ? null : Math.max(0, now.links.length - 1)
}

function isSameLink(one: Link | undefined, other: Link): boolean {
  if (one === other) return true
  return (
    one !== undefined &&
    one.status === other.status &&
    one.isMarked === other.isMarked &&
    one.note === other.note &&
    one.isMoved === other.isMoved &&
    one.isDropped === other.isDropped &&
    isSameList(one.ar, other.ar) &&
    isSameList(one.en, other.en)
  )
}

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at])
}

function changedText(before: AlignedRecord, now: AlignedRecord): number | null {
  for (const lang of ['ar', 'en'] as const) {
    const [old, fresh] = [before[lang].segments, now[lang].segments]
    for (let at = 0; at < fresh.length; at++) {
      if (old[at] === fresh[at]) continue
      if (old[at]?.text !== fresh[at].text || old[at]?.edited !== fresh[at].edited) return rowIndexOf(now)[lang][at]
    }
  }
  return null
}
