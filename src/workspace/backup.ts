import {readBytes} from './files.ts'
import {saveFile} from './save-file.ts'

/** Where a file's old version is kept. An earlier one is not overwritten: NAME.bak, NAME.bak.2, … */
export async function backupName(file: string): Promise<string> {
  let free = `${file}.bak`
  for (let at = 2; (await readBytes(free, {optional: true})) !== null; at++) free = `${file}.bak.${at}`
  return free
}

/**
 * Keeps a file's old version beside it.
 *
 * @param file full path
 * @returns its path; null where there is no file yet
 * @throws InputError `file-unwritable`, or that the old version cannot be read
 */
export async function backUp(file: string): Promise<string | null> {
  const old = await readBytes(file, {optional: true})
  if (old === null) return null
  const kept = await backupName(file)
  await saveFile(kept, old)
  return kept
}
