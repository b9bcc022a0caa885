import type {Comparison} from './comparison.ts'
import type {Evidence, Finding, Lang, Level, LinkStatus, Place, TermStatus} from '../model.ts'

/** A place with line and column, one-based, columns in UTF-16 units; the end is that of the last unit, half-open. */
export interface ShownPlace extends Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** The cell, cue, unit or part of the file, e.g. `Sheet1!B7`; null where the line says enough. */
  readonly name: string | null
}

/** A spelling with everything known of it. */
export interface ShownForm {
  readonly form: string
  readonly status: TermStatus
  readonly isShort: boolean
  /** The glossary has this spelling; the others were found by likeness. */
  readonly isListed: boolean
  readonly isHouse: boolean
  readonly count: number
  readonly places: readonly ShownPlace[]
}

/** A concept with every form found, by language. */
export interface ShownConcept {
  readonly id: string
  readonly ar: string
  readonly en: string
  readonly note: string | null
  readonly forms: {readonly ar: readonly ShownForm[]; readonly en: readonly ShownForm[]}
  /** Share of its Arabic and English mentions that stand in a form that the glossary lists and does not call deprecated, 0…1. */
  readonly consistency: number
}

/** A change that a finding proposes, with its place as lines. */
export interface ShownFix extends ShownPlace {
  /** What stands there. */
  readonly old: string
  readonly text: string
  readonly confidence: number
}

/** A place in its line, as a concordance shows it: what stands before it, it, what stands behind it. */
export interface Kwic {
  readonly before: string
  readonly text: string
  readonly after: string
  readonly lang: Lang
}

/** A finding with its places as lines. */
export interface ShownFinding extends Omit<Finding, 'ar' | 'en' | 'related' | 'fix'> {
  /** Stays the same after edits nearby; what an ignore names. */
  readonly id?: string
  readonly ar: ShownPlace | null
  readonly en: ShownPlace | null
  readonly fix: ShownFix | null
  /** The words around its main place; null where it has no place. */
  readonly kwic: Kwic | null
  /** The link that it stands in: positions in `pairs` and in the links there. Nothing outside a pair. */
  readonly link?: {readonly pair: number; readonly link: number}
  readonly related: readonly {readonly place: ShownPlace; readonly actual: string; readonly count: number}[]
}

/** One link as a reader sees it. */
export interface ShownLink {
  readonly ar: string
  readonly en: string
  readonly confidence: number
  readonly status: LinkStatus
  readonly isMoved: boolean
  /** Left out as boilerplate. */
  readonly isDropped: boolean
  readonly evidence: readonly Evidence[]
}

/** One document in numbers. */
export interface ShownDocument {
  readonly name: string
  readonly lang: Lang
  /**
   * What a place in it means. `text`: line and column of the file. `line`: the line of the file, while columns count in the
   * text of its block. `name`: paragraph or row, since the file has no lines.
   */
  readonly places: 'text' | 'line' | 'name'
  readonly segments: number
  readonly terms: number
  /** Share of its names and terms that stand in a form of the glossary that is not deprecated, 0…1; null where it has none. */
  readonly consistency: number | null
  readonly findings: Readonly<Record<Level, number>>
}

/** A check that was run. Its title and explanation are in `locales/` under `check.<id>`. */
export interface ShownCheck {
  readonly id: string
  readonly family: string
  readonly level: Level
}

/** The whole report as data: the JSON report is this, and the others show it. */
export interface Payload {
  readonly version: 1
  /** Every check there is, in the order of the documentation. */
  readonly checks: readonly ShownCheck[]
  readonly documents: readonly ShownDocument[]
  readonly concepts: readonly ShownConcept[]
  readonly pairs: readonly {readonly name: string; readonly links: readonly ShownLink[]}[]
  readonly findings: readonly ShownFinding[]
  /** What got better or worse since an earlier report; nothing where none is named. */
  readonly comparison?: Comparison
}
