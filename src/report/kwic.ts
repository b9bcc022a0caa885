import type {Lang, Span} from '../model.ts'
import type {Lines} from './lines.ts'
import type {Kwic} from './shown.ts'

/** So much of a line is shown on each side of a place, and of the place itself; UTF-16 units. */
const around = 48
const longest = 160

/** A place with the words around it, on its line. Cut at blanks, and where it was cut stands …. */
export function kwicOf(lines: Lines, place: Span, lang: Lang): Kwic {
  const {text} = lines
  const line = lines.spanAt(place.start)
  const start = Math.min(place.start, line.end)
  const end = Math.min(Math.max(place.end, start), line.end)
  const shown = Math.min(end, start + longest)
  const from = Math.max(line.start, start - around)
  const to = Math.min(line.end, shown + around)
  return {
    before: from > line.start ? `\u2026${text.slice(blankAfter(text, from, start), start)}` : text.slice(from, start),
    text: shown < end ? `${text.slice(start, shown)}\u2026` : text.slice(start, shown),
    after:
      shown < end ? '' : to < line.end ? `${text.slice(end, blankBefore(text, end, to))}\u2026` : text.slice(end, to),
    lang,
  }
}

function blankAfter(text: string, from: number, limit: number): number {
  const blank = text.indexOf(' ', from)
  return blank < 0 || blank >= limit || blank > from + 15 ? from : blank
}

function blankBefore(text: string, from: number, to: number): number {
  const blank = text.lastIndexOf(' ', to)
  return blank <= from || blank < to - 15 ? to : blank
}
