import type {Link, Segment, TermHit} from '../model.ts'
import {type Associations, findCounterparts, weighCounterparts} from './associations.ts'
import {bandAroundPath, chooseBand} from './band.ts'
import {toConfidence} from './confidence.ts'
import type {CompareNames} from './counterpart.ts'
import {explainLink} from './evidence.ts'
import {LINKING, readWeights, shapes} from './features.ts'
import {findMoved, type FoundLink} from './find-moved.ts'
import {passGates, type Gate, takeOutFixed} from './fixed-points.ts'
import {induceCounterparts} from './induce.ts'
import {bestPath, type Step} from './lattice.ts'
import {createLengthScore} from './length-model.ts'
import type {Texts} from './link-scorer.ts'
import {createMarkFeatures} from './mark-features.ts'
import {orderLinks} from './order-links.ts'
import {scoreLattice} from './score-lattice.ts'
import {readSide} from './vocabulary.ts'

/** What alignment may know beside the texts. */
export interface AlignOptions {
  /** Glossary hits of both sides, by `Segment.index`. */
  readonly hits?: {readonly ar: readonly TermHit[]; readonly en: readonly TermHit[]}
  /** Links that a person confirmed or edited: kept as they are, and only the rest is aligned. */
  readonly fixed?: readonly Link[]
  /** Probability that an Arabic and an English form spell one name; a likeness below one half is dropped. */
  readonly names?: CompareNames
}

/** A link this probable is learned from. */
const SURE = 0.9
/** Boundaries on both sides of the first path that the second pass looks at. */
const NARROW = 8

/**
 * Pairs the segments of two texts: a dynamic programme over links of one to four segments, scored by length, numbers,
 * names, words, terms and marks; long texts teach it their own words for a second pass. Then segments that changed places
 * are looked for among the unlinked. Total on any input, deterministic, near linear in the text.
 *
 * @returns every segment, by `Segment.index`, in exactly one link; unlinked ones alone; in Arabic order
 * @throws never
 */
export function alignSegments(ar: readonly Segment[], en: readonly Segment[], options: AlignOptions = {}): Link[] {
  const rest = takeOutFixed(ar, en, options.fixed ?? [])
  const weights = readWeights()
  const {texts, steps} = alignInOrder(rest, weights, options)
  const links = findMoved(texts, steps.map(toFoundLink), weights)
  const found = links.map((link): Link => {
    return {
      ar: link.ar.map((at) => rest.ar[at].index),
      en: link.en.map((at) => rest.en[at].index),
      confidence: link.confidence,
      status: 'auto',
      isMoved: link.isMoved,
      isDropped: false,
      evidence: explainLink(texts, rest, link),
    }
  })
  return orderLinks([...rest.kept, ...found])
}

function alignInOrder(
  rest: {ar: readonly Segment[]; en: readonly Segment[]; gates: readonly Gate[]},
  weights: Float64Array,
  options: AlignOptions,
): {texts: Texts; steps: Step[]} {
  const ar = readSide(rest.ar, 'ar', options.hits?.ar ?? [])
  const en = readSide(rest.en, 'en', options.hits?.en ?? [])
  const lengthScore = createLengthScore(ar.letters, en.letters)
  const addMarkFeatures = createMarkFeatures(rest.ar, rest.en)
  const arIndex = Int32Array.from(rest.ar, (segment) => segment.index)
  const enIndex = Int32Array.from(rest.en, (segment) => segment.index)
  const toTexts = (associations: Associations): Texts => {
    return {ar, en, associations, lengthScore, addMarkFeatures, arIndex, enIndex}
  }
  const counterparts = findCounterparts(ar, en, options.names)
  const texts = toTexts(weighCounterparts(ar, en, counterparts))
  const steps = bestPath(scoreLattice(texts, passGates(chooseBand(texts), rest.gates), weights))
  const sure = steps.filter((step) => step.shape < LINKING && step.posterior > SURE).map(toFoundLink)
  const learned = induceCounterparts(texts, sure)
  if (learned.length === 0) return {texts, steps}
  const taught = toTexts(weighCounterparts(ar, en, [...counterparts, ...learned]))
  const corners = [...steps.map((step) => ({row: step.ar, column: step.en})), {row: ar.count, column: en.count}]
  const band = passGates(bandAroundPath(corners, NARROW), rest.gates)
  return {texts: taught, steps: bestPath(scoreLattice(taught, band, weights))}
}

function toFoundLink({ar, en, shape, posterior}: Step): FoundLink {
  const [arCount, enCount] = shapes[shape]
  return {
    ar: Array.from({length: arCount}, (_, step) => ar + step),
    en: Array.from({length: enCount}, (_, step) => en + step),
    confidence: toConfidence(posterior),
    isMoved: false,
  }
}
