import {alignment} from '../data/alignment.ts'

/** A stretch of consecutive segments: the first, and how many. */
export interface Run {
  readonly at: number
  readonly count: number
}

/** How far lengths speak for a link, against lengths that have nothing to do with each other: a log-likelihood ratio. */
export type LengthScore = (ar: Run, en: Run) => number

/** Most segments on one side of a link. */
const MOST = 4

/**
 * The Arabic length is normal around `ratio` times the English one, or both are independent sums of gamma-distributed
 * lengths, as in the texts at hand. After Gale and Church (1993), with the null hypothesis made explicit, so that
 * segments without counterpart cost only their prior.
 *
 * @param ar letters of each segment, 1 at least
 * @param en likewise
 */
export function createLengthScore(ar: Float64Array, en: Float64Array): LengthScore {
  const {ratio, variance, mean, deviation} = alignment.length
  const arSums = sums(ar)
  const enSums = sums(en)
  const arApart = logGammas(ar, mean * ratio, deviation * ratio)
  const enApart = logGammas(en, mean, deviation)
  const logRatio = Math.log(ratio)
  return (arRun, enRun) => {
    const arLetters = arSums[arRun.at + arRun.count] - arSums[arRun.at]
    const enLetters = ratio * (enSums[enRun.at + enRun.count] - enSums[enRun.at])
    const spread = (variance * (arLetters + enLetters)) / 2
    const delta = (arLetters - enLetters) ** 2 / (2 * spread)
    // A broad second curve under the first keeps free translations possible.
    const curve = Math.log(0.93 * Math.exp(-delta) + (0.07 / 3) * Math.exp(-delta / 9))
    const together = curve - Math.log(2 * Math.PI * spread) / 2
    const apart = arApart[arRun.at * MOST + arRun.count - 1] + enApart[enRun.at * MOST + enRun.count - 1]
    return Math.max(-12, together + (logRatio - apart) / 2)
  }
}

function sums(lengths: Float64Array): Float64Array {
  const total = new Float64Array(lengths.length + 1)
  for (let at = 0; at < lengths.length; at++) total[at + 1] = total[at] + lengths[at]
  return total
}

/** ln of the density of each segment's length, and of the summed lengths of up to four from it on. */
function logGammas(lengths: Float64Array, mean: number, deviation: number): Float64Array {
  const {shape, scale} = fitGamma(lengths, mean, deviation)
  const table = new Float64Array(lengths.length * MOST)
  for (let count = 1; count <= MOST; count++) {
    const k = shape * count
    const constant = -k * Math.log(scale) - logFactorial(k)
    for (let at = 0; at + count <= lengths.length; at++) {
      let sum = 0
      for (let step = 0; step < count; step++) sum += lengths[at + step]
      table[at * MOST + count - 1] = (k - 1) * Math.log(sum) - sum / scale + constant
    }
  }
  return table
}

/** Moments of the lengths, with eight segments of usual length added so that a short text does not stand alone. */
function fitGamma(lengths: Float64Array, mean: number, deviation: number): {shape: number; scale: number} {
  const weight = 8
  let sum = weight * mean
  let squares = weight * (mean * mean + deviation * deviation)
  for (const length of lengths) {
    const capped = Math.min(length, 20 * mean)
    sum += capped
    squares += capped * capped
  }
  const average = sum / (lengths.length + weight)
  const spread = Math.max(squares / (lengths.length + weight) - average * average, (average * average) / 10)
  return {shape: (average * average) / spread, scale: spread / average}
}

/** ln Γ(x) by Stirling's series, shifted up by eight for accuracy. */
function logFactorial(x: number): number {
  let shift = 0
  for (let step = 0; step < 8; step++) shift += Math.log(x + step)
  const y = x + 8
  return (y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2 + 1 / (12 * y) - 1 / (360 * y ** 3) - shift
}
