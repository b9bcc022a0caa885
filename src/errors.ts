/** Codes of what can be wrong with what the user gave us. Worded in `locales/`, one entry per code. */
export type InputCode =
  | 'confidence-invalid'
  | 'config-invalid'
  | 'config-invalid-value'
  | 'config-mistyped-key'
  | 'config-unknown-key'
  | 'count-invalid'
  | 'empty-file'
  | 'encoding-broken'
  | 'encoding-unknown'
  | 'file-changed'
  | 'file-exists'
  | 'file-not-found'
  | 'file-too-large'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'format-cannot-write'
  | 'format-invalid'
  | 'format-not-document'
  | 'format-unknown'
  | 'glossary-cell-taken'
  | 'glossary-cell-too-long'
  | 'glossary-column-absent'
  | 'glossary-column-blocked'
  | 'glossary-column-missing'
  | 'glossary-column-twice'
  | 'glossary-column-unknown'
  | 'glossary-concept-unknown'
  | 'glossary-csv'
  | 'glossary-duplicate-id'
  | 'glossary-edit-impossible'
  | 'glossary-form-elsewhere'
  | 'glossary-form-missing'
  | 'glossary-form-taken'
  | 'glossary-form-twice'
  | 'glossary-house-form-taken'
  | 'glossary-id-invalid'
  | 'glossary-key-twice'
  | 'glossary-list-mark'
  | 'glossary-none'
  | 'glossary-pos-invalid'
  | 'glossary-row-length'
  | 'glossary-spec-invalid'
  | 'glossary-two-preferred'
  | 'glossary-value-invalid'
  | 'glossary-yaml'
  | 'glossary-yaml-concept'
  | 'glossary-yaml-shape'
  | 'glossary-yaml-value'
  | 'interactive-stdin'
  | 'into-missing'
  | 'into-not-glossary'
  | 'json-invalid'
  | 'lang-unknown'
  | 'log-invalid'
  | 'markdown-too-deep'
  | 'no-input'
  | 'only-mistyped'
  | 'only-unknown'
  | 'option-missing'
  | 'output-missing'
  | 'pair-ambiguous'
  | 'pair-missing'
  | 'pair-unknown'
  | 'profile-loop'
  | 'profile-plain-letter'
  | 'profile-spelling-twice'
  | 'profile-unknown'
  | 'record-invalid'
  | 'record-not-json'
  | 'record-not-utf8'
  | 'break-mark-unknown'
  | 'delimiter-invalid'
  | 'encoding-broken-late'
  | 'option-of-other-stage'
  | 'srx-beside-choices'
  | 'kind-unknown'
  | 'srx-attribute-invalid'
  | 'srx-attribute-missing'
  | 'srx-doctype'
  | 'srx-element-missing'
  | 'srx-invalid'
  | 'srx-language-unmapped'
  | 'srx-name-twice'
  | 'srx-name-unknown'
  | 'srx-pattern-backreference'
  | 'srx-pattern-escape'
  | 'srx-pattern-invalid'
  | 'srx-pattern-property'
  | 'srx-pattern-too-large'
  | 'srx-too-deep'
  | 'srx-version'
  | 'stage-unknown'
  | 'undo-lost'
  | 'undo-mismatch'
  | 'undo-not-logged'
  | 'undo-outside'
  | 'variant-form-unknown'
  | 'variant-id-unknown'

/** Where a problem is: a file, with line and column (one-based) where they are known. */
export interface InputPlace {
  readonly path?: string
  readonly line?: number
  readonly column?: number
  readonly args?: Readonly<Record<string, string | number>>
}

/** One problem with the input, as data; several can be collected before anything is said. */
export interface InputProblem extends InputPlace {
  readonly code: InputCode
}

/** Thrown for what the user gave us; our own mistakes are ordinary errors. */
export class InputError extends Error {
  readonly problems: readonly InputProblem[]

  constructor(code: InputCode, place: InputPlace = {}, others: readonly InputProblem[] = []) {
    super(code)
    this.name = 'InputError'
    this.problems = [{code, ...place}, ...others]
  }
}
