import {realpath} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import {codeOf} from '../workspace/cause-of.ts'
import {isInside} from '../workspace/is-inside.ts'
import {followLinks} from '../workspace/save-file.ts'
import {unwritable} from '../workspace/unwritable.ts'
import {Refusal} from './refusal.ts'
import {sayBoth} from './said.ts'

/**
 * Refuses to write where links lead out of a workspace. A place that the configuration itself puts outside is the owner's
 * word, and allowed.
 *
 * @param path from the workspace
 * @throws Refusal `outside`; InputError `file-unwritable` where links lead nowhere
 */
export async function refuseOutside(root: string, path: string): Promise<void> {
  if (!isInside(resolve(root), resolve(root, path))) return
  const there = await Promise.all([realpath(root), realOf(resolve(root, path))]).catch(unwritable(path))
  if (isInside(...there)) return
  throw new Refusal(403, {code: 'outside', message: sayBoth('page.server.outside', {path})})
}

/** The real place of a file; of one that is not there, also behind a link, the place where it would be. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    const cause = codeOf(error)
    if ((cause !== 'ENOENT' && cause !== 'ENOTDIR') || dirname(path) === path) throw error
    const target = cause === 'ENOENT' ? await followLinks(path) : path
    return target === path ? join(await realOf(dirname(path)), basename(path)) : realOf(target)
  }
}
