import {LINKING, shapes} from './features.ts'
import type {Band, Lattice} from './lattice.ts'
import {isOpen, nodeAt} from './lattice.ts'
import {createFeatureReader, type Texts, weigh} from './link-scorer.ts'
import {createPostings, matchRow, type RowMatches} from './row-matches.ts'

/** Called for every link within the band; the features are overwritten afterwards. */
export type VisitLink = (node: number, shape: number, features: Float64Array) => void

/** Most Arabic segments in one link. */
const DEPTH = 4

/**
 * Visits every link that fits between two boundaries of the band, in order of rows. Only the matches of four Arabic
 * segments are kept at a time, so memory does not grow with the square of the text.
 */
export function visitLinks(texts: Texts, band: Band, visit: VisitLink): void {
  const source = {ar: texts.ar, associations: texts.associations, postings: createPostings(texts.en)}
  const readFeatures = createFeatureReader(texts)
  const visitNode = ({node, row, column}: {node: number; row: number; column: number}, rows: RowMatches[]): void => {
    for (let shape = 0; shape < LINKING; shape++) {
      const [ar, en] = [shapes[shape][0], shapes[shape][1]]
      if (nodeAt(band, row + ar, column + en) < 0 || !isOpen(band, {row, column}, shapes[shape])) continue
      const link = readFeatures({at: row, count: ar}, {at: column, count: en}, rows)
      if (link !== null) visit(node, shape, link)
    }
  }
  const ahead: RowMatches[] = []
  const rows = band.lo.length - 1
  for (let row = 0; row < rows; row++) {
    while (ahead.length < DEPTH && row + ahead.length < rows) {
      const next = row + ahead.length
      // Rows further on are asked for columns from this row on.
      const from = band.lo[Math.max(0, next - DEPTH + 1)]
      ahead.push(matchRow(source, next, {from, to: Math.min(texts.en.count, band.hi[next + 1])}))
    }
    for (let node = band.first[row]; node < band.first[row + 1]; node++) {
      visitNode({node, row, column: band.lo[row] + node - band.first[row]}, ahead)
    }
    ahead.shift()
  }
}

/** Scores every link within the band by the weighted sum of its features. */
export function scoreLattice(texts: Texts, band: Band, weights: Float64Array): Lattice {
  const scores = new Float32Array(band.first[band.lo.length] * LINKING).fill(Number.NEGATIVE_INFINITY)
  visitLinks(texts, band, (node, shape, features) => {
    scores[node * LINKING + shape] = weights[shape] + weigh(features, weights)
  })
  return {band, scores, nulls: [weights[LINKING], weights[LINKING + 1]]}
}
