import {cellText} from '../glossary/glossary-row.ts'
import type {LintFinding, LintRule} from './lint-rule.ts'
import {type SpecResult, trySpecs} from './try-specs.ts'

/**
 * Runs the self-tests, `wrong>right`, and reports those that do not hold: what came out instead, or that no form touches
 * the wrong side, or that the right side does not stay. One that holds by another concept's forms is a note.
 *
 * @example 'وپوتن>وبوتن' // reports it: وبوتين came out
 * @example 'وپوتن>وبوتين' // says nothing
 */
export const selfTests: LintRule = {
  id: 'self-tests',
  level: 'error',
  run({entries, context}) {
    return trySpecs(entries, context).flatMap(judge)
  },
}

function judge(result: SpecResult): LintFinding[] {
  const {wrong, right, wrongBecame, rightBecame, isTouched} = result
  if (wrongBecame !== right) {
    const isUntouched = wrongBecame === wrong && !isTouched
    return [finding(result, {variant: isUntouched ? 'untouched' : 'fails', args: {became: wrongBecame}})]
  }
  if (rightBecame !== right) return [finding(result, {variant: 'unstable', args: {became: rightBecame}})]
  return isTouched || wrong === right ? [] : [finding(result, {variant: 'foreign', level: 'note'})]
}

function finding(
  {entry, item, wrong, right}: SpecResult,
  details: Pick<LintFinding, 'variant' | 'level' | 'args'>,
): LintFinding {
  const {path, row} = entry
  const {line, column} = item
  const args = {wrong, right, id: entry.id ?? cellText(row, 'id'), ...details.args}
  return {path, line, column, concept: entry.id, ...details, args}
}
