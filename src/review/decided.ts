import type {AlignedRecord} from '../model.ts'
import type {DecisionFault} from '../review-model.ts'

/** What a decision makes of a record, or why it does not fit: `'fault' in decided`. */
export type Decided = {readonly record: AlignedRecord} | {readonly fault: DecisionFault}
