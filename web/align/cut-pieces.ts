import type {Span} from '../../src/model.ts'

/** A stretch of a text with all the marks that lie over it. */
export interface Piece<Mark> extends Span {
  readonly marks: readonly Mark[]
}

/**
 * Cuts a text where marks begin and end, so that marks that overlap can be shown side by side. Marks that are empty or reach
 * beyond the text are cut to it. Pieces are in order and together the text.
 */
export function cutPieces<Mark extends Span>(length: number, marks: readonly Mark[]): Piece<Mark>[] {
  const fit = marks.filter(({start, end}) => start < Math.min(end, length) && end > 0)
  if (fit.length === 0) return length > 0 ? [{start: 0, end: length, marks: []}] : []
  const sorted = fit.toSorted((a, b) => a.start - b.start)
  const borders = new Set([0, length])
  for (const {start, end} of fit) borders.add(Math.max(0, start)).add(Math.min(length, end))
  const places = [...borders].toSorted((a, b) => a - b)
  const pieces: Piece<Mark>[] = []
  let open: Mark[] = []
  let next = 0
  for (let at = 0; at + 1 < places.length; at++) {
    const [start, end] = [places[at], places[at + 1]]
    open = open.filter((mark) => mark.end > start)
    while (next < sorted.length && sorted[next].start <= start) open.push(sorted[next++])
    pieces.push({start, end, marks: [...open]})
  }
  return pieces
}
