import {clashFinding, isBetweenConcepts} from './clash-finding.ts'
import type {Clash} from './clashes.ts'
import type {LintFinding, LintRule} from './lint-rule.ts'

/**
 * Reports a form that is deprecated for one concept and right for another, or in its own row but for marks: the right one
 * would be changed, or is never told from the wrong one.
 *
 * @example 'a,A,ا,,ب' 'b,B,ب' // reports ب: deprecated for a, the house form of b
 * @example 'putin,Putin,بوتين,,پوتن' // says nothing
 */
export const deprecatedIsHouse: LintRule = {
  id: 'deprecated-is-house',
  level: 'error',
  run(glossary) {
    return glossary
      .clashes()
      .filter(({form, owner}) => (form.status === 'deprecated') !== (owner.status === 'deprecated'))
      .flatMap((clash) => (clash.isOwnRow ? ownRow(clash) : isBetweenConcepts(clash) ? twoRows(clash) : []))
  },
}

function ownRow(clash: Clash): LintFinding[] {
  if (clash.form.text === clash.owner.text) return [clashFinding(clash, {variant: 'own'})]
  if (clash.difference === 'marks') return [clashFinding(clash, {variant: 'marks'})]
  return [clashFinding(clash, {variant: 'twin', level: 'note'})]
}

/** Which of the two rows is to change does not depend on which stands first. */
function twoRows(clash: Clash): LintFinding[] {
  if (clash.difference !== null) return [clashFinding(clash, {variant: 'folded', level: 'warning'})]
  const {status} = clash.form
  if (status === 'preferred') return [clashFinding(clash, {variant: 'house-is-deprecated'})]
  return [clashFinding(clash, {variant: status === 'deprecated' ? 'deprecated-here' : 'deprecated-there'})]
}
