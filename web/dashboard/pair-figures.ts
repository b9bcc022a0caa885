import type {LinkFigures, PairSummary} from '../../src/page-model.ts'

/** Rows of a pair in parts that make up all of them. */
export interface RowParts {
  readonly decided: number
  /** Undecided, with both sides, not doubtful. */
  readonly open: number
  readonly doubtful: number
  /** Undecided, with one side. */
  readonly single: number
}

export const rowPartNames = ['decided', 'open', 'doubtful', 'single'] as const

export function rowParts({all, decided, doubtful, bins}: LinkFigures): RowParts {
  const undecided = bins.reduce((sum, count) => sum + count, 0)
  return {decided, open: undecided - doubtful, doubtful, single: Math.max(0, all - decided - undecided)}
}

/** Share of the rows that have both sides, 0…1; null while nothing is known. */
export function alignedShare(links: readonly (LinkFigures | null)[]): number | null {
  const known = links.filter((figures) => figures !== null)
  const all = known.reduce((sum, figures) => sum + figures.all, 0)
  return all === 0 ? null : known.reduce((sum, figures) => sum + figures.linked, 0) / all
}

/** All rows of the project. */
export function sumParts(pairs: readonly PairSummary[]): RowParts | null {
  const known = pairs.flatMap(({links}) => (links === null ? [] : [rowParts(links)]))
  if (known.length === 0) return null
  const sum = (name: (typeof rowPartNames)[number]): number => known.reduce((total, parts) => total + parts[name], 0)
  return {decided: sum('decided'), open: sum('open'), doubtful: sum('doubtful'), single: sum('single')}
}
