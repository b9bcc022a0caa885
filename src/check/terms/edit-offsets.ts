import type {Edit} from '../../model.ts'

/**
 * Where an offset of a text lies when edits were made.
 *
 * @param edits sorted, not overlapping; none begins before `offset` and ends behind it
 * @param edge `end` counts what was put in at the offset itself
 */
export function offsetAfter(offset: number, edits: readonly Edit[], edge: 'start' | 'end'): number {
  let by = 0
  for (const {start, end, text} of edits) {
    if (end > offset || (edge === 'start' && start === offset)) break
    by += text.length - (end - start)
  }
  return offset + by
}

/** Where an offset of the edited text lay before: inside what was put in, at the edge of what was taken out. */
export function offsetBefore(offset: number, edits: readonly Edit[], edge: 'start' | 'end'): number {
  let by = 0
  for (const {start, end, text} of edits) {
    const from = start + by
    const to = from + text.length
    if (offset < from || (offset === from && edge === 'start')) break
    if (offset < to || (offset === to && edge === 'end')) return edge === 'start' ? start : end
    by += text.length - (end - start)
  }
  return offset - by
}
