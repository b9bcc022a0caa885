import type {Associations} from './associations.ts'
import {type Band, createBand} from './lattice.ts'
import {createPostings} from './row-matches.ts'
import type {Side} from './vocabulary.ts'

/** Texts whose lattice has fewer nodes than this are searched in full. */
const FULL = 160_000
/** Most blocks a side. */
const MOST_BLOCKS = 1024
/** Segments kept free on both sides of the coarse path, at least. */
const MARGIN = 16

/** What the choice of a band needs to know. */
export interface BandSource {
  readonly ar: Side
  readonly en: Side
  readonly associations: Associations
}

/** Segments of a side cut into blocks: block b begins at `starts[b]`; one more entry holds the number of segments. */
type Blocks = Int32Array

/**
 * The part of the lattice that is worth searching. Short texts: all of it. Long ones: both texts are cut into blocks, blocks
 * are compared by the rare counterparts that they share, and the best path through the blocks, with a margin, is the band.
 * Time and memory then grow with the length of the text, not with its square.
 */
export function chooseBand(source: BandSource): Band {
  const [rows, columns] = [source.ar.count, source.en.count]
  if ((rows + 1) * (columns + 1) <= FULL) return fullBand(rows, columns)
  const count = Math.min(MOST_BLOCKS, Math.max(16, Math.ceil(Math.max(rows, columns) / 12)))
  const arBlocks = cut(rows, Math.min(rows, count))
  const enBlocks = cut(columns, Math.min(columns, count))
  const likeness = compareBlocks(source, arBlocks, enBlocks)
  return bandAround(findPath(likeness, arBlocks.length - 1, enBlocks.length - 1), arBlocks, enBlocks)
}

/** A narrow band around an alignment that only needs refining: as many boundaries on both sides of its path. */
export function bandAroundPath(corners: readonly {row: number; column: number}[], margin: number): Band {
  const {row: rows, column: columns} = corners[corners.length - 1]
  const lo = new Int32Array(rows + 1).fill(columns)
  const hi = new Int32Array(rows + 1)
  for (const {row, column} of corners) {
    for (let at = Math.max(0, row - margin); at <= Math.min(rows, row + margin); at++) {
      lo[at] = Math.min(lo[at], Math.max(0, column - margin))
      hi[at] = Math.max(hi[at], Math.min(columns, column + margin))
    }
  }
  return createBand(lo, hi)
}

/** Every node of a small lattice. */
function fullBand(rows: number, columns: number): Band {
  return createBand(new Int32Array(rows + 1), new Int32Array(rows + 1).fill(columns))
}

function cut(count: number, blocks: number): Blocks {
  return Int32Array.from({length: blocks + 1}, (_, block) => Math.round((block * count) / Math.max(1, blocks)))
}

/**
 * How much each pair of blocks shares beyond what their sizes would make one expect. Counterparts that stand in so many
 * blocks that they tell nothing about place are passed over.
 */
function compareBlocks(source: BandSource, arBlocks: Blocks, enBlocks: Blocks): Float64Array {
  const {associations} = source
  const [rows, columns] = [arBlocks.length - 1, enBlocks.length - 1]
  const likeness = new Float64Array(rows * columns)
  const arPlaces = blocksOfTypes(source.ar, arBlocks)
  const enPlaces = blocksOfTypes(source.en, enBlocks)
  for (let type = 0; type < source.ar.types.length; type++) {
    for (let pair = associations.first[type]; pair < associations.first[type + 1]; pair++) {
      const [a, b] = [arPlaces[type], enPlaces[associations.english[pair]]]
      const commonness = (a.length / rows) * (b.length / columns)
      if (commonness > 0.02) continue
      for (const row of a) addAll(likeness, b, {offset: row * columns, weight: -Math.log(commonness) / 2})
    }
  }
  subtractExpected(likeness, rows, columns)
  return likeness
}

function addAll(totals: Float64Array, places: readonly number[], by: {offset: number; weight: number}): void {
  for (const place of places) totals[by.offset + place] += by.weight
}

function blocksOfTypes(side: Side, blocks: Blocks): number[][] {
  const {first, segments} = createPostings(side)
  const blockOf = new Int32Array(side.count)
  for (let block = 0; block + 1 < blocks.length; block++) blockOf.fill(block, blocks[block], blocks[block + 1])
  return side.types.map((_, type) => {
    const places: number[] = []
    for (let at = first[type]; at < first[type + 1]; at++) {
      const block = blockOf[segments[at]]
      if (places[places.length - 1] !== block) places.push(block)
    }
    return places
  })
}

function subtractExpected(likeness: Float64Array, rows: number, columns: number): void {
  const rowSums = new Float64Array(rows)
  const columnSums = new Float64Array(columns)
  let total = 0
  for (let at = 0; at < likeness.length; at++) {
    rowSums[Math.floor(at / columns)] += likeness[at]
    columnSums[at % columns] += likeness[at]
    total += likeness[at]
  }
  if (total === 0) return
  for (let at = 0; at < likeness.length; at++) {
    likeness[at] -= (rowSums[Math.floor(at / columns)] * columnSums[at % columns]) / total
  }
}

/** The monotonic path of blocks that share most: the places (row × columns + column) on it, from first to last. */
function findPath(likeness: Float64Array, rows: number, columns: number): {row: number; column: number}[] {
  const best = new Float64Array(likeness.length)
  const from = new Uint8Array(likeness.length)
  for (let at = 0; at < likeness.length; at++) {
    const [row, column] = [Math.floor(at / columns), at % columns]
    const up = row > 0 ? best[at - columns] + likeness[at] / 2 : Number.NEGATIVE_INFINITY
    const left = column > 0 ? best[at - 1] + likeness[at] / 2 : Number.NEGATIVE_INFINITY
    const corner = row > 0 && column > 0 ? best[at - columns - 1] : Number.NEGATIVE_INFINITY
    const diagonal = at === 0 ? likeness[0] : corner + likeness[at]
    best[at] = Math.max(diagonal, up, left)
    from[at] = best[at] === diagonal ? 0 : best[at] === up ? 1 : 2
  }
  const path: {row: number; column: number}[] = []
  let [row, column] = [rows - 1, columns - 1]
  while (row > 0 || column > 0) {
    path.push({row, column})
    const step = from[row * columns + column]
    if (step !== 2) row--
    if (step !== 1) column--
  }
  path.push({row: 0, column: 0})
  return path.toReversed()
}

/** Every row may reach the path's blocks in its own block and the two beside it, and `MARGIN` segments more. */
function bandAround(path: readonly {row: number; column: number}[], arBlocks: Blocks, enBlocks: Blocks): Band {
  const rows = arBlocks[arBlocks.length - 1]
  const columns = enBlocks[enBlocks.length - 1]
  const lo = new Int32Array(rows + 1).fill(columns)
  const hi = new Int32Array(rows + 1)
  const margin = Math.max(MARGIN, Math.ceil((enBlocks.length > 1 ? enBlocks[1] : 0) / 2))
  for (const {row, column} of path) {
    const from = Math.max(0, arBlocks[row] - MARGIN)
    const to = Math.min(rows, arBlocks[row + 1] + MARGIN)
    for (let at = from; at <= to; at++) {
      lo[at] = Math.min(lo[at], Math.max(0, enBlocks[column] - margin))
      hi[at] = Math.max(hi[at], Math.min(columns, enBlocks[column + 1] + margin))
    }
  }
  lo[0] = 0
  hi[rows] = columns
  for (let at = 1; at <= rows; at++) hi[at] = Math.max(hi[at], hi[at - 1])
  for (let at = rows - 1; at >= 0; at--) lo[at] = Math.min(lo[at], lo[at + 1])
  return createBand(lo, hi)
}
