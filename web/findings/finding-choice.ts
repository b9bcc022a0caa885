import type {PageFinding} from '../../src/page-model.ts'

/** The ids that are still those of findings; the same set where all are. */
export function keepKnown(chosen: ReadonlySet<string>, findings: readonly PageFinding[]): ReadonlySet<string> {
  if (chosen.size === 0) return chosen
  const known = new Set(findings.map(({id}) => id))
  const left = [...chosen].filter((id) => known.has(id))
  return left.length === chosen.size ? chosen : new Set(left)
}

/** Those of the findings whose fix can be made and is at least so sure. */
export function fixable(findings: readonly PageFinding[], confidence: number): readonly PageFinding[] {
  return findings.filter(({fix}) => fix !== null && fix.held === null && fix.confidence >= confidence)
}

/** What an act is on: the chosen findings that are shown, or without any the one with the focus. */
export function actedOn(
  shown: readonly PageFinding[],
  chosen: ReadonlySet<string>,
  focused: PageFinding | null,
): readonly PageFinding[] {
  const picked = shown.filter(({id}) => chosen.has(id))
  if (picked.length > 0) return picked
  return focused === null ? [] : [focused]
}
