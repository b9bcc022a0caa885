/**
 * The nouns of measuring links against gold: documents of links as files give them, and what comes out. Plain readonly data,
 * like `model.ts`.
 */
import type {Lang, Span} from './model.ts'

/** Segments that belong together, by index; the part of a link that is scored. */
export interface ScoredLink {
  readonly ar: readonly number[]
  readonly en: readonly number[]
}

/** A link as a file gives it; null where it says nothing of how sure it is. */
export interface RatedLink extends ScoredLink {
  /** 0…1 */
  readonly confidence: number | null
}

/** A part of a text that is known, and where it begins in the text, in UTF-16 units. */
export interface TextPiece {
  readonly start: number
  readonly text: string
}

/** What a file tells of the segments of one language. */
export interface SegmentLayout {
  /** How many segments there are; null where only the links tell. */
  readonly count: number | null
  /** Where the segments stand in the text; null where they are known by number only. In order, without overlap. */
  readonly spans: readonly Span[] | null
  /** The text, as far as the file has it: as one piece, or its segments; null where it has none. In order, without overlap. */
  readonly pieces: readonly TextPiece[] | null
}

/** The links of one text. */
export interface LinkDocument extends Readonly<Record<Lang, SegmentLayout>> {
  readonly id: string
  /** The id stands in the file; else it was made from the file's name or the place in it. */
  readonly isNamed: boolean
  /** File, and the line of the document in it, one-based; none where no one line is it. */
  readonly place: {readonly path: string; readonly line?: number}
  readonly links: readonly RatedLink[]
  /** The answer of an aligner that could not read the text: there are no links because of that. */
  readonly isError: boolean
}

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface LinkScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How many segments a link has, Arabic first; `null` for a segment without counterpart. */
export type LinkType = '1-1' | '1-n' | 'n-1' | 'n-m' | 'null'

/** The types of links, in the order of tables. */
export const linkTypes: readonly LinkType[] = ['1-1', '1-n', 'n-1', 'n-m', 'null']

/** Links of one type: those of gold with those found among them, those predicted with those that are right. */
export interface TypeCount {
  readonly gold: number
  readonly found: number
  readonly predicted: number
  readonly right: number
}

/** Whether confidences mean what they say. */
export interface Calibration {
  /** Links with both sides that have a confidence. */
  readonly links: number
  /** Expected calibration error over ten bins of one width, 0 to 1. */
  readonly error: number
  /** Share of the links that can be taken, surest first, with .99 of them right. */
  readonly coverage99: number
  /** The same with .95. */
  readonly coverage95: number
}

/** Scores of running text: how many characters stand in the right link, and how many links begin and end as in gold. */
export interface TextScore {
  readonly characters: LinkScore
  readonly exact: LinkScore
}

/** What a set or a document is scored by: `characters` where the two sides split the texts differently. */
export type ScoreUnit = 'segments' | 'characters'

/** The scores of a document or of a whole set, summed up over its documents. */
export interface Scores {
  /** null when scored by characters. */
  readonly strict: LinkScore | null
  readonly lax: LinkScore | null
  /** null where the texts are not known. */
  readonly text: TextScore | null
}

/** The scores of one document. */
export interface DocumentScores extends Scores {
  readonly id: string
  readonly gold: number
  readonly predicted: number
}

/** A prediction measured against gold. */
export interface ScoreReport extends Scores {
  readonly unit: ScoreUnit
  /** null when scored by characters. */
  readonly types: Readonly<Record<LinkType, TypeCount>> | null
  /** null when scored by characters, and where no link has a confidence. */
  readonly calibration: Calibration | null
  readonly documents: readonly DocumentScores[]
  /** Documents of gold that have no prediction: they score as empty. */
  readonly missing: readonly string[]
  /** Documents that gold does not have: they count for nothing. */
  readonly extra: readonly string[]
}
