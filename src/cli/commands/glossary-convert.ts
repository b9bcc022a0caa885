import {resolve} from 'node:path'
import {toTable} from '../../glossary/glossary-table.ts'
import {glossaryFormat, readGlossary} from '../../glossary/read-glossary.ts'
import {writeGlossary} from '../../glossary/write-glossary.ts'
import {decode} from '../../read/decode.ts'
import {readBytes} from '../../workspace/files.ts'
import type {Action} from '../action.ts'
import {readStdin} from '../load-text.ts'
import {givenFormat} from './glossary-inputs.ts'
import {areUsable, complainOfLoss, putOut, remarkOnComments, writtenFormat} from './glossary-output.ts'

/** `muqabala glossary convert IN OUT`: CSV, YAML; JSON as output only. The same format gives the same bytes. */
export const glossaryConvert: Action = async (session, [from, path], options) => {
  const bytes = from === '-' ? await readStdin(session) : await readBytes(resolve(session.world.cwd, from))
  const name = from === '-' ? '(stdin)' : from
  const source = givenFormat(options) ?? glossaryFormat(name)
  const format = writtenFormat(path, typeof options.to === 'string' ? options.to : path === '-' ? 'yaml' : null)
  const file = readGlossary(decode(bytes, name).text, name, source)
  if (!(await areUsable(session, [file]))) return
  if (source === format) {
    await putOut(session, {path, content: bytes, isForced: options.force === true})
    return
  }
  await complainOfLoss(session, [file])
  await putOut(session, {path, content: writeGlossary(toTable(file), format), isForced: options.force === true})
  await remarkOnComments(session, [file], {format, path})
}
