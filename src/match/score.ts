import {match as settings} from '../data/match.ts'
import type {Run} from '../align/length-model.ts'
import {features} from './features.ts'
import type {SharedPair} from './share-pairs.ts'

/** A pair of runs that may say the same. */
export interface Alternative {
  readonly ar: Run
  readonly en: Run
  /** Logarithm of the odds that they do, by what the two say alone. */
  readonly odds: number
  readonly pairs: readonly SharedPair[]
}

const weights: Float64Array = Float64Array.from(features, (name) => settings.weights[name] ?? 0)

/** The logarithm of the odds that two runs say the same. @param found of `compareRuns` */
export function oddsOf(found: Float64Array): number {
  let odds = settings.bias
  for (let at = 0; at < found.length; at++) odds += weights[at] * found[at]
  return odds
}

/** A rival further off than this makes no difference. */
const FAR = 6

/**
 * The probability that an alternative is right, given the odds of the best other candidate for the same Arabic: where two
 * compete, at most one is usually right.
 */
export function probabilityOf(odds: number, rival: number): number {
  const {bias, own, below, above} = settings.rival
  const lead = Math.max(-FAR, Math.min(FAR, odds - rival))
  return logistic(bias + own * odds + below * Math.min(0, lead) + above * Math.max(0, lead))
}

/** What tells a row of a memory from its neighbours. */
export interface Remembrance {
  /** 0…1: the share of words that need no change. */
  readonly likeness: number
  readonly hasOtherNumbers: boolean
  readonly hasOtherNames: boolean
}

/** The probability that the English of a row translates a text that is like the row's Arabic. */
export function probabilityOfMemory({likeness, hasOtherNumbers, hasOtherNames}: Remembrance): number {
  const {bias, slope, otherNumbers, otherNames} = settings.memory
  const against = (hasOtherNumbers ? otherNumbers : 0) + (hasOtherNames ? otherNames : 0)
  return logistic(bias + slope * likeness + against)
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
