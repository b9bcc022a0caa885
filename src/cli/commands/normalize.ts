import {changesJson} from '../../report/changes-json.ts'
import type {Action} from '../action.ts'
import {shownPath} from '../load-text.ts'
import type {Session} from '../session.ts'
import {sayLog, showPlan, summarizePlan, writePlan} from './normalize-output.ts'
import {type Plan, planChanges} from './normalize-plan.ts'
import {undoChanges} from './normalize-undo.ts'
import type {Written} from './normalize-write.ts'

/**
 * `muqabala normalize`: shows spellings brought to the house form; `--write` saves them, touches nothing else and keeps a log;
 * `--undo LOG` takes them back.
 */
export const normalize: Action = async (session, files, options) => {
  if (typeof options.undo === 'string') return undoChanges(session, files, options)
  const plan = await planChanges(session, files, options)
  const isWriting = options.write === true && options.dryRun !== true
  const written = isWriting ? await writePlan(session, plan, options) : null
  if (options.format === 'json') await showJson(session, plan, written)
  else if (written === null) await showPlan(session, plan, options)
  else await sayLog(session, plan, written)
  await summarizePlan(session, plan, {written, options})
}

async function showJson(session: Session, {texts}: Plan, written: Written | null): Promise<void> {
  const log = written?.log ?? null
  const how = {isWritten: written !== null, log: log === null ? null : shownPath(session, log)}
  await session.world.out(changesJson(texts, how))
}
