import {resolve} from 'node:path'
import {sortEntries, toEntry} from '../../ignore/match-entries.ts'
import {readEntries, saveBaseline} from '../../workspace/entries-file.ts'
import type {Found} from '../find-findings.ts'
import {shownPath} from '../load-text.ts'
import {lockFile} from '../lock-file.ts'
import type {Session} from '../session.ts'

/**
 * Writes the findings of a run as known ones; entries of texts that were not looked at stay. A file that is no baseline is not
 * overwritten.
 *
 * @throws InputError for a file that is there and holds something else
 */
export async function updateBaseline(session: Session, file: string, {current, documents}: Found): Promise<void> {
  const path = resolve(session.world.cwd, file)
  const shown = shownPath(session, path)
  const count = await lockFile(session, path, async () => {
    const before = (await readEntries(path, shown)) ?? []
    const others = before.filter(({document}) => !documents.has(document))
    const entries = sortEntries([...others, ...current.map(toEntry)])
    await saveBaseline(path, entries)
    return entries.length
  })
  const entries = session.wording.say('count.entries', {count})
  await session.world.out(`${session.wording.say('ignore.baseline-written', {path: shown, entries})}\n`)
}
