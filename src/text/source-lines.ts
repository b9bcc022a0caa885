import type {Span} from '../model.ts'

/** A line of a file without its end. */
export interface SourceLine extends Span {
  /** Behind its line end; the end of the file where it has none. */
  readonly next: number
}

/** The lines of a file, ended by LF, CR LF or CR. A file that ends in a line end has no empty line behind it. */
export function* eachLine(source: string, from = 0): Generator<SourceLine> {
  let start = from
  let mark = source.indexOf('\r', from)
  let feed = source.indexOf('\n', from)
  while (start < source.length) {
    if (feed !== -1 && feed < start) feed = source.indexOf('\n', start)
    if (mark !== -1 && mark < start) mark = source.indexOf('\r', start)
    const isMark = mark !== -1 && (feed === -1 || mark < feed)
    const end = isMark ? mark : feed === -1 ? source.length : feed
    const next = isMark && feed === mark + 1 ? feed + 1 : Math.min(end + 1, source.length)
    yield {start, end, next}
    start = next
  }
}
