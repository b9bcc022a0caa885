import type {Lang, Level} from '../model.ts'

/** A value in the earlier report and in this one. */
export interface BeforeAfter<T = number> {
  readonly before: T
  readonly after: T
}

/** How findings came and went. */
export interface Turnover {
  readonly new: number
  readonly gone: number
  readonly same: number
}

/** A finding of the earlier report that is there no longer; its place is that of the earlier text. */
export interface GoneFinding {
  readonly id: string | null
  readonly rule: string
  readonly variant: string
  readonly level: Level
  /** Empty where it had no place. */
  readonly document: string
  readonly line: number | null
  readonly column: number | null
  readonly actual: string | null
  readonly expected: readonly string[]
  readonly args: Readonly<Record<string, string | number>>
  readonly concept: string | null
  /** As the earlier report worded it. */
  readonly message: string
}

/** A rendering with how often it stands. */
export interface CountedForm {
  readonly form: string
  readonly lang: Lang
  readonly count: number
}

/** A document with its findings and its consistency; null where it is in one report only, or names nothing. */
export interface DocumentChange extends Turnover {
  readonly name: string
  readonly consistency: BeforeAfter<number | null>
}

/** A concept that is spelled otherwise than before. */
export interface ConceptChange {
  readonly id: string
  readonly ar: string
  readonly en: string
  /** null where nothing mentions it. */
  readonly consistency: BeforeAfter<number | null>
  readonly appeared: readonly CountedForm[]
  readonly vanished: readonly CountedForm[]
}

/** What got better or worse since an earlier report. */
export interface Comparison {
  readonly consistency: BeforeAfter<number | null>
  readonly levels: Readonly<Record<Level, BeforeAfter>>
  /** `new`: positions in `findings` of this report. */
  readonly findings: {readonly new: readonly number[]; readonly gone: readonly GoneFinding[]; readonly same: number}
  /** The checks that found something before or now, in the order of the documentation. */
  readonly checks: readonly (Turnover & {readonly id: string})[]
  /** Every document of either report. */
  readonly documents: readonly DocumentChange[]
  /** Only those that changed. */
  readonly concepts: readonly ConceptChange[]
}
