import type {Level, Span} from '../../model.ts'
import type {Side, Unit, UnitFinding} from '../check.ts'

/** Something of a side that the other side has to have too. Offsets in the side's text. */
export interface Mark extends Span {
  /** As it stands. */
  readonly text: string
  /** Marks with one key are the same, however they are written. */
  readonly key: string
}

/** Both sides of a link. */
export interface Sides {
  readonly ar: Side
  readonly en: Side
}

/** Marks that one side has and the other lacks. */
export interface Difference<T extends Mark = Mark> {
  readonly arOnly: readonly T[]
  readonly enOnly: readonly T[]
}

/** Below this, the link itself is in doubt, and nothing is said of what it lacks. */
const surely = 0.5

/** The sides of a unit where both have text and surely belong together; else null. */
export function bothSides({ar, en, link}: Unit): Sides | null {
  return ar === null || en === null || link === null || link.confidence < surely ? null : {ar, en}
}

/** Are the sides cells of one bilingual file? Of two texts, a link says nothing of line breaks and blanks. */
export function isRow({ar, en}: Sides): boolean {
  return ar.document === en.document
}

const nothing: readonly never[] = []
/** Marks that answer each other are looked for among so many. */
const maxPairs = 10_000

/**
 * What each side has more often than the other, the last ones of each key.
 *
 * @param isCounted false: a mark that the other side has at all is there
 */
export function differenceOf<T extends Mark>(ar: readonly T[], en: readonly T[], isCounted = true): Difference<T> {
  if (ar.length === 0 && en.length === 0) return {arOnly: nothing, enOnly: nothing}
  return {arOnly: without(ar, en, isCounted), enOnly: without(en, ar, isCounted)}
}

function without<T extends Mark>(here: readonly T[], there: readonly T[], isCounted: boolean): readonly T[] {
  if (there.length === 0) return here
  const left = new Map<string, number>()
  for (const {key} of there) left.set(key, (left.get(key) ?? 0) + 1)
  return here.filter(({key}) => {
    const count = left.get(key) ?? 0
    if (isCounted && count > 0) left.set(key, count - 1)
    return count === 0
  })
}

/** How findings about a difference are made. */
export interface DifferenceOptions<T extends Mark> {
  /** The level where it is not the check's; of two marks, one against the other, both are given. */
  readonly levelOf?: (ar: T | null, en: T | null) => Level | undefined
  /** Do two marks answer each other, so that one finding says both? In their order, where each side has as many, when left out. */
  readonly isPair?: (ar: T, en: T) => boolean
}

/**
 * A finding for each mark, in variants `missing` (in the Arabic), `extra` and `differs`: one that stands for another is said
 * once, with both.
 */
export function findingsOf<T extends Mark>(
  {arOnly, enOnly}: Difference<T>,
  {levelOf = () => undefined, isPair = () => arOnly.length === enOnly.length}: DifferenceOptions<T> = {},
): UnitFinding[] {
  if (arOnly.length === 0 && enOnly.length === 0) return []
  const left = [...enOnly]
  const mayPair = arOnly.length * enOnly.length <= maxPairs
  const findings: UnitFinding[] = []
  const add = (ar: T | null, en: T | null, variant: string): void => {
    const level = levelOf(ar, en)
    findings.push({
      ar: spanOf(ar),
      en: spanOf(en),
      actual: ar?.text ?? null,
      expected: en === null ? [] : [en.text],
      variant,
      ...(level === undefined ? {} : {level}),
    })
  }
  for (const mark of arOnly) {
    const at = !mayPair ? -1 : left.findIndex((other) => isPair(mark, other))
    if (at >= 0) add(mark, left.splice(at, 1)[0], 'differs')
    else add(mark, null, 'extra')
  }
  for (const mark of left) add(null, mark, 'missing')
  return findings
}

/** The span alone, without what else a mark is. */
export function spanOf(span: Span | null): Span | null {
  return span === null ? null : {start: span.start, end: span.end}
}

/** What a pattern finds in a side, as marks. */
export function marksIn(text: string, pattern: RegExp, keyOf: (found: string) => string = (found) => found): Mark[] {
  return Array.from(text.matchAll(pattern), ({0: found, index}) => {
    return {start: index, end: index + found.length, text: found, key: keyOf(found)}
  })
}

/**
 * Tells whether a span touches one of others, which are in order; asked about spans in order, so that the time is linear.
 */
export function touching(others: readonly Span[]): (span: Span) => boolean {
  let next = 0
  return ({start, end}) => {
    while (next < others.length && others[next].end <= start) next++
    return next < others.length && others[next].start < end
  }
}
