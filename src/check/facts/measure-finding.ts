import type {MeasureHit} from '../../text/measures.ts'
import type {UnitFinding} from '../check.ts'

/** A finding about amounts on one or both sides of a link. */
export function measureFinding(ar: MeasureHit | null, en: MeasureHit | null, rest: UnitFinding): UnitFinding {
  return {
    ar: ar === null ? null : {start: ar.start, end: ar.end},
    en: en === null ? null : {start: en.start, end: en.end},
    actual: ar?.form ?? null,
    expected: en === null ? [] : [en.form],
    ...rest,
  }
}
