/** A set of code points, as a pattern describes it. */
export type CharSet =
  | {readonly kind: 'range'; readonly from: number; readonly to: number}
  /** `name` is what stands in \p{…} of a JavaScript expression with the u flag. */
  | {readonly kind: 'property'; readonly name: string}
  | {readonly kind: 'not'; readonly of: CharSet}
  | {readonly kind: 'any-of'; readonly of: readonly CharSet[]}
  | {readonly kind: 'all-of'; readonly of: readonly CharSet[]}
  /** The set, and what differs from one of its members in case only. */
  | {readonly kind: 'any-case'; readonly of: CharSet}

/** A regular expression as a tree. Groups are gone: they only say what belongs together. */
export type PatternNode =
  | {readonly kind: 'set'; readonly set: CharSet}
  | {readonly kind: 'sequence'; readonly parts: readonly PatternNode[]}
  | {readonly kind: 'choice'; readonly options: readonly PatternNode[]}
  /** `most` is null where there is no limit. */
  | {readonly kind: 'repeat'; readonly body: PatternNode; readonly least: number; readonly most: number | null}
  /** A condition on the place, one of the constants below. */
  | {readonly kind: 'edge'; readonly edge: number; readonly isNegative: boolean}
  | {
      readonly kind: 'look'
      readonly body: PatternNode
      readonly isAhead: boolean
      readonly isNegative: boolean
    }

/** What may be true of a place between two units; several can be. */
export const TEXT_START = 1
export const TEXT_END = 2
/** Behind a line terminator, or at the start of the text. */
export const LINE_START = 4
/** Before a line terminator, or at the end of the text. */
export const LINE_END = 8
/** At the end of the text, or before the line terminator that ends it: what `$` means without (?m). */
export const FINAL_END = 16
/** Between a word and what is none. */
export const WORD_EDGE = 32

/** Matches everywhere. */
export const nothing: PatternNode = {kind: 'sequence', parts: []}

/** The set of one code point. */
export function single(code: number): CharSet {
  return {kind: 'range', from: code, to: code}
}

/** Everything that is not in the set. */
export function not(of: CharSet): CharSet {
  return {kind: 'not', of}
}

/** A set from properties and ranges: `anyOf('L', 'Nd', [0x2d, 0x2e])`. */
export function anyOf(...parts: readonly (string | readonly [number, number])[]): CharSet {
  const sets = parts.map((part): CharSet =>
    typeof part === 'string' ? {kind: 'property', name: part} : {kind: 'range', from: part[0], to: part[1]},
  )
  return sets.length === 1 ? sets[0] : {kind: 'any-of', of: sets}
}
