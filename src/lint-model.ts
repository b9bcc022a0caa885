/**
 * The nouns of looking after glossaries: what is wrong in one, and one in numbers. Plain readonly data, like `model.ts`.
 */
import type {Lang, Level, Place, TermStatus} from './model.ts'

/** A place in a glossary file, one-based. In a CSV the column is the number of the cell. */
export interface RowPlace {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** Something wrong in a glossary. A record, never a sentence. */
export interface LintMessage extends RowPlace {
  readonly rule: string
  readonly level: Level
  /** Which of the rule's sentences words it; empty when the rule has one. */
  readonly variant: string
  /** The id of its row; null where it has none. */
  readonly concept: string | null
  /** Values for the wording, by name. */
  readonly args: Readonly<Record<string, string | number>>
  /** Other rows that belong to it. */
  readonly related: readonly RowPlace[]
  /** Places in the texts that were measured. */
  readonly examples: readonly Place[]
}

/** A thing and how many there are of it. */
export interface Count {
  readonly name: string
  readonly count: number
}

/** A form and how often it stands in the texts. */
export interface CountedForm {
  readonly concept: string
  readonly lang: Lang
  readonly form: string
  readonly status: TermStatus
  readonly isShort: boolean
  /** Short forms without a longer one in the same text do not count. */
  readonly count: number
}

/** A glossary in numbers. */
export interface GlossaryStats {
  readonly files: readonly {readonly path: string; readonly concepts: number; readonly forms: number}[]
  readonly concepts: number
  /** Rows that a run leaves out. */
  readonly leftOut: number
  readonly forms: Readonly<Record<Lang, Readonly<Record<TermStatus | 'short', number>>>>
  readonly specs: number
  readonly pos: readonly Count[]
  readonly domains: readonly Count[]
  /** What texts say of it; null where none were measured. */
  readonly texts: TextStats | null
}

/** What texts say of a glossary. */
export interface TextStats {
  readonly documents: number
  /** Ids of concepts that stand in the texts, and of those that do not. */
  readonly seen: readonly string[]
  readonly unseen: readonly string[]
  /** Forms that stand in the texts, the commonest first. */
  readonly forms: readonly CountedForm[]
  readonly unseenForms: readonly CountedForm[]
  /** Share of house forms among all forms but the short ones, 0…1; null where there are none. */
  readonly houseShare: Readonly<Record<Lang, number | null>>
}
