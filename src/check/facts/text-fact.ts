import type {CheckedText} from '../../model.ts'

/**
 * A fact about a whole text that several checks ask for: found out once, and forgotten with the text.
 *
 * @param find what it is, from the text alone
 */
export function textFact<T>(find: (text: CheckedText) => T): (text: CheckedText) => T {
  const known = new WeakMap<CheckedText, {readonly value: T}>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before.value
    const value = find(text)
    known.set(text, {value})
    return value
  }
}
