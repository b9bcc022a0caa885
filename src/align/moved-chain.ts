import {LINKING, shapes} from './features.ts'
import type {Run} from './length-model.ts'

/** How much better two runs do as one link than without counterparts. */
export type Gain = (ar: Run, en: Run) => number

/** Links of a stretch that moved together, in order. */
export interface Block {
  readonly links: readonly {readonly ar: readonly number[]; readonly en: readonly number[]; readonly gain: number}[]
  readonly gain: number
}

/** A link must gain this to go into a block. */
const LEAST = 2
/** Links of more segments than this on one side are no matter of a moved block. */
const MOST = 2

const small = [...shapes.entries()].filter(([shape, [ar, en]]) => shape < LINKING && Math.max(ar, en) <= MOST)

/**
 * The links between two runs, in the same order on both sides, that gain most together; segments between them may stay
 * unlinked at no cost.
 */
export function bestChain({ar, en}: {ar: Run; en: Run}, gain: Gain): Block {
  const width = en.count + 1
  const best = new Float64Array((ar.count + 1) * width)
  const choice = new Int8Array((ar.count + 1) * width).fill(-1)
  const gains = new Float64Array((ar.count + 1) * width)
  for (let at = 0; at < best.length; at++) {
    const [row, column] = [Math.floor(at / width), at % width]
    const up = row > 0 ? best[at - width] : 0
    const left = column > 0 ? best[at - 1] : 0
    best[at] = Math.max(up, left)
    choice[at] = row > 0 && up >= left ? LINKING : LINKING + 1
    for (const [shape, [rows, columns]] of small) {
      if (rows > row || columns > column) continue
      const value = gain({at: ar.at + row - rows, count: rows}, {at: en.at + column - columns, count: columns})
      const sum = best[at - rows * width - columns] + value
      if (value < LEAST || sum <= best[at]) continue
      best[at] = sum
      choice[at] = shape
      gains[at] = value
    }
  }
  return trace({ar, en}, {choice, gains, best})
}

function trace(
  {ar, en}: {ar: Run; en: Run},
  {choice, gains, best}: {choice: Int8Array; gains: Float64Array; best: Float64Array},
): Block {
  const width = en.count + 1
  const links: Block['links'][number][] = []
  let [row, column] = [ar.count, en.count]
  while (row > 0 || column > 0) {
    const at = row * width + column
    const shape = choice[at]
    const [rows, columns] = row === 0 ? [0, 1] : shapes[shape]
    row -= rows
    column -= columns
    if (rows > 0 && columns > 0)
      links.push({ar: range(ar.at + row, rows), en: range(en.at + column, columns), gain: gains[at]})
  }
  return {links: links.toReversed(), gain: best[best.length - 1]}
}

function range(at: number, count: number): number[] {
  return Array.from({length: count}, (_, step) => at + step)
}
