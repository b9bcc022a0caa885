import {units} from '../data/units.ts'

/** Units by their folded words, joined by blanks. */
export const unitWords: ReadonlyMap<string, string> = new Map(Object.entries(units.words))

/** The first words of units, with the most words that a unit beginning so has. */
export const unitHeads: ReadonlyMap<string, number> = heads()

/** Signs by their folded form. */
export const unitSigns: ReadonlyMap<string, string> = new Map(Object.entries(units.signs))

/** Signs by their first character, longest first. */
export const signsByFirst: ReadonlyMap<string, readonly string[]> = byFirst()

/** The longest sign, in units. */
export const mostSign: number = Math.max(...[...unitSigns.keys()].map((sign) => sign.length))

/** Codes of currencies, folded. */
export const currencyCodes: ReadonlyMap<string, string> = new Map(Object.entries(units.codes))

/** Words that need a large number in front. */
export const largeWords: ReadonlySet<string> = new Set(units.large)

const currencies = new Set(units.currencies)

/** What a unit is. */
export function kindOfUnit(unit: string): 'currency' | 'unit' | 'percent' {
  return unit === '%' ? 'percent' : currencies.has(unit) ? 'currency' : 'unit'
}

const timeUnits = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year'])

/** Is it a unit of time? Arabic often says two of them without a number (عامين), and ages have none in English ("Ann, 37"). */
export function isTimeUnit(unit: string): boolean {
  return timeUnits.has(unit)
}

/**
 * May two names of units mean the same? Equal ones do, and pounds and EGP: a shared name agrees with each that has it. Two
 * shared names agree where they have one in common: a Syrian ليرة is a pound.
 */
export function isSameUnit(a: string, b: string): boolean {
  return a === b || mayBe(a, b) || mayBe(b, a) || (units.mayBe[a]?.some((one) => mayBe(b, one)) ?? false)
}

function mayBe(shared: string, unit: string): boolean {
  return Object.hasOwn(units.mayBe, shared) && units.mayBe[shared].includes(unit)
}

function heads(): Map<string, number> {
  const most = new Map<string, number>()
  for (const name of unitWords.keys()) {
    const words = name.split(' ')
    most.set(words[0], Math.max(most.get(words[0]) ?? 0, words.length))
  }
  return most
}

function byFirst(): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const sign of [...unitSigns.keys()].toSorted((a, b) => b.length - a.length)) {
    const list = all.get(sign[0])
    if (list === undefined) all.set(sign[0], [sign])
    else list.push(sign)
  }
  return all
}
