import type {Level, Span} from '../../model.ts'
import type {Side, Unit, UnitFinding} from '../check.ts'
import {classesOf} from './classes-of.ts'

/** What is found in one side, in offsets of its text. */
export interface SideFinding {
  readonly span: Span
  readonly level?: Level
  readonly expected?: readonly string[]
  readonly variant?: string
  readonly args?: Readonly<Record<string, string | number>>
  /** What is put in place of the span, or of `span` if that is another one. */
  readonly fix?: {readonly text: string; readonly confidence: number; readonly span?: Span} | null
}

/**
 * What a check finds in a side that has any of the classes that it looks for.
 *
 * @param classes a mask of `unitClass`
 */
export function sideFindings(
  side: Side | null,
  classes: number,
  find: (side: Side) => readonly SideFinding[],
): UnitFinding[] {
  if (side === null || (classesOf(side) & classes) === 0) return []
  const {lang, text} = side
  return find(side).map(({span, fix, ...rest}): UnitFinding => ({
    ...rest,
    [lang]: {start: span.start, end: span.end},
    actual: text.slice(span.start, span.end),
    fix: fix ? {lang, start: span.start, end: span.end, ...fix.span, text: fix.text, confidence: fix.confidence} : null,
  }))
}

/** The same for both sides. */
export function bothSides(
  {ar, en}: Unit,
  classes: number,
  find: (side: Side) => readonly SideFinding[],
): UnitFinding[] {
  return [...sideFindings(ar, classes, find), ...sideFindings(en, classes, find)]
}

/** Characters by number, for those that cannot be seen: `U+200B U+200F`, the first four of them. */
export function codesOf(text: string): string {
  const codes = Array.from(text, (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  return codes.length > 4 ? `${codes.slice(0, 4).join(' ')} …` : codes.join(' ')
}
