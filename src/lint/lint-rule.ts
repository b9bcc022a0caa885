import type {Level, Place} from '../model.ts'
import type {LintedGlossary} from './linted-glossary.ts'
import type {RowPlace} from './row-place.ts'

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

/** What a rule says of a place; `lintGlossary` adds the rule, and the level where it is the rule's own. */
export interface LintFinding extends RowPlace {
  readonly level?: Level
  readonly variant?: string
  readonly concept?: string | null
  readonly args?: Readonly<Record<string, string | number>>
  readonly related?: readonly RowPlace[]
  readonly examples?: readonly Place[]
}

/** One thing that can be wrong in a glossary: one file, one entry in `lintRules`. */
export interface LintRule {
  readonly id: string
  readonly level: Level
  run(glossary: LintedGlossary): LintFinding[]
}
