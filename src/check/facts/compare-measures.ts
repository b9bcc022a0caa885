import type {Lang, Span} from '../../model.ts'
import {isSameUnit, type MeasureHit} from '../../text/measures.ts'
import type {Side} from '../check.ts'
import {comparedNumbers, isSameNumber, isWithin} from './compared-numbers.ts'
import {pairFact} from './pair-fact.ts'
import {measuresOf} from './quantities-of.ts'
import {isSameAmount, sizeOfUnit} from './unit-sizes.ts'

interface MeasurePair {
  readonly ar: MeasureHit
  readonly en: MeasureHit
}

/** What the amounts of two sides have against each other. */
export interface MeasureComparison {
  /** One number with two units. */
  readonly differing: readonly MeasurePair[]
  /** The other side has the number, but no unit with it; by the side that has it. */
  readonly bare: Readonly<Record<Lang, readonly MeasureHit[]>>
  /** Two numbers with units of two systems, for one thing that is measured. */
  readonly converted: readonly (MeasurePair & {readonly isRight: boolean})[]
  /** What is a conversion of something that the other side has. */
  readonly explained: Readonly<Record<Lang, readonly MeasureHit[]>>
}

/** A link with more is a table. */
const most = 200
const nothing: MeasureComparison = {differing: [], bare: {ar: [], en: []}, converted: [], explained: {ar: [], en: []}}

/** The amounts of two sides, with currencies, units and percent signs: those without a partner, in twos. */
export const compareMeasures: (ar: Side, en: Side) => MeasureComparison = pairFact((ar, en) => {
  const all = {ar: measuresOf(ar), en: measuresOf(en)}
  const count = all.ar.length + all.en.length
  if (count === 0 || count > most) return nothing
  const open = {ar: unmatched(all.ar, all.en), en: unmatched(all.en, all.ar)}
  if (open.ar.length + open.en.length === 0 && all.ar.length === all.en.length) return nothing
  const differing = pairUp(open, (a, b) => isSameNumber(a.number, b.number))
  const rest = without(open, differing)
  const right = pairUp(rest, isConversion)
  const left = without(rest, right)
  const wrong = left.ar.length === 1 && left.en.length === 1 ? pairUp(left, (a, b) => isWrong(a, b, {ar, en})) : []
  const lost = without(left, wrong)
  const explained = {ar: explainedBy(all.ar, open.ar, lost), en: explainedBy(all.en, open.en, lost)}
  const bare = {
    ar: [...lost.ar, ...surplus(all.ar, all.en)].filter((one) => isBareIn(one, en)),
    en: [...lost.en, ...surplus(all.en, all.ar)].filter((one) => isBareIn(one, ar)),
  }
  const converted = [
    ...right.map((pair) => ({...pair, isRight: true})),
    ...wrong.map((pair) => ({...pair, isRight: false})),
  ]
  return {differing, bare, converted, explained}
})

/** Conversions of what the other side has: "10 miles (16 km)" opposite 16 كيلومترا. Not where it converts, too, otherwise. */
function explainedBy(
  all: readonly MeasureHit[],
  open: readonly MeasureHit[],
  lost: Readonly<Record<Lang, readonly MeasureHit[]>>,
): MeasureHit[] {
  const [own, others] = lost.ar.some((one) => all.includes(one)) ? [lost.ar, lost.en] : [lost.en, lost.ar]
  return own.filter(
    (one) =>
      all.some((other) => !open.includes(other) && isConversion(one, other)) &&
      !others.some((other) => isSameUnit(one.unit, other.unit)),
  )
}

/** Amounts that are said here more often than there; without the first times. */
function surplus(here: readonly MeasureHit[], there: readonly MeasureHit[]): MeasureHit[] {
  if (here.length < 2) return []
  const isSame = (a: MeasureHit, b: MeasureHit): boolean =>
    isSameUnit(a.unit, b.unit) && isSameNumber(a.number, b.number)
  return here.filter((one, at) => {
    const times = here.slice(0, at).filter((other) => isSame(one, other)).length
    return times > 0 && times >= there.filter((other) => isSame(one, other)).length
  })
}

/** Whether two amounts are the same in units of different names. */
export function isConversion(a: MeasureHit, b: MeasureHit): boolean {
  if (isSameUnit(a.unit, b.unit)) return false
  return isSameAmount({value: a.number.value, unit: a.unit}, {value: b.number.value, unit: b.unit})
}

/** Whether two units measure one thing in two systems. */
export function isOtherSystem(a: MeasureHit, b: MeasureHit): boolean {
  const [first, second] = [sizeOfUnit(a.unit), sizeOfUnit(b.unit)]
  return first !== null && second !== null && first.of === second.of && first.isMetric !== second.isMetric
}

/** Of two systems, and neither number stands on the other side. */
function isWrong(a: MeasureHit, b: MeasureHit, {ar, en}: {ar: Side; en: Side}): boolean {
  return isOtherSystem(a, b) && !hasNumber(a, en) && !hasNumber(b, ar)
}

function unmatched(here: readonly MeasureHit[], there: readonly MeasureHit[]): MeasureHit[] {
  return here.filter(
    (one) => !there.some((other) => isSameUnit(one.unit, other.unit) && isSameNumber(one.number, other.number)),
  )
}

function pairUp(
  {ar, en}: Readonly<Record<Lang, readonly MeasureHit[]>>,
  fits: (a: MeasureHit, b: MeasureHit) => boolean,
): MeasurePair[] {
  const taken = new Set<MeasureHit>()
  return ar.flatMap((one) => {
    const other = en.find((candidate) => !taken.has(candidate) && fits(one, candidate))
    if (other === undefined) return []
    taken.add(other)
    return [{ar: one, en: other}]
  })
}

function without(
  {ar, en}: Readonly<Record<Lang, readonly MeasureHit[]>>,
  pairs: readonly MeasurePair[],
): Record<Lang, MeasureHit[]> {
  return {
    ar: ar.filter((one) => !pairs.some((pair) => pair.ar === one)),
    en: en.filter((one) => !pairs.some((pair) => pair.en === one)),
  }
}

function hasNumber({number}: MeasureHit, there: Side): boolean {
  return comparedNumbers(there).some((other) => isSameNumber(number, other))
}

/** The number, with no unit of its own: in «بين 10 و15 في المئة» the 10 has that of the 15. */
function isBareIn({number, unit}: MeasureHit, there: Side): boolean {
  const measures = measuresOf(there)
  return comparedNumbers(there).some((other) => {
    if (!isSameNumber(number, other) || measures.some((one) => isWithin(other, one))) return false
    return !measures.some((one) => isSameUnit(one.unit, unit) && isNextInList(other, one, there.text))
  })
}

function isNextInList(number: Span, next: Span, text: string): boolean {
  const length = next.start - number.end
  return length >= 1 && length <= longestGap && links.has(text.slice(number.end, next.start).trim())
}

const longestGap = 8
const links = new Set([
  '-',
  '\u2013',
  '\u060C',
  ',',
  'و',
  'أو',
  'إلى',
  'الى',
  'حتى',
  '\u060C و',
  'and',
  'or',
  'to',
  ', and',
])
