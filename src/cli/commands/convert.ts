import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import {readContent, readerFor} from '../../read/formats.ts'
import {readBytes, saveFile} from '../../workspace/files.ts'
import {countLostLinks, writeContent} from '../../write/formats.ts'
import {readStdin} from '../load-text.ts'
import type {Action, Options} from '../action.ts'
import type {Session} from '../session.ts'

/** `muqabala convert IN OUT`: any format that is read into any that is written; the same format gives the same bytes. */
export const convert: Action = async (session, [from, to], options) => {
  const bytes = from === '-' ? await readStdin(session) : await readBytes(resolve(session.world.cwd, from))
  const name = from === '-' ? '(stdin)' : from
  const format = text(options, 'from') ?? (from === '-' ? 'text' : null)
  const content = await readContent(bytes, {name, format})
  const wanted = text(options, 'to')
  const isSame = wanted === null ? sameEnding(name, to, format) : wanted === readerFor(name, format).name
  const destination = {path: to, format: wanted ?? (to === '-' ? 'json' : null)}
  const output = isSame ? bytes : await writeContent(content, destination)
  if (to === '-') await session.world.out(output)
  else await save(session, {path: to, output, isForced: options.force === true})
  const lost = isSame ? 0 : await countLostLinks(content, destination)
  const links = session.wording.say('count.links', {count: lost})
  if (lost > 0) await session.remark('convert.unlinked', {path: to, links})
}

function text(options: Options, name: string): string | null {
  const value = options[name]
  return typeof value === 'string' ? value : null
}

/** Does the name of the output say the format of the input? */
function sameEnding(name: string, to: string, format: string | null): boolean {
  const {endings} = readerFor(name, format)
  return endings.some((ending) => to.toLowerCase().endsWith(ending))
}

/** A file that is there is not overwritten without `--force`. */
async function save(
  session: Session,
  {path, output, isForced}: {path: string; output: string | Uint8Array; isForced: boolean},
): Promise<void> {
  const full = resolve(session.world.cwd, path)
  const isThere = (await stat(full).catch(() => null)) !== null
  if (isThere && !isForced) throw new InputError('file-exists', {path})
  await saveFile(full, output)
}
