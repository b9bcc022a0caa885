import type {
  AlignedPair,
  CheckedText,
  Concept,
  Edit,
  FilePlace,
  Finding,
  Lang,
  Level,
  Link,
  SegmentKind,
  Span,
  TermHit,
} from '../model.ts'
import type {CompiledProfile} from '../spelling/compile-profile.ts'
import type {Matcher} from '../terms/matcher.ts'
import type {VariantCluster} from '../variant-model.ts'

/** One side of a unit: a stretch of a document, its hits in offsets of `text`. What else is in it: `facts/`. */
export interface Side {
  readonly document: string
  readonly lang: Lang
  /** Where `text` starts in the document. */
  readonly offset: number
  readonly text: string
  /** Markup, code, addresses and placeholders inside it that are not language; in offsets of `text`. */
  readonly opaque: readonly Span[]
  readonly hits: readonly TermHit[]
  /** Where its block stands in the file, when the format says so: a row, a message, a key. */
  readonly at?: FilePlace | null
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

/** What a check knows beside what it looks at. */
export interface CheckRun {
  readonly concepts: ReadonlyMap<string, Concept>
  /** null where the run has no spelling profile. */
  readonly house: HouseStyle | null
  /** The check's options, each with the value that the configuration gives it or its default. */
  readonly options: OptionValues
}

/** What a run checks: texts, their pairs and units, and the glossary by concept id. */
export interface Corpus {
  readonly texts: readonly CheckedText[]
  readonly pairs: readonly AlignedPair[]
  /** Made anew each time one walks over them, so that what is known of a unit takes no room for longer than it is used. */
  readonly units: Iterable<Unit>
  readonly concepts: ReadonlyMap<string, Concept>
  /** Kinds of segments that are not looked at. */
  readonly dropped: ReadonlySet<SegmentKind>
  /** null where the run has no spelling profile. */
  readonly house: HouseStyle | null
  /** Names that the Arabic texts spell in more than one way; found out when first asked for. */
  readonly variants: () => readonly VariantCluster[]
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

/** What a check of whole texts says: places in documents. `runChecks` adds rule and level. */
export type PlacedFinding = Omit<Finding, 'rule' | 'level'> & {readonly level?: Level}

/** What a check is about; the documentation and the reports group by it. */
type CheckFamily =
  | 'terms'
  | 'completeness'
  | 'consistency'
  | 'numbers'
  | 'markup'
  | 'punctuation'
  | 'characters'
  | 'language'
  | 'translation'
  | 'alignment'

/** What the configuration can set of a check beside its level. */
export type CheckOption =
  | {readonly kind: 'number'; readonly default: number; readonly min: number; readonly max: number}
  | {readonly kind: 'flag'; readonly default: boolean}
  | {readonly kind: 'choice'; readonly default: string; readonly choices: readonly string[]}
  | {readonly kind: 'words'; readonly default: readonly string[]}

/** Values of options by name. */
export type OptionValues = Readonly<Record<string, number | boolean | string | readonly string[]>>

/**
 * A text or a pair of texts that shows what a check reports. Lines are segments; where both sides are given, each line is
 * a row with the same line of the other side, and an empty line is a side that is missing. What is reported stands
 * between ⟦ and ⟧; an empty ⟦⟧ is a place between two letters.
 */
export interface Example {
  readonly ar?: string
  readonly en?: string
  /** The side that has fixes, with all of them made. */
  readonly fixed?: string
  readonly options?: OptionValues
  /** The lines are cells of one bilingual file, with the blanks at their ends. ⏎ is a line break in a cell, `<x …/>` a code. */
  readonly isRows?: boolean
  /** 0…1: of each link; 1 when left out. */
  readonly confidence?: number
  /** Of each link, in the words of a bilingual file. */
  readonly state?: string
  /** All links of the example cross others. */
  readonly isMoved?: boolean
  /** What each Arabic line is called in its file: a key, a unit. */
  readonly names?: readonly string[]
}

/** What every check says of itself; its title and its explanation are in `locales/` under `check.<id>`. */
interface CheckCard {
  readonly id: string
  readonly family: CheckFamily
  readonly level: Level
  /** Off unless the configuration or a preset gives it a level: a matter of taste, or too loud for news. */
  readonly isOptional?: boolean
  readonly options?: Readonly<Record<string, CheckOption>>
  /** What it reports is no text: of what lies inside, the other checks of units say nothing. */
  readonly hidesOthers?: boolean
  /** Each is shown in the documentation and is a test. */
  readonly examples: {readonly reported: readonly Example[]; readonly silent: readonly Example[]}
}

/** A check that looks at one unit at a time. */
export interface UnitCheck extends CheckCard {
  run(unit: Unit, run: CheckRun): UnitFinding[]
}

/** A check that looks at one whole text at a time: paragraphs, or what is said twice in it. */
export interface TextCheck extends CheckCard {
  runText(text: CheckedText, run: CheckRun & Pick<Corpus, 'dropped'>): PlacedFinding[]
}

/** A check that needs all texts, or the links of a pair in their order. */
export interface CorpusCheck extends CheckCard {
  /** What it says of a pair, or of a text alone, depends on no other one. */
  readonly isOfPair?: true
  runAll(corpus: Corpus, run: CheckRun): PlacedFinding[]
}

export type Check = UnitCheck | TextCheck | CorpusCheck
