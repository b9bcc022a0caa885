import {InputError} from '../../errors.ts'
import {type BeadLine, type Beads, type BeadSource, readCount, readScore, toBeads, toSizes} from './bead.ts'

/** A line of a ladder: so many segments of each text lie before it. */
interface Rung {
  readonly counts: readonly [number, number]
  /** Of the bead that begins here. */
  readonly score: number | null
  readonly line: number
}

/**
 * hunalign's ladder (Varga et al. 2005): each line holds how many segments of the two texts lie before it, and how good the
 * bead is that begins there; the last line holds the totals. Segments before the first line are without counterpart.
 *
 * @throws InputError `beads-line`, `beads-number` or `beads-descending` with the line
 */
export function readLadder(lines: readonly BeadLine[], source: BeadSource): Beads {
  const rungs = lines.map((line) => readRung(line, source.path))
  const [first] = rungs
  const before = first === undefined ? [] : [range(0, first.counts[0]), range(0, first.counts[1])]
  const start = before.flatMap((indexes, column) =>
    toBeads(column === 0 ? [indexes, []] : [[], indexes], {langs: source.langs, score: null, line: first.line}),
  )
  const beads = rungs.slice(1).flatMap(({counts, line}, at) => {
    const from = rungs[at]
    for (const column of [0, 1] as const) {
      if (counts[column] >= from.counts[column]) continue
      const args = {before: from.counts[column], value: counts[column]}
      throw new InputError('beads-descending', {path: source.path, line, args})
    }
    const columns = [range(from.counts[0], counts[0]), range(from.counts[1], counts[1])] as const
    return toBeads(columns, {langs: source.langs, score: from.score, line: from.line})
  })
  return {format: 'ladder', beads: [...start, ...beads], sizes: toSizes(rungs.at(-1)?.counts ?? [0, 0], source.langs)}
}

function readRung({text, line}: BeadLine, path: string): Rung {
  const cells = text.split('\t').map((cell) => cell.trim())
  const score = cells.length > 2 ? readScore(cells[2]) : null
  if (cells.length < 2 || cells.length > 3 || (cells.length === 3 && score === null)) {
    throw new InputError('beads-line', {path, line, args: {format: 'ladder', expected: '12 TAB 15 TAB 0.75'}})
  }
  return {counts: [readCount(cells[0], {path, line}), readCount(cells[1], {path, line})], score, line}
}

function range(start: number, end: number): number[] {
  return Array.from({length: end - start}, (_, at) => start + at)
}
