import {pairing} from '../data/pairing.ts'
import type {Batch} from './batch.ts'
import {PER, type TypeChances} from './chances.ts'

/** Both languages of a batch. */
export interface Batches {
  readonly ar: Batch
  readonly en: Batch
  readonly chances: {readonly ar: TypeChances; readonly en: TypeChances}
}

/** A thing that both texts have: entries of the two batches, and how much it says. */
export interface Match {
  readonly ar: number
  readonly en: number
  readonly gain: number
}

/** How an Arabic and an English text fit. */
export interface Comparison {
  /** What speaks for the pair, by the names in `data/pairing.yaml`. */
  readonly features: Readonly<Record<keyof typeof pairing.weights, number>>
  /** Logarithm of the odds that one is a translation of the other. */
  readonly logOdds: number
}

const {weights} = pairing
/** Logarithms: English letters for each Arabic one, and how far translations usually are from that and in segments. */
const usual = {ratio: 0.08, length: 0.4, segments: 0.5}

/**
 * Compares texts of two batches: whatever both have, against what one has alone. Keeps the types of the text it last looked
 * at, so that it is fast where one text is compared with several.
 */
export function createComparison(batches: Batches): (ar: number, en: number) => Comparison {
  const find = createMatching(batches)
  return (ar, en) => {
    const {matches, arabic, english} = find(ar, en)
    const features = {
      arabic,
      english,
      places: placesAgree(batches, matches),
      headline: headlinesAgree(batches, matches),
      length: beyond(Math.log(batches.en.letters[en] / batches.ar.letters[ar]) - usual.ratio, usual.length),
      segments: beyond(Math.log((batches.en.segments[en] + 1) / (batches.ar.segments[ar] + 1)), usual.segments),
      bias: 1,
    }
    let logOdds = 0
    for (const name of featureNames) logOdds += weights[name] * features[name]
    return {features, logOdds}
  }
}

const featureNames = ['arabic', 'english', 'places', 'headline', 'length', 'segments', 'bias'] as const

function beyond(value: number, limit: number): number {
  return Math.max(0, Math.abs(value) - limit)
}

interface Found {
  readonly matches: readonly Match[]
  /** Sums over the types of each text: log of how much more probable what was found is in a true pair. */
  readonly arabic: number
  readonly english: number
}

/** What an Arabic and an English text share. */
export function createMatching({ar, en, chances}: Batches): (arText: number, enText: number) => Found {
  const arEntries = new Int32Array(ar.side.types.length).fill(-1)
  const enEntries = new Int32Array(en.side.types.length).fill(-1)
  return (arText, enText) => {
    const arRange = {from: ar.starts[arText], to: ar.starts[arText + 1]}
    const enRange = {from: en.starts[enText], to: en.starts[enText + 1]}
    for (let at = arRange.from; at < arRange.to; at++) arEntries[ar.types[at]] = at
    for (let at = enRange.from; at < enRange.to; at++) enEntries[en.types[at]] = at
    const matches: Match[] = []
    const arabic = sumTypes(
      {batch: ar, chances: chances.ar, range: arRange, entries: enEntries, letters: en.letters[enText]},
      (at, other, gain) => {
        matches.push({ar: at, en: other, gain})
      },
    )
    const english = sumTypes({
      batch: en,
      chances: chances.en,
      range: enRange,
      entries: arEntries,
      letters: ar.letters[arText],
    })
    for (let at = arRange.from; at < arRange.to; at++) arEntries[ar.types[at]] = -1
    for (let at = enRange.from; at < enRange.to; at++) enEntries[en.types[at]] = -1
    return {matches, arabic, english}
  }
}

function sumTypes(
  text: {
    batch: Batch
    chances: TypeChances
    range: {from: number; to: number}
    /** Entry of each type in the other text; −1 where it has none. */
    entries: Int32Array
    letters: number
  },
  each?: (entry: number, other: number, gain: number) => void,
): number {
  const {batch, chances, range, entries, letters} = text
  let sum = 0
  for (let at = range.from; at < range.to; at++) {
    const type = batch.types[at]
    const found = chances.found[type]
    if (chances.rate[type] === 0) continue
    const other = firstOf(chances, type, entries)
    if (other < 0) sum += Math.log(1 - found)
    else {
      const chance = 1 - Math.exp((-chances.rate[type] * letters) / PER)
      const gain = Math.log((1 - (1 - found) * (1 - chance)) / chance)
      sum += gain
      each?.(at, other, gain)
    }
  }
  return sum
}

/** The entry of a type's first counterpart in the other text; −1 when it has none. */
function firstOf({first, others}: TypeChances, type: number, entries: Int32Array): number {
  for (let at = first[type]; at < first[type + 1]; at++) {
    const entry = entries[others[at]]
    if (entry >= 0) return entry
  }
  return -1
}

/** Share of matches that stand where they should, how far they stray, and the bounds of what all places together may say. */
const near = {share: 0.5, spread: 0.06, least: -5, most: 60}

/** Things that stand once in each text, and at the same place in both, speak for a translation. */
function placesAgree({ar, en}: Batches, matches: readonly Match[]): number {
  let sum = 0
  for (const match of matches) {
    if (ar.uses[match.ar] > 1 || en.uses[match.en] > 1) continue
    const distance = Math.abs(ar.places[match.ar] - en.places[match.en])
    // Places that have nothing to do with each other: triangular.
    const chance = 2 * (1 - distance) + 0.01
    const wanted = Math.exp(-distance / near.spread) / near.spread
    sum += Math.log((near.share * wanted + (1 - near.share) * chance) / chance)
  }
  return Math.max(near.least, Math.min(near.most, sum))
}

function headlinesAgree({ar, en}: Batches, matches: readonly Match[]): number {
  let sum = 0
  for (const {ar: arEntry, en: enEntry, gain} of matches) {
    if (ar.isHeadline[arEntry] === 1 && en.isHeadline[enEntry] === 1) sum += gain
  }
  return sum
}
