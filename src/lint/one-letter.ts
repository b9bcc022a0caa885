import {foldWord} from '../text/fold.ts'
import {atForm} from './at-form.ts'
import type {LintRule} from './lint-rule.ts'

/**
 * Reports a form of one letter: it would be found in every list and every initial.
 *
 * @example 'ب' // reports it
 * @example 'شي' // says nothing
 */
export const oneLetter: LintRule = {
  id: 'one-letter',
  level: 'warning',
  run({forms}) {
    return forms.filter(({text}) => [...foldWord(text).trim()].length === 1).map((form) => atForm(form))
  },
}
