import {alignment} from '../data/alignment.ts'
import type {Associations} from './associations.ts'
import {featureAt, features, shapes} from './features.ts'
import type {LengthScore, Run} from './length-model.ts'
import type {AddMarkFeatures} from './mark-features.ts'
import {createPostings, matchRow, type RowMatches} from './row-matches.ts'
import type {Similarity} from './similarity.ts'
import type {Side} from './vocabulary.ts'

/** All that is known about two texts before they are aligned. */
export interface Texts {
  readonly ar: Side
  readonly en: Side
  readonly associations: Associations
  readonly lengthScore: LengthScore
  readonly addMarkFeatures: AddMarkFeatures
  /** By vectors of meaning; null without. */
  readonly similarity: Similarity | null
  /** `Segment.index` of each: only neighbours go into one link. */
  readonly arIndex: Int32Array
  readonly enIndex: Int32Array
}

/**
 * The features of the link between two runs, given the matches of the Arabic run's segments; null when the lengths alone
 * rule it out, or segments are missing inside. The array is overwritten by the next call.
 */
export type ReadFeatures = (ar: Run, en: Run, rows: readonly RowMatches[]) => Float64Array | null

const LENGTH = featureAt('length')
const MATCH = featureAt('term')
const MISSING = featureAt('missing-term')
const SIMILARITY = featureAt('similarity')
const UNMATCHED_PART = featureAt('unmatched-part')
const CLASSES = 8
/** Most segments on one side of a link. */
const MOST = 4
/** Missing classes that are features: the six kinds and `ABSENT`. */
const COUNTED = 7
/** Missing counterparts weigh less and less beyond this number: free translation leaves out many at a time. */
const PATIENCE = 4
/** Merged segments whose lengths fit worse than this are not looked at further. */
const WORST_LENGTH = -7

/**
 * Makes the function that lists what speaks for and against a link. Each type counts once in a link, and matches one
 * type at most: a name that headline and first sentence share does not pull both into one link.
 */
export function createFeatureReader(texts: Texts): ReadFeatures {
  const out = new Float64Array(features.length)
  const arMissing = countClasses(texts.ar, texts.associations.arClass)
  const enMissing = countClasses(texts.en, texts.associations.enClass)
  const addMatches = createMatcher(texts, out)
  return (ar, en, rows) => {
    if (!isUnbroken(texts.arIndex, ar) || !isUnbroken(texts.enIndex, en)) return null
    const length = texts.lengthScore(ar, en)
    if (length < WORST_LENGTH && ar.count + en.count > 2) return null
    out.fill(0)
    out[LENGTH] = length
    const [arFrom, arTo] = [ar.at * CLASSES, (ar.at + ar.count) * CLASSES]
    const [enFrom, enTo] = [en.at * CLASSES, (en.at + en.count) * CLASSES]
    for (let kind = 0; kind < COUNTED; kind++) {
      out[MISSING + kind] =
        arMissing[arTo + kind] - arMissing[arFrom + kind] + enMissing[enTo + kind] - enMissing[enFrom + kind]
    }
    addMatches(ar, en, rows)
    for (let kind = 0; kind < COUNTED; kind++) {
      const count = out[MISSING + kind]
      if (count !== 0) out[MISSING + kind] = missed[count] ?? PATIENCE * Math.log1p(count / PATIENCE)
    }
    texts.addMarkFeatures(out, ar, en)
    if (texts.similarity !== null) out[SIMILARITY] = texts.similarity(ar, en)
    return out
  }
}

function isUnbroken(index: Int32Array, run: Run): boolean {
  return index[run.at + run.count - 1] - index[run.at] === run.count - 1
}

function createMatcher(texts: Texts, out: Float64Array): (ar: Run, en: Run, rows: readonly RowMatches[]) => void {
  const {arGain, enGain, arClass, enClass} = texts.associations
  const arSeen = new Int32Array(texts.ar.types.length)
  const enSeen = new Int32Array(texts.en.types.length)
  const parts = new Float64Array(8)
  const arLogs = logTokens(texts.ar)
  const enLogs = logTokens(texts.en)
  const {most} = alignment.gain
  let [tick, enAt, arLog, enLog] = [0, 0, 0, 0]
  const addPart = (row: RowMatches, arPart: number, enPart: number): void => {
    const place = enAt + enPart - row.from
    const end = row.first[place + 1]
    for (let at = row.first[place]; at < end; at++) {
      const type = row.ar[at]
      const other = row.en[at]
      if (arSeen[type] === tick || enSeen[other] === tick) continue
      arSeen[type] = tick
      enSeen[other] = tick
      const gain = Math.min(most, (Math.max(0, arGain[type] - enLog) + Math.max(0, enGain[other] - arLog)) / 2)
      out[MATCH + row.kind[at]] += gain
      out[MISSING + arClass[type]]--
      out[MISSING + enClass[other]]--
      parts[arPart] += gain
      parts[4 + enPart] += gain
    }
  }
  return (ar, en, rows) => {
    tick++
    parts.fill(0)
    enAt = en.at
    arLog = arLogs[ar.at * MOST + ar.count - 1]
    enLog = enLogs[en.at * MOST + en.count - 1]
    for (let arPart = 0; arPart < ar.count; arPart++)
      for (let enPart = 0; enPart < en.count; enPart++) addPart(rows[arPart], arPart, enPart)
    if (ar.count > 1 || en.count > 1) out[UNMATCHED_PART] = countUnmatched(parts, ar.count, en.count)
  }
}

/** Scores single links by the weighted sum of their features; −∞ for what cannot be one. */
export function createLinkScorer(texts: Texts, weights: Float64Array): (ar: Run, en: Run) => number {
  const source = {ar: texts.ar, associations: texts.associations, postings: createPostings(texts.en)}
  const readFeatures = createFeatureReader(texts)
  return (ar, en) => {
    const stretch = {from: en.at, to: en.at + en.count}
    const rows = Array.from({length: ar.count}, (_, part) => matchRow(source, ar.at + part, stretch))
    const shape = shapes.findIndex(([arCount, enCount]) => arCount === ar.count && enCount === en.count)
    const link = readFeatures(ar, en, rows)
    return link === null ? Number.NEGATIVE_INFINITY : weights[shape] + weigh(link, weights)
  }
}

/** The weighted sum of a link's features, its shape apart. */
export function weigh(link: Float64Array, weights: Float64Array): number {
  let score = 0
  for (let at = shapes.length; at < link.length; at++) score += weights[at] * link[at]
  return score
}

/** ln of the number of tokens in the run of `count` segments from s, at s × MOST + count − 1: chance matches grow with it. */
function logTokens({starts, count}: Side): Float64Array {
  const logs = new Float64Array(count * MOST)
  for (let at = 0; at < count; at++) {
    for (let size = 1; size <= MOST && at + size <= count; size++)
      logs[at * MOST + size - 1] = Math.log(Math.max(1, starts[at + size] - starts[at]))
  }
  return logs
}

/** What so many missing counterparts weigh. */
const missed: Float64Array = Float64Array.from({length: 256}, (_, count) => PATIENCE * Math.log1p(count / PATIENCE))

function countUnmatched(parts: Float64Array, arCount: number, enCount: number): number {
  let count = 0
  for (let part = 0; part < arCount; part++) if (parts[part] < 1) count++
  for (let part = 0; part < enCount; part++) if (parts[4 + part] < 1) count++
  return count
}

/** Running counts: for segment s and class c, how many types of that class stand before s. */
function countClasses(side: Side, classes: Uint8Array): Int32Array {
  const counts = new Int32Array((side.count + 1) * CLASSES)
  for (let at = 0; at < side.count; at++) {
    for (let kind = 0; kind < CLASSES; kind++) counts[(at + 1) * CLASSES + kind] = counts[at * CLASSES + kind]
    for (let slot = side.starts[at]; slot < side.starts[at + 1]; slot++)
      counts[(at + 1) * CLASSES + classes[side.slots[slot]]]++
  }
  return counts
}
