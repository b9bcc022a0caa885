import {atCell} from './at-form.ts'
import type {LintRule} from './lint-rule.ts'

/**
 * Reports a list with nothing between two marks, or a mark too many at its end.
 *
 * @example 'پوتن||بوتن' // reports the cell
 * @example 'پوتن|بوتن' // says nothing
 */
export const emptyItem: LintRule = {
  id: 'empty-item',
  level: 'note',
  run({entries}) {
    return entries.flatMap((entry) =>
      [...entry.row.cells].flatMap(([name, cell]) => (cell.hasEmptyItem ? [atCell(entry, name)] : [])),
    )
  },
}
