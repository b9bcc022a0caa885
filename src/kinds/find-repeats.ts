import type {Span} from '../model.ts'
import {keysOf, type LineKeys} from './line-keys.ts'
import {createPhraseFinder} from './repeated-phrases.ts'

/** A stretch that stands again word for word. `start` and `end` are the offsets of the later one in the text. */
export interface Repeat extends Span {
  /** Index of the line where the stretch stands first. */
  readonly first: number
  /** Index of the line where it stands again. */
  readonly again: number
  /** How many lines it has. */
  readonly count: number
  /** `phrase`: at least eight words come again inside one line; `first` and `again` are that line. */
  readonly kind: 'line' | 'passage' | 'phrase'
}

/** A segment with the number of its block. */
export interface RepeatableLine extends Span {
  readonly block: number
}

/** A candidate: `count` lines from `again` on are those from `first` on. */
interface Stretch {
  readonly first: number
  readonly again: number
  readonly count: number
}

/** Fewer letters say too little to be a copy, unless the line is a block of its own or part of a longer stretch. */
const enoughLetters = 25
const enoughInBlock = 8
/** With how many of a line's latest earlier places it is compared, besides the first. */
const latest = 4
/** Comparing goes on for so many steps for each line of the text, which only texts made of the same few lines use up. */
const stepsForLine = 20

/**
 * Finds lines and passages that stand in the text again, word for word: folded, and whatever marks and white space stand
 * between the words. Each line is told once, in the longest stretch it belongs to; stretches do not overlap themselves.
 * Time and space are linear in the text.
 *
 * @example findRepeats(text, lines) // [{first: 0, again: 4, count: 1, kind: 'line', start: 310, end: 352}]
 */
export function findRepeats(text: string, lines: readonly RepeatableLine[]): Repeat[] {
  const findPhrases = createPhraseFinder()
  const phrases: Repeat[] = []
  const keyed = keysOf(text, lines, (words, line) => {
    for (const span of findPhrases(words)) phrases.push({...span, first: line, again: line, count: 1, kind: 'phrase'})
  })
  const stretches = findStretches(keyed.keys).toSorted(
    (one, other) => other.count - one.count || one.again - other.again || one.first - other.first,
  )
  const isCovered = new Uint8Array(lines.length)
  const found: Repeat[] = []
  for (const stretch of stretches) {
    for (const part of freeParts(stretch, isCovered)) {
      if (!isWorthTelling(part, lines, keyed)) continue
      isCovered.fill(1, part.again, part.again + part.count)
      const end = lines[part.again + part.count - 1].end
      found.push({...part, start: lines[part.again].start, end, kind: part.count > 1 ? 'passage' : 'line'})
    }
  }
  // A phrase in a line that is a copy as a whole has been told.
  const others = phrases.filter(({again}) => isCovered[again] === 0)
  return [...found, ...others].toSorted((one, other) => one.again - other.again || one.start - other.start)
}

/** All stretches that cannot be made longer, each compared with the first and the latest places of its line. */
function findStretches(keys: Float64Array): Stretch[] {
  const placesOf = new Map<number, number[]>()
  const found: Stretch[] = []
  let reach = 0
  let budget = stepsForLine * keys.length
  for (let again = 0; again < keys.length; again++) {
    if (keys[again] === 0) continue
    const places = placesOf.get(keys[again])
    if (places === undefined) {
      placesOf.set(keys[again], [again])
      continue
    }
    for (const first of places) {
      if (!mayBegin(keys, {first, again, count: reach - again})) continue
      const count = commonCount(keys, {first, again, count: Math.max(1, budget)})
      budget -= count
      reach = Math.max(reach, again + count)
      addChunks(found, {first, again, count})
    }
    places.push(again)
    if (places.length > latest + 1) places.splice(1, 1)
  }
  return found
}

/**
 * Whether a stretch begins here that is new: the lines before differ, and it goes on behind the stretches found so far,
 * which reach `count` lines further.
 */
function mayBegin(keys: Float64Array, {first, again, count}: Stretch): boolean {
  if (first > 0 && keys[first - 1] === keys[again - 1] && keys[first - 1] !== 0) return false
  return count <= 0 || keys[first + count] === keys[again + count]
}

/** How many lines are the same from both places on, `count` at most. */
function commonCount(keys: Float64Array, {first, again, count}: Stretch): number {
  const end = Math.min(keys.length, again + count)
  let at = again
  while (at < end && keys[at] !== 0 && keys[first + at - again] === keys[at]) at++
  return at - again
}

/** A passage that stands there three times in a row is two repeats of the first, not one of double length. */
function addChunks(found: Stretch[], {first, again, count}: Stretch): void {
  const period = again - first
  for (let at = 0; at < count; at += period) {
    found.push({first, again: again + at, count: Math.min(period, count - at)})
  }
}

/** The parts of a stretch whose later lines have not been told yet. */
function freeParts({first, again, count}: Stretch, isCovered: Uint8Array): Stretch[] {
  const parts: Stretch[] = []
  let from = 0
  for (let at = 0; at <= count; at++) {
    if (at < count && isCovered[again + at] === 0) continue
    if (at > from) parts.push({first: first + from, again: again + from, count: at - from})
    from = at + 1
  }
  return parts
}

/** A single short line is told only if it is a block of its own, here and there. */
function isWorthTelling({first, again, count}: Stretch, lines: readonly RepeatableLine[], keyed: LineKeys): boolean {
  let letters = 0
  for (let at = again; at < again + count; at++) letters += keyed.letters[at]
  if (letters >= enoughLetters) return true
  return count === 1 && letters >= enoughInBlock && isBlock(lines, first) && isBlock(lines, again)
}

function isBlock(lines: readonly RepeatableLine[], at: number): boolean {
  return lines[at - 1]?.block !== lines[at].block && lines[at + 1]?.block !== lines[at].block
}
