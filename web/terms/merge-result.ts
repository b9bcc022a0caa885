import type {PageConcept} from '../../src/page-model.ts'
import {type Cells, isListColumn, itemsOf, langOfColumn} from './cells.ts'

/** A cell of the concept that stays, and what it gains. */
export interface MergedCell {
  readonly column: string
  /** What stands there already. */
  readonly kept: readonly string[]
  /** What comes from the concept that goes. */
  readonly gained: readonly string[]
}

/** Columns of which a concept has one value: that of the concept that stays counts. */
const single: ReadonlySet<string> = new Set(['pos', 'domain', 'do_not_translate'])

/** Columns of free text, which hold each other or stand one behind the other. */
const texts: ReadonlySet<string> = new Set(['definition', 'note', 'source'])

interface Merging {
  readonly into: PageConcept
  readonly from: PageConcept
}

/**
 * What a concept has once another one is merged into it: the forms of `from` in the same columns, its house forms as
 * admitted ones; forms that `into` has anywhere in that language stay where they are. Lists are united, texts joined.
 */
export function mergeResult(into: PageConcept, from: PageConcept, columns: readonly string[]): MergedCell[] {
  return columns
    .filter((column) => column !== 'id')
    .map((column): MergedCell => {
      const gained = gainsOf(column, {into, from})
      const kept = keptIn(into.cells, column)
      // A longer text takes the place of one that it holds.
      const isHeld = texts.has(column) && kept.length > 0 && gained.some((text) => text.includes(kept[0]))
      return {column, kept: isHeld ? [] : kept, gained}
    })
    .filter(({kept, gained}) => kept.length + gained.length > 0)
}

/** Values of the concept that goes that give way to others: column and value. */
export function lostCells(into: PageConcept, from: PageConcept, columns: readonly string[]): [string, string][] {
  return columns
    .filter((column) => single.has(column) && (into.cells[column] ?? '') !== '')
    .map((column): [string, string] => [column, from.cells[column] ?? ''])
    .filter(([column, cell]) => cell !== '' && cell !== into.cells[column])
}

/** What stands in a cell; of forms, those that no better column has. */
function keptIn(cells: Cells, column: string): readonly string[] {
  const lang = langOfColumn(column)
  const items = itemsIn(cells, column)
  if (lang === null) return items
  const columns = columnsOf(cells, lang)
  return items.filter((form) => columns.get(form) === column)
}

function itemsIn(cells: Cells, column: string): string[] {
  const cell = cells[column] ?? ''
  if (isListColumn(column)) return itemsOf(cell)
  return cell.trim() === '' ? [] : [cell.trim()]
}

function gainsOf(column: string, {into, from}: Merging): string[] {
  const lang = langOfColumn(column)
  if (lang !== null) return column === lang ? [] : formsFor(column, lang, {into, from})
  const kept = itemsIn(into.cells, column)
  const there = itemsIn(from.cells, column)
  if (isListColumn(column)) return there.filter((item) => !kept.includes(item))
  if (single.has(column)) return kept.length === 0 ? there : []
  return there.filter((text) => !kept.some((other) => (texts.has(column) ? other.includes(text) : other === text)))
}

/** Forms of `from` that `into` lacks and that go to a column; each goes to the first that has it. */
function formsFor(column: string, lang: 'ar' | 'en', {into, from}: Merging): string[] {
  const there = columnsOf(into.cells, lang)
  return [...columnsOf(from.cells, lang)]
    .filter(([form, of]) => (of === lang ? `${lang}_admitted` : of) === column && !there.has(form))
    .map(([form]) => form)
}

/** The column of each form, the best one where a form stands in several. */
function columnsOf(cells: Cells, lang: 'ar' | 'en'): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const column of [lang, `${lang}_admitted`, `${lang}_deprecated`, `${lang}_short`]) {
    for (const form of itemsIn(cells, column)) if (!found.has(form)) found.set(form, column)
  }
  return found
}
