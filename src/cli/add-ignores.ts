import {resolve} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import type {Identified} from '../ignore/identify.ts'
import {toEntry} from '../ignore/match-entries.ts'
import {createWording} from '../report/wording.ts'
import {nearest} from '../text/nearest.ts'
import {addEntries} from '../workspace/entries-file.ts'
import type {Found} from './find-findings.ts'
import {shownPath} from './load-text.ts'
import {lockFile} from './lock-file.ts'
import type {Session} from './session.ts'
import type {Run} from './start-run.ts'

/** What to write down. */
interface Ignoring {
  readonly found: Pick<Found, 'all' | 'current'>
  /** Of findings. */
  readonly ids: readonly string[]
  readonly reason: string
}

/** What was written down. */
interface AddedIgnores {
  readonly entries: readonly Identified[]
  /** Ids of findings that are ignored already. */
  readonly already: readonly string[]
  /** Full path of the file. */
  readonly path: string
}

/**
 * Writes down that findings are not to be reported, and why.
 *
 * @throws InputError `reason-missing`; `finding-unknown`, `finding-mistyped` with one problem for each
 */
export async function addIgnores(session: Session, run: Run, {found, ids, reason}: Ignoring): Promise<AddedIgnores> {
  if (reason.trim() === '') throw new InputError('reason-missing')
  const asked = new Set(ids)
  refuseUnknown([...asked], found.all)
  const open = found.current.filter(({id}) => asked.has(id))
  const isOpen = new Set(open.map(({id}) => id))
  const already = [...asked].filter((id) => !isOpen.has(id))
  const path = resolve(run.root, run.config.ignores)
  if (open.length === 0) return {entries: open, already, path}
  const entries = open.map((finding) => ({...toEntry(finding), reason: reason.trim()}))
  const shown = shownPath(session, path)
  // A file keeps no marks of isolation.
  const note = createWording(session.wording.lang).say('ignore.head')
  await lockFile(session, path, () => addEntries({path, shown, note}, entries))
  return {entries: open, already, path}
}

function refuseUnknown(ids: readonly string[], all: readonly Identified[]): void {
  const known = new Set(all.map(({id}) => id))
  const problems = ids
    .filter((id) => !known.has(id))
    .map((id): InputProblem => {
      const meant = nearest(id, [...known])
      return {code: meant === null ? 'finding-unknown' : 'finding-mistyped', args: {id, meant: meant ?? ''}}
    })
  if (problems.length > 0) throw new InputError(problems[0].code, problems[0], problems.slice(1))
}
