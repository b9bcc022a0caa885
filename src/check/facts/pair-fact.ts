import type {Side} from '../check.ts'
import {createSlot} from './fact.ts'

/**
 * A fact about the two sides of a link that several checks ask for: found out once, and forgotten with the sides.
 *
 * @param find what it is, from the sides alone
 */
export function pairFact<T>(find: (ar: Side, en: Side) => T): (ar: Side, en: Side) => T {
  const slot = createSlot<{readonly en: Side; readonly value: T}>()
  return (ar, en) => {
    const before = slot.get(ar)
    if (before?.en === en) return before.value
    const value = find(ar, en)
    slot.set(ar, {en, value})
    return value
  }
}
