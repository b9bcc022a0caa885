import {bestFit, type Board, createBoard, fitOf, partPlace, type Place, wholePlace} from './board.ts'
import {findLetters, findWords, isWhole, type Run, segmentsOf} from './find-runs.ts'
import {placeAlike} from './place-alike.ts'
import {letterKey, type Side} from './side.ts'

/** A cell of one column. */
export interface Cell {
  readonly text: string
  /** The segments that the row had when it was written, by position; null where nobody knows. */
  readonly written: readonly number[] | null
  /** The whole row is as it was written. */
  readonly isUntouched: boolean
  /** The other cell of the row is as it was written. */
  readonly isOtherKept: boolean
}

/** A part of a segment is believed by itself from so many words on; a shorter one must join the cells around. */
const tellingWords = 3

/**
 * Where the cells of one column belong: by their letters, then but for marks, then as parts of segments, then by likeness.
 * Equal texts are told apart by the cells around; where all of them are as they were written, they stay where they were.
 *
 * @param cells in the order of their rows; null for empty ones
 * @returns a place for each cell, null for those not found; places that overlap are for the caller to judge
 */
export function placeCells(side: Side, cells: readonly (Cell | null)[]): readonly (Place | null)[] {
  const board = createBoard(side, cells.length)
  placeByLetters(board, cells)
  const words = cells.map((cell, at) => (cell === null || board.places[at] !== null ? [] : side.wordsOf(cell.text)))
  placeByWords(board, words)
  placeParts(board, words)
  placeAlike(board, cells, words)
  return board.places
}

function placeByLetters(board: Board, cells: readonly (Cell | null)[]): void {
  const {side} = board
  const groups = new Map<string, number[]>()
  for (const [at, cell] of cells.entries()) {
    if (cell === null) continue
    const key = letterKey(cell.text)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [at])
    else group.push(at)
  }
  const open: {at: number; places: readonly Place[]}[] = []
  for (const [key, group] of groups) {
    const places = findLetters(side, key).map((run) => wholePlace(side, run, 'same'))
    const written = group.map((at) => writtenPlace(side, cells[at]))
    for (const [index, at] of group.entries()) {
      const place = written[index]
      if (written.every((one) => one !== null) && place !== null) board.put(at, place)
      else if (group.length === 1 && places.length === 1) board.put(at, places[0])
      else if (places.length > 0) open.push({at, places})
    }
  }
  for (const {at, places} of open.toSorted((a, b) => a.at - b.at)) {
    const free = places.filter((place) => isRunFree(board, place))
    const best = bestFit(free.length > 0 ? free : places, board.neighbours(at))
    if (best !== null) board.put(at, best)
  }
}

function writtenPlace(side: Side, cell: Cell | null): Place | null {
  if (cell === null || !cell.isUntouched || cell.written === null || cell.written.length === 0) return null
  const run = {from: cell.written[0], to: (cell.written.at(-1) ?? 0) + 1}
  const isScattered = run.to - run.from !== cell.written.length
  return {...wholePlace(side, run, 'same'), scattered: isScattered ? cell.written : null}
}

function isRunFree(board: Board, {from, to}: Run): boolean {
  for (let segment = from; segment < to; segment++) if (!board.isFree(segment)) return false
  return true
}

/** Cells that differ from whole segments only by what folding takes away. */
function placeByWords(board: Board, words: readonly (readonly number[])[]): void {
  const {side} = board
  for (const [at, some] of words.entries()) {
    if (board.places[at] !== null || some.length === 0) continue
    const places = findWords(side, some)
      .filter((run) => isWhole(side, run))
      .map((run) => wholePlace(side, segmentsOf(side, run), 'folded'))
      .filter((place) => isRunFree(board, place))
    const best = bestFit(places, board.neighbours(at))
    if (best !== null) board.put(at, best)
  }
}

/** Cells that hold a part of a segment, and perhaps its neighbours. */
function placeParts(board: Board, words: readonly (readonly number[])[]): void {
  const {side} = board
  for (const [at, some] of words.entries()) {
    if (board.places[at] !== null || some.length === 0) continue
    const neighbours = board.neighbours(at)
    const places = findWords(side, some)
      .filter((run) => board.areFree(run))
      .map((run): Place => partPlace(segmentsOf(side, run), run, {match: 'same', isPart: true}))
      .filter((place) => {
        const joins = fitOf(neighbours, place) >= 2
        return joins || (some.length >= tellingWords && isAtEdge(side, place))
      })
    const best = bestFit(places, neighbours)
    // Of several parts only one that joins the cells around.
    if (best !== null && (places.length === 1 || fitOf(neighbours, best) >= 2)) board.put(at, best)
  }
}

function isAtEdge(side: Side, {from, to, words}: Place): boolean {
  return side.wordStarts[from] === words.from || side.wordStarts[to] === words.to
}
