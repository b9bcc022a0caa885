import type {AlignedRecord, Bitext, Document, Lang} from '../model.ts'
import type {LineMode} from '../text/lines.ts'
import type {Beads} from './bead.ts'

/** What a reader is told beside the text. */
export interface ReadContext {
  /** Path as the user gave it, for messages and reports. */
  readonly name: string
  readonly lang: Lang
  /** What a line end of a plain text means; `auto` when left out. */
  readonly lines?: LineMode
  /** A line of just this parts a plain text and belongs to no block. */
  readonly delimiter?: string | null
  /** The sheet of a workbook; the first when left out. */
  readonly sheet?: string | null
  /** Confidences in rows are not looked at: a spreadsheet makes 950 or a date of 0.950. */
  readonly ignoresConfidence?: boolean
}

/** What a file can hold. */
export type Content =
  | {readonly kind: 'document'; readonly document: Document}
  | {readonly kind: 'bitext'; readonly bitext: Bitext; readonly lines?: readonly number[]}
  | {readonly kind: 'record'; readonly record: AlignedRecord}
  | {readonly kind: 'beads'; readonly beads: Beads}
