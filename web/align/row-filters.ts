import type {AlignedRecord, Lang, Link, Segment} from '../../src/model.ts'
import type {SegmentFindings} from './locate-findings.ts'
import {isDecided, isDoubtful, isLinked, rowIndexOf} from './row-state.ts'

/** Which rows are shown, in the order of the list to choose from. */
export const rowFilters = [
  'all',
  'kept',
  'undecided',
  'doubtful',
  'marked',
  'noted',
  'edited',
  'one-sided',
  'moved',
  'findings',
  'dropped',
] as const

export type RowFilter = (typeof rowFilters)[number]

/** What the filters look at. */
export interface FilterContext {
  readonly record: AlignedRecord
  /** Rows that checks say something of. */
  readonly withFindings: ReadonlySet<number>
  /** Rows with a segment that has another wording. */
  readonly reworded: ReadonlySet<number>
}

/** Whatever needs to be looked up in more than the row itself. */
export function filterContextOf(record: AlignedRecord, findings: SegmentFindings): FilterContext {
  const rows = (those: Readonly<Record<Lang, Iterable<number>>>): Set<number> => {
    const index = rowIndexOf(record)
    return new Set([...[...those.ar].map((at) => index.ar[at]), ...[...those.en].map((at) => index.en[at])])
  }
  const isEmpty = findings.ar.size + findings.en.size === 0
  const edited = {ar: editedOf(record.ar.segments), en: editedOf(record.en.segments)}
  return {
    record,
    withFindings: isEmpty ? none : rows({ar: findings.ar.keys(), en: findings.en.keys()}),
    reworded: edited.ar.length + edited.en.length === 0 ? none : rows(edited),
  }
}

const none: ReadonlySet<number> = new Set()
const known = new WeakMap<readonly Segment[], readonly number[]>()

/** Most decisions leave the segments as they are. */
function editedOf(segments: readonly Segment[]): readonly number[] {
  const there = known.get(segments)
  if (there !== undefined) return there
  const edited = segments.filter((segment) => segment.edited !== undefined).map(({index}) => index)
  known.set(segments, edited)
  return edited
}

/** One bit for each filter, in the order of the list. */
const bits = Object.fromEntries(rowFilters.map((name, at) => [name, 1 << at])) as Readonly<Record<RowFilter, number>>

/** The filters that show a row, by what the link itself says. */
function filtersOf(link: Link): number {
  if (link.isDropped) return bits.all | bits.dropped | annotationsOf(link)
  let filters = bits.all | bits.kept | annotationsOf(link)
  if (!isDecided(link)) filters |= bits.undecided
  if (isDoubtful(link)) filters |= bits.doubtful
  if (link.status === 'edited') filters |= bits.edited
  if (!isLinked(link)) filters |= bits['one-sided']
  if (link.isMoved) filters |= bits.moved
  return filters
}

function annotationsOf(link: Link): number {
  return (link.isMarked === true ? bits.marked : 0) | (link.note === undefined || link.note === '' ? 0 : bits.noted)
}

/** Whether a filter shows a row. */
export function showsRow(filter: RowFilter, row: number, {record, withFindings, reworded}: FilterContext): boolean {
  if (filter === 'findings') return withFindings.has(row)
  if (filter === 'edited' && reworded.has(row)) return true
  return (filtersOf(record.links[row]) & bits[filter]) !== 0
}

/** How many rows each filter shows. Linear, with as little for each row as can be: it is done after every decision. */
export function countRows({record, withFindings, reworded}: FilterContext): Readonly<Record<RowFilter, number>> {
  const {links} = record
  const counts = new Uint32Array(rowFilters.length)
  for (let row = 0; row < links.length; row++) {
    let filters = filtersOf(links[row])
    for (let at = 0; filters > 0; at++, filters >>= 1) counts[at] += filters & 1
  }
  const byName = Object.fromEntries(rowFilters.map((name, at) => [name, counts[at]])) as Record<RowFilter, number>
  byName.findings = withFindings.size
  for (const row of reworded) if (links[row].status !== 'edited' || links[row].isDropped) byName.edited++
  return byName
}

/** The rows that are wanted, in order. */
export function chooseRows(record: AlignedRecord, isWanted: (row: number) => boolean): number[] {
  const rows: number[] = []
  for (let row = 0; row < record.links.length; row++) if (isWanted(row)) rows.push(row)
  return rows
}

/**
 * The rows after a decision: those that are wanted, and those with a segment of a row that was shown before, so that nothing
 * vanishes under a person's eyes because it was decided.
 */
export function keepRows(
  before: {readonly record: AlignedRecord; readonly rows: readonly number[]},
  record: AlignedRecord,
  isWanted: (row: number) => boolean,
): number[] {
  if (before.rows.length === before.record.links.length) return chooseRows(record, () => true)
  const kept = new Uint8Array(record.links.length)
  for (const lang of ['ar', 'en'] as const) {
    const place = placeAfter(before.record[lang].segments, record[lang].segments)
    const index = rowIndexOf(record)[lang]
    for (const segment of before.rows.flatMap((row) => before.record.links[row][lang])) {
      const now = index[place(segment)] ?? -1
      if (now >= 0) kept[now] = 1
    }
  }
  return chooseRows(record, (row) => kept[row] === 1 || isWanted(row))
}

/** Where a segment is after one was cut in two, or two became one. */
function placeAfter(before: readonly {text: string}[], now: readonly {text: string}[]): (segment: number) => number {
  const more = now.length - before.length
  if (more === 0) return (segment) => segment
  let same = 0
  while (same < before.length && same < now.length && before[same].text === now[same].text) same++
  return (segment) => (segment > same ? segment + more : segment)
}
