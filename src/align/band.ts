import {type BandSource, bestBlocks, type BlockStep, cutIntoBlocks} from './blocks.ts'
import {type Band, createBand} from './lattice.ts'

/** Texts whose lattice has fewer nodes than this are searched in full. */
const FULL = 160_000
/** Segments in a block of the last level, most blocks a side on the first, and by how much each next level is finer. */
const BLOCK = 12
const FIRST_LEVEL = 512
const FINER = 8
/** Segments kept free on both sides of the coarse path, at least. */
const MARGIN = 12

/** Which English boundaries each Arabic boundary may meet: `lo[row]` to `hi[row]`. */
interface Edges {
  readonly lo: Int32Array
  readonly hi: Int32Array
}

/**
 * The part of the lattice that is worth searching. Short texts: all of it. Long ones: both texts are cut into blocks, blocks
 * are compared by the rare counterparts that they share, and the best path through the blocks, with a margin, is the band;
 * very long ones are cut again, finer, within that band. Time and memory then grow with the length of the text, not with
 * its square.
 */
export function chooseBand(source: BandSource): Band {
  const [rows, columns] = [source.ar.count, source.en.count]
  let edges: Edges = {lo: new Int32Array(rows + 1), hi: new Int32Array(rows + 1).fill(columns)}
  if ((rows + 1) * (columns + 1) <= FULL) return createBand(edges.lo, edges.hi)
  const most = Math.ceil(Math.max(rows, columns) / BLOCK)
  for (let count = Math.min(most, FIRST_LEVEL); ; count = Math.min(most, count * FINER)) {
    const blocks = {
      ar: cutIntoBlocks(rows, Math.min(rows, Math.max(16, count))),
      en: cutIntoBlocks(columns, Math.min(columns, Math.max(16, count))),
    }
    edges = edgesAround(bestBlocks(source, blocks, edges), blocks)
    if (count === most) return createBand(edges.lo, edges.hi)
  }
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

/** Every row may reach the path's blocks in its own block and the two beside it, and `MARGIN` segments more. */
function edgesAround(path: readonly BlockStep[], blocks: {ar: Int32Array; en: Int32Array}): Edges {
  const {ar, en} = blocks
  const rows = ar[ar.length - 1]
  const columns = en[en.length - 1]
  const lo = new Int32Array(rows + 1).fill(columns)
  const hi = new Int32Array(rows + 1)
  const margin = Math.max(MARGIN, Math.ceil((en.length > 1 ? en[1] : 0) / 2))
  for (const {row, column} of path) {
    const from = Math.max(0, ar[row] - MARGIN)
    const to = Math.min(rows, ar[row + 1] + MARGIN)
    for (let at = from; at <= to; at++) {
      lo[at] = Math.min(lo[at], Math.max(0, en[column] - margin))
      hi[at] = Math.max(hi[at], Math.min(columns, en[column + 1] + margin))
    }
  }
  lo[0] = 0
  hi[rows] = columns
  for (let at = 1; at <= rows; at++) hi[at] = Math.max(hi[at], hi[at - 1])
  for (let at = rows - 1; at >= 0; at--) lo[at] = Math.min(lo[at], lo[at + 1])
  return {lo, hi}
}
