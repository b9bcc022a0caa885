import {InputError} from '../../errors.ts'
import {type MergeConflict, mergeFiles} from '../../glossary/merge-files.ts'
import {writeGlossaryFile} from '../../workspace/write-glossary-file.ts'
import {showControls} from '../../report/wording.ts'
import type {Action} from '../action.ts'
import type {Session} from '../session.ts'
import {loadInputs} from './glossary-inputs.ts'
import {areUsable, complainOfLoss, putOut, remarkOnComments, writtenFormat} from './glossary-output.ts'

/** `muqabala glossary merge IN... -o OUT`: several files as one; contradictions are settled by `--prefer` and said. */
export const glossaryMerge: Action = async (session, named, options) => {
  const path = typeof options.output === 'string' ? options.output : null
  if (path === null) throw new InputError('output-missing')
  const format = writtenFormat(path, typeof options.to === 'string' ? options.to : path === '-' ? 'csv' : null)
  const {files} = await loadInputs(session, named, options)
  if (!(await areUsable(session, files))) return
  await complainOfLoss(session, files)
  const {table, conflicts} = mergeFiles(files, options.prefer === 'last' ? 'last' : 'first')
  const {content, remarks} = await writeGlossaryFile(table, {format, path})
  await putOut(session, {path, content, options})
  for (const conflict of conflicts) await session.world.err(`${wordConflict(conflict, session)}\n`)
  await remarkOnComments(session, files, {format, path})
  await session.warn(remarks)
  const {say} = session.wording
  await session.remark('glossary.merged', {
    path,
    concepts: say('count.concepts', {count: table.rows.length}),
    conflicts: say('count.conflicts', {count: conflicts.length}),
  })
}

/** `file:line: …`, as problems with the input are said. */
function wordConflict(conflict: MergeConflict, {wording}: Session): string {
  const {kind, path, line, ...values} = conflict
  return `${showControls(path)}:${line}: ${wording.say(`conflict.${kind}`, values)}`
}
