import {mainPlace} from '../main-place.ts'
import type {EarlierFinding} from './earlier-report.ts'
import type {ShownFinding} from './shown.ts'

/** Which findings of two reports are the same: for each of now the position of its earlier one, or null. */
export function matchFindings(before: readonly EarlierFinding[], after: readonly ShownFinding[]): (number | null)[] {
  const named = queues(before, ({id}) => id ?? null)
  const found = after.map(({id}) => (id === undefined ? null : (named.get(id)?.shift() ?? null)))
  const taken = new Set(found)
  // Only where one of the two has no id do their words decide.
  const alike = (hasId: boolean): Map<string, number[]> =>
    queues(before, (finding, at) => (taken.has(at) || (finding.id !== undefined) !== hasId ? null : keyOf(finding)))
  const [withId, without] = [alike(true), alike(false)]
  return found.map((at, index) => {
    if (at !== null) return at
    const finding = after[index]
    const key = keyOf(finding)
    return without.get(key)?.shift() ?? (finding.id === undefined ? (withId.get(key)?.shift() ?? null) : null)
  })
}

/** Positions by key, in order; what has no key is left out. */
function queues(
  findings: readonly EarlierFinding[],
  keyed: (finding: EarlierFinding, at: number) => string | null,
): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  for (const [at, finding] of findings.entries()) {
    const key = keyed(finding, at)
    if (key === null) continue
    const queue = positions.get(key)
    if (queue === undefined) positions.set(key, [at])
    else queue.push(at)
  }
  return positions
}

function keyOf({rule, variant, actual, ar, en, kwic}: Omit<EarlierFinding, 'message'>): string {
  const document = mainPlace({ar, en})?.document ?? ''
  return JSON.stringify([rule, variant, document, actual, kwic?.before, kwic?.text, kwic?.after])
}
