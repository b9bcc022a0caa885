import type {Diagnostic} from 'vscode-languageserver/node'
import type {InputProblem} from '../errors.ts'
import type {Level} from '../model.ts'
import {problemValues} from '../report/problem-values.ts'
import type {Wording} from '../report/wording.ts'
import type {BufferFinding} from './buffer.ts'
import {severities, source} from './diagnostics.ts'

/** As far to the right as a line goes: editors take it for the end of the line. */
const lineEnd = 2 ** 31 - 1

/** A problem of reading as something to look at in the file itself. */
export function problemFinding(
  problem: InputProblem,
  {wording, level}: {readonly wording: Wording; readonly level: Level},
): BufferFinding {
  const {code} = problem
  const shown = {id: '', rule: code, level, message: wordProblem(problem, wording), range: rangeOfProblem(problem)}
  return {...shown, fix: null, entry: null, related: [], isOfPair: false}
}

/** A problem of the settings or the glossary, for the file in which it is. */
export function problemDiagnostic(problem: InputProblem, wording: Wording): Diagnostic {
  const {code} = problem
  const range = rangeOfProblem(problem)
  return {range, severity: severities.error, source, code, message: wordProblem(problem, wording)}
}

/** Its sentence. */
export function wordProblem({code, args = {}}: InputProblem, wording: Wording): string {
  return wording.say(`problem.${code}`, problemValues(args, wording))
}

function rangeOfProblem({line = 1, column = 1}: InputProblem): Diagnostic['range'] {
  const start = {line: Math.max(line, 1) - 1, character: Math.max(column, 1) - 1}
  return {start, end: {line: start.line, character: lineEnd}}
}
