import type {AlignedRecord, Lang} from '../../src/model.ts'
import type {LinkDecision} from '../../src/review-model.ts'
import type {Words} from '../say.ts'
import type {Store} from '../store.ts'
import type {RowMode} from './align-modes.ts'
import type {ActScene} from './row-acts.ts'
import type {Stop} from './row-focus.ts'
import type {AlignFocus} from './use-align-focus.ts'
import type {ShownRows} from './use-shown-rows.ts'

/** Everything that commands of the view work with, as it is now. */
export interface AlignDesk {
  readonly path: string
  readonly record: AlignedRecord
  readonly store: Store
  readonly words: Words
  readonly focus: AlignFocus
  readonly shown: ShownRows
  /** Rows that are chosen together; empty where only the focused one is. */
  readonly chosen: readonly number[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** A place of the row that waits to be linked with another one. */
  readonly waiting: Stop | null
  /** The row that a jump came from. */
  readonly cameFrom: {current: number | null}
  setWaiting(stop: Stop | null): void
  setMode(mode: RowMode): void
  openRealign(): void
  say(text: string): void
  /** A row that is gone to is shown even if the filter would not. */
  goTo(row: number): void
}

/** What an act is done on; null in a record without rows. */
export function sceneOf({record, focus, chosen}: AlignDesk): ActScene | null {
  if (focus.at === null) return null
  return {record, focus: focus.at, rows: chosen.length > 0 ? chosen : [focus.at.row]}
}

/** The language whose side comes first. */
export function firstOf({words}: AlignDesk): Lang {
  return words.lang
}

/** Decides, and says so; what does not fit is told by the store. Whether it was done. */
export function decideAt(desk: AlignDesk, decision: LinkDecision, said: string): boolean {
  const fault = desk.store.decide(desk.path, decision)
  if (fault === null) desk.say(said)
  return fault === null
}
