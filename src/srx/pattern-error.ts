import type {InputCode} from '../errors.ts'

/** Thrown by the reader of patterns: what cannot be run, as a code and values for its sentence. */
export class PatternError extends Error {
  readonly code: InputCode
  readonly args: Readonly<Record<string, string | number>>

  constructor(code: InputCode, args: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'PatternError'
    this.code = code
    this.args = args
  }
}
