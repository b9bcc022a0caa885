import {isArabicMark, isInvisible} from '../text/characters.ts'
import type {Lines} from './lines.ts'
import {showControls} from './wording.ts'

/** A piece of a line around a place, and a marker to stand under it. */
export interface Excerpt {
  readonly text: string
  readonly marker: string
}

const around = 40

/** The line of a place, cut to what is near, with ^ under the place; cells are counted, marks that show nothing have none. */
export function excerpt(lines: Lines, place: {readonly start: number; readonly end: number}): Excerpt {
  const line = lines.textAt(place.start)
  const start = Math.min(place.start - line.start, line.text.length)
  const end = Math.min(Math.max(place.end - line.start, start), line.text.length)
  const from = wordStart(line.text, Math.max(0, start - around))
  const to = Math.min(line.text.length, Math.max(end, Math.min(end, start + around)) + around)
  const lead = from > 0 ? '… ' : ''
  const before = lead + showControls(line.text.slice(from, start))
  const inside = showControls(line.text.slice(start, end))
  const text = before + inside + showControls(line.text.slice(end, to)) + (to < line.text.length ? ' …' : '')
  return {text, marker: ' '.repeat(cells(before)) + '^'.repeat(Math.max(1, cells(inside)))}
}

function wordStart(text: string, from: number): number {
  const blank = from === 0 ? -1 : text.indexOf(' ', from)
  return blank >= 0 && blank < from + 15 ? blank + 1 : from
}

/** Terminal cells: letters one, tashkeel and invisible marks none. */
function cells(text: string): number {
  let count = 0
  for (const letter of text) {
    const code = letter.charCodeAt(0)
    if (!isArabicMark(code) && !isInvisible(code)) count++
  }
  return count
}
