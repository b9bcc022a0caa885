import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Connection, Diagnostic} from 'vscode-languageserver/node'
import type {InputProblem} from '../errors.ts'
import type {Wording} from '../report/wording.ts'
import type {Project} from './open-project.ts'
import {problemDiagnostic, wordProblem} from './problem-diagnostics.ts'
import {showMessage} from './show-message.ts'

/** Shows what is wrong with settings and glossaries in their files, and says the first of it once. */
export function createProblemBoard(connection: Connection, wording: Wording): {show(project: Project): void} {
  /** Files that have something on them, by workspace. */
  const shown = new Map<string, readonly string[]>()
  const said = new Set<string>()
  return {
    show({root, problems}) {
      const byUri = new Map<string, Diagnostic[]>((shown.get(root) ?? []).map((uri) => [uri, []]))
      for (const problem of problems) {
        const uri = pathToFileURL(resolve(root, problem.path ?? 'muqabala.yaml')).href
        byUri.set(uri, [...(byUri.get(uri) ?? []), problemDiagnostic(problem, wording)])
      }
      for (const [uri, diagnostics] of byUri) void connection.sendDiagnostics({uri, diagnostics})
      shown.set(
        root,
        [...byUri].filter(([, diagnostics]) => diagnostics.length > 0).map(([uri]) => uri),
      )
      const sentence = problems.length === 0 ? '' : summary(problems, wording)
      if (sentence === '' || said.has(sentence)) return
      said.add(sentence)
      showMessage(connection, sentence)
    },
  }
}

/** The first, and how many more there are. */
function summary(problems: readonly InputProblem[], wording: Wording): string {
  const [first] = problems
  const place = [first.path ?? 'muqabala.yaml', ...(first.line === undefined ? [] : [first.line])].join(':')
  const sentence = `${place}: ${wordProblem(first, wording)}`
  if (problems.length === 1) return sentence
  return `${sentence} ${wording.say('lsp.more-problems', {problems: wording.say('count.problems', {count: problems.length - 1})})}`
}
