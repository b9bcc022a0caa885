import type {Segment} from '../model.ts'
import {foldWord} from '../text/fold.ts'

/** A segment whose words are at least this much the same is the same one, a little changed (Dice's coefficient). */
const alike = 0.5

/** What a segment is known by, the surest first: its text with that of both neighbours, of the one before, of the one behind. */
const keys: readonly ((segments: readonly Segment[], at: number) => string)[] = [
  (segments, at) => [textAt(segments, at - 1), textAt(segments, at), textAt(segments, at + 1)].join('\0'),
  (segments, at) => [textAt(segments, at - 1), textAt(segments, at)].join('\0'),
  (segments, at) => [textAt(segments, at), textAt(segments, at + 1)].join('\0'),
  textAt,
]

function textAt(segments: readonly Segment[], at: number): string {
  return segments[at]?.text ?? ''
}

/**
 * Position today of each earlier segment that is still there, or is there a little changed; no two have the same one. Segments
 * are known by their `index`.
 */
export function findAgain(before: readonly Segment[], now: readonly Segment[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const claimed = new Set<number>()
  for (const keyOf of keys) {
    const places = new Map<string, number[]>()
    for (const [at, {index}] of now.entries()) {
      if (claimed.has(index)) continue
      const key = keyOf(now, at)
      const same = places.get(key)
      if (same === undefined) places.set(key, [index])
      else same.push(index)
    }
    for (const queue of places.values()) queue.reverse()
    for (const [at, {index}] of before.entries()) {
      const place = found.has(index) ? undefined : places.get(keyOf(before, at))?.pop()
      if (place === undefined) continue
      found.set(index, place)
      claimed.add(place)
    }
  }
  findChanged({before, now}, found)
  return found
}

/** Segments between two that were found again: the likest of today's that nothing has claimed, in order. */
function findChanged(sides: {before: readonly Segment[]; now: readonly Segment[]}, found: Map<number, number>): void {
  const claimed = new Set(found.values())
  const next = nextKnown(sides.before, found)
  let from = 0
  for (const [at, segment] of sides.before.entries()) {
    const known = found.get(segment.index)
    if (known !== undefined) {
      from = Math.max(from, known + 1)
      continue
    }
    const to = next[at] ?? sides.now.length
    const free = sides.now.slice(from, Math.min(to, from + 20)).filter(({index}) => !claimed.has(index))
    const best = likest(segment, free)
    if (best === null) continue
    found.set(segment.index, best)
    claimed.add(best)
    from = best + 1
  }
}

/** For each earlier segment, where the next one behind it that was found again is today; null behind the last. */
function nextKnown(before: readonly Segment[], found: ReadonlyMap<number, number>): (number | null)[] {
  const next: (number | null)[] = before.map(() => null)
  for (let at = before.length - 2; at >= 0; at--) next[at] = found.get(before[at + 1].index) ?? next[at + 1]
  return next
}

function likest(segment: Segment, candidates: readonly Segment[]): number | null {
  const words = wordsOf(segment)
  let best: number | null = null
  let bestLikeness = alike
  for (const candidate of candidates) {
    const others = wordsOf(candidate)
    const shared = [...words].filter((word) => others.has(word)).length
    const likeness = (2 * shared) / Math.max(1, words.size + others.size)
    if (likeness > bestLikeness) {
      best = candidate.index
      bestLikeness = likeness
    }
  }
  return best
}

function wordsOf({text}: Segment): Set<string> {
  return new Set(
    foldWord(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )
}
