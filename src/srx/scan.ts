import {SKIP} from './alphabet.ts'
import type {LazyTable} from './lazy-table.ts'
import {close, sameKind, step} from './lazy-table.ts'

/** A text as automata see it: a letter for each unit, a kind for each place. */
export interface Reading {
  readonly letters: Uint16Array
  readonly places: Int32Array
}

/**
 * Which patterns match up to each place, as numbers in `accepted` of the table; 0 inside a surrogate pair. One more than
 * units.
 */
export function scanForward(table: LazyTable, {letters, places}: Reading): Int32Array {
  const found = new Int32Array(letters.length + 1)
  let kernel = 0
  for (let at = 0; at <= letters.length; at++) {
    const letter = at < letters.length ? letters[at] : SKIP
    if (letter === SKIP && at < letters.length) continue
    const closed = closedAt(table, kernel, kindOf(table, places[at]))
    found[at] = table.closed[closed].accepted
    if (letter !== SKIP) kernel = kernelBehind(table, closed, letter)
  }
  return found
}

/** Which patterns match from each place on, for a table of a reversed automaton. */
export function scanBackward(table: LazyTable, {letters, places}: Reading): Int32Array {
  const found = new Int32Array(letters.length + 1)
  let kernel = 0
  for (let at = letters.length; at >= 0; at--) {
    if (at < letters.length && letters[at] === SKIP) continue
    const closed = closedAt(table, kernel, kindOf(table, places[at]))
    found[at] = table.closed[closed].accepted
    if (at === 0) break
    const before = letters[at - 1] === SKIP ? at - 2 : at - 1
    kernel = kernelBehind(table, closed, letters[before])
  }
  return found
}

/** `sameKind`, its known answers read in place. */
function kindOf(table: LazyTable, place: number): number {
  return place < table.sameAs.length ? table.sameAs[place] : sameKind(table, place)
}

/** `close`, its known answers read in place. */
function closedAt(table: LazyTable, kernel: number, place: number): number {
  const row = table.closedRows[kernel]
  const known = place < row.length ? row[place] : -1
  return known >= 0 ? known : close(table, kernel, place)
}

/** `step`, its known answers read in place. */
function kernelBehind(table: LazyTable, closed: number, letter: number): number {
  const row = table.stepRows[closed]
  const known = letter < row.length ? row[letter] : -1
  return known >= 0 ? known : step(table, closed, letter)
}
