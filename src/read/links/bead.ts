import {InputError, type InputPlace} from '../../errors.ts'
import type {Lang} from '../../model.ts'

/** Lists of segments by number, as other aligners write them: hunalign's ladder, vecalign's list. */
export type BeadFormat = 'ladder' | 'vecalign'

/** Segments that belong together, by number from 0, ascending. A segment without counterpart stands alone. */
export interface Bead {
  readonly ar: readonly number[]
  readonly en: readonly number[]
  /** What the file says of it: hunalign's quality (higher is surer), vecalign's cost (lower is surer); null without one. */
  readonly score: number | null
  /** Its line in the file, one-based. */
  readonly line: number
}

/** What a bead list holds. No segment stands in two beads; those of a vecalign list may be in any order. */
export interface Beads {
  readonly format: BeadFormat
  readonly beads: readonly Bead[]
  /** Numbers of segments: those of a ladder's last line, or as many as a vecalign list names. */
  readonly sizes: Readonly<Record<Lang, number>>
}

/** A line of a file that holds something, without blanks around it. */
export interface BeadLine {
  readonly text: string
  /** One-based. */
  readonly line: number
}

/** What the reader of one format is told: the file, and the languages of its two columns. */
export interface BeadSource {
  readonly path: string
  readonly langs: readonly [Lang, Lang]
}

/** Segments a text may have: a number beyond it is a mistake, and a ladder would ask for memory without end. */
export const segmentLimit = 1_000_000

// 0.5, -0.3, 1e-05
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu

/**
 * A count or index of segments.
 *
 * @throws InputError `beads-number`
 */
export function readCount(text: string, place: InputPlace): number {
  const count = /^\d{1,7}$/u.test(text) ? Number(text) : segmentLimit + 1
  if (count <= segmentLimit) return count
  throw new InputError('beads-number', {...place, args: {value: text.slice(0, 40), limit: segmentLimit}})
}

/** A score; null for text that is none. */
export function readScore(text: string): number | null {
  const score = decimal.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(score) ? score : null
}

/** Beads by column as beads by language; what has no counterpart stands alone. */
export function toBeads(
  columns: readonly [readonly number[], readonly number[]],
  {langs, ...rest}: {readonly langs: BeadSource['langs']; readonly score: number | null; readonly line: number},
): Bead[] {
  const [first, second] = columns
  const bead = (some: readonly number[], others: readonly number[]): Bead =>
    langs[0] === 'ar' ? {ar: some, en: others, ...rest} : {ar: others, en: some, ...rest}
  if (first.length > 0 && second.length > 0) return [bead(first, second)]
  return [...first.map((index) => bead([index], [])), ...second.map((index) => bead([], [index]))]
}

/** Column sizes by language. */
export function toSizes(sizes: readonly [number, number], [first]: BeadSource['langs']): Record<Lang, number> {
  return first === 'ar' ? {ar: sizes[0], en: sizes[1]} : {ar: sizes[1], en: sizes[0]}
}
