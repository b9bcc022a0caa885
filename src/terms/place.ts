import type {Prefix} from './prefixes.ts'
import type {TermForm} from './term-forms.ts'

/** Where a form may stand in a text. */
export interface Place {
  readonly start: number
  /** Behind the last unit that folding keeps. */
  readonly end: number
  /** Where the word starts that the form stands in, if it is an Arabic word. */
  readonly hostStart: number
  /** What the letters from there to the form are; null when they are no prefix. */
  readonly prefix: Prefix | null
  /** The form of which `isExpected` says whether it stands here unit by unit as it is expected; null where none is known. */
  readonly known: TermForm | null
  readonly isExpected: boolean
  /** Hyphens inside are passed over: Jin-ping is read as Jinping. */
  readonly isHyphenated: boolean
}

/** How a form stands in its host word. */
export interface HostReading {
  /** Where the host word starts; the prefix reaches from here to the form. */
  readonly start: number
  /** Behind the last unit of the host word that folding keeps. */
  readonly end: number
  /** The letters behind the form, folded. */
  readonly suffix: string
  readonly article: 'as-term' | 'contracted' | 'dropped'
  /** An article stands before the form. */
  readonly isDefinite: boolean
}
