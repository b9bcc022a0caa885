import {InputError, type InputProblem} from '../../errors.ts'
import {quietSession} from '../quiet-session.ts'
import type {Session} from '../session.ts'

/** What a step of the work had to say. */
export interface Notices {
  readonly problems: readonly InputProblem[]
  readonly remarks: readonly string[]
}

/** Nothing to say. */
export const noNotices: Notices = {problems: [], remarks: []}

/** All of them together. */
export function joinNotices(all: readonly Notices[]): Notices {
  return {problems: all.flatMap(({problems}) => problems), remarks: all.flatMap(({remarks}) => remarks)}
}

/** A session that keeps what it is told to say, for whoever takes it. What the program ends with is left alone. */
export interface CollectingSession {
  readonly session: Session
  take(): Notices
}

/** @param progress is told how far long work is; nobody is when left out */
export function collectNotices(session: Session, progress?: Session['progress']): CollectingSession {
  let problems: InputProblem[] = []
  let remarks: string[] = []
  const collect = async (more: readonly InputProblem[]): Promise<void> => void problems.push(...more)
  const quiet: Session = {
    ...quietSession(session),
    ...(progress === undefined ? {} : {progress}),
    get wording() {
      return session.wording
    },
    get exitCode() {
      return 0 as const
    },
    complain: collect,
    warn: collect,
    remark: async (key, values = {}) => void remarks.push(session.wording.say(key, values)),
    attempt: (part) => attemptWith(part, collect),
    end: () => {},
  }
  return {
    session: quiet,
    take() {
      const taken = {problems, remarks}
      problems = []
      remarks = []
      return taken
    },
  }
}

async function attemptWith<T>(
  part: () => Promise<T>,
  collect: (problems: readonly InputProblem[]) => Promise<void>,
): Promise<T | null> {
  try {
    return await part()
  } catch (error) {
    await collect(problemsOf(error))
    return null
  }
}

/** The problems of an error about the input; any other is thrown again. */
export function problemsOf(error: unknown): readonly InputProblem[] {
  if (!(error instanceof InputError)) throw error
  return error.problems
}
