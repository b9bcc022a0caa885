import {writeSrx} from '../../srx/write-srx.ts'
import type {Action} from '../action.ts'
import {shownPath} from '../load-text.ts'
import {openWorkspace} from '../open-workspace.ts'
import {refuseExisting, saveOutput} from '../save-output.ts'
import {settingsOf} from '../split-choice.ts'

/** `muqabala srx OUT`: the rules by which texts are split, with the house's choices, for CAT tools. */
export const srx: Action = async (session, [out], options) => {
  const {config} = await openWorkspace(session, options)
  const {breakAfter, abbreviations} = settingsOf(config.split, options)
  const xml = writeSrx({...(breakAfter ? {breakAfter} : {}), ...(abbreviations ? {abbreviations} : {})})
  if (out === '-') return session.world.out(xml)
  const path = shownPath(session, out)
  await refuseExisting(session, out, options)
  await saveOutput(session, {path: out, content: xml}, options)
  await session.world.out(`${session.wording.say('srx.written', {path})}\n`)
}
