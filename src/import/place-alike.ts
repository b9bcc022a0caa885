import {type Board, fitOf, partPlace, type Place, wholePlace} from './board.ts'
import {findAlike, letterLikeness, wordLikeness} from './find-alike.ts'
import type {Run} from './find-runs.ts'
import type {Cell} from './place-cells.ts'

/** A cell whose words are at least this much the same as those of segments is these segments, a little changed. */
const alike = 0.5
/** Where the row had these segments when it was written, nothing else is looked for. */
const surelyAlike = 0.7
/** Enough where the row had just these segments when it was written, and its other cell is as it was. */
const alikeBesideKept = 0.3
/** The best must be better than the next by this, unless it joins the cells around. */
const margin = 0.1
/** Letters in pairs are more alike by chance; but here the place is known. */
const alikeInGap = 0.5
/** In longer cells a typo leaves words enough. */
const fewWords = 4
/** Segments between two cells among which one is looked for. */
const longestGap = 6

/**
 * Places what is left, by likeness: the likest first, so that no cell takes the segment of a liker one; then by pairs of
 * letters, between the cells around.
 */
export function placeAlike(board: Board, cells: readonly (Cell | null)[], words: readonly (readonly number[])[]): void {
  const open = cells.flatMap((cell, at) => (cell === null || board.places[at] !== null ? [] : [{at, cell}]))
  const rated = open.map((one) => ({...one, found: likest(board, one.at, {...one, words: words[one.at]})}))
  for (const one of rated.toSorted((a, b) => (b.found?.likeness ?? 0) - (a.found?.likeness ?? 0) || a.at - b.at)) {
    if (one.found === null) break
    const isThere = board.areFree(one.found.place.words)
    const found = isThere ? one.found : likest(board, one.at, {...one, words: words[one.at]})
    if (found !== null) board.put(one.at, found.place)
  }
  for (const {at, cell} of open) {
    const isShort = words[at].length <= fewWords
    const run = isShort && board.places[at] === null ? likestInGap(board, at, cell) : null
    if (run !== null) board.put(at, wholePlace(board.side, run, 'alike'))
  }
}

/** A place that is like a cell. */
interface LikePlace {
  readonly place: Place
  readonly likeness: number
}

/** The place that is most like a cell, where it is like enough and no other comes near. */
function likest(board: Board, at: number, {cell, words}: {cell: Cell; words: readonly number[]}): LikePlace | null {
  if (words.length === 0) return null
  const asWritten = likeAsWritten(board, cell, words)
  if (asWritten !== null && asWritten.likeness >= surelyAlike) return asWritten
  const found = likestRest(board, at, words) ?? likestOfAll(board, at, words)
  const isBetter = found !== null && found.likeness > (asWritten?.likeness ?? 0) + margin
  return isBetter ? found : (asWritten ?? found)
}

function likestOfAll(board: Board, at: number, words: readonly number[]): LikePlace | null {
  const found = findAlike(board.side, words, board.isFree)
  if (found === null || found.best.likeness <= alike) return null
  const place = wholePlace(board.side, found.best, 'alike')
  const {likeness} = found.best
  const isAlone = found.other === null || likeness - found.other.likeness >= margin
  return isAlone || fitOf(board.neighbours(at), place) >= 2 ? {place, likeness} : null
}

/** The segments that the row had when it was written, where the cell is still a little like them. */
function likeAsWritten(board: Board, {written, isOtherKept}: Cell, words: readonly number[]): LikePlace | null {
  if (written === null || written.length === 0) return null
  const run = {from: written[0], to: (written.at(-1) ?? 0) + 1}
  if (run.to - run.from !== written.length || !written.every(board.isFree)) return null
  const likeness = wordLikeness(board.side, run, words)
  return likeness > (isOtherKept ? alikeBesideKept : alike)
    ? {place: wholePlace(board.side, run, 'alike'), likeness}
    : null
}

/** What is left of a segment of which the cell before or behind has a part. */
function likestRest(board: Board, at: number, words: readonly number[]): LikePlace | null {
  const {before, behind} = board.neighbours(at)
  const rests = [
    before?.isPart === true ? restBehind(board, before) : null,
    behind?.isPart === true ? restBefore(board, behind) : null,
  ].filter((place) => place !== null)
  for (const place of rests) {
    const likeness = overlap(board, place, words)
    if (likeness > alike) return {place, likeness}
  }
  return null
}

function restBehind({side, areFree}: Board, {to, words}: Place): Place | null {
  const rest = {from: words.to, to: side.wordStarts[to]}
  return rest.to > rest.from && areFree(rest)
    ? partPlace({from: to - 1, to}, rest, {match: 'alike', isPart: true})
    : null
}

function restBefore({side, areFree}: Board, {from, words}: Place): Place | null {
  const rest = {from: side.wordStarts[from], to: words.from}
  return rest.to > rest.from && areFree(rest)
    ? partPlace({from, to: from + 1}, rest, {match: 'alike', isPart: true})
    : null
}

function overlap({side}: Board, {words: {from, to}}: Place, words: readonly number[]): number {
  const left = [...side.words.subarray(from, to)]
  let shared = 0
  for (const word of words) {
    const at = left.indexOf(word)
    if (at < 0) continue
    shared++
    left.splice(at, 1)
  }
  return (2 * shared) / Math.max(1, words.length + to - from)
}

/** The run of free segments between the cells around that is most like the cell, letter by letter. */
function likestInGap(board: Board, at: number, cell: Cell): Run | null {
  const {before, behind} = board.neighbours(at)
  const from = before?.to ?? 0
  const to = behind?.from ?? board.side.count
  if (to <= from || to - from > longestGap) return null
  let best: Run | null = null
  let bestLikeness = alikeInGap
  for (let start = from; start < to; start++) {
    for (let end = start + 1; end <= to && board.isFree(end - 1); end++) {
      const likeness = letterLikeness(board.side, {from: start, to: end}, cell.text)
      if (likeness > bestLikeness) {
        best = {from: start, to: end}
        bestLikeness = likeness
      }
    }
  }
  return best
}
