import type {Candidate} from './candidates.ts'
import {OTHER, START, type Words} from './read-words.ts'
import type {UnitTable} from './read-units.ts'
import type {WordRole} from './word-roles.ts'

/** What stands around candidates. */
export interface Neighbours {
  /** How alike the surroundings of two candidates are. */
  compare(a: Candidate, b: Candidate): SharedNeighbours
  /** Segments in which both stand. */
  together(a: Candidate, b: Candidate): number
}

/** The neighbours that two candidates share. */
export interface SharedNeighbours {
  /** 0 for none; each counts by how rare it is, 1 at most. */
  readonly weight: number
  /** Numbers of their units, the rarest first. */
  readonly units: readonly number[]
}

/** So many words on each side. */
const REACH = 2
/** Of a frequent name, so many places are enough. */
const ENOUGH = 200

/**
 * Units within two words of a candidate, in its sentence part. Function words say nothing, and frequent words little.
 */
export function createNeighbours(words: Words, table: UnitTable, roles: readonly WordRole[]): Neighbours {
  const counts = new Int32Array(table.units.length)
  for (const type of words.type) counts[table.byType[type].unit]++
  const all = Math.log(1 + words.type.length)
  const rarity = (unit: number): number => Math.max(0, 1 - Math.log(1 + counts[unit]) / all)
  const around = new Map<number, ReadonlySet<number>>()
  const segments = new Map<number, ReadonlySet<number>>()
  const unitsAround = (candidate: Candidate): ReadonlySet<number> =>
    remember(around, candidate.id, () => readAround(candidate, {words, table, roles}))
  const segmentsOf = (candidate: Candidate): ReadonlySet<number> =>
    remember(segments, candidate.id, () => new Set(Array.from(candidate.places, (place) => words.segment[place])))
  return {
    compare(a, b) {
      const [few, many] = [unitsAround(a), unitsAround(b)].toSorted((one, other) => one.size - other.size)
      const units = [...few]
        .filter((unit) => many.has(unit))
        .toSorted((one, other) => counts[one] - counts[other] || one - other)
      return {weight: units.reduce((sum, unit) => sum + rarity(unit), 0), units}
    },
    together(a, b) {
      const [few, many] = [segmentsOf(a), segmentsOf(b)].toSorted((one, other) => one.size - other.size)
      let count = 0
      for (const segment of few) if (many.has(segment)) count++
      return count
    },
  }
}

function remember<T>(known: Map<number, T>, id: number, make: () => T): T {
  let value = known.get(id)
  if (value === undefined) {
    value = make()
    known.set(id, value)
  }
  return value
}

function readAround(
  candidate: Candidate,
  {words, table, roles}: {words: Words; table: UnitTable; roles: readonly WordRole[]},
): ReadonlySet<number> {
  const found = new Set<number>()
  const take = (at: number): void => {
    const type = words.type[at]
    if (!roles[type].isFunction) found.add(table.byType[type].unit)
  }
  for (const place of candidate.places.subarray(0, ENOUGH)) {
    const last = place + candidate.wordCount - 1
    for (let at = place; at > place - REACH && at > 0 && isBound(words.gap[at]); at--) take(at - 1)
    for (let at = last + 1; at <= last + REACH && at < words.type.length && isBound(words.gap[at]); at++) take(at)
  }
  return found
}

function isBound(gap: number): boolean {
  return gap !== START && gap !== OTHER
}
