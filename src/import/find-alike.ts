import {foldWord} from '../text/fold.ts'
import type {Run} from './find-runs.ts'
import {countOf} from './postings.ts'
import {letterKey, type Side} from './side.ts'

/** A run of segments with how alike it is to a cell: Dice's coefficient (Dice 1945), from 0 to 1. */
export interface AlikeRun extends Run {
  readonly likeness: number
}

/** Words that stand more often lead nowhere. */
const mostPlaces = 200
/** So many of a cell's rarest words lead to where it may belong. */
const mostLeads = 8
/** So many segments are looked at more closely. */
const mostSeeds = 12
/** Segments that a cell may join. */
const longest = 12

/**
 * The run of free segments whose words are most like those of a cell, and the best one that has no segment in common with
 * it; null where no word is shared.
 *
 * @param isFree may the segment at this position be taken?
 */
export function findAlike(
  side: Side,
  words: readonly number[],
  isFree: (segment: number) => boolean,
): {best: AlikeRun; other: AlikeRun | null} | null {
  const wanted = countWords(words)
  const runs = seedsOf(side, wanted, isFree)
    .map((seed) => grow(side, {seed, wanted, size: words.length}, isFree))
    .toSorted((a, b) => b.likeness - a.likeness || a.from - b.from)
  const [best] = runs
  if (best === undefined) return null
  return {best, other: runs.find(({from, to}) => to <= best.from || from >= best.to) ?? null}
}

function countWords(words: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Free segments with the most words in common. */
function seedsOf(side: Side, wanted: ReadonlyMap<number, number>, isFree: (segment: number) => boolean): number[] {
  const votes = new Map<number, number>()
  const {starts, places} = side.postings
  const leads = [...wanted.keys()]
    .filter((word) => word >= 0 && countOf(side.postings, word) <= mostPlaces)
    .toSorted((a, b) => countOf(side.postings, a) - countOf(side.postings, b) || a - b)
  for (const word of leads.slice(0, mostLeads)) {
    for (let at = starts[word]; at < starts[word + 1]; at++) {
      const segment = side.segmentOf[places[at]]
      votes.set(segment, (votes.get(segment) ?? 0) + 1)
    }
  }
  return [...votes]
    .filter(([segment]) => isFree(segment))
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostSeeds)
    .map(([segment]) => segment)
}

/** How alike a run is to a cell of these words. */
export function wordLikeness(side: Side, {from, to}: Run, words: readonly number[]): number {
  return likenessTo(side, {wanted: countWords(words), size: words.length})({from, to})
}

function likenessTo(
  side: Side,
  {wanted, size}: {wanted: ReadonlyMap<number, number>; size: number},
): (run: Run) => number {
  return ({from, to}) => {
    const left = new Map(wanted)
    let shared = 0
    for (let at = side.wordStarts[from]; at < side.wordStarts[to]; at++) {
      const count = left.get(side.words[at]) ?? 0
      if (count > 0) shared++
      left.set(side.words[at], count - 1)
    }
    return (2 * shared) / Math.max(1, size + side.wordStarts[to] - side.wordStarts[from])
  }
}

/** The likest run around a segment: neighbours are taken in for as long as that makes it more alike. */
function grow(
  side: Side,
  {seed, wanted, size}: {seed: number; wanted: ReadonlyMap<number, number>; size: number},
  isFree: (segment: number) => boolean,
): AlikeRun {
  const likenessOf = likenessTo(side, {wanted, size})
  let best: AlikeRun = {from: seed, to: seed + 1, likeness: likenessOf({from: seed, to: seed + 1})}
  while (best.to - best.from < longest) {
    const wider: AlikeRun[] = []
    for (const [from, to, added] of [
      [best.from - 1, best.to, best.from - 1],
      [best.from, best.to + 1, best.to],
    ]) {
      if (added >= 0 && added < side.count && isFree(added)) wider.push({from, to, likeness: likenessOf({from, to})})
    }
    const [next] = wider.toSorted((a, b) => b.likeness - a.likeness)
    if (next === undefined || next.likeness <= best.likeness) return best
    best = next
  }
  return best
}

/** How alike a cell is to the text of a run, by pairs of letters: for texts so short that a typo changes every word. */
export function letterLikeness(side: Side, {from, to}: Run, text: string): number {
  const counts = new Map<string, number>()
  const cell = foldWord(letterKey(text))
  const other = foldWord(side.letters.slice(side.letterStarts[from], side.letterStarts[to]))
  for (const pair of pairsOf(cell)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of pairsOf(other)) {
    const count = counts.get(pair) ?? 0
    if (count > 0) shared++
    counts.set(pair, count - 1)
  }
  return (2 * shared) / Math.max(1, cell.length + other.length + 2)
}

/** Pairs of letters, with the edges of the text. */
function pairsOf(text: string): string[] {
  const edged = ` ${text} `
  return Array.from({length: edged.length - 1}, (_, at) => edged.slice(at, at + 2))
}
