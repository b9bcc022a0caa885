import type {AlignedRecord, Lang} from '../../src/model.ts'
import type {ShownRows} from './use-shown-rows.ts'

/** Width of the margin, and of a letter, in pixels. */
const MARGIN = 150
const LETTER = 8
/** Below this width the languages stand one below the other. */
const NARROW = 700
/** Height of a line, and of what is around the lines of a row, in pixels. */
const LINE: Readonly<Record<Lang, number>> = {ar: 34, en: 26}
const AROUND = 22
/** An Arabic letter is so much narrower. */
const SHARE: Readonly<Record<Lang, number>> = {ar: 0.85, en: 1}

/** Rows with about how high they are, in pixels. */
export interface EstimatedHeights extends ShownRows {
  readonly width: number
  readonly heights: Float32Array
}

/**
 * About how high rows will be, before anybody has seen them.
 *
 * @param width of the list, in pixels
 * @param earlier of the rows before a change: those at both ends that are the same links need not be looked at
 */
export function estimateHeights(shown: ShownRows, width: number, earlier: EstimatedHeights | null): EstimatedHeights {
  const {record, rows} = shown
  const heights = new Float32Array(rows.length)
  const known = earlier?.width === width ? earlier : null
  const {head, tail} = known === null ? {head: 0, tail: 0} : sameEnds(known, shown)
  if (known !== null) {
    heights.set(known.heights.subarray(0, head))
    heights.set(known.heights.subarray(known.heights.length - tail), rows.length - tail)
  }
  for (let at = head; at < rows.length - tail; at++) heights[at] = estimateHeight(record, rows[at], width)
  return {...shown, width, heights}
}

/** How many rows at the beginning and at the end are the same links of the same segments. */
function sameEnds(before: ShownRows, now: ShownRows): {head: number; tail: number} {
  const count = Math.min(before.rows.length, now.rows.length)
  const isSame = (at: number, other: number): boolean =>
    before.record.links[before.rows[at]] === now.record.links[now.rows[other]]
  let head = 0
  while (head < count && isSame(head, head)) head++
  let tail = 0
  while (tail < count - head && isSame(before.rows.length - 1 - tail, now.rows.length - 1 - tail)) tail++
  return {head, tail}
}

function estimateHeight(record: AlignedRecord, row: number, width: number): number {
  const isNarrow = width < NARROW
  const letters = Math.max(20, (isNarrow ? width - 40 : (width - MARGIN) / 2) / LETTER)
  const ar = heightOf(record, row, {lang: 'ar', letters})
  const en = heightOf(record, row, {lang: 'en', letters})
  return AROUND + (isNarrow ? ar + en + LINE.en : Math.max(ar, en, LINE.en + LINE.en))
}

function heightOf(record: AlignedRecord, row: number, {lang, letters}: {lang: Lang; letters: number}): number {
  const {segments} = record[lang]
  let lines = 0
  for (const index of record.links[row][lang]) {
    const segment = segments[index]
    if (segment !== undefined) lines += Math.ceil((segment.text.length * SHARE[lang]) / letters)
  }
  return lines * LINE[lang]
}
