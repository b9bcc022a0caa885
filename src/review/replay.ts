import type {AlignedRecord} from '../model.ts'
import type {DecisionFault, LinkDecision} from '../review-model.ts'
import {decide} from './decide.ts'

/** What became of decisions that are made again. */
export interface Replayed {
  readonly record: AlignedRecord
  readonly made: number
  /** How many change nothing: the record says so already. */
  readonly same: number
  /** Those that do not fit, by their positions. */
  readonly refused: readonly {readonly at: number; readonly fault: DecisionFault}[]
}

/** Makes decisions one after the other, each on what the ones before have left; one that does not fit is left out. */
export function replay(record: AlignedRecord, decisions: readonly LinkDecision[]): Replayed {
  let last = record
  let [made, same] = [0, 0]
  const refused: Replayed['refused'][number][] = []
  for (const [at, decision] of decisions.entries()) {
    const outcome = decide(last, decision)
    if ('record' in outcome) {
      last = outcome.record
      made++
    } else if (outcome.fault === 'same') same++
    else refused.push({at, fault: outcome.fault})
  }
  return {record: last, made, same, refused}
}
