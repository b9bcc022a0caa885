import type {AlignedRecord} from '../src/model.ts'
import type {LinkDecision} from '../src/review-model.ts'
import {decide} from '../src/review/decide.ts'
import type {Decided} from '../src/review/decided.ts'

/** What a decision makes of a record, or why it does not fit. */
export type Apply = (record: AlignedRecord, decision: LinkDecision) => Decided

interface Known {
  readonly record: AlignedRecord
  readonly decision: LinkDecision
  readonly decided: Decided
}

/** As many as may wait for the server at a time. */
const MOST = 16
let last: readonly Known[] = []

/**
 * As the server does it, too. A decision is applied when it is made and again when the server took it: the last results are
 * remembered, so that the second is the first, and nothing is drawn again.
 */
export const applyDecision: Apply = (record, decision) => {
  const known = last.find((one) => one.record === record && one.decision === decision)
  if (known !== undefined) return known.decided
  const decided = decide(record, decision)
  last = [{record, decision, decided}, ...last.slice(0, MOST - 1)]
  return decided
}
