import {join} from 'node:path'
import {InputError} from '../errors.ts'
import {causeOf, saveFile} from './files.ts'
import {makeFolder} from './make-folder.ts'

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
  try {
    if ((await makeFolder(folder)).length === 0) return
  } catch (error) {
    throw new InputError('file-unwritable', {path: ownFolder, args: {cause: causeOf(error)}})
  }
  await saveFile(join(folder, '.gitignore'), '*\n')
}
