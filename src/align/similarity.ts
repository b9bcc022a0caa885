import type {Segment} from '../model.ts'
import type {Run} from './length-model.ts'

/** Vectors of a pair's segments: rows of `size` numbers, by `Segment.index`, each of length 1 or all zeros. */
export interface Vectors {
  readonly size: number
  readonly ar: Float32Array
  readonly en: Float32Array
}

/** How much likelier two runs are to mean the same than two taken at random: standard deviations above the mean, −3 to 6. */
export type Similarity = (ar: Run, en: Run) => number

/** So many pairs of segments are looked at to learn what is usual. */
const SAMPLE = 4000
/** Two unrelated segments of one text are this much above the mean at most, as a rule. */
const USUAL = 1.5
/** Cosines are taken to differ by this much at least. */
const LEAST = 0.02
/** Cosines that differ no more than this differ by rounding: vectors that are all alike tell nothing. */
const ROUNDING = 1e-5
/** The golden section: its multiples spread evenly, so that every English segment is met, however long the Arabic text. */
const GOLDEN = 0.6180339887498949

/**
 * Makes the function that compares the meaning of runs: the cosine of their segments' summed vectors, against the cosines
 * of segments paired at random, since how near all sentences are differs from model to model (after vecalign, Thompson
 * and Koehn 2019). A run without a vector speaks neither for nor against a link: 0.
 */
export function readSimilarity(ar: readonly Segment[], en: readonly Segment[], vectors: Vectors): Similarity {
  const left = sums(ar, vectors.ar, vectors.size)
  const right = sums(en, vectors.en, vectors.size)
  const {mean, deviation} = usual([left, right], [ar.length, en.length], vectors.size)
  if (deviation < ROUNDING) return () => 0
  return (arRun, enRun) => {
    const cosine = compare([left, right], [arRun, enRun], vectors.size)
    if (cosine === null) return 0
    return Math.max(-3, Math.min(6, (cosine - mean) / Math.max(LEAST, deviation) - USUAL))
  }
}

/** Running sums of the vectors, so that a run is one subtraction. */
function sums(segments: readonly Segment[], vectors: Float32Array, size: number): Float64Array {
  const total = new Float64Array((segments.length + 1) * size)
  for (const [at, {index}] of segments.entries()) {
    for (let place = 0; place < size; place++)
      total[(at + 1) * size + place] = total[at * size + place] + (vectors[index * size + place] ?? 0)
  }
  return total
}

/** The cosine of two runs; null where one has no vector. */
function compare(
  [left, right]: readonly [Float64Array, Float64Array],
  [ar, en]: readonly [Run, Run],
  size: number,
): number | null {
  const [arFrom, arTo] = [ar.at * size, (ar.at + ar.count) * size]
  const [enFrom, enTo] = [en.at * size, (en.at + en.count) * size]
  let [product, arSquare, enSquare] = [0, 0, 0]
  for (let place = 0; place < size; place++) {
    const a = left[arTo + place] - left[arFrom + place]
    const b = right[enTo + place] - right[enFrom + place]
    product += a * b
    arSquare += a * a
    enSquare += b * b
  }
  return arSquare === 0 || enSquare === 0 ? null : product / Math.sqrt(arSquare * enSquare)
}

/** Mean and deviation of the cosines of pairs spread evenly over both texts. */
function usual(
  totals: readonly [Float64Array, Float64Array],
  [rows, columns]: readonly [number, number],
  size: number,
): {mean: number; deviation: number} {
  const samples = Math.min(SAMPLE, rows * columns)
  let [count, sum, squares] = [0, 0, 0]
  for (let sample = 0; sample < samples; sample++) {
    const pair = samplePair(sample, [rows, columns])
    const cosine = compare(totals, pair, size)
    if (cosine === null) continue
    count++
    sum += cosine
    squares += cosine * cosine
  }
  const mean = sum / Math.max(1, count)
  return {mean, deviation: Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean))}
}

/** All pairs where there are few of them. */
function samplePair(sample: number, [rows, columns]: readonly [number, number]): readonly [Run, Run] {
  const isAll = rows * columns <= SAMPLE
  const row = isAll ? Math.floor(sample / columns) : Math.floor((sample * rows) / SAMPLE)
  const column = isAll ? sample % columns : Math.floor(((sample * GOLDEN) % 1) * columns)
  return [
    {at: row, count: 1},
    {at: column, count: 1},
  ]
}
