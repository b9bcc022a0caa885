import {PatternError} from './pattern-error.ts'

/** What (?imsx) has switched on. */
interface PatternFlags {
  readonly anyCase: boolean
  readonly lines: boolean
  readonly dotAll: boolean
  readonly spaced: boolean
}

/** Where the reading of a pattern has come to. */
export interface PatternCursor {
  readonly pattern: string
  at: number
  flags: PatternFlags
  /** How many brackets are open. */
  depth: number
}

/** Brackets nested deeper are no pattern that a person wrote, and would use up the stack. */
const deepest = 100

/** Whether the text stands at the cursor. */
export function isAt(cursor: PatternCursor, text: string): boolean {
  return cursor.pattern.startsWith(text, cursor.at)
}

/** Moves behind the text if it stands at the cursor. */
export function take(cursor: PatternCursor, text: string): boolean {
  if (!isAt(cursor, text)) return false
  cursor.at += text.length
  return true
}

/** The code point at the cursor, which moves behind it. */
export function takeCode(cursor: PatternCursor): number {
  const code = cursor.pattern.codePointAt(cursor.at)
  if (code === undefined) throw slip(cursor)
  cursor.at += code > 0xffff ? 2 : 1
  return code
}

/**
 * What the expression finds right at the cursor, which moves behind it; null when it finds nothing.
 *
 * @param form a sticky expression without nested repetition
 */
export function takeForm(cursor: PatternCursor, form: RegExp): RegExpExecArray | null {
  form.lastIndex = cursor.at
  const found = form.exec(cursor.pattern)
  if (found !== null) cursor.at += found[0].length
  return found
}

/** Everything up to the text, behind which the cursor moves. */
export function takeUntil(cursor: PatternCursor, text: string): string {
  const end = cursor.pattern.indexOf(text, cursor.at)
  if (end < 0) throw slip(cursor)
  const found = cursor.pattern.slice(cursor.at, end)
  cursor.at = end + text.length
  return found
}

/** Goes one bracket deeper. */
export function descend(cursor: PatternCursor): void {
  cursor.depth++
  if (cursor.depth > deepest) throw new PatternError('srx-pattern-too-large')
}

/** The pattern breaks the rules of writing patterns at the cursor. */
export function slip(cursor: PatternCursor): PatternError {
  return new PatternError('srx-pattern-invalid', {at: Math.min(cursor.at, cursor.pattern.length) + 1})
}
