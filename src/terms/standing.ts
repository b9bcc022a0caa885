import type {Letters} from './compare-letters.ts'
import type {HostReading} from './place.ts'
import type {TermForm} from './term-forms.ts'

/** A form as it stands in a text. */
export interface Standing {
  readonly form: TermForm
  readonly start: number
  readonly end: number
  /** As it stands, without clitics. */
  readonly stands: string
  /** The same as it is compared: without the hyphens that are passed over. */
  readonly written: string
  /** It is written as in the glossary. */
  readonly isExact: boolean
  readonly letters: Letters
  readonly host: HostReading
  readonly article: HostReading['article']
  readonly prefix: string
  readonly suffix: string
}
