import {resolve} from 'node:path'
import {toTable} from '../../glossary/glossary-table.ts'
import {openGlossary} from '../../workspace/open-glossary.ts'
import {glossaryFormat} from '../../glossary/read-glossary.ts'
import {writeGlossaryFile} from '../../workspace/write-glossary-file.ts'
import {readBytes} from '../../workspace/files.ts'
import type {Action} from '../action.ts'
import {readStdin} from '../load-text.ts'
import {renamed} from '../renamed.ts'
import {givenFormat} from './glossary-inputs.ts'
import {areUsable, complainOfLoss, putOut, remarkOnComments, writtenFormat} from './glossary-output.ts'

/**
 * `muqabala glossary convert IN OUT`: CSV, YAML, TBX, OmegaT, XLSX; JSON and TBX 2 as output only. The same format gives the same
 * bytes.
 */
export const glossaryConvert: Action = async (session, [from, path], options) => {
  const bytes =
    from === '-' ? await readStdin(session) : await readBytes(resolve(session.world.cwd, from)).catch(renamed(from))
  const name = from === '-' ? '(stdin)' : from
  const source = givenFormat(options) ?? glossaryFormat(name)
  const format = writtenFormat(path, typeof options.to === 'string' ? options.to : path === '-' ? 'yaml' : null)
  const file = await openGlossary(bytes, name, source)
  if (!(await areUsable(session, [file]))) return
  if (source === format) {
    await putOut(session, {path, content: bytes, options})
    return
  }
  await complainOfLoss(session, [file])
  const {content, remarks} = await writeGlossaryFile(toTable(file), {format, path})
  await putOut(session, {path, content, options})
  await remarkOnComments(session, [file], {format, path})
  await session.warn(remarks)
}
