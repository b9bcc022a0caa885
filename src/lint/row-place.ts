/** A place in a glossary file, one-based. In a CSV the column is the number of the cell. */
export interface RowPlace {
  readonly path: string
  readonly line: number
  readonly column: number
}
