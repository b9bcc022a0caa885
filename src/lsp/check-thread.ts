import {resolve} from 'node:path'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {InputError, type InputProblem} from '../errors.ts'
import type {PairFiles} from '../workspace/discover.ts'
import {createWording} from '../report/wording.ts'
import type {BufferFinding, BufferFindings, BufferTask} from './buffer.ts'
import {checkBuffer, type CheckedBuffer, pairOfFile} from './check-buffer.ts'
import {openProject, type Project} from './open-project.ts'
import {placeFindings} from './place-findings.ts'
import {problemFinding} from './problem-diagnostics.ts'

/** Milliseconds: a pair that takes no longer is compared while somebody types, too. */
const quick = 200

interface Opened {
  readonly generation: number
  readonly project: Promise<Project>
}

const projects = new Map<string, Opened>()
/** How long the pair of a file took the last time, by its path. */
const durations = new Map<string, number>()

/** Checks a text of an editor. This is what the thread beside the server does. */
export async function checkTask(task: BufferTask): Promise<BufferFindings> {
  const {session, run} = await projectOf(task)
  if (run === null) return {findings: [], isWhole: true}
  const source = TextDocument.create(task.path, '', 0, task.text)
  try {
    const pair = await pairOfFile(run, task.path)
    const alone = await checkBuffer(session, run, {...task, pair: null})
    const isDue = task.pair === 'always' || (durations.get(task.path) ?? Infinity) <= quick
    const both = pair !== null && isDue ? await checkPair({session, run}, task, pair) : null
    const main = both ?? alone
    if (main === null) return {findings: [], isWhole: pair === null}
    const own = new Set(alone?.found.findings.map(({id}) => id))
    const remarks = main.remarks.filter(({code}) => !code.startsWith('encoding-'))
    const findings = placeFindings(main, {task, source, pathOf: (name) => resolve(run.root, name)})
    return {
      findings: [
        ...remarks.map((remark) => toFinding(remark, task, 'note')),
        ...findings.map((finding) => ({...finding, isOfPair: both !== null && !own.has(finding.id)})),
      ],
      isWhole: pair === null || both !== null,
    }
  } catch (error) {
    return {findings: problemsOf(error, task), isWhole: true}
  }
}

/** An empty text is one that somebody begins to write. */
function problemsOf(error: unknown, task: BufferTask): BufferFinding[] {
  if (!(error instanceof InputError)) throw error
  return error.problems.filter(({code}) => code !== 'empty-file').map((problem) => toFinding(problem, task, 'error'))
}

function toFinding(problem: InputProblem, task: BufferTask, level: 'note' | 'error'): BufferFinding {
  return problemFinding(problem, {wording: createWording(task.lang, task.isolation), level})
}

/** The pair, and how long it took; null where the partner cannot be read, which is said where it is opened itself. */
async function checkPair(
  {session, run}: {readonly session: Project['session']; readonly run: NonNullable<Project['run']>},
  task: BufferTask,
  pair: PairFiles,
): Promise<CheckedBuffer | null> {
  const begun = performance.now()
  try {
    return await checkBuffer(session, run, {...task, pair})
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  } finally {
    durations.set(task.path, performance.now() - begun)
  }
}

function projectOf({root, generation, lang}: BufferTask): Promise<Project> {
  const opened = projects.get(root)
  if (opened?.generation === generation) return opened.project
  const project = openProject(root, lang)
  projects.set(root, {generation, project})
  return project
}
