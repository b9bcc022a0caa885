import {relative, resolve, sep} from 'node:path'
import {InputError} from '../errors.ts'
import {openProject} from '../lsp/open-project.ts'
import type {Lang} from '../model.ts'
import type {MuqabalaOptions} from '../unified/muqabala-plugin.ts'
import {readEntries} from '../workspace/entries-file.ts'

/**
 * Options of the unified plugin from a workspace: its glossary, checks, spelling profile, ignores and baseline, as `muqabala check`
 * takes them.
 *
 * @param lang of the messages; that of the settings when left out, else English
 * @throws InputError for broken settings, a glossary of which nothing can be read, or a baseline that is not there
 */
export async function fromWorkspace(folder: string, lang?: Lang): Promise<MuqabalaOptions> {
  const root = resolve(folder)
  const {run, problems} = await openProject(root, lang ?? 'en')
  if (run === null) throw new InputError(problems[0].code, problems[0], problems.slice(1))
  const {config, context} = run
  const {ignores, baseline} = config
  const ignored = (await readEntries(resolve(root, ignores), ignores)) ?? []
  const known = baseline === undefined ? null : await readEntries(resolve(root, baseline), baseline, {isNeeded: true})
  return {
    context,
    lang: lang ?? config.lang ?? 'en',
    ignores: [...ignored, ...(known ?? [])],
    pathOf: (path) => relative(root, resolve(path)).replaceAll(sep, '/'),
  }
}
