/**
 * Where the focus goes when a list changes: the row that had it; where it is gone, the next one of those behind it that are
 * left, else the nearest before it; null in an empty list.
 *
 * @example successor(['a', 'b', 'c'], 'b', ['a', 'c']) // 'c'
 */
export function successor(before: readonly string[], focused: string | null, after: readonly string[]): string | null {
  if (focused === null) return null
  const left = new Set(after)
  if (left.has(focused)) return focused
  const at = before.indexOf(focused)
  if (at === -1) return after[0] ?? null
  const behind = before.slice(at + 1).find((key) => left.has(key))
  return behind ?? before.slice(0, at).findLast((key) => left.has(key)) ?? after[0] ?? null
}
