import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {quietSession} from '../cli/quiet-session.ts'
import {createSession, type Session} from '../cli/session.ts'
import {type Run, startRun} from '../cli/start-run.ts'
import type {World} from '../cli/world.ts'
import {InputError, type InputProblem} from '../errors.ts'
import type {Lang} from '../model.ts'

/** A workspace as the commands have it, and what is wrong with its settings and glossary. */
export interface Project {
  /** Full path of its folder. */
  readonly root: string
  readonly session: Session
  /** null where the settings are broken. */
  readonly run: Run | null
  readonly problems: readonly InputProblem[]
}

/**
 * Opens a workspace as `muqabala check` does when it is started there. What it would say is collected.
 *
 * @param lang in which findings are worded
 */
export async function openProject(root: string, lang: Lang): Promise<Project> {
  const problems: InputProblem[] = []
  const session: Session = {
    ...quietSession(createSession(silentWorld(root), lang)),
    complain: async (more) => void problems.push(...more),
  }
  try {
    return {root, session, run: await startRun(session, {}), problems}
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {root, session, run: null, problems: [...problems, ...error.problems]}
  }
}

/** Standard output belongs to the protocol: nothing else may be printed. */
function silentWorld(cwd: string): World {
  const silent = async (): Promise<void> => {}
  return {argv: [], cwd, env: process.env, stdin: nothing(), out: silent, err: silent, isTty: {out: false, err: false}}
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/**
 * The folder of the nearest `muqabala.yaml` at a folder or above it; null where there is none.
 *
 * @param folder full path
 */
export function rootAbove(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'muqabala.yaml'))) return at
    if (dirname(at) === at) return null
  }
}
