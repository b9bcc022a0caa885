import type {GlossaryRow} from '../glossary/glossary-row.ts'
import type {Entry, PlacedForm} from './entries.ts'
import type {LintFinding} from './lint-rule.ts'

type Details = Omit<LintFinding, 'path' | 'line' | 'column' | 'concept'>

/** What a rule says of a form: its place, its concept, and the values that every sentence about a form has. */
export function atForm(form: PlacedForm, {args = {}, ...details}: Details = {}): LintFinding {
  const {path, line, column, entry} = form
  return {
    path,
    line,
    column,
    concept: entry.id,
    ...details,
    args: {form: form.text, cell: form.cell, id: entry.id ?? '', ...args},
  }
}

/** What a rule says of a cell of a row; of the row where it has no such cell. */
export function atCell(entry: Entry, cell: string, {args = {}, ...details}: Details = {}): LintFinding {
  return {...cellPlace(entry.row, cell), concept: entry.id, ...details, args: {cell, id: entry.id ?? '', ...args}}
}

function cellPlace(row: GlossaryRow, name: string): {path: string; line: number; column: number} {
  const cell = row.cells.get(name)
  return {path: row.path, line: cell?.line ?? row.line, column: cell?.column ?? 1}
}
