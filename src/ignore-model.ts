/** A finding that somebody wrote down: one to ignore, or one that was there before. By all of this it is found again. */
export interface Entry {
  readonly id: string
  readonly rule: string
  readonly variant?: string | undefined
  /** Path from the workspace, with forward slashes. */
  readonly document: string
  readonly concept?: string | null | undefined
  /** What stood there, on one line; the beginning of long texts. */
  readonly actual: string
  /** Words before and behind it in the same block, folded. */
  readonly before: string
  readonly after: string
  /** Why it is ignored. */
  readonly reason?: string | undefined
}
