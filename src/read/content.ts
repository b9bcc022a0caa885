import type {AlignedRecord, Bitext, Concept, Document, Lang, Span} from '../model.ts'
import type {LineMode} from '../text/lines.ts'
import type {Beads} from './links/bead.ts'

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
  /** Which text of a Word file with tracked changes; `accepted` when left out. */
  readonly changes?: 'accepted' | 'original'
}

/** Where the texts of a bilingual row stand, as offsets in the text of the file's document; null where it has no such text. */
export interface RowSpans {
  readonly ar: Span | null
  readonly en: Span | null
}

/** Bilingual rows. `lines` and `spans` go with them one by one, where the file tells. */
export interface BitextContent {
  readonly kind: 'bitext'
  readonly bitext: Bitext
  /** One-based lines of the file, or rows of the sheet. */
  readonly lines?: readonly number[]
  readonly spans?: readonly RowSpans[]
}

/** What a file can hold. */
export type Content =
  | {readonly kind: 'document'; readonly document: Document}
  | BitextContent
  | {readonly kind: 'glossary'; readonly concepts: readonly Concept[]}
  | {readonly kind: 'record'; readonly record: AlignedRecord}
  | {readonly kind: 'beads'; readonly beads: Beads}
