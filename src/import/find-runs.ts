import {countOf} from './postings.ts'
import type {Side} from './side.ts'

/** A stretch of words of a side, half-open. */
export interface WordRun {
  readonly from: number
  readonly to: number
}

/** Segments side by side, by position, half-open. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** Runs of whole segments that hold exactly these letters. */
export function findLetters(side: Side, key: string): Run[] {
  if (key === '') return []
  return side.placesOf(key).flatMap((from) => {
    const start = side.letterStarts[from]
    const to = boundaryAt(side.letterStarts, start + key.length)
    return to !== null && side.letters.startsWith(key, start) ? [{from, to}] : []
  })
}

/** The segment that begins at an offset; null where none does. */
function boundaryAt(starts: Int32Array, offset: number): number | null {
  let [from, to] = [0, starts.length - 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if (starts[middle] < offset) from = middle + 1
    else to = middle
  }
  return starts[from] === offset ? from : null
}

/** More places than this of its rarest word say nothing of where a cell belongs. */
const mostPlaces = 2000

/** Where these words stand one behind the other, wherever segments begin and end. */
export function findWords(side: Side, words: readonly number[]): WordRun[] {
  if (words.length === 0 || words.includes(-1)) return []
  let rarest = 0
  for (let at = 1; at < words.length; at++) {
    if (countOf(side.postings, words[at]) < countOf(side.postings, words[rarest])) rarest = at
  }
  const {starts, places} = side.postings
  const word = words[rarest]
  const runs: WordRun[] = []
  for (let at = starts[word]; at < Math.min(starts[word + 1], starts[word] + mostPlaces); at++) {
    const from = places[at] - rarest
    if (from >= 0 && from + words.length <= side.words.length && holds(side.words, from, words)) {
      runs.push({from, to: from + words.length})
    }
  }
  return runs
}

function holds(all: Int32Array, from: number, words: readonly number[]): boolean {
  for (let at = 0; at < words.length; at++) if (all[from + at] !== words[at]) return false
  return true
}

/** The segments that a stretch of words lies in. */
export function segmentsOf(side: Side, {from, to}: WordRun): Run {
  return {from: side.segmentOf[from], to: side.segmentOf[to - 1] + 1}
}

/** Does a stretch of words take in its segments from the first word to the last? */
export function isWhole(side: Side, words: WordRun): boolean {
  const {from, to} = segmentsOf(side, words)
  return side.wordStarts[from] === words.from && side.wordStarts[to] === words.to
}
