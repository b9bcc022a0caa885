import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import {writeSrx} from '../../srx/write-srx.ts'
import {saveFile} from '../../workspace/files.ts'
import type {Action} from '../action.ts'
import {shownPath} from '../load-text.ts'
import {openWorkspace} from '../open-workspace.ts'
import {settingsOf} from '../split-choice.ts'

/** `muqabala srx OUT`: the rules by which texts are split, with the house's choices, for CAT tools. */
export const srx: Action = async (session, [out], options) => {
  const {config} = await openWorkspace(session, options)
  const {breakAfter, abbreviations} = settingsOf(config.split, options)
  const xml = writeSrx({...(breakAfter ? {breakAfter} : {}), ...(abbreviations ? {abbreviations} : {})})
  if (out === '-') return session.world.out(xml)
  const full = resolve(session.world.cwd, out)
  const path = shownPath(session, out)
  const isThere = (await stat(full).catch(() => null)) !== null
  if (isThere && options.force !== true) throw new InputError('file-exists', {path})
  await saveFile(full, xml)
  await session.world.out(`${session.wording.say('srx.written', {path})}\n`)
}
