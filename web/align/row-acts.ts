import type {AlignedRecord, Lang, Link} from '../../src/model.ts'
import type {LinkDecision} from '../../src/review-model.ts'
import type {RowFocus} from './row-focus.ts'
import {keyOf} from './row-state.ts'

/** What an act is done on. */
export interface ActScene {
  readonly record: AlignedRecord
  readonly focus: RowFocus
  /** Rows that are chosen, in order; the focused one alone when no more are. */
  readonly rows: readonly number[]
}

/** The decision that an act means here; null where it means none. */
export type RowAct = (scene: ActScene) => LinkDecision | null

export const confirmRows: RowAct = ({record, rows}) => {
  const open = linksOf(record, rows).filter(({status}) => status === 'auto')
  return open.length === 0 ? null : {kind: 'confirm', links: open.map(keyOf)}
}

/** Takes back what was decided about the rows. */
export const releaseRows: RowAct = ({record, rows}) => {
  const decided = linksOf(record, rows).filter(({status}) => status !== 'auto')
  return decided.length === 0 ? null : {kind: 'release', links: decided.map(keyOf)}
}

/** Marks the rows, or unmarks them where all are marked. */
export const markRows: RowAct = ({record, rows}) => {
  const links = linksOf(record, rows)
  const isMarked = links.some((link) => link.isMarked !== true)
  const those = links.filter((link) => (link.isMarked === true) !== isMarked)
  return {kind: 'mark', links: those.map(keyOf), isMarked}
}

/** The rows that are chosen as one; of a single row, it and the one behind it. */
export const mergeNext: RowAct = (scene) => mergeWith(scene, 1)

/** The rows that are chosen as one; of a single row, it and the one before it. */
export const mergePrevious: RowAct = (scene) => mergeWith(scene, -1)

function mergeWith({record, focus, rows}: ActScene, way: 1 | -1): LinkDecision | null {
  if (rows.length > 1) return {kind: 'merge', links: linksOf(record, rows).map(keyOf)}
  const row = neighbourOf(record, focus.row, way)
  if (row === null) return null
  const pair = way > 0 ? [focus.row, row] : [row, focus.row]
  return {kind: 'merge', links: linksOf(record, pair).map(keyOf)}
}

/** The row before or behind, lines that were left out passed over; null where there is none. */
function neighbourOf({links}: AlignedRecord, from: number, way: 1 | -1): number | null {
  for (let row = from + way; row >= 0 && row < links.length; row += way) if (!links[row].isDropped) return row
  return null
}

/**
 * Splits the row before the focused segment, or behind it where it is the first; the other side where as large a share of
 * its text is before. Null where there is nothing to split.
 */
export const splitRow: RowAct = ({record, focus}) => {
  const link = record.links[focus.row]
  const own = link[focus.lang]
  const other: Lang = focus.lang === 'ar' ? 'en' : 'ar'
  const at = focus.segment === null ? -1 : own.indexOf(focus.segment)
  if (own.length < 2) return splitByOther(record, link, other)
  const count = Math.max(1, at)
  const rest = splitByShare(record, {link, lang: other, share: shareBefore(record, {link, lang: focus.lang, count})})
  return decide(link, {[focus.lang]: count, [other]: rest} as Record<Lang, number>)
}

/** The focused side is one segment, which goes to the larger part of the other one. */
function splitByOther(record: AlignedRecord, link: Link, other: Lang): LinkDecision | null {
  const count = link[other].length - 1
  if (count < 1) return null
  const first = shareBefore(record, {link, lang: other, count: 1})
  const isFirst = first >= 0.5
  const own: Lang = other === 'ar' ? 'en' : 'ar'
  return decide(link, {[other]: isFirst ? 1 : count, [own]: isFirst ? link[own].length : 0} as Record<Lang, number>)
}

function decide(link: Link, counts: Readonly<Record<Lang, number>>): LinkDecision {
  return {kind: 'split', link: keyOf(link), ...counts}
}

interface Part {
  readonly link: Link
  readonly lang: Lang
  readonly count: number
}

/** The share of a side's text that its first segments have, 0…1. */
function shareBefore(record: AlignedRecord, {link, lang, count}: Part): number {
  const lengths = link[lang].map((index) => record[lang].segments[index]?.text.length ?? 0)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  return lengths.slice(0, count).reduce((sum, length) => sum + length, 0) / Math.max(1, all)
}

/** How many segments of a side come nearest to a share of its text. */
function splitByShare(
  record: AlignedRecord,
  {link, lang, share}: {readonly link: Link; readonly lang: Lang; readonly share: number},
): number {
  let [best, least] = [0, Infinity]
  for (let count = 0; count <= link[lang].length; count++) {
    const distance = Math.abs(shareBefore(record, {link, lang, count}) - share)
    if (distance < least) [best, least] = [count, distance]
  }
  return best
}

export const unlinkRow: RowAct = ({record, focus}) => {
  const link = record.links[focus.row]
  return link.ar.length + link.en.length < 2 ? null : {kind: 'unlink', link: keyOf(link)}
}

export const moveUp: RowAct = (scene) => moveTo(scene, 'up')
export const moveDown: RowAct = (scene) => moveTo(scene, 'down')

function moveTo({focus}: ActScene, to: 'up' | 'down'): LinkDecision | null {
  return focus.segment === null ? null : {kind: 'move', lang: focus.lang, segment: focus.segment, to}
}

/** Takes back the cut that the focused segment begins with. */
export const joinSegment: RowAct = ({record, focus}) => {
  const {lang, segment} = focus
  if (segment === null || record[lang].segments[segment]?.isCut !== true) return null
  return {kind: 'join', lang, segment}
}

function linksOf(record: AlignedRecord, rows: readonly number[]): Link[] {
  return rows.flatMap((row) => record.links[row] ?? [])
}
