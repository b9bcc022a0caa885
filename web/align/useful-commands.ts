import type {CommandName} from './align-commands.ts'
import {type AlignDesk, sceneOf} from './align-desk.ts'
import {rowBefore} from './jump-rows.ts'
import {confirmRows, joinSegment, mergeNext, mergePrevious, releaseRows, splitRow, unlinkRow} from './row-acts.ts'

/** Whether a button would do something on the focused row. */
export function isUseful(name: CommandName, desk: AlignDesk): boolean {
  const scene = sceneOf(desk)
  if (scene === null) return false
  const act = acts[name]
  if (act !== undefined) return act(scene) !== null
  if (name === 'jump') return rowBefore(desk.record, scene.focus.row) !== null
  const needsText = name === 'edit' || name === 'cut' || name === 'move-up' || name === 'move-down'
  return !needsText || scene.focus.segment !== null
}

const acts: Partial<Record<CommandName, (scene: NonNullable<ReturnType<typeof sceneOf>>) => unknown>> = {
  confirm: confirmRows,
  'confirm-next': confirmRows,
  release: releaseRows,
  'merge-next': mergeNext,
  'merge-previous': mergePrevious,
  split: splitRow,
  unlink: unlinkRow,
  join: joinSegment,
}
