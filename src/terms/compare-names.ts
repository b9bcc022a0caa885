import {nameLetters} from '../data/name-letters.ts'
import {areDistinct} from './distinct-names.ts'
import {type LetterTable, letterTables} from './letter-tables.ts'
import {type PreparedName, prepareName, type UnitList} from './prepare-name.ts'

/** The most that names known to be different ones are alike. */
const DISTINCT = 0.02

/** Costs are rounded; this much lies between what is surely too far and what has to be worked out. */
const ROUNDING = 1e-3

/** What two spellings differ by. */
interface NameDistance {
  /** The least that laying them side by side costs. */
  readonly distance: number
  /** What it would cost if nothing had a partner: how much there is to compare. */
  readonly evidence: number
}

/** One spelling as it takes part in a comparison. */
interface Side {
  readonly letters: string
  readonly list: UnitList
}

/**
 * The probability that two spellings are of one name, each in Arabic or Latin letters. To compare many names, prepare
 * each once (`prepareName`) and use `comparePrepared`.
 *
 * @returns 0…1; symmetrical
 * @example compareNames('پوتن', 'Putin') > 0.9
 * @example compareNames('بوتين', 'بوتيرة') < 0.5
 */
export function compareNames(a: string, b: string): number {
  return comparePrepared(prepareName(a), prepareName(b))
}

/**
 * `compareNames` for prepared names: the cost of the best alignment of their letters (a weighted edit distance with units
 * of several letters), calibrated by a logistic function. Names that `data/distinct-names.yaml` keeps apart are two.
 */
export function comparePrepared(a: PreparedName, b: PreparedName, least = 0): number {
  const {distance, evidence} = nameDistance(a, b, least)
  if (evidence === 0 || distance === Infinity) return 0
  const {calibration} = tableFor(a, b)
  const x =
    calibration.bias +
    calibration.distance * distance +
    calibration.share * (distance / evidence) +
    calibration.evidence * evidence
  const likeness = 1 / (1 + Math.exp(-x))
  return areDistinct(a.identity, b.identity) ? Math.min(DISTINCT, likeness) : likeness
}

/** The cost of the best alignment of two names. */
function nameDistance(a: PreparedName, b: PreparedName, least: number): NameDistance {
  const isCross = a.script !== b.script
  const [left, right] = isCross && a.script === 'latin' ? [b, a] : [a, b]
  const sides: [Side, Side] = [
    {letters: left.letters, list: isCross ? left.other : left.same},
    {letters: right.letters, list: isCross ? right.other : right.same},
  ]
  // A name without letters is no spelling of anything.
  if (a.letters.length < 3 || b.letters.length < 3) return {distance: Infinity, evidence: 0}
  const evidence = weight(sides[0].list) + weight(sides[1].list)
  const table = tableFor(a, b)
  return {distance: align(sides, table, mostDistance(table, evidence, least)), evidence}
}

/** From what distance on two names are less alike than asked, by the logistic function turned round. */
function mostDistance({calibration}: LetterTable, evidence: number, least: number): number {
  if (least <= 0) return Number.MAX_VALUE
  const {bias, distance, share} = calibration
  const x = Math.log(least / (1 - least))
  return (bias + calibration.evidence * evidence - x) / -(distance + share / evidence) + ROUNDING
}

function tableFor(a: PreparedName, b: PreparedName): LetterTable {
  if (a.script !== b.script) return letterTables.latin
  return a.script === 'ar' ? letterTables.arabic : letterTables.latinLatin
}

function weight({gaps}: UnitList): number {
  let sum = 0
  for (let at = 1; at < gaps.length - 1; at++) sum += gaps[at]
  return sum
}

/** A comparison under way. */
interface Grid {
  readonly a: Side
  readonly b: Side
  readonly table: LetterTable
  /** The least cost of what stands before letter i of `a` and letter j of `b`, at i × width + j. */
  readonly costs: Float32Array
  readonly width: number
}

/** Dynamic programming over the letters of both sides. */
function align([a, b]: readonly [Side, Side], table: LetterTable, most: number): number {
  const width = b.letters.length + 1
  const costs = new Float32Array((a.letters.length + 1) * width).fill(Infinity)
  const grid: Grid = {a, b, table, costs, width}
  costs[0] = 0
  for (let i = 0; i < a.letters.length; i++) {
    for (let j = 0; j < b.letters.length; j++) {
      if (!(costs[i * width + j] <= most)) continue
      stepLetters(grid, i, j)
      stepUnits(grid, i, j)
    }
  }
  return costs[costs.length - 1]
}

/** A letter without partner on either side, or any two letters; ^ and $ go with themselves only. */
function stepLetters({a, b, costs, width}: Grid, i: number, j: number): void {
  const at = i * width + j
  const cost = costs[at]
  const gapA = a.list.gaps[i]
  const gapB = b.list.gaps[j]
  if (cost + gapA < costs[at + width]) costs[at + width] = cost + gapA
  if (cost + gapB < costs[at + 1]) costs[at + 1] = cost + gapB
  const isSame = a.letters.charCodeAt(i) === b.letters.charCodeAt(j)
  if (!isSame && (gapA === Infinity || gapB === Infinity)) return
  const both = isSame ? cost : cost + nameLetters.other
  if (both < costs[at + width + 1]) costs[at + width + 1] = both
}

/** Pairs of units that start at these letters. */
function stepUnits({a, b, table, costs, width}: Grid, i: number, j: number): void {
  const cost = costs[i * width + j]
  const columns = table.right.size
  for (let u = a.list.first[i]; u < a.list.first[i + 1]; u++) {
    const row = a.list.units[u] * columns
    const from = (i + a.list.lengths[u]) * width + j
    for (let v = b.list.first[j]; v < b.list.first[j + 1]; v++) {
      const to = from + b.list.lengths[v]
      const sum = cost + table.costs[row + b.list.units[v]]
      if (sum < costs[to]) costs[to] = sum
    }
  }
}
