import type {AlignedRecord, Link} from '../../src/model.ts'
import type {PageFinding} from '../../src/page-model.ts'
import type {RowMatch} from '../../src/review/find-rows-with.ts'
import type {RowEvents, RowMode} from './align-modes.ts'
import type {LocatedPair} from './locate-evidence.ts'
import type {RowFocus} from './row-focus.ts'
import type {RowTool} from './row-tools.tsx'

/** A row of the list, for itself and its parts. */
export interface AlignRowProps {
  readonly record: AlignedRecord
  /** Position of the link, and of the row in the list. */
  readonly row: number
  readonly index: number
  readonly link: Link
  /** The focused place, where it is in this row. */
  readonly at: RowFocus | null
  readonly isChosen: boolean
  readonly isWaiting: boolean
  /** Tab comes here first. */
  readonly isTabStop: boolean
  readonly mode: RowMode | null
  readonly findings: readonly PageFinding[]
  readonly match: RowMatch | null
  readonly events: RowEvents
  readonly tools: readonly RowTool[] | null
}

/** What the parts of an open row share. */
export interface PairsShown {
  readonly pairs: readonly LocatedPair[]
  readonly hot: number
  onHot(pair: number): void
}
