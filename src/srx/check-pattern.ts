import type {InputProblem} from '../errors.ts'
import {sizeOf} from './automaton.ts'
import {parsePattern} from './parse-pattern.ts'
import {PatternError} from './pattern-error.ts'

/** States of one pattern; [^x]{0,1000} takes two thousand. */
const largestPattern = 5000
/** States of all patterns of a file together. */
const largestFile = 1_000_000
/** So much of a pattern is shown. */
const shown = 60

/** Notes the problem when the pattern cannot be run; says whether it can. */
export function checkPattern(
  file: {readonly path: string; patternSize: number; readonly problems: InputProblem[]},
  pattern: string,
  line: number,
): boolean {
  try {
    const size = sizeOf(parsePattern(pattern))
    file.patternSize += Math.min(size, largestPattern)
    if (size > largestPattern || file.patternSize > largestFile) throw new PatternError('srx-pattern-too-large')
    return true
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    const args = {pattern: pattern.length > shown ? `${pattern.slice(0, shown)}…` : pattern, ...error.args}
    file.problems.push({code: error.code, path: file.path, line, args})
    return false
  }
}
