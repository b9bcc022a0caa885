import type {GlossaryFile} from '../glossary/read-csv.ts'
import {lintedGlossary} from './linted-glossary.ts'
import type {LintMessage} from '../lint-model.ts'
import {lintRules} from './lint-rules.ts'
import type {CorpusMeasure} from './measure-texts.ts'

/**
 * What is wrong in a glossary as such, by file, line, column. Linear in the glossary.
 *
 * @param files as `readGlossaryCsv` and `readGlossaryYaml` give them; those of one glossary together, since forms clash across files
 * @param measure what was measured on texts; without it nothing is said of how forms stand in texts
 */
export function lintGlossary(files: readonly GlossaryFile[], measure: CorpusMeasure | null = null): LintMessage[] {
  const glossary = lintedGlossary(files, measure)
  const messages = lintRules.flatMap((rule) =>
    rule.run(glossary).map(({path, line, column, ...found}): LintMessage => ({
      rule: rule.id,
      level: found.level ?? rule.level,
      variant: found.variant ?? '',
      path,
      line,
      column,
      concept: found.concept ?? null,
      args: found.args ?? {},
      related: found.related ?? [],
      examples: found.examples ?? [],
    })),
  )
  const order = new Map(files.map(({path}, at) => [path, at]))
  return messages.toSorted(
    (a, b) => (order.get(a.path) ?? -1) - (order.get(b.path) ?? -1) || a.line - b.line || a.column - b.column,
  )
}
