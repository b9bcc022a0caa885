import {join} from 'node:path'
import {encode} from '../bytes/encode.ts'
import {InputError} from '../errors.ts'
import type {GlossaryDecision} from '../review-model.ts'
import {memoryName, withDecisions} from '../workspace/variant-decisions.ts'
import {glossaryPlaceOf, type GlossaryPlace} from './glossary/glossary-place.ts'
import {firstFile, type GlossaryState, glossaryVersion, readGlossaryState} from './glossary/glossary-sources.ts'
import {type DecisionsPlan, planDecisions} from './glossary/plan-decisions.ts'
import {type FileChange, saveTogether} from './glossary/save-together.ts'
import {shownPath} from './load-text.ts'
import {lockFiles} from './lock-file.ts'
import type {Session} from './session.ts'
import type {Run} from './start-run.ts'

/** How decisions are made. */
export interface DecidingHow {
  /** The glossary that is decided on; that of the configuration when left out. */
  readonly place?: GlossaryPlace
  /** Gets what is to be written before anything is locked; what it throws keeps everything as it is. */
  readonly allow?: (changes: readonly FileChange[]) => Promise<void>
  /** Gets the version of the files once no other run can change them; what it throws keeps everything as it is. */
  readonly check?: (version: string) => void
  /** Gets what is about to be written; what it throws keeps everything as it is. */
  readonly record?: (changes: readonly FileChange[]) => Promise<void>
}

/** What became of decisions. */
export interface DecidedGlossary extends Pick<DecisionsPlan, 'done' | 'problems' | 'remarks'> {
  /** Files that were written. */
  readonly changes: readonly FileChange[]
}

/** The files as they are, and what is to be made of them. */
interface Reading {
  readonly state: GlossaryState
  readonly plan: DecisionsPlan
  readonly changes: readonly FileChange[]
}

/**
 * Makes decisions about the glossary of a workspace, in its files and in `variants.yaml`, one after the other. What one of them
 * cannot do is a problem, and the others go on. All files are written together, or none, while no other run works on them.
 *
 * @param run `config` says where the glossary is
 * @throws InputError `file-locked`, `file-unwritable`, `file-changed`, `encoding-lacks`, and for a `variants.yaml` that is not
 * right
 */
export async function applyGlossaryDecisions(
  session: Session,
  run: Pick<Run, 'root' | 'config'>,
  {decisions, ...how}: DecidingHow & {readonly decisions: readonly GlossaryDecision[]},
): Promise<DecidedGlossary> {
  const place = how.place ?? (await glossaryPlaceOf(run, {cwd: session.world.cwd, options: {}}))
  const read = (): Promise<Reading> => readAndPlan(session, run, {place, decisions})
  const first = await read()
  await how.allow?.(first.changes)
  const paths = first.changes.map(({path}) => path)
  return lockFiles(session, paths, async () => {
    // Who waited for a lock may find other files.
    const isSame = (await glossaryVersion(run.root, place)) === first.state.version
    const {state, plan, changes} = isSame ? first : await read()
    how.check?.(state.version)
    const unlocked = changes.find(({path}) => !paths.includes(path))
    if (unlocked !== undefined) throw new InputError('file-changed', {path: shownPath(session, unlocked.path)})
    if (changes.length > 0) {
      await how.record?.(changes)
      await saveTogether(session, changes)
    }
    const {done, problems, remarks} = plan
    return {done, changes, problems, remarks}
  })
}

async function readAndPlan(
  session: Session,
  {root, config}: Pick<Run, 'root' | 'config'>,
  {place, decisions}: {readonly place: GlossaryPlace; readonly decisions: readonly GlossaryDecision[]},
): Promise<Reading> {
  const state = await readGlossaryState(root, place)
  const full = firstFile(place, config.glossary)
  const plan = planDecisions(state.files, decisions, full === null ? null : {full, base: place.base})
  const before = new Map(state.files.map((file) => [file.full, file]))
  const changes: FileChange[] = []
  for (const {full: path, text, source, bytes, file} of plan.files) {
    if (text === null || source === null || text === before.get(path)?.text) continue
    if (bytes === null && file.rows.length === 0) continue
    changes.push({path, before: bytes, after: encode(text, {...source, path: shownPath(session, path)})})
  }
  if (plan.memory.length > 0) {
    const note = session.wording.say('variants.ask.note')
    const after = withDecisions(state.memory, plan.memory, note)
    if (after !== state.memory) changes.push({path: join(root, memoryName), before: state.memory, after})
  }
  return {state, plan, changes}
}
