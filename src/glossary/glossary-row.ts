/** One item of a cell with its place, one-based. */
export interface SourceItem {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** A cell as its file has it: the whole text, and its items where it is a list. */
export interface SourceCell extends SourceItem {
  readonly items: readonly SourceItem[]
  /** Something between its marks was empty and is left out. */
  readonly hasEmptyItem: boolean
}

/** A row of a glossary file before anything is left out: its cells by column name. */
export interface GlossaryRow {
  readonly cells: ReadonlyMap<string, SourceCell>
  readonly line: number
  readonly path: string
  /** Comments in it and right before it, each without its mark. */
  readonly comments: readonly string[]
}

/** The text of a cell; empty where the row has none. */
export function cellText(row: GlossaryRow, column: string): string {
  return row.cells.get(column)?.text ?? ''
}
