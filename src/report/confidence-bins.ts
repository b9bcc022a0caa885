import type {Payload} from './shown.ts'

/** How many links are how sure. */
export interface ConfidenceBins {
  /** Links that were not left out as boilerplate. */
  readonly links: number
  /** Those below one half. */
  readonly doubtful: number
  /** By tenths; what is certain is in the last. */
  readonly counts: readonly number[]
}

const bins = 10

/** The links of all pairs by their confidence. */
export function confidenceBins({pairs}: Pick<Payload, 'pairs'>): ConfidenceBins {
  const links = pairs.flatMap((pair) => pair.links.filter(({isDropped}) => !isDropped))
  const counts = Array.from({length: bins}, () => 0)
  for (const {confidence} of links) counts[Math.min(bins - 1, Math.floor(confidence * bins))]++
  return {links: links.length, doubtful: links.filter(({confidence}) => confidence < 0.5).length, counts}
}
