import {isListColumn, listMark} from './columns.ts'
import type {GlossaryRow} from './glossary-row.ts'
import {toTableRow} from './glossary-table.ts'
import {joinRows, startRow} from './join-rows.ts'
import {idOf} from './read-row.ts'

/**
 * What a concept has once another one has gone into it: the cells that change, by column. Forms of `from` keep their status,
 * its house forms are admitted ones, and a form that `into` has stays where it is; texts stand one behind the other, and so
 * nothing is lost but values of which there can be one only (`pos`, `domain`, `do_not_translate`) where `into` has its own.
 *
 * @example a row `putin,Putin,بوتين` and a row `poutine,Poutine,بوتن`: {en_admitted: 'Poutine', ar_admitted: 'بوتن'}
 */
export function mergeConcepts(into: GlossaryRow, from: GlossaryRow): Record<string, string> {
  const target = startRow(into, idOf(into))
  const cells = new Map(from.cells)
  // The concept keeps its id, even where it has none but the one made from its English.
  cells.delete('id')
  joinRows(target, {row: {...from, cells}, id: null}, {prefer: 'first', conflicts: []})
  const before = toTableRow(into).cells
  const changed: Record<string, string> = {}
  for (const column of new Set([...before.keys(), ...target.cells.keys()])) {
    const now = written(column, target.cells.get(column))
    if (column !== 'id' && now !== written(column, before.get(column))) changed[column] = now
  }
  return changed
}

function written(column: string, items: readonly string[] = []): string {
  return isListColumn(column) ? items.join(listMark) : (items[0] ?? '')
}
