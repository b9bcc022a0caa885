import type {PairPayload} from '../src/page-model.ts'
import type {DecisionFault, LinkDecision} from '../src/review-model.ts'
import type {Apply} from './apply-decision.ts'

/** Something that is to be done with a pair, in turn. */
export type PairStep =
  {readonly kind: 'decide'; readonly decision: LinkDecision} | {readonly kind: 'undo' | 'redo' | 'realign'}

/** A pair as it is saved, and what is on its way to be. */
export interface PairQueue {
  readonly saved: PairPayload
  readonly steps: readonly PairStep[]
}

/**
 * The pair as its reader sees it: decisions count at once; behind an undo, redo or re-alignment they wait for its outcome.
 */
export function shownPair({saved, steps}: PairQueue, apply: Apply): PairPayload {
  let record = saved.record
  let isChanged = false
  for (const step of steps) {
    if (step.kind !== 'decide') break
    const applied = apply(record, step.decision)
    if ('fault' in applied) continue
    record = applied.record
    isChanged = true
  }
  const shown = isChanged ? {...saved, record, canUndo: true, canRedo: false} : saved
  return steps.reduce(afterStep, shown)
}

/** What can be taken back once a step that waits is done: whoever types fast need not wait for the answer. */
function afterStep(pair: PairPayload, {kind}: PairStep): PairPayload {
  if (kind === 'decide') return pair
  return kind === 'undo' ? {...pair, canRedo: true} : {...pair, canUndo: true}
}

/** Would the decision fit, were everything before it done? Null where it would, or where that cannot be known yet. */
export function faultOf(queue: PairQueue, decision: LinkDecision, apply: Apply): DecisionFault | null {
  if (queue.steps.some((step) => step.kind !== 'decide')) return null
  const applied = apply(shownPair(queue, apply).record, decision)
  return 'fault' in applied ? applied.fault : null
}

/** The decisions that fit on another version of the pair, in order; `lost`: how many do not. */
export function refit({saved, steps}: PairQueue, apply: Apply): {queue: PairQueue; lost: number} {
  let record = saved.record
  const kept: PairStep[] = []
  let lost = 0
  for (const step of steps) {
    if (step.kind !== 'decide') continue
    const applied = apply(record, step.decision)
    if ('fault' in applied) lost += applied.fault === 'same' ? 0 : 1
    else {
      record = applied.record
      kept.push(step)
    }
  }
  return {queue: {saved, steps: kept}, lost}
}
