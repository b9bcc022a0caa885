import type {Link, Segment} from '../model.ts'
import {bandAroundPath, chooseBand} from './band.ts'
import {toConfidence} from './confidence.ts'
import {explainLink} from './evidence.ts'
import {LINKING, readWeights, shapes} from './features.ts'
import {findMoved} from './find-moved.ts'
import {type Gate, passGates, takeOutFixed} from './fixed-points.ts'
import type {FoundLink} from './found-link.ts'
import {bestPath, type Step} from './lattice.ts'
import {drawLesson, learnPairs, type Lesson, type SureLink} from './learn.ts'
import type {Texts} from './link-scorer.ts'
import {orderLinks} from './order-links.ts'
import {type Knowledge, readSides, readTexts, teach} from './read-texts.ts'
import {scoreLattice} from './score-lattice.ts'

/** What alignment may know beside the texts. */
export interface AlignOptions extends Knowledge {
  /** Links that a person confirmed or edited: kept as they are, and only the rest is aligned. */
  readonly fixed?: readonly Link[]
}

/** A link this probable is learned from. */
const SURE = 0.9
/** Boundaries on both sides of the first path that the second pass looks at. */
const NARROW = 8

/**
 * Pairs the segments of two texts: a dynamic programme over links of one to four segments, scored by length, numbers,
 * names, words, terms and marks; without words learned from a batch, long texts teach it their own for a second pass. Then segments that changed places
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

/**
 * What a pair has to teach to its batch: the words of the links that are sure already without it, and of those that a person
 * decided.
 *
 * @throws never
 */
export function lessonOf(ar: readonly Segment[], en: readonly Segment[], options: AlignOptions = {}): Lesson {
  const rest = takeOutFixed(ar, en, options.fixed ?? [])
  const {texts} = readTexts(rest.ar, rest.en, {...options, learned: []})
  const steps = bestPath(scoreLattice(texts, passGates(chooseBand(texts), rest.gates), readWeights()))
  const sure = sureLinks(steps)
  const decided = rest.kept.filter((link) => link.ar.length > 0 && link.en.length > 0)
  if (decided.length === 0) return drawLesson(texts, sure)
  const found = sure.map((link) => ({
    ar: link.ar.map((at) => rest.ar[at].index),
    en: link.en.map((at) => rest.en[at].index),
  }))
  return drawLesson(readSides(ar, en, options.hits), inPlaces([...found, ...decided], {ar, en}))
}

/** Links by `Segment.index` as links by places among the segments. */
function inPlaces(
  links: readonly SureLink[],
  sides: {ar: readonly Segment[]; en: readonly Segment[]},
): readonly SureLink[] {
  const placesOf = (segments: readonly Segment[]): ReadonlyMap<number, number> =>
    new Map(segments.map(({index}, at) => [index, at]))
  const [ar, en] = [placesOf(sides.ar), placesOf(sides.en)]
  return links.map((link) => ({
    ar: link.ar.map((index) => ar.get(index) ?? 0),
    en: link.en.map((index) => en.get(index) ?? 0),
  }))
}

function alignInOrder(
  rest: {ar: readonly Segment[]; en: readonly Segment[]; gates: readonly Gate[]},
  weights: Float64Array,
  options: AlignOptions,
): {texts: Texts; steps: Step[]} {
  const reading = readTexts(rest.ar, rest.en, options)
  const {texts} = reading
  const steps = bestPath(scoreLattice(texts, passGates(chooseBand(texts), rest.gates), weights))
  if (options.learned !== undefined) return {texts, steps}
  const learned = learnPairs([drawLesson(texts, sureLinks(steps))])
  if (learned.length === 0) return {texts, steps}
  const taught = teach(reading, learned)
  const corners = [
    ...steps.map((step) => ({row: step.ar, column: step.en})),
    {row: texts.ar.count, column: texts.en.count},
  ]
  const band = passGates(bandAroundPath(corners, NARROW), rest.gates)
  return {texts: taught, steps: bestPath(scoreLattice(taught, band, weights))}
}

function sureLinks(steps: readonly Step[]): FoundLink[] {
  return steps.filter((step) => step.shape < LINKING && step.posterior > SURE).map(toFoundLink)
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
