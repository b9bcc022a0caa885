import {chooseBand} from '../../src/align/band.ts'
import {features, LINKING, shapes} from '../../src/align/features.ts'
import {type Band, nodeAt} from '../../src/align/lattice.ts'
import type {LearnedPairs} from '../../src/align/learn.ts'
import {readTexts} from '../../src/align/read-texts.ts'
import {visitLinks} from '../../src/align/score-lattice.ts'
import type {ScoredLink} from '../../src/score/score.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'

/** Two texts as lists of segments, with the links that are right. */
export interface GoldPair {
  readonly id: string
  readonly ar: readonly string[]
  readonly en: readonly string[]
  readonly links: readonly ScoredLink[]
}

/** All links that a pair's lattice allows: which nodes each joins, what speaks for it, whether it is right. */
export interface Example {
  readonly nodes: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly shape: Uint8Array
  readonly isRight: Uint8Array
  /** Features of arc a at a × `features.length`. */
  readonly values: Float32Array
}

/** Reads a pair as an example; null where a right link has a shape that no link can have, or crosses another. */
export function toExample(pair: GoldPair, learned: LearnedPairs): Example | null {
  const {texts} = readTexts(segmentsOf(pair.ar, 'ar'), segmentsOf(pair.en, 'en'), {learned})
  const band = chooseBand(texts)
  const right = new Set(pair.links.map(({ar, en}) => `${ar.join(',')}|${en.join(',')}`))
  const arcs: {from: number; to: number; shape: number; isRight: boolean; values: Float64Array | null}[] = []
  const add = (at: {node: number; row: number; column: number}, shape: number, values: Float64Array | null): void => {
    const [ar, en] = shapes[shape]
    const to = nodeAt(band, at.row + ar, at.column + en)
    const name = `${range(at.row, ar)}|${range(at.column, en)}`
    if (to >= 0) arcs.push({from: at.node, to, shape, isRight: right.has(name), values: values?.slice() ?? null})
  }
  visitLinks(texts, band, (node, shape, values) => add(placeOf(band, node), shape, values))
  const nodes = band.first[band.lo.length]
  for (let node = 0; node < nodes; node++) {
    for (const shape of [LINKING, LINKING + 1]) add(placeOf(band, node), shape, null)
  }
  arcs.sort((a, b) => a.from - b.from || a.shape - b.shape)
  const values = new Float32Array(arcs.length * features.length)
  for (const [at, arc] of arcs.entries()) {
    if (arc.values !== null) values.set(arc.values, at * features.length)
    values[at * features.length + arc.shape] = 1
  }
  const example = {
    nodes,
    from: Int32Array.from(arcs, (arc) => arc.from),
    to: Int32Array.from(arcs, (arc) => arc.to),
    shape: Uint8Array.from(arcs, (arc) => arc.shape),
    isRight: Uint8Array.from(arcs, (arc) => Number(arc.isRight)),
    values,
  }
  return hasRightPath(example) ? example : null
}

function range(at: number, count: number): string {
  return Array.from({length: count}, (_, step) => at + step).join(',')
}

function placeOf(band: Band, node: number): {node: number; row: number; column: number} {
  let [low, high] = [0, band.lo.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (band.first[middle] <= node) low = middle
    else high = middle - 1
  }
  return {node, row: low, column: band.lo[low] + node - band.first[low]}
}

function hasRightPath({nodes, from, to, isRight}: Example): boolean {
  const isReached = new Uint8Array(nodes)
  isReached[0] = 1
  for (let arc = 0; arc < from.length; arc++)
    if (isRight[arc] === 1 && isReached[from[arc]] === 1) isReached[to[arc]] = 1
  return isReached[nodes - 1] === 1
}
