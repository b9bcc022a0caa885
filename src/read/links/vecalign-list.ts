import {InputError, type InputPlace} from '../../errors.ts'
import {type BeadLine, type Beads, type BeadSource, readCount, readScore, toBeads, toSizes} from './bead.ts'

// [0, 1]:[2]:0.123456, where the cost may be left out
const bracketed = /^\[([^[\]]*)\]\s*:\s*\[([^[\]]*)\]\s*(?::\s*(\S+))?$/u
// The two lines that vecalign prints below a bead when it is asked for the texts.
const printedText = /^(?:SRC|TGT):\s/u

/** The segments of a column, each with the line it stands in. */
type Seen = Map<number, number>

/**
 * vecalign's list (Thompson & Koehn 2019): each line holds the segments of a bead by number, and its cost.
 *
 * @throws InputError `beads-line`, `beads-number` or `beads-segment-twice` with the line
 */
export function readVecalignList(lines: readonly BeadLine[], {path, langs}: BeadSource): Beads {
  const seen: readonly [Seen, Seen] = [new Map(), new Map()]
  const beads = lines.flatMap(({text, line}) => {
    if (printedText.test(text)) return []
    const {columns, score} = readLine(text, {path, line})
    for (const column of [0, 1] as const) {
      const detail = langs[column] === 'ar' ? 'ARABIC' : 'ENGLISH'
      claim(columns[column], seen[column], {path, line, args: {detail}})
    }
    return toBeads(columns, {langs, score, line})
  })
  return {format: 'vecalign', beads, sizes: toSizes([sizeOf(seen[0]), sizeOf(seen[1])], langs)}
}

function readLine(
  text: string,
  place: InputPlace,
): {columns: readonly [readonly number[], readonly number[]]; score: number | null} {
  const [, first, second, cost] = bracketed.exec(text) ?? []
  const score = cost === undefined ? null : readScore(cost)
  if (first === undefined || (cost !== undefined && score === null)) {
    throw new InputError('beads-line', {...place, args: {format: 'vecalign', expected: '[0, 1]:[2]:0.123456'}})
  }
  return {columns: [readIndexes(first, place), readIndexes(second, place)], score}
}

function readIndexes(list: string, place: InputPlace): number[] {
  if (list.trim() === '') return []
  return list
    .split(',')
    .map((index) => readCount(index.trim(), place))
    .toSorted((a, b) => a - b)
}

/** Notes the line of each segment; one that stands in two beads, or twice in one, is refused. */
function claim(indexes: readonly number[], seen: Seen, place: InputPlace & {line: number}): void {
  for (const index of indexes) {
    const otherLine = seen.get(index)
    if (otherLine !== undefined) {
      throw new InputError('beads-segment-twice', {...place, args: {...place.args, index, otherLine}})
    }
    seen.set(index, place.line)
  }
}

function sizeOf(seen: Seen): number {
  return [...seen.keys()].reduce((most, index) => Math.max(most, index + 1), 0)
}
