/** The nouns of splitting: what a house may choose, and what splits a text. */
import type {Lang, SegmentKind, Span} from './model.ts'
import type {LineMode} from './text/lines.ts'

/** Splits running text into spans, in order and without overlap; offsets are its UTF-16 units, half-open. */
export type SplitText = (text: string, lang: Lang, known?: KnownLines) => Span[]

/** What the caller of a {@link SplitText} knows better than its settings. */
export interface KnownLines {
  /** What a line end means; has no say where every line is a sentence. */
  readonly lines?: LineMode
  /** The stretch of the text to split; all of it when left out. */
  readonly within?: Span
}

/** What a word in front of a stop is; see `data/abbreviations.yaml` for what each kind does. */
export type AbbreviationKind = 'title' | 'phrase' | 'page' | 'month' | 'unit' | 'era' | 'suffix' | 'ending'

/** Every kind of abbreviation, in the order of the data. */
export const abbreviationKinds: readonly AbbreviationKind[] = [
  'title',
  'phrase',
  'page',
  'month',
  'unit',
  'era',
  'suffix',
  'ending',
]

/** A house's own abbreviations by language and kind, written without their last stop. */
export type OwnAbbreviations = Readonly<
  Partial<Record<Lang, Readonly<Partial<Record<AbbreviationKind, readonly string[]>>>>>
>

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
  /** `whole`: no boundary inside a quotation that is closed again, straight single quotes aside; `split`. */
  readonly quotes?: 'split' | 'whole'
  /** `keep`: items of a list inside a line stay one segment; `split`. */
  readonly lists?: 'split' | 'keep'
  /** Abbreviations beside those of `data/abbreviations.yaml`; none. */
  readonly abbreviations?: OwnAbbreviations
}

/** Kinds of segments that are beside the text: credits, sources, promotion, keywords, references, dates. */
export const boilerplateKinds: readonly SegmentKind[] = ['byline', 'source', 'promotion', 'tags', 'reference', 'date']
