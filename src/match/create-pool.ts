import {readSide, type Side} from '../align/vocabulary.ts'
import {createPostings, type Postings} from '../align/row-matches.ts'
import type {PoolPlace, PoolSegment, PoolSource} from '../match-model.ts'
import type {Segment} from '../model.ts'
import {findTerms} from '../terms/find-terms.ts'
import type {Matcher} from '../terms/matcher.ts'
import {oneLine} from '../text/one-line.ts'
import {createMemory, type Memory} from './memory.ts'

/** Reference segments, ready to be searched. */
export interface Pool {
  readonly segments: readonly PoolSegment[]
  /** 1 where segment s + 1 follows s in a source. */
  readonly hasNext: Uint8Array
  readonly side: Side
  readonly postings: Postings
  readonly memory: Memory
}

/**
 * Indexes reference segments. What stands in several places is one segment with all of them; the order in which the sources
 * are given makes no difference. Linear in the text.
 *
 * @param matcher the glossary, for its terms in the pool
 */
export function createPool(sources: readonly PoolSource[], matcher: Matcher): Pool {
  const {segments, hasNext} = mergeRows(sources)
  const texts = segments.map(({en}, index) => toSegment(en, index))
  const side = readSide(texts, 'en', findTerms(texts, matcher))
  return {segments, hasNext, side, postings: createPostings(side), memory: createMemory(segments)}
}

interface Merged {
  readonly segments: readonly PoolSegment[]
  readonly hasNext: Uint8Array
}

/** A segment of the pool while its places are gathered. */
interface Growing {
  readonly en: string
  readonly ar: string[]
  readonly places: PoolPlace[]
}

function mergeRows(sources: readonly PoolSource[]): Merged {
  const ids = new Map<string, number>()
  const segments: Growing[] = []
  const follows: number[] = []
  for (const {path, unit, rows} of sources.toSorted(byPath)) {
    let last = -1
    for (const row of rows) {
      const en = oneLine(row.en).trim()
      if (en === '') continue
      const id = ids.get(en) ?? segments.length
      if (id === segments.length) {
        ids.set(en, id)
        segments.push({en, ar: [], places: []})
      }
      const {ar, places} = segments[id]
      places.push({path, unit, at: row.at})
      const arabic = row.ar === null ? '' : oneLine(row.ar).trim()
      if (arabic !== '' && !ar.includes(arabic)) ar.push(arabic)
      if (id === last + 1 && last >= 0) follows.push(last)
      last = id
    }
  }
  const hasNext = new Uint8Array(segments.length)
  for (const id of follows) hasNext[id] = 1
  return {segments, hasNext}
}

function byPath(a: PoolSource, b: PoolSource): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

function toSegment(text: string, index: number): Segment {
  return {
    start: 0,
    end: text.length,
    index,
    text,
    lang: 'en',
    kind: 'sentence',
    kindScore: 1,
    block: index,
    opaque: [],
  }
}
