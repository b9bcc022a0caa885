/** A folded copy of a text, with the way back. */
export interface Folded {
  readonly text: string
  /**
   * For each unit of `text`, the offset in the original of the unit it came from; one more entry at the end holds the
   * original's length. Never decreases. Units from one ligature share an offset.
   */
  readonly origin: Uint32Array
}
