import type {RowPlace} from '../lint-model.ts'
import type {Level, Place} from '../model.ts'
import type {LintedGlossary} from './linted-glossary.ts'

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
