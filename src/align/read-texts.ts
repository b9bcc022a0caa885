import type {Segment, TermHit} from '../model.ts'
import {findCounterparts, weighCounterparts} from './associations.ts'
import type {Counterpart} from './counterpart.ts'
import {createLengthScore} from './length-model.ts'
import {type LearnedPairs, learnedCounterparts} from './learn.ts'
import type {Texts} from './link-scorer.ts'
import {createMarkFeatures} from './mark-features.ts'
import {readSimilarity, type Vectors} from './similarity.ts'
import {readSide, type Side} from './vocabulary.ts'

/** What is known beside the texts. */
export interface Knowledge {
  /** Glossary hits of both sides, by `Segment.index`. */
  readonly hits?: {readonly ar: readonly TermHit[]; readonly en: readonly TermHit[]}
  /** Pairs of words that a batch of texts has taught (`learnPairs`). */
  readonly learned?: LearnedPairs
  /** Vectors of all segments of both texts, by `Segment.index`. */
  readonly vectors?: Vectors
}

/** Two texts read, and what was found without knowing any link. */
export interface Reading {
  readonly texts: Texts
  readonly counterparts: readonly Counterpart[]
}

/** Everything about two texts that scoring asks for. Linear in the texts. */
export function readTexts(ar: readonly Segment[], en: readonly Segment[], knowledge: Knowledge): Reading {
  const {hits, learned = [], vectors} = knowledge
  const sides = readSides(ar, en, hits)
  const counterparts = [...findCounterparts(sides.ar, sides.en), ...learnedCounterparts(sides, learned)]
  const texts: Texts = {
    ...sides,
    associations: weighCounterparts(sides.ar, sides.en, counterparts),
    lengthScore: createLengthScore(sides.ar.letters, sides.en.letters),
    addMarkFeatures: createMarkFeatures(ar, en),
    similarity: vectors === undefined ? null : readSimilarity(ar, en, vectors),
    arIndex: Int32Array.from(ar, (segment) => segment.index),
    enIndex: Int32Array.from(en, (segment) => segment.index),
  }
  return {texts, counterparts}
}

/** The tokens of both texts. */
export function readSides(
  ar: readonly Segment[],
  en: readonly Segment[],
  hits: Knowledge['hits'],
): {ar: Side; en: Side} {
  return {ar: readSide(ar, 'ar', hits?.ar ?? []), en: readSide(en, 'en', hits?.en ?? [])}
}

/** The same texts with more counterparts. */
export function teach({texts, counterparts}: Reading, learned: LearnedPairs): Texts {
  const more = learnedCounterparts(texts, learned)
  return {...texts, associations: weighCounterparts(texts.ar, texts.en, [...counterparts, ...more])}
}
