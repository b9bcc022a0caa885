import {clashFinding, isBetweenConcepts} from './clash-finding.ts'
import {isHouse} from './clashes.ts'
import type {LintRule} from './lint-rule.ts'

/**
 * Reports two concepts with one house form: the second row is left out. Where only folding makes them one, the text
 * decides, and that is a note.
 *
 * @example 'georgia,Georgia,جورجيا' 'georgia-us,Georgia,ولاية جورجيا' // reports Georgia
 * @example 'ali,Ali,علي' 'upon,upon,على' // notes على: ى for ي
 */
export const sameHouseForm: LintRule = {
  id: 'same-house-form',
  level: 'error',
  run(glossary) {
    return glossary
      .clashes()
      .filter((clash) => isBetweenConcepts(clash) && isHouse(clash.form) && isHouse(clash.owner))
      .map((clash) =>
        clash.difference === null
          ? clashFinding(clash, {variant: 'exact'})
          : clashFinding(clash, {variant: 'folded', level: 'note'}),
      )
  },
}
