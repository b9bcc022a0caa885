import type {CheckedText} from '../../model.ts'
import type {ShownFinding} from '../../report/shown.ts'
import type {Difference, FindingsById} from './difference.ts'
import type {Update} from './update.ts'

/** What is printed of an update. */
export interface Printed {
  readonly update: Update
  /** Everything that is reported now. */
  readonly after: FindingsById
  readonly difference: Difference
  /** The findings that are listed. */
  readonly listed: readonly ShownFinding[]
  readonly milliseconds: number
  readonly isFirst: boolean
  /** Every text that was looked at so far, by name. */
  readonly texts: ReadonlyMap<string, CheckedText>
}
