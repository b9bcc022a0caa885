import type {CheckedText, Concept, Edit, Finding, Lang, Level, Link, SegmentKind, Span, TermHit} from '../model.ts'
import type {CompiledProfile} from '../spelling/compile-profile.ts'
import type {Matcher} from '../terms/matcher.ts'
import type {NumberHit} from '../text/numbers.ts'

/** One side of a unit: a stretch of a document, its hits and numbers in offsets of `text`. */
export interface Side {
  readonly document: string
  readonly lang: Lang
  /** Where `text` starts in the document. */
  readonly offset: number
  readonly text: string
  readonly opaque: readonly Span[]
  readonly hits: readonly TermHit[]
  readonly numbers: readonly NumberHit[]
}

/** What is checked at once: the two sides of a link, or a segment of a text that has no partner file. */
export interface Unit {
  readonly ar: Side | null
  readonly en: Side | null
  /** The link between the sides; null where there is no partner file, so that nothing can be missing. */
  readonly link: Link | null
}

/** How the house spells: a profile, and the glossary that goes before it. */
export interface HouseStyle {
  readonly profile: CompiledProfile
  readonly matcher: Matcher
}

/** What a run checks: texts, their units, and the glossary by concept id. */
export interface Corpus {
  readonly texts: readonly CheckedText[]
  readonly units: readonly Unit[]
  readonly concepts: ReadonlyMap<string, Concept>
  /** Kinds of segments that are not looked at. */
  readonly dropped: ReadonlySet<SegmentKind>
  /** null where the run has no spelling profile. */
  readonly house: HouseStyle | null
}

/** A change of one side, in offsets of its text. */
export interface UnitFix extends Edit {
  readonly lang: Lang
  /** 0…1: how sure it is that the change is right. */
  readonly confidence: number
}

/** What a unit check says: spans in offsets of the sides' own texts; `runChecks` adds rule, level and document. */
export interface UnitFinding {
  readonly ar?: Span | null
  readonly en?: Span | null
  readonly level?: Level
  readonly actual?: string | null
  readonly expected?: readonly string[]
  readonly concept?: string | null
  readonly args?: Readonly<Record<string, string | number>>
  readonly variant?: string
  /** A change of one side that mends it. */
  readonly fix?: UnitFix | null
}

/** A check that looks at one unit at a time. */
export interface UnitCheck {
  readonly id: string
  readonly level: Level
  run(unit: Unit, concepts: ReadonlyMap<string, Concept>, house: HouseStyle | null): UnitFinding[]
}

/** A check that needs whole texts, or all of them. Its findings carry their places; `runChecks` adds rule and level. */
export interface CorpusCheck {
  readonly id: string
  readonly level: Level
  runAll(corpus: Corpus): (Omit<Finding, 'rule' | 'level'> & {readonly level?: Level})[]
}

export type Check = UnitCheck | CorpusCheck
