import {findCounterparts, weighCounterparts} from '../align/associations.ts'
import type {Run} from '../align/length-model.ts'
import {marksOf} from '../align/marks.ts'
import {readSide} from '../align/vocabulary.ts'
import type {Match} from '../match-model.ts'
import {chooseMatches, judge} from './choose-matches.ts'
import {compareRuns} from './compare-runs.ts'
import type {Pool} from './create-pool.ts'
import {explainMatch} from './explain-match.ts'
import {createGatherer} from './gather-candidates.ts'
import {type Joined, joinTexts, type MatchedText} from './join-texts.ts'
import {type Listing, listAlternatives, rankAlternatives} from './list-alternatives.ts'
import {recall, type Remembered} from './memory.ts'
import {oddsOf} from './score.ts'
import {createSharer} from './share-pairs.ts'
import {weighTypes} from './weigh-types.ts'

/** What a person wants of matching. */
export interface MatchOptions {
  /** Matches less probable are left out; what `data/match.yaml` says when left out. */
  readonly threshold?: number
  /** Most matches of a segment; three when left out. */
  readonly max?: number
}

/**
 * Prepares the search for Arabic texts in a pool of English segments. What it gives finds the matches of one of them: by
 * Arabic segment, best first; a segment of the pool may serve several. Deterministic; cost grows with the texts and with how
 * often their words have counterparts in the pool.
 *
 * @example createFinder(createPool(sources, matcher), [analyse(document, context)])(0)
 */
export function createFinder(
  pool: Pool,
  texts: readonly MatchedText[],
  options: MatchOptions = {},
): (text: number) => Match[] {
  const joined = joinTexts(texts)
  const search = createSearch(pool, joined)
  return (text) => {
    const stretch = {from: joined.starts[text], to: joined.starts[text + 1]}
    const ranked = rankAlternatives(listAlternatives(search.listing, stretch))
    const judged = ranked.map((one) => judge(one, search.memoryOf(one.ar)))
    return chooseMatches(judged, options).map((one) => {
      const segments = joined.segments.slice(one.ar.at, one.ar.at + one.ar.count)
      return {
        ar: segments.map((_, step) => texts[text].segments[one.ar.at + step - stretch.from].index),
        en: pool.segments.slice(one.en.at, one.en.at + one.en.count),
        score: one.score,
        memory: one.memory,
        evidence: explainMatch(search.read, one),
      }
    })
  }
}

interface Search {
  readonly listing: Listing
  readonly memoryOf: (ar: Run) => readonly Remembered[]
  readonly read: Parameters<typeof explainMatch>[0]
}

function createSearch(pool: Pool, {segments, hits, hasNext}: Joined): Search {
  const ar = readSide(segments, 'ar', hits)
  const en = pool.side
  const associations = weighCounterparts(ar, en, findCounterparts(ar, en))
  const known = {ar, en, associations, weights: weighTypes(ar, en, associations), postings: pool.postings}
  const gather = createGatherer(known)
  const compared = {
    ar,
    en,
    share: createSharer(known),
    arMarks: remember((at) => marksOf(segments[at].text)),
    enMarks: remember((at) => marksOf(pool.segments[at].en)),
  }
  const memories = remember((at) => recall(pool.memory, segments[at].text))
  return {
    listing: {
      arHasNext: hasNext,
      enHasNext: pool.hasNext,
      candidatesOf: (at) => [...new Set([...gather(at), ...memories(at).map((hit) => hit.en)])],
      compare(left, right) {
        const {features, pairs} = compareRuns(compared, left, right)
        return {ar: left, en: right, odds: oddsOf(features), pairs}
      },
    },
    memoryOf: (run) => (run.count === 1 ? memories(run.at) : []),
    read: {
      ar: {side: ar, textOf: (at) => segments[at].text},
      en: {side: en, textOf: (at) => pool.segments[at].en},
    },
  }
}

/** The same function, worked out once for each place. */
function remember<T>(workOut: (at: number) => T): (at: number) => T {
  const known = new Map<number, T>()
  return (at) => {
    const before = known.get(at)
    if (before !== undefined) return before
    const value = workOut(at)
    known.set(at, value)
    return value
  }
}
