import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {checks} from '../check/checks.ts'
import {InputError} from '../errors.ts'
import {loadConfig} from '../workspace/config.ts'
import type {Config} from '../workspace/config-schema.ts'
import type {Options} from './action.ts'
import {languageOption} from './language.ts'
import type {Session} from './session.ts'

/**
 * The workspace of a run, with its configuration; from here on the session speaks the language set there, unless another one
 * was asked for.
 *
 * @throws InputError for a broken configuration, or a workspace that is not there
 */
export async function openWorkspace(session: Session, options: Options): Promise<{root: string; config: Config}> {
  const root = resolve(session.world.cwd, typeof options.workspace === 'string' ? options.workspace : '.')
  if ((await stat(root).catch(() => null)) === null) {
    throw new InputError('file-not-found', {path: String(options.workspace)})
  }
  const config = await loadConfig(root, checks)
  const isAsked = options.lang !== undefined || languageOption(session.world.argv) !== null
  if (config.lang !== undefined && !isAsked) session.speak(config.lang)
  return {root, config}
}
