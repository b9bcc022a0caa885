import type {TextPiece} from '../score-model.ts'
import {lastAtMost} from '../text/last-at-most.ts'

/** A text put together from pieces; what lies between them is one blank. */
export interface JoinedText {
  readonly text: string
  /** Where an offset of the whole text lies in `text`; between pieces, at the end of the one before. */
  placeOf(offset: number): number
}

/** Pieces that touch or overlap: from `start` to `end` in the whole text, from `at` on in the joined one. */
interface Run {
  readonly start: number
  end: number
  readonly at: number
}

const blank = 0x20

/**
 * Joins pieces of one text that may overlap, as two files know it. Its size is that of the pieces, however far apart they
 * are.
 *
 * @returns null where pieces contradict each other
 */
export function joinPieces(pieces: readonly TextPiece[]): JoinedText | null {
  const sorted = pieces.toSorted((a, b) => a.start - b.start)
  const runs = findRuns(sorted)
  const last = runs.at(-1)
  // 0 stands for what no piece has filled yet.
  const units = new Uint16Array(last === undefined ? 0 : last.at + last.end - last.start)
  for (const {at} of runs) if (at > 0) units[at - 1] = blank
  let current = 0
  for (const {start, text} of sorted) {
    while (current + 1 < runs.length && runs[current + 1].start <= start) current++
    const from = runs[current].at + start - runs[current].start
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (units[from + at] !== 0 && units[from + at] !== code) return null
      units[from + at] = code
    }
  }
  return {text: toText(units), placeOf: (offset) => placeIn(runs, offset)}
}

function findRuns(sorted: readonly TextPiece[]): Run[] {
  const runs: Run[] = []
  for (const {start, text} of sorted) {
    const last = runs.at(-1)
    const end = start + text.length
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else runs.push({start, end, at: last === undefined ? 0 : last.at + last.end - last.start + 1})
  }
  return runs
}

function placeIn(runs: readonly Run[], offset: number): number {
  const last = lastAtMost(runs.length, (position) => runs[position].start, offset)
  if (last === -1) return 0
  const {start, end, at} = runs[last]
  return at + Math.min(offset, end) - start
}

/** In steps, since a call takes only so many arguments. */
function toText(units: Uint16Array): string {
  const step = 8192
  const parts: string[] = []
  for (let at = 0; at < units.length; at += step) {
    parts.push(String.fromCharCode(...units.subarray(at, at + step)))
  }
  return parts.join('')
}
