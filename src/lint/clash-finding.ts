import {atForm} from './at-form.ts'
import {type Clash, isSamePair, placeOf} from './clashes.ts'
import type {LintFinding} from './lint-rule.ts'

/** A clash of two rows that are not one concept twice: those have rules of their own. */
export function isBetweenConcepts({form, owner, isOwnRow}: Clash): boolean {
  return !isOwnRow && form.entry.id !== owner.entry.id && !isSamePair(form.entry, owner.entry)
}

/** What is said of a form that another row or column has too. */
export function clashFinding(clash: Clash, details: Pick<LintFinding, 'level' | 'variant'> = {}): LintFinding {
  const {form, owner, difference, isOwnRow} = clash
  const args = {
    ownerForm: owner.text,
    owner: owner.entry.id ?? '',
    ownerCell: owner.cell,
    otherPath: owner.path,
    otherLine: owner.line,
    ...(difference === null ? {} : {difference}),
  }
  return atForm(form, {...details, args, related: isOwnRow ? [] : [placeOf(owner)]})
}
