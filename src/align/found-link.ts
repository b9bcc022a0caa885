/** A link found: places among the aligned segments, in order. */
export interface FoundLink {
  readonly ar: readonly number[]
  readonly en: readonly number[]
  readonly confidence: number
  readonly isMoved: boolean
}
