/** Why two types may be counterparts, the strongest reason first. */
export const kinds = ['term', 'number', 'latin', 'name', 'word', 'pair'] as const

/** A pair of types that may stand for each other; `kind` is a place in `kinds`. */
export interface Counterpart {
  readonly ar: number
  readonly en: number
  readonly kind: number
}

/** The dictionary knows the word, but no counterpart stands anywhere in the other text. */
export const ABSENT = 6
/** Nothing is known about the word: that it has no match says nothing. */
export const UNKNOWN = 7
