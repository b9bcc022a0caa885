import type {NameSignals} from './name-signals.ts'

/**
 * Weights of the signals, fitted by logistic regression on news sentences in which the names are marked. A share is of the
 * word's places, with one more, so that a single place proves less.
 */
const weights = {
  bias: -1.5,
  inflectedWord: -2,
  plainWord: -2.6,
  letters: 0.42,
  foreignLetter: 5,
  titles: 1.2,
  placeTitles: 2.5,
  attributions: 1.1,
  english: 4.6,
  /** For each segment whose English has no such name, three at most. */
  noEnglish: -0.9,
  /** For each inflected form in the corpus, three at most. */
  inflected: -1.7,
  known: 3.3,
} as const

const most = 3

/**
 * How sure it is that a unit is a name: the logarithm of the odds.
 */
export function nameScore(signals: NameSignals): number {
  const {count, segments, matched} = signals
  const share = (places: number): number => places / (count + 1)
  let score = weights.bias + weights.letters * signals.letters
  if (signals.ordinary === 1) score += weights.inflectedWord
  if (signals.ordinary === 2) score += weights.plainWord
  if (signals.hasForeignLetter) score += weights.foreignLetter
  score += weights.titles * share(signals.titles) + weights.placeTitles * share(signals.placeTitles)
  score += weights.attributions * share(signals.attributions)
  score += weights.inflected * Math.min(most, signals.inflected)
  if (signals.isKnownName) score += weights.known
  if (matched > 0) score += weights.english * Math.min(1, matched / (segments + 0.5))
  else score += weights.noEnglish * Math.min(most, segments)
  return score
}
