import type {InputCode} from '../errors.ts'
import type {LintRule} from './lint-rule.ts'

/** Faults that rules of their own say better. */
const saidElsewhere: readonly InputCode[] = ['glossary-form-twice']

/**
 * Reports what the reader says: an empty or endless form, one of marks only, a second house form, a column or a part of
 * speech that there is not, a file that is not CSV or YAML.
 *
 * @example 'x,y,ي|ب' // reports ب: a second house form
 * @example 'x,y,ي' // says nothing
 */
export const reading: LintRule = {
  id: 'reading',
  level: 'error',
  run({files}) {
    return files.flatMap(({path, problems}) =>
      problems
        .filter(({code}) => !saidElsewhere.includes(code))
        .map((problem) => ({
          path: problem.path ?? path,
          line: problem.line ?? 1,
          column: problem.column ?? 1,
          variant: problem.code,
          args: problem.args ?? {},
        })),
    )
  },
}
