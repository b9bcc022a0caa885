import type {
  CodeAction,
  CodeActionParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  Hover,
  HoverParams,
} from 'vscode-languageserver/node'
import {InputError} from '../errors.ts'
import {codeActions} from './code-actions.ts'
import {completeNames, resolveName} from './complete-names.ts'
import {conceptHover} from './concept-hover.ts'
import {openBuffer, type Parts} from './parts.ts'
import {wordProblem} from './problem-diagnostics.ts'
import {showMessage} from './show-message.ts'
import {writeIgnore} from './write-ignore.ts'

/** The entry of the name at a place. */
export async function hover({textDocument: {uri}, position}: HoverParams, parts: Parts): Promise<Hover | null> {
  const buffer = await openBuffer(uri, parts)
  if (buffer === null) return null
  const {source, open} = buffer
  const offset = source.offsetAt(position)
  return conceptHover(open, {source, offset, text: await parts.texts.analysed(source, open)}, parts.style)
}

/** Formats in which a file is in one language. */
const textEnding = /\.(?:md|markdown|mdx|txt|text)$/iu

/** House forms of the name that is being written. */
export async function complete(params: CompletionParams, parts: Parts): Promise<CompletionList | null> {
  const buffer = await openBuffer(params.textDocument.uri, parts)
  if (buffer === null) return null
  const {path, project, buffer: read} = buffer.open
  const isText = read.format !== null || textEnding.test(path)
  return completeNames(params, buffer.source, {project, isText})
}

/** A form that was offered, with its entry. */
export async function resolveItem(item: CompletionItem, parts: Parts): Promise<CompletionItem> {
  const {uri} = item.data as {readonly uri: string}
  const buffer = await openBuffer(uri, parts)
  return buffer === null ? item : resolveName(item, buffer.open.project, parts.style)
}

/** What can be done about the findings at a place. */
export async function actionsOf(params: CodeActionParams, parts: Parts): Promise<CodeAction[]> {
  const {checker, wording, client} = parts
  const {uri} = params.textDocument
  const checked = await checker.latest(uri)
  const found = await openBuffer(uri, parts)
  // Typed on meanwhile: its places are no longer where they were, and the editor will ask again.
  if (found === null || checked?.text !== found.open.buffer.text) return []
  const {
    source,
    open: {run, buffer},
  } = found
  return codeActions(params, {run, buffer, source, checked, wording, hasDocumentChanges: client.hasDocumentChanges})
}

/** Writes a finding into the file of ignores. */
export async function ignore(uri: string, id: string, parts: Parts): Promise<void> {
  const {checker, wording, connection} = parts
  const buffer = await openBuffer(uri, parts)
  const checked = await checker.latest(uri)
  const entry = checked?.findings.find((finding) => finding.id === id)?.entry ?? null
  if (buffer === null || entry === null) return
  try {
    await writeIgnore(buffer.open.project, entry, wording)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [problem] = error.problems
    showMessage(connection, `${problem.path ?? ''}: ${wordProblem(problem, wording)}`)
  }
  checker.schedule(uri, {delay: 0, withPair: true})
}
