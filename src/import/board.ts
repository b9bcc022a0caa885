import type {Run, WordRun} from './find-runs.ts'
import {createNumberSet} from './number-set.ts'
import type {Side} from './side.ts'

/** How a cell was found: with just these letters, but for marks and hamza seats, or by likeness. */
export type Match = 'same' | 'folded' | 'alike'

/** Where a cell belongs. */
export interface Place extends Run {
  readonly match: Match
  /** Not all of its segments is in the cell. */
  readonly isPart: boolean
  /** The words that it takes. */
  readonly words: WordRun
  /** Segments by position, where they do not stand side by side. */
  readonly scattered: readonly number[] | null
}

/** The cells of one column and the segments they have taken. */
export interface Board {
  readonly side: Side
  readonly places: (Place | null)[]
  /** Is no part of this segment taken? */
  isFree(segment: number): boolean
  areFree(words: WordRun): boolean
  put(cell: number, place: Place): void
  neighbours(cell: number): Neighbours
}

/** The places of the next cells before and behind one that have a place. */
export interface Neighbours {
  readonly before: Place | null
  readonly behind: Place | null
}

/** An empty board for so many cells. */
export function createBoard(side: Side, cells: number): Board {
  const takenWords = new Uint8Array(side.words.length)
  const taken = new Uint8Array(side.count)
  const placed = createNumberSet(cells)
  const places: (Place | null)[] = Array.from({length: cells}, () => null)
  return {
    side,
    places,
    isFree: (segment) => taken[segment] === 0,
    areFree({from, to}) {
      for (let at = from; at < to; at++) if (takenWords[at] === 1) return false
      return true
    },
    put(cell, place) {
      places[cell] = place
      placed.add(cell)
      for (const segment of segmentsOfPlace(place)) taken[segment] = 1
      takenWords.fill(1, place.words.from, place.words.to)
    },
    neighbours(cell) {
      const [before, behind] = [placed.below(cell), placed.above(cell)]
      return {before: before === null ? null : places[before], behind: behind === null ? null : places[behind]}
    },
  }
}

/** A place that takes its segments as a whole. */
export function wholePlace(side: Side, {from, to}: Run, match: Match): Place {
  return partPlace({from, to}, {from: side.wordStarts[from], to: side.wordStarts[to]}, {match, isPart: false})
}

/** A place that takes some words of its segments. */
export function partPlace({from, to}: Run, words: WordRun, how: Pick<Place, 'match' | 'isPart'>): Place {
  return {from, to, ...how, words, scattered: null}
}

/** The segments of a place, by position. */
export function segmentsOfPlace({from, to, scattered}: Place): readonly number[] {
  return scattered ?? Array.from({length: to - from}, (_, step) => from + step)
}

/** How well a place goes with the cells around: 2 for each side where it joins, 1 more where the order is kept. */
export function fitOf({before, behind}: Neighbours, {words}: Pick<Place, 'words'>): number {
  const joins = Number(before?.words.to === words.from) + Number(behind?.words.from === words.to)
  const isInOrder = (before?.words.to ?? 0) <= words.from && words.to <= (behind?.words.from ?? words.to)
  return 2 * joins + Number(isInOrder)
}

/** The place that goes best with the cells around: the nearest to the end of the cell before, where several go as well. */
export function bestFit(places: readonly Place[], neighbours: Neighbours): Place | null {
  const from = neighbours.before?.words.to ?? 0
  let best: Place | null = null
  let bestFit = -1
  let bestDistance = 0
  for (const place of places) {
    const fit = fitOf(neighbours, place)
    const distance = Math.abs(place.words.from - from)
    if (fit < bestFit || (fit === bestFit && distance >= bestDistance)) continue
    best = place
    bestFit = fit
    bestDistance = distance
  }
  return best
}
