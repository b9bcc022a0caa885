import type {BlockKind, SegmentKind, Span} from '../model.ts'

export type {SegmentKind} from '../model.ts'

/** A segment that has no kind yet. Offsets in the text, UTF-16. */
export interface Line extends Span {
  /** Number of its block; segments of one block stand next to each other. */
  readonly block: number
  readonly blockKind: BlockKind
}

/** A kind and how sure it is. */
export interface FoundKind {
  readonly kind: SegmentKind
  /** 0…1: how sure. */
  readonly score: number
}

/** The kinds that lines are tried for, in the order of their columns in `data/block-kinds.yaml`. */
export const triedKinds = ['heading', 'caption', 'byline', 'source', 'promotion', 'tags', 'reference', 'date'] as const
