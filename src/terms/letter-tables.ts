import {nameLetters} from '../data/name-letters.ts'

/** One way to lay two scripts side by side: which units pair, at what cost. */
export interface LetterTable {
  /** Units of the left and of the right spelling, each with its number. */
  readonly left: ReadonlyMap<string, number>
  readonly right: ReadonlyMap<string, number>
  /** Cost of left unit × right unit; Infinity where they are no pair. */
  readonly costs: Float32Array
  /** What a letter without partner costs; others cost `letterGap`. */
  readonly leftGaps: Readonly<Record<string, number>>
  readonly rightGaps: Readonly<Record<string, number>>
  readonly calibration: Calibration
}

/** Coefficients of the logistic function that makes a probability of a cost. */
interface Calibration {
  readonly bias: number
  readonly distance: number
  readonly share: number
  readonly evidence: number
}

/** Arabic with Arabic, Arabic with Latin, Latin with Latin. */
type TableName = 'arabic' | 'latin' | 'latinLatin'

/** The longest unit, ^ or $ included. */
export const LONGEST_UNIT = 5

/** The tables of `data/name-letters.yaml`, ready for use. */
export const letterTables: Readonly<Record<TableName, LetterTable>> = {
  arabic: compileTable('arabic', true),
  latin: compileTable('latin', false),
  latinLatin: compileTable('latinLatin', true),
}

function compileTable(name: TableName, isSymmetric: boolean): LetterTable {
  const {pairs, leftGaps, rightGaps, calibration} = nameLetters.tables[name]
  const left = new Map<string, number>()
  const right = isSymmetric ? left : new Map<string, number>()
  const numberOf = (units: Map<string, number>, unit: string): number => {
    const known = units.get(unit)
    if (known !== undefined) return known
    units.set(unit, units.size)
    return units.size - 1
  }
  const rows = pairs.map(([a, b, cost]) => [numberOf(left, a), numberOf(right, b), cost])
  const costs = new Float32Array(left.size * right.size).fill(Infinity)
  for (const [a, b, cost] of rows) {
    costs[a * right.size + b] = cost
    if (isSymmetric) costs[b * right.size + a] = cost
  }
  return {left, right, costs, leftGaps, rightGaps, calibration}
}
