import type {Link, Segment} from '../model.ts'
import {risingChain} from '../rising-chain.ts'
import type {Band} from './lattice.ts'
import {createBand, NO_GATE} from './lattice.ts'

/** What fixed links leave to be aligned. */
export interface Rest {
  /** Fixed links that fit the texts and each other. */
  readonly kept: readonly Link[]
  readonly ar: readonly Segment[]
  readonly en: readonly Segment[]
  /** Boundaries of the rest that every alignment must pass: as many Arabic and English segments stand before. */
  readonly gates: readonly Gate[]
}

/** A pair of boundaries. */
export interface Gate {
  readonly row: number
  readonly column: number
}

/**
 * Takes the segments of fixed links out of the texts. Fixed links in the same order on both sides become gates; one that
 * crosses them is a moved one and says nothing about its neighbours. A link with a segment that does not exist, or that an
 * earlier one has, is left out.
 */
export function takeOutFixed(ar: readonly Segment[], en: readonly Segment[], fixed: readonly Link[]): Rest {
  const arFree = new Set(ar.map((segment) => segment.index))
  const enFree = new Set(en.map((segment) => segment.index))
  const kept = fixed.filter((link) => {
    const fits = hasAll(arFree, link.ar) && hasAll(enFree, link.en) && link.ar.length + link.en.length > 0
    if (fits) for (const index of link.ar) arFree.delete(index)
    if (fits) for (const index of link.en) enFree.delete(index)
    return fits
  })
  const arRest = ar.filter((segment) => arFree.has(segment.index))
  const enRest = en.filter((segment) => enFree.has(segment.index))
  const pairs = kept.filter((link) => link.ar.length > 0 && link.en.length > 0)
  const places = pairs.map((link) => ({ar: Math.min(...link.ar), en: Math.min(...link.en)}))
  const gates = inOrder(places).map((place) => ({
    row: countBefore(arRest, place.ar),
    column: countBefore(enRest, place.en),
  }))
  return {kept, ar: arRest, en: enRest, gates}
}

/** The band without what the gates rule out. */
export function passGates(band: Band, gates: readonly Gate[]): Band {
  if (gates.length === 0) return band
  const lo = band.lo.slice()
  const hi = band.hi.slice()
  const rows = lo.length - 1
  const columns = hi[rows]
  const floor = new Int32Array(rows + 1)
  const ceiling = new Int32Array(rows + 1).fill(columns)
  // A gate binds the rows beside its own; along its own row the path comes in and goes out.
  for (const {row, column} of gates) {
    if (row < rows) floor[row + 1] = Math.max(floor[row + 1], column)
    if (row > 0) ceiling[row - 1] = Math.min(ceiling[row - 1], column)
  }
  for (let row = 1; row <= rows; row++) floor[row] = Math.max(floor[row], floor[row - 1])
  for (let row = rows - 1; row >= 0; row--) ceiling[row] = Math.min(ceiling[row], ceiling[row + 1])
  for (let row = 0; row <= rows; row++) {
    lo[row] = Math.min(Math.max(lo[row], floor[row]), ceiling[row])
    hi[row] = Math.max(Math.min(hi[row], ceiling[row]), floor[row])
  }
  for (const {row, column} of gates) {
    lo[row] = Math.min(lo[row], column)
    hi[row] = Math.max(hi[row], column)
  }
  return createBand(lo, hi, {firsts: columnsOf(gates, rows, Math.min), lasts: columnsOf(gates, rows, Math.max)})
}

/** For each row the first or last column of its gates. */
function columnsOf(gates: readonly Gate[], rows: number, choose: (a: number, b: number) => number): Int32Array {
  const columns = new Int32Array(rows + 1).fill(NO_GATE)
  for (const {row, column} of gates) columns[row] = columns[row] === NO_GATE ? column : choose(columns[row], column)
  return columns
}

function hasAll(free: ReadonlySet<number>, indexes: readonly number[]): boolean {
  return new Set(indexes).size === indexes.length && indexes.every((index) => free.has(index))
}

function countBefore(segments: readonly Segment[], index: number): number {
  let [from, to] = [0, segments.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (segments[middle].index < index) from = middle + 1
    else to = middle
  }
  return from
}

/** The most places that rise on both sides. */
function inOrder(places: readonly {ar: number; en: number}[]): {ar: number; en: number}[] {
  const sorted = places.toSorted((a, b) => a.ar - b.ar)
  return risingChain(sorted.map(({en}) => en)).map((at) => sorted[at])
}
