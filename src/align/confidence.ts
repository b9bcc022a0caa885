import {alignment} from '../data/alignment.ts'

/**
 * The probability that a link is right, from its share of all alignments: a logistic curve over ln(p / (1 − p)), with
 * the coefficients of `data/alignment.yaml`.
 */
export function toConfidence(posterior: number): number {
  const {bias, slope} = alignment.confidence
  const share = Math.min(1 - 1e-6, Math.max(1e-6, posterior))
  return 1 / (1 + Math.exp(-(bias + slope * Math.log(share / (1 - share)))))
}
