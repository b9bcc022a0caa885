import type {Calibration, RatedLink, ScoredLink} from '../score-model.ts'
import {linkKey, toLinkSet} from './score.ts'

/** A link's confidence, and whether gold has it. */
export interface RatedHit {
  /** 0…1 */
  readonly confidence: number
  readonly isRight: boolean
}

const bins = 10

/** The predicted links of a text that have both sides and a confidence, and whether gold has exactly them. */
export function rateLinks(gold: readonly ScoredLink[], predicted: readonly RatedLink[]): RatedHit[] {
  const rated = predicted.filter(({ar, en, confidence}) => confidence !== null && ar.length > 0 && en.length > 0)
  if (rated.length === 0) return []
  const truth = toLinkSet(gold)
  return rated.map((link) => ({confidence: link.confidence ?? 0, isRight: truth.has(linkKey(link))}))
}

/**
 * Whether confidences are probabilities: the expected calibration error over ten bins of one width (Naeini, Cooper &
 * Hauskrecht 2015), and how many links can be taken, surest first, at a precision. null without links.
 */
export function calibrate(hits: readonly RatedHit[]): Calibration | null {
  if (hits.length === 0) return null
  const sorted = hits.toSorted((a, b) => b.confidence - a.confidence)
  return {
    links: hits.length,
    error: calibrationError(hits),
    coverage99: coverageAt(sorted, 0.99),
    coverage95: coverageAt(sorted, 0.95),
  }
}

function calibrationError(hits: readonly RatedHit[]): number {
  const sums = Array.from({length: bins}, () => ({count: 0, confidence: 0, right: 0}))
  for (const {confidence, isRight} of hits) {
    const bin = sums[binOf(confidence)]
    bin.count++
    bin.confidence += confidence
    bin.right += isRight ? 1 : 0
  }
  return sums
    .filter(({count}) => count > 0)
    .reduce(
      (error, {count, confidence, right}) =>
        error + (Math.abs(confidence / count - right / count) * count) / hits.length,
      0,
    )
}

/** By comparing, since 0.29 * 10 and its like are not exact. */
function binOf(confidence: number): number {
  let bin = 0
  while (bin < bins - 1 && confidence >= (bin + 1) / bins) bin++
  return bin
}

/** The largest share of the surest links of which at least `precision` are right. */
function coverageAt(sorted: readonly RatedHit[], precision: number): number {
  let right = 0
  let taken = 0
  for (const [at, {isRight}] of sorted.entries()) {
    if (isRight) right++
    if (right / (at + 1) >= precision) taken = at + 1
  }
  return taken / sorted.length
}
