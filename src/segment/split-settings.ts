import type {LineMode} from '../text/lines.ts'
import type {OwnAbbreviations} from './abbreviations.ts'

/** Marks behind which a house may break, beside the stops. */
export type BreakMark = ':' | '،' | '؛' | ';'

/** Every mark of {@link BreakMark}. */
export const breakMarks: readonly BreakMark[] = [':', '،', '؛', ';']

/** How a house splits. What is left out is as stated here. */
export interface SplitSettings {
  /** What a line end means; `auto`. */
  readonly lines?: LineMode
  /** A line of just this parts the text and belongs to no segment; none. */
  readonly delimiter?: string | null
  /** Marks that end a segment, too; none. */
  readonly breakAfter?: readonly BreakMark[]
  /** `whole`: no boundary inside a quotation that is closed again; `split`. */
  readonly quotes?: 'split' | 'whole'
  /** `keep`: items of a list inside a line stay one segment; `split`. */
  readonly lists?: 'split' | 'keep'
  /** Abbreviations beside those of `data/abbreviations.yaml`; none. */
  readonly abbreviations?: OwnAbbreviations
}
