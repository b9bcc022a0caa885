import {join} from 'node:path'
import {saveFile} from './files.ts'
import {makeFolder} from './make-folder.ts'
import {unwritable} from './unwritable.ts'

/** Beside the workspace's settings: what can be made again at any time, and the undo history of the page. */
export const ownFolder = '.muqabala'

/**
 * Makes the folder of our own. Git is told once, when the folder is made, that it holds nothing for it.
 *
 * @param root full path of the workspace
 * @throws InputError `file-unwritable`
 */
export async function makeOwnFolder(root: string): Promise<void> {
  const folder = join(root, ownFolder)
  const made = await makeFolder(folder).catch(unwritable(ownFolder))
  if (made.length === 0) return
  await saveFile(join(folder, '.gitignore'), '*\n')
}
