import {randomNumbers} from '../../bench/random-numbers.ts'
import type {Span} from '../../src/model.ts'
import {type Context, pairOfRows} from '../../src/pipeline.ts'
import {checkTexts, rowDocument, type RowFinding} from './check-texts.ts'
import type {Fault, Planted, Texts, Tools} from './fault.ts'

/** One fault in one pair, and what was said of it. */
export interface Trial {
  readonly planted: Planted
  /** The place for the fault was made first. */
  readonly isMade: boolean
  readonly isFound: boolean
  /** What is said of the faulty pair and not of the clean one. */
  readonly right: readonly RowFinding[]
  readonly wrong: readonly RowFinding[]
  /** How many errors and warnings there are of the clean pair. */
  readonly cleanAlarms: number
}

/** A document's pairs and which of them is meant. */
export interface Spot {
  readonly rows: readonly Texts[]
  readonly row: number
}

/** So many rows before and behind a pair are looked at with it, where the document matters. */
const NEAR = 4

/** A function that tries a kind of fault on a pair; null where the pair offers no place, and none is made. */
export function createTrial(context: Context): (fault: Fault, spot: Spot, seed: number) => Trial | null {
  const concepts = [...context.concepts.values()]
  const known = new Map<string, readonly RowFinding[]>()
  const findingsOf = (rows: readonly Texts[]): readonly RowFinding[] => {
    const key = rows.map(({ar, en}) => `${ar}\n${en}`).join('\n')
    const before = known.get(key)
    if (before !== undefined) return before
    const found = checkTexts(rows, context)
    known.set(key, found)
    return found
  }
  const hitsOf = (texts: Texts): ReturnType<Tools['hitsOf']> => {
    const {ar, en} = pairOfRows(rowDocument([texts]), context)
    return {ar: ar.hits, en: en.hits}
  }
  return (fault, spot, seed) => {
    const {rows, row} = fault.inDocument === true ? nearRows(spot) : spot
    const tools: Tools = {random: mixedNumbers(seed), concepts, hitsOf, rows, row}
    const natural = fault.plant(rows[row], tools)
    const planted = natural ?? plantMade(fault, rows[row], tools)
    if (planted === null) return null
    const inPlace = (texts: Texts): readonly Texts[] =>
      fault.inDocument === true ? rows.map((one, at) => (at === row ? texts : one)) : [texts]
    const clean = findingsOf(inPlace(planted.clean))
    const faulty = checkTexts(
      [...inPlace(planted.faulty), ...(planted.added === undefined ? [] : [planted.added])],
      context,
    )
    return judge({fault, planted, clean, faulty, isMade: natural === null, row: fault.inDocument === true ? row : 0})
  }
}

function plantMade(fault: Fault, pair: Texts, tools: Tools): Planted | null {
  return fault.make === undefined ? null : fault.plant(fault.make(pair, tools), tools)
}

function nearRows({rows, row}: Spot): Spot {
  const start = Math.max(0, row - NEAR)
  return {rows: rows.slice(start, row + NEAR + 1), row: row - start}
}

function judge(told: {
  fault: Fault
  planted: Planted
  clean: readonly RowFinding[]
  faulty: readonly RowFinding[]
  isMade: boolean
  row: number
}): Trial {
  const {fault, planted, clean, faulty, isMade} = told
  const fresh = planted.added === undefined ? newOnes(clean, faulty) : unheardOf(clean, faulty)
  const right = fresh.filter(({finding}) => fault.rules.includes(finding.rule))
  const wrong = fresh.filter(({finding}) => !fault.rules.includes(finding.rule))
  const isFound = right.some((one) => planted.at === null || isAt(one, planted.at))
  const cleanAlarms = clean.filter(({finding, row}) => row === told.row && finding.level !== 'note').length
  return {planted, isMade, isFound, right, wrong, cleanAlarms}
}

/** What was not said before at all: a row that comes again has its own findings again. */
function unheardOf(before: readonly RowFinding[], now: readonly RowFinding[]): RowFinding[] {
  const said = new Set(before.map(keyOf))
  return now.filter((one) => !said.has(keyOf(one)))
}

/** What a finding is known by: places shift with the fault. */
function keyOf({finding}: RowFinding): string {
  return `${finding.rule} ${finding.variant} ${finding.actual}`
}

/** What is said oftener than before. */
function newOnes(before: readonly RowFinding[], now: readonly RowFinding[]): RowFinding[] {
  const left = new Map<string, number>()
  for (const one of before) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1)
  return now.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0
    left.set(keyOf(one), count - 1)
    return count <= 0
  })
}

/** The finding is about the place, or about the pair as a whole, or about what the English has and the Arabic lacks. */
function isAt({ar, en}: RowFinding, at: Span): boolean {
  if (ar === null || ar.start === ar.end) return en !== null || ar !== null
  return ar.start <= at.end && ar.end >= at.start
}

/** Seeds that are near each other give numbers that are not. */
function mixedNumbers(seed: number): (below: number) => number {
  const random = randomNumbers(Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) >>> 0)
  for (let at = 0; at < 3; at++) random(2)
  return random
}
