import type {ScoredLink} from '../src/score-model.ts'

/** Numbers of segments in a link, and −ln of how probable it is before anything is read (Gale & Church 1993, table 5). */
const moves: readonly {readonly ar: number; readonly en: number; readonly cost: number}[] = [
  {ar: 1, en: 1, cost: -Math.log(0.89)},
  {ar: 1, en: 0, cost: -Math.log(0.0099 / 2)},
  {ar: 0, en: 1, cost: -Math.log(0.0099 / 2)},
  {ar: 2, en: 1, cost: -Math.log(0.089 / 2)},
  {ar: 1, en: 2, cost: -Math.log(0.089 / 2)},
  {ar: 2, en: 2, cost: -Math.log(0.011)},
]

/** Variance of a length for each character of the text that it stands for. */
const VARIANCE = 6.8

/** Texts of more segments are searched only so many times the root of their length beside the diagonal. */
const FULL = 1000
const SPREAD = 4

/** The boundaries that are searched: row i has the columns `lo[i]` to `hi[i]`, from place `first[i]` on. */
interface Diagonal {
  readonly lo: Int32Array
  readonly hi: Int32Array
  readonly first: Int32Array
}

/** Characters before each segment, and before the end. */
interface Lengths {
  readonly ar: Float64Array
  readonly en: Float64Array
}

/**
 * Pairs segments by nothing but their lengths in characters, by dynamic programming: the baseline. Gale & Church 1993, "A
 * Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1). How many English characters stand
 * for an Arabic one is taken from the two texts.
 */
export function alignByLength(ar: readonly string[], en: readonly string[]): ScoredLink[] {
  const lengths = {ar: sumLengths(ar), en: sumLengths(en)}
  const diagonal = createDiagonal(ar.length, en.length)
  return tracePath(diagonal, chooseMoves(lengths, diagonal))
}

function sumLengths(texts: readonly string[]): Float64Array {
  const sums = new Float64Array(texts.length + 1)
  for (let at = 0; at < texts.length; at++) sums[at + 1] = sums[at] + texts[at].length
  return sums
}

function createDiagonal(rows: number, columns: number): Diagonal {
  const isFull = Math.max(rows, columns) <= FULL
  const reach = isFull ? columns : Math.ceil(SPREAD * Math.sqrt(columns)) + Math.abs(rows - columns)
  const lo = new Int32Array(rows + 1)
  const hi = new Int32Array(rows + 1)
  const first = new Int32Array(rows + 2)
  for (let row = 0; row <= rows; row++) {
    const middle = Math.round((row * columns) / Math.max(1, rows))
    lo[row] = row === 0 ? 0 : Math.max(0, middle - reach)
    hi[row] = row === rows ? columns : Math.min(columns, middle + reach)
    first[row + 1] = first[row] + hi[row] - lo[row] + 1
  }
  return {lo, hi, first}
}

/** For each boundary, the move that leads to it at the least cost. Costs of three rows are kept: no move is longer. */
function chooseMoves(lengths: Lengths, {lo, hi, first}: Diagonal): Uint8Array {
  const costs = [0, 1, 2].map(() => new Float64Array(lengths.en.length))
  const choice = new Uint8Array(first[lo.length])
  const chooseMove = createMoveChooser(lengths, costs)
  for (let row = 0; row < lo.length; row++) {
    costs[row % 3].fill(Infinity)
    for (let column = lo[row]; column <= hi[row]; column++)
      choice[first[row] + column - lo[row]] = chooseMove(row, column)
  }
  return choice
}

/** Makes the function that writes the least cost of a boundary and returns its move. */
function createMoveChooser(lengths: Lengths, costs: readonly Float64Array[]): (row: number, column: number) => number {
  const costOf = createLengthCost(lengths)
  return (row, column) => {
    let least = row === 0 && column === 0 ? 0 : Infinity
    let choice = 0
    for (let at = 0; at < moves.length; at++) {
      const {ar, en, cost} = moves[at]
      if (ar > row || en > column) continue
      const before = costs[(row - ar) % 3][column - en] + cost
      if (before >= least) continue
      const sum = before + costOf(lengths.ar[row] - lengths.ar[row - ar], lengths.en[column] - lengths.en[column - en])
      if (sum >= least) continue
      least = sum
      choice = at
    }
    costs[row % 3][column] = least
    return choice
  }
}

/** −ln of how probable it is that lengths of what stands for each other differ as much as these or more. */
function createLengthCost(lengths: Lengths): (ar: number, en: number) => number {
  const ratio = lengths.en[lengths.en.length - 1] / Math.max(1, lengths.ar[lengths.ar.length - 1])
  const tails = fillTails()
  return (ar, en) => {
    const deviation = Math.sqrt((VARIANCE * (ratio * ar + en)) / 2)
    const delta = deviation === 0 ? 0 : Math.abs(ratio * ar - en) / deviation
    return tails[Math.min(tails.length - 1, Math.round(delta * STEPS))]
  }
}

/** Steps of one standard deviation in the table of tails, and the deviation where it ends. */
const STEPS = 100
const END = 37

/** −ln of how much of the normal distribution lies further than so many steps from the middle, on both sides. */
function fillTails(): Float64Array {
  const tails = new Float64Array(END * STEPS + 1)
  let sum = Number.MIN_VALUE
  for (let at = END * STEPS; at >= 0; at--) {
    sum += (Math.exp(-(((at + 0.5) / STEPS) ** 2) / 2) * Math.sqrt(2 / Math.PI)) / STEPS
    tails[at] = -Math.log(sum)
  }
  return tails
}

function tracePath({lo, first}: Diagonal, choice: Uint8Array): ScoredLink[] {
  const links: ScoredLink[] = []
  let row = lo.length - 1
  let column = first[row + 1] - first[row] + lo[row] - 1
  while (row > 0 || column > 0) {
    const {ar, en} = moves[choice[first[row] + column - lo[row]]]
    row -= ar
    column -= en
    links.push({ar: range(row, ar), en: range(column, en)})
  }
  return links.toReversed()
}

function range(from: number, count: number): number[] {
  return Array.from({length: count}, (_, step) => from + step)
}
