import {clashFinding, isBetweenConcepts} from './clash-finding.ts'
import {isHouse} from './clashes.ts'
import type {LintRule} from './lint-rule.ts'

/**
 * Reports a form that two concepts have, neither as house form of both nor deprecated for one only: the second loses it.
 * Where only folding makes them one, the text decides, and that is a note.
 *
 * @example 'a,A,ا,پوتن' 'b,B,ب,پوتن' // reports the second پوتن
 * @example 'a,A,ا,پوتن' 'b,B,ب,بوتن' // says nothing
 */
export const sharedForm: LintRule = {
  id: 'shared-form',
  level: 'error',
  run(glossary) {
    return glossary
      .clashes()
      .filter(
        (clash) =>
          isBetweenConcepts(clash) &&
          !(isHouse(clash.form) && isHouse(clash.owner)) &&
          (clash.form.status === 'deprecated') === (clash.owner.status === 'deprecated'),
      )
      .map((clash) => {
        if (clash.difference !== null) return clashFinding(clash, {variant: 'folded', level: 'note'})
        return clashFinding(clash, {variant: isHouse(clash.form) ? 'house' : 'exact'})
      })
  },
}
