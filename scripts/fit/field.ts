import {features} from '../../src/align/features.ts'
import type {Example} from './example.ts'

/**
 * How improbable the right links of an example are under the weights, and the gradient of that, added to `gradient`: what
 * the features are over all alignments, less what they are over the right ones (Lafferty, McCallum and Pereira 2001).
 */
export function addLoss(example: Example, weights: Float64Array, gradient: Float64Array): number {
  const scores = scoreArcs(example, weights)
  const all = sumPaths(example, scores, () => true)
  const right = sumPaths(example, scores, (arc) => example.isRight[arc] === 1)
  for (let arc = 0; arc < scores.length; arc++) {
    const share = all.shareOf(arc) - (example.isRight[arc] === 1 ? right.shareOf(arc) : 0)
    if (Math.abs(share) < 1e-7) continue
    for (let at = 0; at < features.length; at++) gradient[at] += share * example.values[arc * features.length + at]
  }
  return all.total - right.total
}

function scoreArcs({values, from}: Example, weights: Float64Array): Float64Array {
  const scores = new Float64Array(from.length)
  for (let arc = 0; arc < scores.length; arc++) {
    let score = 0
    for (let at = 0; at < features.length; at++) score += values[arc * features.length + at] * weights[at]
    scores[arc] = score
  }
  return scores
}

/** Log-sums over all paths of the arcs that are let through. Arcs are in the order of the nodes they leave. */
function sumPaths(
  {nodes, from, to}: Example,
  scores: Float64Array,
  isOpen: (arc: number) => boolean,
): {total: number; shareOf(arc: number): number} {
  const ahead = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY)
  const behind = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY)
  ahead[0] = 0
  behind[nodes - 1] = 0
  for (let arc = 0; arc < from.length; arc++)
    if (isOpen(arc)) ahead[to[arc]] = addLogs(ahead[to[arc]], ahead[from[arc]] + scores[arc])
  for (let arc = from.length - 1; arc >= 0; arc--)
    if (isOpen(arc)) behind[from[arc]] = addLogs(behind[from[arc]], behind[to[arc]] + scores[arc])
  const total = ahead[nodes - 1]
  return {total, shareOf: (arc) => Math.exp(ahead[from[arc]] + scores[arc] + behind[to[arc]] - total)}
}

function addLogs(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a]
  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high))
}
