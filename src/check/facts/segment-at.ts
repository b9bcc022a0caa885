import type {Segment} from '../../model.ts'

/**
 * The segment in which an offset of the document lies; null between segments.
 *
 * @param segments all of a text, in order
 */
export function segmentAt(segments: readonly Segment[], at: number): Segment | null {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (segments[middle].end <= at) low = middle + 1
    else high = middle
  }
  const found = segments[low]
  return found !== undefined && found.start <= at ? found : null
}
