/** The nouns: plain readonly data. All offsets are UTF-16 code units, zero-based, half-open. */

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The two languages of a pair. `ar` and `en` are languages, never roles. */
export type Lang = 'ar' | 'en'

/** What a block is in its file. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-cell'

/**
 * What a segment is. `caption` of a picture; `byline` and other credits; `source` of a text or picture, with copyright;
 * `promotion`: subscribe, read more, follow us; `tags`: keywords; `reference`: an entry of a bibliography; `date`: when it
 * was published.
 */
export type SegmentKind =
  | 'sentence'
  | 'heading'
  | 'list-item'
  | 'table-cell'
  | 'caption'
  | 'byline'
  | 'source'
  | 'promotion'
  | 'tags'
  | 'reference'
  | 'date'

/** A stretch of a document that sentences may not cross. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Parts inside the block that are not language: code, link targets, tags. Matched by nothing, changed by nothing. */
  readonly opaque: readonly Span[]
  /** Where the file says so or holds both; that of the document when left out. */
  readonly lang?: Lang
  /** Markup inside the block of which nothing stands in the text, in order. */
  readonly codes?: readonly Code[]
  /** Where it stands in the file, when lines of the text are not lines of the file. */
  readonly at?: FilePlace
  /**
   * Programs find the translation by this text, as gettext does by `msgid` and CAT tools by the source of XLIFF: it is checked,
   * but nothing in it is changed unasked.
   */
  readonly isKey?: boolean
}

/** An inline code: a tag, a placeholder, a picture. It stands between two units of the text. */
export interface Code {
  /** Offset in the document's text. */
  readonly at: number
  /** As it stands in the file, e.g. `<x id="1"/>`. */
  readonly source: string
}

/** A place in a file as a person finds it there. */
export interface FilePlace {
  /** One-based line of the file, or row of the sheet. */
  readonly line: number
  /** A cell, cue, unit or part, e.g. `B7`, `word/header1.xml`; null where the line says enough. */
  readonly name: string | null
}

/** A comment of a file that begins with `muqabala-`: it says what is not to be reported. */
export interface Comment {
  /** Offset in the document's text: where it stands, or where the text behind it begins. */
  readonly at: number
  /** What is in it, without its marks. */
  readonly text: string
}

/**
 * A text as a reader gives it. Of plain text and Markdown `text` is the decoded file, unaltered; of other formats it is
 * what a person reads in the file, block after block, each mapped to its place. Blocks are in order and do not overlap.
 */
export interface Document {
  readonly name: string
  readonly format: string
  readonly lang: Lang
  readonly text: string
  readonly blocks: readonly Block[]
  /** In order; nothing when left out. */
  readonly comments?: readonly Comment[]
}

/** A sentence, heading or line. `document.text.slice(start, end) === text`. */
export interface Segment extends Span {
  /** Position among the segments of its document, from 0. */
  readonly index: number
  readonly text: string
  readonly lang: Lang
  readonly kind: SegmentKind
  /** 0…1: how sure the kind is. */
  readonly kindScore: number
  /** Position of its block in `document.blocks`. */
  readonly block: number
  /** Opaque parts, in offsets of `text`. */
  readonly opaque: readonly Span[]
  /** It begins where a person cut a longer segment in two. */
  readonly isCut?: true
  /** The white space that was between it and what it was cut off, where that is not one blank. */
  readonly gap?: string
  /** What a person wrote instead, for the files that are made from the record; the text itself stays as it is. */
  readonly edited?: string
}

/** Administrative status of a term, as in TBX (ISO 30042). */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated'

/** Part of speech, the TBX picklist. */
export type PartOfSpeech = 'properNoun' | 'noun' | 'adjective' | 'verb' | 'other'

/** One form of a concept in one language. */
export interface Term {
  readonly text: string
  readonly lang: Lang
  readonly status: TermStatus
  /** A short form (شي) counts only where the long form, or the name on the other side, is there too. */
  readonly isShort: boolean
}

/** A glossary entry: concept, then languages, then terms with status. */
export interface Concept {
  readonly id: string
  readonly pos: PartOfSpeech
  readonly terms: readonly Term[]
  readonly doNotTranslate: boolean
  readonly domain: string | null
  readonly definition: string | null
  readonly note: string | null
  readonly source: string | null
  /** Self-tests, `wrong>right`. */
  readonly specs: readonly string[]
  /** File and one-based line where the entry stands. */
  readonly place: {readonly path: string; readonly line: number}
}

/** How a hit was made: as written, after orthographic folding, with clitics cut off, or by likeness. */
export type MatchKind = 'exact' | 'folded' | 'clitic' | 'variant'

/** A term found in a segment. */
export interface TermHit extends Span {
  /** `Segment.index`; `start` and `end` are offsets in that segment's text, the term without its clitics. */
  readonly segment: number
  readonly lang: Lang
  readonly concept: string
  /** The glossary's form that matched. */
  readonly term: string
  /** The form as it stands: `segment.text.slice(start, end)`. */
  readonly form: string
  readonly status: TermStatus
  readonly isShort: boolean
  readonly match: MatchKind
  /** 0…1: how sure it is that this is the term. */
  readonly score: number
  /** Clitics before the form as they stand, e.g. و, بال; empty when none. */
  readonly prefix: string
  /** Clitics after the form, e.g. هم; empty when none. */
  readonly suffix: string
  /** `contracted`: the article of the term went into لل (للبنتاغون), so `form` lacks its ال. */
  readonly article: 'as-term' | 'contracted' | 'dropped'
  /** The hit lies inside a longer hit of another concept. */
  readonly isNested: boolean
}

/** A text with everything that was found in it. */
export interface CheckedText {
  readonly document: Document
  readonly segments: readonly Segment[]
  readonly hits: readonly TermHit[]
}

/** One reason for a link, both sides as they stand in the texts. */
export interface Evidence {
  readonly kind: 'term' | 'number' | 'name' | 'latin' | 'word' | 'mark'
  readonly ar: string
  readonly en: string
}

/** What a person said of a link; `auto` is nobody yet. */
export type LinkStatus = 'auto' | 'confirmed' | 'edited'

/** Segments that say the same. n:m, 0:1 or 1:0; every segment is in exactly one link. */
export interface Link {
  readonly ar: readonly number[]
  readonly en: readonly number[]
  /** 0…1: the probability that exactly these segments belong together. */
  readonly confidence: number
  readonly status: LinkStatus
  /** The link crosses others: a moved sentence or paragraph. */
  readonly isMoved: boolean
  /** A single segment that was left out as boilerplate, so that it has no counterpart. */
  readonly isDropped: boolean
  readonly evidence: readonly Evidence[]
  /** Of a row of a bilingual file: the state of the target in the words of its format, e.g. `fuzzy`. */
  readonly state?: string
  /** A person wants it looked at again. */
  readonly isMarked?: true
  /** What a person noted about it. */
  readonly note?: string
}

/** A pair of texts with their links. */
export interface AlignedPair {
  readonly name: string
  readonly ar: CheckedText
  readonly en: CheckedText
  readonly links: readonly Link[]
  /** Decisions of a person that could not be kept, because their text is gone. */
  readonly lostLinks: number
  /** Cuts, wordings and notes of a person that could not be kept for the same reason; none when left out. */
  readonly lostEdits?: number
}

/** One side of an aligned pair of documents. */
export interface RecordSide {
  /** Path of the document, relative to the workspace, with forward slashes. */
  readonly path: string
  readonly segments: readonly Segment[]
}

/** What `aligned/NAME.json` keeps: the segments of both documents and their links. */
export interface AlignedRecord {
  readonly version: 1
  readonly name: string
  readonly ar: RecordSide
  readonly en: RecordSide
  readonly links: readonly Link[]
}

/** One row of a bilingual file. */
export interface BitextRow {
  readonly id: string
  readonly ar: string
  readonly en: string
  readonly confidence: number | null
  readonly status: LinkStatus | null
  /** What the checks say of the row, in short; empty when nothing. */
  readonly findings: string
  /** The reasons for the link, in short; empty when none. */
  readonly evidence: string
  /** The link crosses others. */
  readonly isMoved: boolean
  /** What people said of the row; nothing when left out. */
  readonly note?: string
  /** The state of the target in the words of its format, e.g. `needs-review-translation`. */
  readonly state?: string
}

/** A bilingual file: rows of Arabic and English. */
export interface Bitext {
  readonly name: string
  readonly rows: readonly BitextRow[]
}

export type Level = 'error' | 'warning' | 'note'

/** A place in a document. `start` and `end` are offsets in the document's text. */
export interface Place extends Span {
  readonly document: string
}

/** A change of text: what stands at the span is replaced by `text`. */
export interface Edit extends Span {
  readonly text: string
}

/** A change that a finding proposes. */
export interface Fix extends Edit {
  readonly document: string
  /** 0…1: how sure it is that the change is right. */
  readonly confidence: number
}

/** Something to look at. A record, never a sentence: the wording is made in `report/`. */
export interface Finding {
  /** Stays the same after edits elsewhere; what an ignore names. Nothing until findings are identified. */
  readonly id?: string
  readonly rule: string
  readonly level: Level
  readonly ar: Place | null
  readonly en: Place | null
  /** What stands there. */
  readonly actual: string | null
  /** What was expected instead, best first. */
  readonly expected: readonly string[]
  readonly concept: string | null
  /** Values for the wording, by name. */
  readonly args: Readonly<Record<string, string | number>>
  /** Which of the rule's sentences words it; empty when the rule has one. */
  readonly variant: string
  /** A change of the Arabic or English document that mends it, if there is one. */
  readonly fix: Fix | null
  /** Other places that belong to the finding, e.g. each spelling's first occurrence. */
  readonly related: readonly {readonly place: Place; readonly actual: string; readonly count: number}[]
}
