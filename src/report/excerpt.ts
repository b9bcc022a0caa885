import {isArabicMark, isInvisible} from '../text/characters.ts'
import type {Span} from '../model.ts'
import type {Lines} from './lines.ts'
import {showControls} from './wording.ts'

/** A piece of a line around a place, and a marker to stand under it. */
export interface Excerpt {
  readonly text: string
  readonly marker: string
}

const around = 40
/** A place that is a whole paragraph is marked by its beginning. */
const longest = 80

/** The line of a place, cut to what is near, with ^ under the place; cells are counted, marks that show nothing have none. */
export function excerpt(lines: Lines, place: Span): Excerpt {
  const {text} = lines
  const line = lines.spanAt(place.start)
  const start = Math.min(place.start, line.end)
  const end = Math.min(Math.max(place.end, start), line.end, start + longest)
  const from = wordStart(text, Math.max(line.start, start - around), line.start)
  const to = Math.min(line.end, end + around)
  const lead = from > line.start ? '… ' : ''
  const before = lead + showControls(text.slice(from, start))
  const inside = showControls(text.slice(start, end))
  const shown = before + inside + showControls(text.slice(end, to)) + (to < line.end ? ' …' : '')
  return {text: shown, marker: ' '.repeat(cells(before)) + '^'.repeat(Math.max(1, cells(inside)))}
}

function wordStart(text: string, from: number, lineStart: number): number {
  if (from === lineStart) return from
  const blank = text.slice(from, from + 15).indexOf(' ')
  return blank < 0 ? from : from + blank + 1
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
