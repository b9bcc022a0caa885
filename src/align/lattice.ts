import {LINKING, shapes} from './features.ts'

/** Which English boundaries each Arabic boundary may meet: row i allows `lo[i] … hi[i]`, neither ever decreasing. */
export interface Band {
  readonly lo: Int32Array
  readonly hi: Int32Array
  /** Place of row i's first node among all nodes; one more entry holds their number. */
  readonly first: Int32Array
  /** Boundaries that every alignment must pass; null without. */
  readonly gates: Gates | null
}

/** For each row, the first and last column of its gates; `NO_GATE` where it has none. */
export interface Gates {
  readonly firsts: Int32Array
  readonly lasts: Int32Array
}

export const NO_GATE = -1

/** Scores of all links within a band: node n's link of shape s at `n * LINKING + s`; −∞ where there is none. */
export interface Lattice {
  readonly band: Band
  readonly scores: Float32Array
  /** Scores of the two shapes that leave a segment unlinked. */
  readonly nulls: readonly [number, number]
}

/** A step through the lattice: a shape, and the boundaries where it begins. */
export interface Step {
  readonly ar: number
  readonly en: number
  readonly shape: number
  /** The link's share of all alignments, by their probability. */
  readonly posterior: number
}

/** Nodes that all alignments together pass with a probability below e to the minus this are passed over. */
const IMPROBABLE = 18

/** Makes a band of its two edges. */
export function createBand(lo: Int32Array, hi: Int32Array, gates: Gates | null = null): Band {
  const first = new Int32Array(lo.length + 1)
  for (let row = 0; row < lo.length; row++) first[row + 1] = first[row] + hi[row] - lo[row] + 1
  return {lo, hi, first, gates}
}

/** Place of a node, −1 outside the band. */
export function nodeAt(band: Band, row: number, column: number): number {
  if (row < 0 || row >= band.lo.length || column < band.lo[row] || column > band.hi[row]) return -1
  return band.first[row] + column - band.lo[row]
}

/** Whether a link between two nodes of the band goes past no gate. */
export function isOpen({gates}: Band, from: {row: number; column: number}, size: readonly [number, number]): boolean {
  if (gates === null) return true
  const to = from.row + size[0]
  if (gates.lasts[from.row] > from.column) return false
  if (gates.firsts[to] !== NO_GATE && gates.firsts[to] < from.column + size[1]) return false
  for (let row = from.row + 1; row < to; row++) if (gates.firsts[row] !== NO_GATE) return false
  return true
}

/**
 * The best alignment: the path through the lattice with the most probable links, where a link counts by its share of all
 * alignments and by the segments that it places.
 */
export function bestPath(lattice: Lattice): Step[] {
  const {band} = lattice
  const sums = {ahead: sumAhead(lattice), behind: sumBehind(lattice)}
  const share = shareOut(lattice, sums)
  const count = sums.ahead.length
  const best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  const choice = new Int8Array(count).fill(-1)
  best[0] = 0
  for (let node = 0, row = 0; node < count; node++) {
    if (node >= band.first[row + 1]) row++
    const column = band.lo[row] + node - band.first[row]
    if (sums.ahead[node] + sums.behind[node] < sums.behind[0] - IMPROBABLE) continue
    for (let shape = 0; shape < shapes.length; shape++) {
      const next = nodeAt(band, row + shapes[shape][0], column + shapes[shape][1])
      const value = best[node] + share({row, column, node, next}, shape) * worth(shape)
      if (next < 0 || value <= best[next]) continue
      best[next] = value
      choice[next] = shape
    }
  }
  return tracePath(band, choice, share)
}

/** A link is worth the segments that it places. */
function worth(shape: number): number {
  return shapes[shape][0] + shapes[shape][1]
}

interface Arc {
  readonly row: number
  readonly column: number
  readonly node: number
  /** The node where it ends, −1 outside the band. */
  readonly next: number
}

interface Sums {
  readonly ahead: Float64Array
  readonly behind: Float64Array
}

/**
 * Makes the function that says how probable a link is. A null link's share is taken over all places of the other text
 * where it could stand.
 */
function shareOut(lattice: Lattice, {ahead, behind}: Sums): (arc: Arc, shape: number) => number {
  const total = behind[0]
  const nulls = sumNulls(lattice, {ahead, behind})
  return ({row, column, node, next}, shape) => {
    if (next < 0) return 0
    if (shape >= LINKING) return nulls[shape - LINKING][shape === LINKING ? row : column]
    return Math.exp(ahead[node] + scoreOf(lattice, node, shape) + behind[next] - total)
  }
}

function tracePath(band: Band, choice: Int8Array, share: (arc: Arc, shape: number) => number): Step[] {
  const steps: Step[] = []
  let row = band.lo.length - 1
  let column = band.hi[row]
  while (row > 0 || column > 0) {
    const next = nodeAt(band, row, column)
    const shape = choice[next]
    row -= shapes[shape][0]
    column -= shapes[shape][1]
    steps.push({
      ar: row,
      en: column,
      shape,
      posterior: share({row, column, node: nodeAt(band, row, column), next}, shape),
    })
  }
  return steps.toReversed()
}

/** How probable it is, of each segment, that it has no counterpart. */
function sumNulls(lattice: Lattice, {ahead, behind}: Sums): [Float64Array, Float64Array] {
  const {band, nulls} = lattice
  const rows = band.lo.length
  const ar = new Float64Array(rows)
  const en = new Float64Array(band.hi[rows - 1] + 1)
  for (let node = 0, row = 0; node < ahead.length; node++) {
    if (node >= band.first[row + 1]) row++
    const column = band.lo[row] + node - band.first[row]
    const down = nodeAt(band, row + 1, column)
    if (down >= 0) ar[row] += Math.exp(ahead[node] + nulls[0] + behind[down] - behind[0])
    if (column < band.hi[row]) en[column] += Math.exp(ahead[node] + nulls[1] + behind[node + 1] - behind[0])
  }
  return [ar, en]
}

function scoreOf(lattice: Lattice, node: number, shape: number): number {
  return shape >= LINKING ? lattice.nulls[shape - LINKING] : lattice.scores[node * LINKING + shape]
}

/** For each node, ln of the summed weights of all paths from the beginning to it. */
function sumAhead(lattice: Lattice): Float64Array {
  const {band} = lattice
  const sums = new Float64Array(band.first[band.lo.length]).fill(Number.NEGATIVE_INFINITY)
  sums[0] = 0
  for (let node = 0, row = 0; node < sums.length; node++) {
    if (node >= band.first[row + 1]) row++
    const column = band.lo[row] + node - band.first[row]
    for (let shape = 0; shape < shapes.length; shape++) {
      const value = sums[node] + scoreOf(lattice, node, shape)
      if (value === Number.NEGATIVE_INFINITY) continue
      const next = nodeAt(band, row + shapes[shape][0], column + shapes[shape][1])
      if (next >= 0) sums[next] = addLogs(sums[next], value)
    }
  }
  return sums
}

/** For each node, ln of the summed weights of all paths from it to the end. */
function sumBehind(lattice: Lattice): Float64Array {
  const {band} = lattice
  const sums = new Float64Array(band.first[band.lo.length]).fill(Number.NEGATIVE_INFINITY)
  sums[sums.length - 1] = 0
  for (let node = sums.length - 1, row = band.lo.length - 1; node >= 0; node--) {
    if (node < band.first[row]) row--
    const column = band.lo[row] + node - band.first[row]
    for (let shape = 0; shape < shapes.length; shape++) {
      const score = scoreOf(lattice, node, shape)
      if (score === Number.NEGATIVE_INFINITY) continue
      const next = nodeAt(band, row + shapes[shape][0], column + shapes[shape][1])
      if (next >= 0) sums[node] = addLogs(sums[node], sums[next] + score)
    }
  }
  return sums
}

function addLogs(a: number, b: number): number {
  const high = a > b ? a : b
  const low = a > b ? b : a
  if (low === Number.NEGATIVE_INFINITY || high - low > 30) return high
  return high + Math.log1p(Math.exp(low - high))
}
