import {rmdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import {applyGlossaryDecisions} from '../../cli/glossary-decisions.ts'
import {lockFiles} from '../../cli/lock-file.ts'
import {type FileChange, saveTogether} from '../../cli/glossary/save-together.ts'
import type {Run} from '../../cli/start-run.ts'
import {InputError, type InputProblem} from '../../errors.ts'
import type {GlossaryBody} from '../../page-requests.ts'
import {codeOf} from '../../workspace/cause-of.ts'
import {inTurn} from '../in-turn.ts'
import {refuseOutside} from '../inside.ts'
import {Refusal, staleRefusal} from '../refusal.ts'
import {sayBoth} from '../said.ts'
import {lastEdit, nameOf, recordEdit, recordUndo} from './glossary-history.ts'
import {glossaryPlace, readGlossaryOf} from './glossary-of.ts'
import {type AnalystState, neededRun} from './state.ts'

/**
 * Makes a decision about the glossary, or about a spelling.
 *
 * @returns full paths of the files that were written
 * @throws Refusal `stale`, `outside`; InputError where it cannot be done: nothing is changed then
 */
export async function decideGlossary(state: AnalystState, body: GlossaryBody): Promise<readonly string[]> {
  const run = neededRun(state)
  const place = await glossaryPlace(state, run)
  const {changes, problems} = await inTurn(turnOf(run), () =>
    applyGlossaryDecisions(state.session, run, {
      decisions: [body.decision],
      place,
      check: (version) => refuseStale(body.version, version),
      allow: (files) => refuseLinks(run, files),
      record: (files) => recordEdit(run.root, files),
    }),
  )
  throwFirst(problems)
  return changes.map(({path}) => path)
}

/**
 * Takes back the last edit of the glossary that was made through a page, in all its files.
 *
 * @returns full paths of the files that were written or removed
 * @throws Refusal `stale`, `outside`, `nothing-to-undo`; InputError
 */
export async function undoGlossary(state: AnalystState, body: {readonly version: string}): Promise<readonly string[]> {
  const run = neededRun(state)
  return inTurn(turnOf(run), async () => {
    const paths = (await backChanges(state, run, body.version)).map(({path}) => path)
    const changes = await lockFiles(state.session, paths, async () => {
      // Who waited for a lock finds other files.
      const back = await backChanges(state, run, body.version)
      await saveTogether(state.session, back)
      await recordUndo(run.root)
      return back
    })
    for (const {path, after} of changes) if (after === null) await removeEmpty(dirname(path), run)
    return changes.map(({path}) => path)
  })
}

/** A glossary folder without a file would be an error of every command; only an empty one can be removed. */
async function removeEmpty(folder: string, {root}: Run): Promise<void> {
  if (folder !== root) await rmdir(folder).catch(codeOf)
}

function turnOf({root}: Run): string {
  return `glossary ${root}`
}

function throwFirst([first, ...others]: readonly InputProblem[]): void {
  if (first !== undefined) throw new InputError(first.code, first, others)
}

function refuseStale(asked: string, now: string): void {
  if (asked !== now) throw staleRefusal(sayBoth('page.analyst.stale'))
}

/** Files of the workspace that links lead out of it are not written; those that the configuration names outside are. */
async function refuseLinks({root}: Run, changes: readonly FileChange[]): Promise<void> {
  for (const {path} of changes) await refuseOutside(root, nameOf(root, path))
}

async function backChanges(state: AnalystState, run: Run, version: string): Promise<readonly FileChange[]> {
  const glossary = await readGlossaryOf(state, run)
  refuseStale(version, glossary.version)
  const changes = await lastEdit(run.root, glossary)
  if (changes !== null) {
    await refuseLinks(run, changes)
    return changes
  }
  throw new Refusal(409, {code: 'nothing-to-undo', message: sayBoth('page.server.nothing-to-undo')})
}
