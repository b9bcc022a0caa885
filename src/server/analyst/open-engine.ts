import {createEngine, type Engine} from '../../cli/watch/engine.ts'
import type {ForPage} from '../../cli/watch/watch-state.ts'
import {InputError, type InputProblem} from '../../errors.ts'
import type {Options} from '../../cli/action.ts'
import {optionsInRoot} from './silent-session.ts'
import type {AnalystState} from './state.ts'

/**
 * Opens the workspace: settings, glossary, which texts there are. Where the glossary cannot be read at all, the page works
 * without; where the settings cannot, there is no engine. Why is kept.
 */
export async function openEngine(state: AnalystState, page: ForPage): Promise<void> {
  const options = optionsInRoot(state.settings)
  const open = (how: Options): Promise<Engine | readonly InputProblem[]> =>
    createEngine(state.session, {operands: [], options: how, page}).catch(problemsOf)
  const engine = await open(options)
  if (!isProblems(engine)) {
    Object.assign(state, {engine, broken: []})
    return
  }
  const without = await open({...options, glossary: []})
  Object.assign(state, {engine: isProblems(without) ? null : without, broken: engine})
}

function isProblems(opened: Engine | readonly InputProblem[]): opened is readonly InputProblem[] {
  return Array.isArray(opened)
}

function problemsOf(error: unknown): readonly InputProblem[] {
  if (error instanceof InputError) return error.problems
  throw error
}
