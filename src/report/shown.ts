import type {Evidence, Finding, Lang, Level, LinkStatus, Place, TermStatus} from '../model.ts'

/** A place with line and column, one-based. */
export interface ShownPlace extends Place {
  readonly line: number
  readonly column: number
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

/** A finding with its places as lines, and the line it is in. */
export interface ShownFinding extends Omit<Finding, 'ar' | 'en' | 'related'> {
  readonly ar: ShownPlace | null
  readonly en: ShownPlace | null
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
  readonly segments: number
  readonly terms: number
  readonly findings: Readonly<Record<Level, number>>
}

/** The whole report as data: the JSON report is this, and the others show it. */
export interface Payload {
  readonly version: 1
  readonly documents: readonly ShownDocument[]
  readonly concepts: readonly ShownConcept[]
  readonly pairs: readonly {readonly name: string; readonly links: readonly ShownLink[]}[]
  readonly findings: readonly ShownFinding[]
}
