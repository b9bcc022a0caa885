/** A rule to be exported. */
export interface ExportRule {
  readonly isBreak: boolean
  readonly before: string
  readonly after: string
}

/** Rules with a sentence that says what they are for. */
export interface ExportGroup {
  readonly comment: string
  readonly rules: readonly ExportRule[]
}

/** The sentence ends between the two. */
export function breakAt(before: string, after: string): ExportRule {
  return {isBreak: true, before, after}
}

/** The sentence goes on between the two. */
export function joinAt(before: string, after: string): ExportRule {
  return {isBreak: false, before, after}
}
