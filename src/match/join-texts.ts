import type {Segment, TermHit} from '../model.ts'

/** An Arabic text to be matched: its segments, and the terms in them. */
export interface MatchedText {
  readonly segments: readonly Segment[]
  readonly hits: readonly TermHit[]
}

/** All texts as one, so that the words of the pool are compared with theirs once. */
export interface Joined {
  readonly segments: readonly Segment[]
  readonly hits: readonly TermHit[]
  /** Text t has the segments `starts[t] … starts[t + 1] - 1`. */
  readonly starts: readonly number[]
  readonly hasNext: Uint8Array
}

/** Joins texts; neighbours are so only within one. */
export function joinTexts(texts: readonly MatchedText[]): Joined {
  const segments: Segment[] = []
  const hits: TermHit[] = []
  const starts = [0]
  for (const text of texts) {
    const base = segments.length
    const places = new Map(text.segments.map(({index}, at) => [index, base + at]))
    for (const [at, segment] of text.segments.entries()) segments.push({...segment, index: base + at})
    for (const hit of text.hits) {
      const segment = places.get(hit.segment)
      if (segment !== undefined) hits.push({...hit, segment})
    }
    starts.push(segments.length)
  }
  const hasNext = new Uint8Array(segments.length)
  for (const [text, {segments: own}] of texts.entries()) {
    for (let at = 0; at + 1 < own.length; at++)
      if (own[at + 1].index === own[at].index + 1) hasNext[starts[text] + at] = 1
  }
  return {segments, hits, starts, hasNext}
}
