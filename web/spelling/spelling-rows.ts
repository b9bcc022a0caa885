import type {SpellingChange} from '../../src/page-model.ts'
import {byCodeUnit, type Group, groupBy} from '../lists/group-by.ts'

/** What changes are grouped by. */
export type SpellingGroupKind = 'form' | 'document'

/** A row of the list: the head of a group, or a change. `key` is unique among the rows. */
export type SpellingRow =
  | {readonly kind: 'group'; readonly key: string; readonly group: Group<SpellingChange>; readonly isOpen: boolean}
  | {readonly kind: 'change'; readonly key: string; readonly change: SpellingChange}

/**
 * The changes with those that were rejected a moment ago and are no longer proposed, each behind the change that it stood
 * behind.
 *
 * @param before the changes as they were shown last, in order
 */
export function withRejected(
  changes: readonly SpellingChange[],
  rejected: readonly SpellingChange[],
  before: readonly SpellingChange[],
): readonly SpellingChange[] {
  const there = new Set(changes.map(({id}) => id))
  const gone = new Map(rejected.filter(({id}) => !there.has(id)).map((change) => [change.id, change]))
  if (gone.size === 0) return changes
  const behind = new Map<string, SpellingChange[]>()
  let last = ''
  for (const {id} of before) {
    const change = gone.get(id)
    if (change !== undefined) behind.set(last, [...(behind.get(last) ?? []), change])
    else if (there.has(id)) last = id
    if (change !== undefined) gone.delete(id)
  }
  const placed = changes.flatMap((change) => [change, ...(behind.get(change.id) ?? [])])
  return [...(behind.get('') ?? []), ...placed, ...gone.values()]
}

/** Changes in groups: forms by how often they come, documents by name. */
export function groupChanges(changes: readonly SpellingChange[], by: SpellingGroupKind): Group<SpellingChange>[] {
  const groups = groupBy(changes, (change) => (by === 'form' ? change.group : change.document))
  return groups.toSorted(
    (one, other) => (by === 'form' ? other.items.length - one.items.length : 0) || byCodeUnit(one.key, other.key),
  )
}

/** The groups as rows; changes of closed groups are left out. */
export function spellingRows(groups: readonly Group<SpellingChange>[], closed: ReadonlySet<string>): SpellingRow[] {
  return groups.flatMap((group): SpellingRow[] => {
    const isOpen = !closed.has(group.key)
    const head: SpellingRow = {kind: 'group', key: `group ${group.key}`, group, isOpen}
    if (!isOpen) return [head]
    return [head, ...group.items.map((change): SpellingRow => ({kind: 'change', key: change.id, change}))]
  })
}
