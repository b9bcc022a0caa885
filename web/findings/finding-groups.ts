import type {PageCheck, PageFinding} from '../../src/page-model.ts'
import {byCodeUnit, type Group, groupBy} from '../lists/group-by.ts'

/** What findings are grouped by. */
export type GroupKind = 'check' | 'document' | 'concept'

/** A row of the list: the head of a group, or a finding. `key` is unique among the rows. */
export type FindingRow =
  | {readonly kind: 'group'; readonly key: string; readonly group: Group<PageFinding>; readonly isOpen: boolean}
  | {readonly kind: 'finding'; readonly key: string; readonly finding: PageFinding}

/** Findings in groups: checks with errors first, then in their order; documents by name, concepts by how much there is to say of them. */
export function groupFindings(
  findings: readonly PageFinding[],
  by: GroupKind,
  checks: readonly PageCheck[],
): Group<PageFinding>[] {
  if (by === 'check') {
    const order = new Map(checks.map(({id}, at) => [id, at]))
    const placeOf = (id: string): number => order.get(id) ?? checks.length
    const groups = groupBy(findings, ({rule}) => rule)
    const worst = new Map(groups.map(({key, items}) => [key, worstOf(items)]))
    const worstIn = (key: string): number => worst.get(key) ?? levels.length
    return groups.toSorted(
      (one, other) =>
        worstIn(one.key) - worstIn(other.key) ||
        placeOf(one.key) - placeOf(other.key) ||
        byCodeUnit(one.key, other.key),
    )
  }
  const groups = groupBy(findings, (finding) => (by === 'document' ? finding.document : (finding.concept ?? '')))
  // What belongs to no document or concept comes last.
  const isRest = ({key}: Group<PageFinding>): number => Number(key === '')
  return groups.toSorted(
    (one, other) =>
      isRest(one) - isRest(other) ||
      (by === 'concept' ? other.items.length - one.items.length : 0) ||
      byCodeUnit(one.key, other.key),
  )
}

const levels: readonly PageFinding['level'][] = ['error', 'warning', 'note']

function worstOf(findings: readonly PageFinding[]): number {
  return findings.reduce((worst, {level}) => Math.min(worst, levels.indexOf(level)), levels.length)
}

/** The groups as rows; findings of closed groups are left out. */
export function findingRows(groups: readonly Group<PageFinding>[], closed: ReadonlySet<string>): FindingRow[] {
  return groups.flatMap((group): FindingRow[] => {
    const isOpen = !closed.has(group.key)
    const head: FindingRow = {kind: 'group', key: `group ${group.key}`, group, isOpen}
    if (!isOpen) return [head]
    return [head, ...group.items.map((finding): FindingRow => ({kind: 'finding', key: finding.id, finding}))]
  })
}
