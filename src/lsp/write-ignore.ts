import {resolve} from 'node:path'
import {shownPath} from '../cli/load-text.ts'
import {lockFile} from '../cli/lock-file.ts'
import {toEntry} from '../ignore/match-entries.ts'
import type {Identified} from '../ignore/identify.ts'
import type {Wording} from '../report/wording.ts'
import {createWording} from '../report/wording.ts'
import {addEntries} from '../workspace/entries-file.ts'
import type {OpenProject} from './projects.ts'

/**
 * Writes a finding into the file of ignores, as `muqabala ignore` does.
 *
 * @throws InputError for a file that is not what it should be, or cannot be written
 */
export async function writeIgnore(
  {root, run, session}: OpenProject,
  finding: Identified,
  {lang}: Wording,
): Promise<void> {
  if (run === null) return
  const {say} = createWording(lang)
  const path = resolve(root, run.config.ignores)
  const shown = shownPath(session, path)
  const entry = {...toEntry(finding), reason: say('lsp.reason')}
  await lockFile(session, path, () => addEntries({path, shown, note: say('ignore.head')}, [entry]))
}
