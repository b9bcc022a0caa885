/** A contradiction between rows, and how it was settled. */
export interface MergeConflict {
  /**
   * What contradicts what: two house forms, two statuses of a form, two values, two ids of a concept; a form of two
   * concepts. `house-form-of-two` is left to a person.
   */
  readonly kind: 'house-form' | 'status' | 'value' | 'id' | 'form-of-two' | 'house-form-of-two'
  readonly column: string
  /** The form that it is about; empty where it is about none. */
  readonly form: string
  readonly id: string
  /** What stays: a form, a column, a value, or the concept that keeps the form. */
  readonly kept: string
  /** What gave way. */
  readonly other: string
  /** The row that brought the contradiction. */
  readonly path: string
  readonly line: number
  readonly otherPath: string
  readonly otherLine: number
}

/** Which of two contradicting rows is right. */
export type MergePreference = 'first' | 'last'
