import type {AlignedRecord, Bitext, Document, Lang} from '../model.ts'
import type {LineMode} from '../text/lines.ts'

/** What a reader is told beside the text. */
export interface ReadContext {
  /** Path as the user gave it, for messages and reports. */
  readonly name: string
  readonly lang: Lang
  /** What a line end of a plain text means; `auto` when left out. */
  readonly lines?: LineMode
  /** A line of just this parts a plain text and belongs to no block. */
  readonly delimiter?: string | null
}

/** What a file can hold. */
export type Content =
  | {readonly kind: 'document'; readonly document: Document}
  | {readonly kind: 'bitext'; readonly bitext: Bitext}
  | {readonly kind: 'record'; readonly record: AlignedRecord}
