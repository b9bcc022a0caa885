import {claimOf} from '../glossary/claim.ts'
import {type Column, type FormColumn, formColumns} from '../glossary/columns.ts'
import type {GlossaryRow, SourceItem} from '../glossary/glossary-row.ts'
import type {GlossaryFile} from '../glossary/read-csv.ts'
import {formFault, idOf, readRow} from '../glossary/read-row.ts'
import type {RowPlace} from '../lint-model.ts'
import type {Concept, Lang, TermStatus} from '../model.ts'
import {foldWord} from '../text/fold.ts'

/** A row of a glossary with everything that can be a form in it. */
export interface Entry extends RowPlace {
  readonly id: string | null
  readonly row: GlossaryRow
  /** The row as a run reads it; null where it is left out. */
  readonly concept: Concept | null
  readonly forms: readonly PlacedForm[]
}

/** A form with its place. */
export interface PlacedForm extends RowPlace {
  readonly text: string
  readonly lang: Lang
  readonly status: TermStatus
  readonly isShort: boolean
  /** The name of its column. */
  readonly cell: Column
  readonly entry: Entry
  /** Forms of one language with the same claim are one form: a glossary keeps it for one concept. */
  readonly claim: string
  /** Forms of one language with the same key are looked for together; the text decides which one stands there. */
  readonly key: string
}

/** The rows of all files, in their order. Forms that cannot be forms are left out; the reader has said so. */
export function entriesOf(files: readonly GlossaryFile[]): Entry[] {
  return files.flatMap((file) => file.rows.map(toEntry))
}

/** What a form is looked for by, as the matcher reads it: folded, ة as ه, hyphens as blanks. */
export function matchKey(text: string): string {
  return foldWord(text).trim().replaceAll('ة', 'ه').replaceAll('-', ' ')
}

function toEntry(row: GlossaryRow): Entry {
  const forms: PlacedForm[] = []
  const id = row.cells.get('id')
  const entry: Entry = {
    id: idOf(row),
    row,
    concept: readRow(row).concept,
    forms,
    path: row.path,
    line: id?.line ?? row.line,
    column: id?.column ?? 1,
  }
  for (const column of formColumns) {
    for (const item of row.cells.get(column.column)?.items ?? []) {
      if (formFault(item.text) === null) forms.push(toForm(item, column, entry))
    }
  }
  return entry
}

function toForm({text, line, column: at}: SourceItem, column: FormColumn, entry: Entry): PlacedForm {
  return {
    text,
    cell: column.column,
    lang: column.lang,
    status: column.status,
    isShort: column.isShort,
    entry,
    claim: claimOf(text, column.lang),
    key: `${column.lang} ${matchKey(text)}`,
    path: entry.path,
    line,
    column: at,
  }
}
