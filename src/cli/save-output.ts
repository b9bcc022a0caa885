import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {InputError} from '../errors.ts'
import {backUp} from '../workspace/backup.ts'
import {saveFile} from '../workspace/files.ts'
import type {SavedContent} from '../workspace/save-file.ts'
import type {Options} from './action.ts'
import {shownPath} from './load-text.ts'
import type {Session} from './session.ts'
import {lockFile} from './lock-file.ts'
import {renamedFrom} from './renamed.ts'

/**
 * A file that is there is not overwritten without `--force`.
 *
 * @throws InputError `file-exists`
 */
export async function refuseExisting(session: Session, path: string, options: Options): Promise<void> {
  if (options.force === true) return
  const isThere = (await stat(resolve(session.world.cwd, path)).catch(() => null)) !== null
  if (isThere) throw new InputError('file-exists', {path: shownPath(session, path)})
}

/** Saves what a command makes. With `--backup` the version that it replaces is kept, and said to be. */
export async function saveOutput(
  session: Session,
  {path, content}: {path: string; content: SavedContent},
  options: Options,
): Promise<void> {
  const full = resolve(session.world.cwd, path)
  const shown = shownPath(session, full)
  const save = (): Promise<void> => saveFile(full, content).catch(renamedFrom(full, shown))
  if (options.backup !== true) return save()
  await lockFile(session, full, async () => {
    const kept = await backUp(full)
    await save()
    if (kept !== null) {
      await session.remark('remark.file-kept', {path: shown, backup: shownPath(session, kept)})
    }
  })
}
