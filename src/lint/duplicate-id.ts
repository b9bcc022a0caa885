import {atCell} from './at-form.ts'
import {isSamePair} from './clashes.ts'
import type {Entry} from './entries.ts'
import type {LintFinding, LintRule} from './lint-rule.ts'

/**
 * Reports an id that stands twice: the second row is left out of every run.
 *
 * @example 'xi,Xi Jinping,شي' 'xi,Xi Mingze,تشي' // reports the second: another concept
 * @example 'xi,Xi Jinping,شي' 'xi,Xi Jinping,شي' // reports the second: the same concept
 */
export const duplicateId: LintRule = {
  id: 'duplicate-id',
  level: 'error',
  run({entries}) {
    const first = new Map<string, Entry>()
    return entries.flatMap((entry): LintFinding[] => {
      if (entry.id === null) return []
      const owner = first.get(entry.id)
      if (owner === undefined) {
        first.set(entry.id, entry)
        return []
      }
      const {path, line, column} = owner
      const variant = isSamePair(entry, owner) ? 'same' : 'other'
      return [atCell(entry, 'id', {variant, args: {otherPath: path, otherLine: line}, related: [{path, line, column}]})]
    })
  },
}
