import type {Lang} from './model.ts'

/** A link, named by its segments: it is gone when one of them is linked otherwise. */
export interface LinkKey {
  readonly ar: readonly number[]
  readonly en: readonly number[]
}

/**
 * What a person decides about a record. Each names links by their segments, so that a decision made on an older record
 * either fits a newer one or is refused.
 */
export type LinkDecision =
  /** They are right as they stand. */
  | {readonly kind: 'confirm'; readonly links: readonly LinkKey[]}
  /** Takes back what was decided about them: the aligner may look at them again. */
  | {readonly kind: 'release'; readonly links: readonly LinkKey[]}
  /** To be looked at again, or no longer. */
  | {readonly kind: 'mark'; readonly links: readonly LinkKey[]; readonly isMarked: boolean}
  /** An empty note takes it away. */
  | {readonly kind: 'note'; readonly link: LinkKey; readonly note: string}
  /** One link of all of them, neighbours or far from each other; far ones are moved. */
  | {readonly kind: 'merge'; readonly links: readonly LinkKey[]}
  /** Two links: the first so many segments of each side, and the rest. */
  | {readonly kind: 'split'; readonly link: LinkKey; readonly ar: number; readonly en: number}
  /** Each segment stands alone. */
  | {readonly kind: 'unlink'; readonly link: LinkKey}
  /** A segment at the edge of its link goes to the row above or below. */
  | {readonly kind: 'move'; readonly lang: Lang; readonly segment: number; readonly to: 'up' | 'down'}
  /** Two segments of one, at an offset of its text (UTF-16); both stay in its link. */
  | {readonly kind: 'cut'; readonly lang: Lang; readonly segment: number; readonly at: number}
  /** Takes a cut back: the segment that begins there and the one before, of one link, are one again. */
  | {readonly kind: 'join'; readonly lang: Lang; readonly segment: number}
  /** Another wording of a segment for the files that are made; its own wording takes the edit back. */
  | {readonly kind: 'edit'; readonly lang: Lang; readonly segment: number; readonly text: string}

/** Why a decision does not fit a record. */
export type DecisionFault =
  /** A link or segment that the record does not have. */
  | 'link-gone'
  /** The segments of a side would not stand side by side. */
  | 'apart'
  /** There is no row above or below, or the segment is in the middle of its link. */
  | 'no-row'
  /** An offset or number that leaves nothing on one side. */
  | 'nothing-left'
  /** The segment has another wording, which cannot be cut or joined: that is taken back first. */
  | 'edited'
  /** It changes nothing. */
  | 'same'

/** What is decided about the glossary. */
export type GlossaryDecision =
  /** A spelling becomes a form of a concept. */
  | {readonly kind: 'accept'; readonly concept: string; readonly form: string; readonly as: 'deprecated' | 'admitted'}
  /** A spelling is another name than that it was proposed for; remembered in `variants.yaml`. */
  | {readonly kind: 'other'; readonly concept: string | null; readonly name: string; readonly form: string}
  /** Never proposed again. */
  | {readonly kind: 'never'; readonly concept: string | null; readonly name: string; readonly form: string}
  /** A new concept; cells by the names of columns, lists with `|`. `file`: null for the first that can be edited. */
  | {readonly kind: 'add'; readonly cells: Readonly<Record<string, string>>; readonly file: string | null}
  /** Cells of a concept, whole. */
  | {readonly kind: 'edit'; readonly concept: string; readonly cells: Readonly<Record<string, string>>}
  /** The forms of `from` go to `into`, those that are house forms as admitted ones; the row of `from` goes. */
  | {readonly kind: 'merge'; readonly into: string; readonly from: string}

/** Decisions that were made in a static page, for `muqabala import`. */
export interface DecisionsFile {
  readonly kind: 'muqabala-decisions'
  readonly version: 1
  readonly pairs: readonly {
    /** Of the record, from the workspace. */
    readonly path: string
    /** SHA-256 of the record's bytes that the first decision was made on. */
    readonly version: string
    readonly decisions: readonly LinkDecision[]
  }[]
  readonly glossary: readonly GlossaryDecision[]
  readonly ignores: readonly {readonly id: string; readonly reason: string}[]
  /** Ids of findings whose fixes are to be made. */
  readonly fixes: readonly string[]
}
