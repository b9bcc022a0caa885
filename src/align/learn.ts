import {arabicStem} from './arabic-bases.ts'
import type {Counterpart} from './counterpart.ts'
import {englishKey} from './dictionary.ts'
import type {Side} from './vocabulary.ts'

const PAIR = 5

/** A link that is sure enough to learn from: places among the aligned segments. */
export interface SureLink {
  readonly ar: readonly number[]
  readonly en: readonly number[]
}

/**
 * What a pair of texts has to teach: which stems stand in which of its sure links. Link n has the stems
 * `slots[starts[n]] … slots[starts[n + 1] - 1]` of its side.
 */
export interface Lesson {
  readonly ar: LessonSide
  readonly en: LessonSide
}

interface LessonSide {
  readonly stems: readonly string[]
  readonly starts: Int32Array
  readonly slots: Int32Array
}

/** Pairs of an Arabic and an English stem that stand for each other, in the order of code units. */
export type LearnedPairs = readonly (readonly [ar: string, en: string])[]

/** Fewer sure links than this teach nothing. */
const FEWEST = 40
/** A pair of stems must meet this often, and this much of the rarer one's occurrences must be with the other. */
const MEETINGS = 3
const SHARE = 0.5
/** Dunning's ratio from which on a partner is more than chance. */
const SIGNIFICANT = 10
/** Most stems of one side of a link, so that one huge segment does not cost its square. */
const MOST = 80

/** Takes down what the sure links of two texts have to teach. Linear in the texts. */
export function drawLesson(sides: {ar: Side; en: Side}, links: readonly SureLink[]): Lesson {
  const {ar, en} = sides
  return {
    ar: stemsOfLinks(
      ar,
      arabicStem,
      links.map((link) => link.ar),
    ),
    en: stemsOfLinks(
      en,
      englishKey,
      links.map((link) => link.en),
    ),
  }
}

function stemsOfLinks(side: Side, stemOf: (word: string) => string, links: readonly (readonly number[])[]): LessonSide {
  const ids = new Map<string, number>()
  const ofType = Int32Array.from(side.types, ({kind, key}) => {
    if (kind !== 'word' || key.length < 3) return -1
    const stem = stemOf(key)
    const id = ids.get(stem) ?? ids.size
    ids.set(stem, id)
    return id
  })
  const starts = [0]
  const slots: number[] = []
  for (const segments of links) {
    const types = segments.flatMap((at) => [...side.slots.subarray(side.starts[at], side.starts[at + 1])])
    const found = new Set(types.map((type) => ofType[type]).filter((stem) => stem >= 0))
    slots.push(...[...found].slice(0, MOST))
    starts.push(slots.length)
  }
  return {stems: [...ids.keys()], starts: Int32Array.from(starts), slots: Int32Array.from(slots)}
}

/**
 * Pairs of stems that stand opposite each other far more often than chance has it, over all lessons together: mutual best
 * partners by Dunning's log-likelihood ratio (after Moore 2004). The order of the lessons changes nothing.
 */
export function learnPairs(lessons: readonly Lesson[]): LearnedPairs {
  const total = lessons.reduce((sum, {ar}) => sum + ar.starts.length - 1, 0)
  if (total < FEWEST) return []
  const ar = numberStems(lessons.map((lesson) => lesson.ar))
  const en = numberStems(lessons.map((lesson) => lesson.en))
  const meetings = countMeetings(lessons, {ar, en})
  return bestPartners(meetings, total).map(([left, right]) => [ar.stems[left], en.stems[right]])
}

/** The stems of all lessons in the order of code units, and each lesson's numbers in it. */
interface Numbering {
  readonly stems: readonly string[]
  readonly numbers: readonly Int32Array[]
}

function numberStems(sides: readonly LessonSide[]): Numbering {
  const stems = [...new Set(sides.flatMap((side) => side.stems))].toSorted()
  const ids = new Map(stems.map((stem, id) => [stem, id]))
  return {stems, numbers: sides.map((side) => Int32Array.from(side.stems, (stem) => ids.get(stem) ?? -1))}
}

interface Meetings {
  readonly ar: Int32Array
  readonly en: Int32Array
  /** For each Arabic stem, how often each English stem stands opposite it. */
  readonly together: readonly Map<number, number>[]
}

function countMeetings(lessons: readonly Lesson[], numbering: {ar: Numbering; en: Numbering}): Meetings {
  const ar = new Int32Array(numbering.ar.stems.length)
  const en = new Int32Array(numbering.en.stems.length)
  const together = numbering.ar.stems.map(() => new Map<number, number>())
  for (const [at, lesson] of lessons.entries()) {
    for (let link = 0; link + 1 < lesson.ar.starts.length; link++) {
      const left = stemsIn(lesson.ar, numbering.ar.numbers[at], link)
      const right = stemsIn(lesson.en, numbering.en.numbers[at], link)
      for (const stem of right) en[stem]++
      for (const stem of left) {
        ar[stem]++
        countAll(together[stem], right)
      }
    }
  }
  return {ar, en, together}
}

function countAll(counts: Map<number, number>, keys: Int32Array): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
}

function stemsIn({starts, slots}: LessonSide, numbers: Int32Array, link: number): Int32Array {
  return slots.subarray(starts[link], starts[link + 1]).map((slot) => numbers[slot])
}

/** Pairs of stems that are each other's best partner; of two equally good ones the first by code units. */
function bestPartners({ar, en, together}: Meetings, total: number): [number, number][] {
  const arBest = new Int32Array(ar.length).fill(-1)
  const enBest = new Int32Array(en.length).fill(-1)
  const arScore = new Float64Array(ar.length)
  const enScore = new Float64Array(en.length)
  for (let left = 0; left < ar.length; left++) {
    for (const right of [...together[left].keys()].toSorted((a, b) => a - b)) {
      const count = together[left].get(right) ?? 0
      if (count < MEETINGS || count < SHARE * Math.min(ar[left], en[right])) continue
      const score = likelihoodRatio({both: count, left: ar[left], right: en[right], total})
      if (score > arScore[left]) [arScore[left], arBest[left]] = [score, right]
      if (score > enScore[right]) [enScore[right], enBest[right]] = [score, left]
    }
  }
  const pairs: [number, number][] = []
  for (let left = 0; left < ar.length; left++) {
    const right = arBest[left]
    if (right >= 0 && enBest[right] === left && arScore[left] > SIGNIFICANT) pairs.push([left, right])
  }
  return pairs
}

/** Dunning (1993): how much better two dependent events explain the counts than two independent ones. */
function likelihoodRatio(counts: {both: number; left: number; right: number; total: number}): number {
  const {both, left, right, total} = counts
  const cell = (seen: number, expected: number): number => (seen > 0 ? seen * Math.log(seen / expected) : 0)
  const expected = (a: number, b: number): number => (a * b) / total
  if (both <= expected(left, right)) return 0
  return 2 * (
    cell(both, expected(left, right)) +
    cell(left - both, expected(left, total - right)) +
    cell(right - both, expected(total - left, right)) +
    cell(total - left - right + both, expected(total - left, total - right))
  ) // prettier-ignore
}

/** The learned pairs whose stems stand in two texts, as counterparts of all types with those stems. */
export function learnedCounterparts(sides: {ar: Side; en: Side}, learned: LearnedPairs): Counterpart[] {
  if (learned.length === 0) return []
  const arTypes = groupByStem(sides.ar, arabicStem)
  const enTypes = groupByStem(sides.en, englishKey)
  const found: Counterpart[] = []
  for (const [arStem, enStem] of learned) {
    for (const ar of arTypes.get(arStem) ?? [])
      for (const en of enTypes.get(enStem) ?? []) found.push({ar, en, kind: PAIR})
  }
  return found
}

function groupByStem(side: Side, stemOf: (word: string) => string): Map<string, number[]> {
  const types = new Map<string, number[]>()
  for (const [id, {kind, key}] of side.types.entries()) {
    if (kind !== 'word' || key.length < 3) continue
    const stem = stemOf(key)
    const group = types.get(stem)
    if (group === undefined) types.set(stem, [id])
    else group.push(id)
  }
  return types
}
