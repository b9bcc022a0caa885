import type {Associations} from './associations.ts'
import {createPostings} from './row-matches.ts'
import type {Side} from './vocabulary.ts'

/** What comparing blocks needs to know. */
export interface BandSource {
  readonly ar: Side
  readonly en: Side
  readonly associations: Associations
}

/** A pair of blocks on the path through both texts. */
export interface BlockStep {
  readonly row: number
  readonly column: number
}

/** The pairs of blocks that are compared: row r has the columns `lo[r]` to `hi[r]`, from place `first[r]` on. */
interface Grid {
  readonly lo: Int32Array
  readonly hi: Int32Array
  readonly first: Int32Array
  readonly columns: number
}

/** Counterparts that stand in more than this share of all pairs of blocks tell nothing about place. */
const COMMON = 0.02

/** A side cut into blocks of equal size: block b begins at `starts[b]`; one more entry holds the number of segments. */
export function cutIntoBlocks(count: number, blocks: number): Int32Array {
  return Int32Array.from({length: blocks + 1}, (_, block) => Math.round((block * count) / Math.max(1, blocks)))
}

/**
 * The monotonic path of blocks that share most, within the edges that a coarser search has left.
 *
 * @param blocks where the blocks of each side begin (`cutIntoBlocks`)
 * @param edges English boundaries that each Arabic boundary may meet, in segments
 */
export function bestBlocks(
  source: BandSource,
  blocks: {readonly ar: Int32Array; readonly en: Int32Array},
  edges: {readonly lo: Int32Array; readonly hi: Int32Array},
): BlockStep[] {
  const blockOf = {ar: numberBlocks(source.ar.count, blocks.ar), en: numberBlocks(source.en.count, blocks.en)}
  const grid = createGrid(blocks, edges, blockOf.en)
  return findPath(grid, compareBlocks(source, grid, blockOf))
}

function numberBlocks(count: number, starts: Int32Array): Int32Array {
  const numbers = new Int32Array(count)
  for (let block = 0; block + 1 < starts.length; block++) numbers.fill(block, starts[block], starts[block + 1])
  return numbers
}

function createGrid(
  blocks: {readonly ar: Int32Array; readonly en: Int32Array},
  edges: {readonly lo: Int32Array; readonly hi: Int32Array},
  enBlockOf: Int32Array,
): Grid {
  const rows = blocks.ar.length - 1
  const lo = new Int32Array(rows)
  const hi = new Int32Array(rows)
  const first = new Int32Array(rows + 1)
  const columnAt = (segment: number): number => enBlockOf[Math.min(segment, enBlockOf.length - 1)] ?? 0
  for (let row = 0; row < rows; row++) {
    lo[row] = columnAt(edges.lo[blocks.ar[row]])
    hi[row] = columnAt(edges.hi[blocks.ar[row + 1]])
    first[row + 1] = first[row] + hi[row] - lo[row] + 1
  }
  return {lo, hi, first, columns: blocks.en.length - 1}
}

/** How much each pair of blocks shares beyond what their sizes would make one expect. */
function compareBlocks(source: BandSource, grid: Grid, blockOf: {ar: Int32Array; en: Int32Array}): Float64Array {
  const {associations} = source
  const {columns, first, lo, hi} = grid
  const rows = lo.length
  const likeness = new Float64Array(first[rows])
  const sums = {rows: new Float64Array(rows), columns: new Float64Array(columns), total: 0}
  const [ar, en] = [placesOfTypes(source.ar, blockOf.ar), placesOfTypes(source.en, blockOf.en)]
  for (let type = 0; type < source.ar.types.length; type++) {
    for (let pair = associations.first[type]; pair < associations.first[type + 1]; pair++) {
      const left = ar.places.subarray(ar.first[type], ar.first[type + 1])
      const other = associations.english[pair]
      const right = en.places.subarray(en.first[other], en.first[other + 1])
      const commonness = (left.length / rows) * (right.length / columns)
      if (commonness > COMMON) continue
      const weight = -Math.log(commonness) / 2
      sums.total += weight * left.length * right.length
      for (const row of left) sums.rows[row] += weight * right.length
      for (const column of right) sums.columns[column] += weight * left.length
      for (const row of left) addAll(likeness, right, {weight, offset: first[row] - lo[row], lo: lo[row], hi: hi[row]})
    }
  }
  subtractExpected(likeness, grid, sums)
  return likeness
}

/** Adds a weight at those places from `lo` to `hi`. */
function addAll(
  totals: Float64Array,
  places: Int32Array,
  by: {weight: number; offset: number; lo: number; hi: number},
): void {
  for (let at = lowerBound(places, by.lo); at < places.length && places[at] <= by.hi; at++)
    totals[by.offset + places[at]] += by.weight
}

/** In which blocks each type stands, each once, ascending: type t in `places[first[t]] … places[first[t + 1] - 1]`. */
function placesOfTypes(side: Side, blockOf: Int32Array): {first: Int32Array; places: Int32Array} {
  const postings = createPostings(side)
  const first = new Int32Array(side.types.length + 1)
  const places = new Int32Array(postings.segments.length)
  let next = 0
  for (let type = 0; type < side.types.length; type++) {
    for (let at = postings.first[type]; at < postings.first[type + 1]; at++) {
      const block = blockOf[postings.segments[at]]
      if (next === first[type] || places[next - 1] !== block) places[next++] = block
    }
    first[type + 1] = next
  }
  return {first, places}
}

/** The first place whose value is not below `value`. */
function lowerBound(values: Int32Array, value: number): number {
  let [from, to] = [0, values.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (values[middle] < value) from = middle + 1
    else to = middle
  }
  return from
}

function subtractExpected(
  likeness: Float64Array,
  {lo, hi, first}: Grid,
  sums: {rows: Float64Array; columns: Float64Array; total: number},
): void {
  if (sums.total === 0) return
  for (let row = 0; row < lo.length; row++) {
    for (let column = lo[row]; column <= hi[row]; column++)
      likeness[first[row] + column - lo[row]] -= (sums.rows[row] * sums.columns[column]) / sums.total
  }
}

/** How the best path came to a pair of blocks. */
const DIAGONAL = 0
const DOWN = 1
const ACROSS = 2

/** The path of the highest sum, where a step along one side only counts half. */
function findPath(grid: Grid, likeness: Float64Array): BlockStep[] {
  const {lo, hi, first, columns} = grid
  const best = new Float64Array(likeness.length)
  const from = new Uint8Array(likeness.length)
  const bestAt = (row: number, column: number): number =>
    row < 0 || column < lo[row] || column > hi[row] ? Number.NEGATIVE_INFINITY : best[first[row] + column - lo[row]]
  for (let row = 0; row < lo.length; row++) {
    for (let column = lo[row]; column <= hi[row]; column++) {
      const at = first[row] + column - lo[row]
      const down = bestAt(row - 1, column) + likeness[at] / 2
      const across = bestAt(row, column - 1) + likeness[at] / 2
      const diagonal = row === 0 && column === 0 ? likeness[at] : bestAt(row - 1, column - 1) + likeness[at]
      best[at] = Math.max(diagonal, down, across)
      from[at] = best[at] === diagonal ? DIAGONAL : best[at] === down ? DOWN : ACROSS
    }
  }
  const path: BlockStep[] = []
  let [row, column] = [lo.length - 1, columns - 1]
  while (row > 0 || column > 0) {
    path.push({row, column})
    const step = from[first[row] + column - lo[row]]
    if (step !== ACROSS) row--
    if (step !== DOWN) column--
  }
  path.push({row: 0, column: 0})
  return path.toReversed()
}
