import {lastAtMost} from './last-at-most.ts'

/** Tells the one-based line of an offset. */
export type LineFinder = (offset: number) => number

/**
 * Finds lines of a decoded file: LF, CR LF and a single CR end one. Made in one pass; a question takes logarithmic time.
 *
 * @param text offsets are its UTF-16 units
 */
export function createLineFinder(text: string): LineFinder {
  let starts = new Int32Array(1024)
  let count = 1
  const add = (start: number): void => {
    if (count === starts.length) {
      const larger = new Int32Array(count * 2)
      larger.set(starts)
      starts = larger
    }
    starts[count++] = start
  }
  let feed = text.indexOf('\n')
  let mark = text.indexOf('\r')
  while (feed !== -1 || mark !== -1) {
    const isMark = mark !== -1 && (feed === -1 || mark < feed)
    const isPair = isMark && feed === mark + 1
    const end = (isMark && !isPair ? mark : feed) + 1
    add(end)
    if (feed !== -1 && feed < end) feed = text.indexOf('\n', end)
    if (mark !== -1 && mark < end) mark = text.indexOf('\r', end)
  }
  return (offset) => lastAtMost(count, (at) => starts[at], offset) + 1
}
