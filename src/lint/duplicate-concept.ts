import {atCell} from './at-form.ts'
import type {Entry} from './entries.ts'
import {isHouse} from './clashes.ts'
import type {LintFinding, LintRule} from './lint-rule.ts'

/**
 * Reports a concept that has two rows under two ids: the same house forms in both languages.
 *
 * @example 'xi,Xi Jinping,شي جين بينغ' 'xi-jinping,Xi Jinping,شي جين بينغ' // reports the second
 * @example 'georgia,Georgia,جورجيا' 'georgia-us,Georgia,ولاية جورجيا' // says nothing here
 */
export const duplicateConcept: LintRule = {
  id: 'duplicate-concept',
  level: 'error',
  run({entries}) {
    const first = new Map<string, Entry>()
    return entries.flatMap((entry): LintFinding[] => {
      const key = pairKey(entry)
      if (key === null) return []
      const owner = first.get(key)
      if (owner === undefined) first.set(key, entry)
      if (owner === undefined || owner.id === entry.id) return []
      const {path, line, column} = owner
      const args = {other: owner.id ?? '', otherPath: path, otherLine: line}
      return [atCell(entry, 'id', {args, related: [{path, line, column}]})]
    })
  },
}

function pairKey({forms}: Entry): string | null {
  const en = forms.find((form) => form.lang === 'en' && isHouse(form))
  const ar = forms.find((form) => form.lang === 'ar' && isHouse(form))
  return en === undefined || ar === undefined ? null : `${en.claim}\u0000${ar.claim}`
}
