import type {PageFinding} from '../../src/page-model.ts'

/** What is asked before something is done about findings. */
export interface FindingQuestion {
  readonly kind: 'ignore' | 'fix'
  readonly findings: readonly PageFinding[]
}
