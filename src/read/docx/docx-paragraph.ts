import type {Span} from '../../model.ts'
import type {ParagraphTraits} from './docx-styles.ts'

/** An element that is text of a paragraph: `w:t`, or one that stands for a character, such as `w:tab`. */
export interface TextItem extends Span {
  /** What stands between the tags of a `w:t`. */
  readonly pieces: readonly XmlPiece[]
  /** What an element stands for; null for a `w:t`. */
  readonly text: string | null
  /** Not language: a symbol, the number of a page. */
  readonly isOpaque: boolean
  /** `xml:space` is there. */
  readonly keepsSpace: boolean
}

/** Characters of a part as they stand, or the inside of a CDATA section. */
export interface XmlPiece extends Span {
  readonly isCdata: boolean
}

/** A cell of a table, counted from 1 as a person counts. */
export interface TableCell {
  /** Tables of the part in order of their beginning. */
  readonly table: number
  readonly row: number
  readonly column: number
}

/** A paragraph of a part as the view wants it: two, where the mark between them is gone. Offsets are those of all parts joined. */
export interface Paragraph extends ParagraphTraits {
  /** Position among the parts. */
  readonly part: number
  /** Among those of its part, from 1. */
  readonly number: number
  readonly items: TextItem[]
  /** What stands between the items and shows no text, before the item at that position. */
  readonly codes: {readonly before: number; readonly source: string}[]
  /** The cell in which it stands. */
  readonly cell: TableCell | null
  /** The cell of the outermost table. */
  readonly outerCell: TableCell | null
  /** The paragraph or a run of it says that it goes from right to left. */
  isRtl: boolean
  /** Where its first run can be put; the end of the tag `<w:p/>` where it has no inside. */
  hole: Span
  style: string | null
  outline: number | null
  isListed: boolean | null
  /** The view does not have its mark: it goes on with the next paragraph. */
  isMarkGone: boolean
}

/** A part with text: the document itself, a header, a footer, the notes. */
export interface StoryPart {
  readonly name: string
  readonly text: string
  /** Offset of its text among all parts joined. */
  readonly base: number
}
