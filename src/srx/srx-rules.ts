/** One rule of a file: whether to break where `before` ends and `after` starts. */
export interface SrxRule {
  readonly isBreak: boolean
  /** Regular expressions as they stand in the file; empty ones match everywhere. */
  readonly before: string
  readonly after: string
  /** One-based line of the rule. */
  readonly line: number
}

/** Rules under a name. */
interface SrxLanguageRule {
  readonly name: string
  readonly rules: readonly SrxRule[]
}

/** Which rules serve for which languages. */
export interface SrxLanguageMap {
  /** A regular expression for whole language codes. */
  readonly pattern: string
  /** Name of a `SrxLanguageRule`. */
  readonly name: string
}

/** Which segment a tag at a break belongs to; of no meaning for text without tags. */
export interface SrxFormatHandle {
  readonly type: 'start' | 'end' | 'isolated'
  /** In the segment before the break. */
  readonly isIncluded: boolean
}

/** A file of segmentation rules, SRX 2.0 (LISA OSCAR 2008). */
export interface SrxRules {
  readonly segmentsSubflows: boolean
  /** All maps that fit a language serve it, one behind the other; else the first one alone. */
  readonly isCascade: boolean
  readonly formatHandles: readonly SrxFormatHandle[]
  readonly languageRules: readonly SrxLanguageRule[]
  readonly maps: readonly SrxLanguageMap[]
}
