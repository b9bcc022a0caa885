import type {Side} from '../check.ts'

/** What is known of a side, by the number of the fact. */
type Known = unknown[]

/** One table for all facts: a weak map for each of them costs more than most facts. */
const tables = new WeakMap<Side, Known>()
let facts = 0
interface Asked {
  readonly side: Side
  readonly known: Known
}

/** Checks ask of the two sides of a unit, again and again. */
let last: Asked | null = null
let beforeLast: Asked | null = null

/**
 * A fact about a side that several checks ask for: found out once, and forgotten with the side.
 *
 * @param find what it is, from the side alone; never undefined
 */
export function fact<T>(find: (side: Side) => T): (side: Side) => T {
  const slot = createSlot<T>()
  return (side) => {
    const before = slot.get(side)
    if (before !== undefined) return before
    const value = find(side)
    slot.set(side, value)
    return value
  }
}

/** A place for one fact of each side. */
export function createSlot<T>(): {
  readonly get: (side: Side) => T | undefined
  readonly set: (side: Side, value: T) => void
} {
  const at = facts++
  return {
    get: (side) => knownOf(side)[at] as T | undefined,
    set: (side, value) => {
      knownOf(side)[at] = value
    },
  }
}

function knownOf(side: Side): Known {
  if (last?.side === side) return last.known
  const asked: Asked = beforeLast?.side === side ? beforeLast : {side, known: tableOf(side)}
  beforeLast = last
  last = asked
  return asked.known
}

function tableOf(side: Side): Known {
  const before = tables.get(side)
  if (before !== undefined) return before
  const known: Known = Array.from({length: facts})
  tables.set(side, known)
  return known
}
