/** What one process of the benchmark of alignment measures: `align-run.ts TASK`, the task as JSON. */

export interface AlignTask {
  readonly aligner: 'ours' | 'gale-church'
  /** Segments a side of a made-up text, or a file of gold links. */
  readonly texts: number | string
  /** The median of so many runs is taken. */
  readonly runs: number
}

export interface AlignMeasure {
  readonly documents: number
  readonly segments: number
  readonly seconds: number
  /** Megabytes of the process at its most, and before anything was aligned. */
  readonly peak: number
  readonly before: number
  /** Strict F1. */
  readonly f1: number
}
