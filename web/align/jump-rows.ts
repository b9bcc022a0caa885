import type {AlignedRecord} from '../../src/model.ts'
import {isLinked, rowIndexOf} from './row-state.ts'

/** A row that was looked for, and whether the search went round the end. */
export interface Jump {
  readonly row: number
  readonly isAround: boolean
}

/** The next of the rows that is wanted, behind or before one, round the end; null where none is. */
export function jumpRows(
  rows: readonly number[],
  from: number,
  by: {readonly to: 'next' | 'previous'; readonly isWanted: (row: number) => boolean},
): Jump | null {
  const order = by.to === 'next' ? rows : rows.toReversed()
  const isBeyond = (row: number): boolean => (by.to === 'next' ? row > from : row < from)
  const beyond = order.find((row) => isBeyond(row) && by.isWanted(row))
  if (beyond !== undefined) return {row: beyond, isAround: false}
  const around = order.find((row) => !isBeyond(row) && row !== from && by.isWanted(row))
  return around === undefined ? null : {row: around, isAround: true}
}

/** Where in a sorted list of rows one stands, or would stand. */
export function positionOf(rows: readonly number[], row: number): number {
  let from = 0
  let to = rows.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (rows[middle] < row) from = middle + 1
    else to = middle
  }
  return from
}

/**
 * The row behind which a moved one would stand if its English stood in order: that of the English segment before its own, of
 * those that did not move; else of the one behind. null where it did not move.
 */
export function rowBefore(record: AlignedRecord, row: number): number | null {
  const link = record.links[row]
  if (!link.isMoved || !isLinked(link)) return null
  const index = rowIndexOf(record).en
  for (let segment = Math.min(...link.en) - 1; segment >= 0; segment--) {
    if (isFixed(record, index[segment])) return index[segment]
  }
  for (let segment = Math.max(...link.en) + 1; segment < index.length; segment++) {
    if (isFixed(record, index[segment])) return index[segment]
  }
  return null
}

function isFixed(record: AlignedRecord, row: number): boolean {
  return row >= 0 && !record.links[row].isMoved && isLinked(record.links[row])
}

/** Rows between two, both included, of those that are shown. */
export function rangeOf(rows: readonly number[], one: number, other: number): number[] {
  const [from, to] = one < other ? [one, other] : [other, one]
  return rows.slice(positionOf(rows, from), positionOf(rows, to + 1))
}
