import type {CheckedText} from '../../model.ts'
import {locateFindings} from '../../report/payload.ts'
import type {ShownFinding} from '../../report/shown.ts'
import type {Found} from '../find-findings.ts'
import type {Gathered} from '../gather.ts'

/** The texts that were looked at. */
export type LookedAt = Pick<Gathered, 'pairs' | 'texts' | 'bilingual'>

/** What a look at the texts gave. */
export interface Update {
  /** All texts were compared; if not, only the findings of the texts named are new. */
  readonly isComplete: boolean
  /** Names of the documents that were looked at. */
  readonly documents: ReadonlySet<string>
  readonly findings: readonly ShownFinding[]
  readonly texts: readonly CheckedText[]
  /** Not shown, because somebody said so. */
  readonly ignored: number
  readonly known: number
}

/** The findings with their places. */
export function toUpdate(found: Found, {pairs, texts, bilingual}: LookedAt, isComplete: boolean): Update {
  const both = [...pairs, ...bilingual.map(({pair}) => pair)]
  const all = [...both.flatMap(({ar, en}) => [ar, en]), ...texts]
  return {
    isComplete,
    documents: new Set(all.map(({document}) => document.name)),
    findings: locateFindings(found.findings, all),
    texts: all,
    ignored: found.ignored,
    known: found.known,
  }
}
