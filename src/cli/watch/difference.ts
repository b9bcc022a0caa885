import {mainPlace} from '../../main-place.ts'
import type {ShownFinding} from '../../report/shown.ts'
import type {Update} from './update.ts'

/** Findings by their ids. */
export type FindingsById = ReadonlyMap<string, ShownFinding>

/** What is reported after an update: of texts that were not looked at, what was reported before. */
export function findingsAfter(before: FindingsById, {isComplete, documents, findings}: Update): FindingsById {
  const others = [...before].filter(([, finding]) => !documents.has(mainPlace(finding)?.document ?? ''))
  const now = findings.map((finding, at): [string, ShownFinding] => [finding.id ?? String(at), finding])
  return new Map(isComplete ? now : [...others, ...now])
}

/** What came and what went. */
export interface Difference {
  readonly fresh: ReadonlySet<string>
  readonly gone: readonly ShownFinding[]
}

export function differenceOf(before: FindingsById, after: FindingsById): Difference {
  return {
    fresh: new Set([...after.keys()].filter((id) => !before.has(id))),
    gone: [...before].filter(([id]) => !after.has(id)).map(([, finding]) => finding),
  }
}
