import {join, resolve} from 'node:path'
import type {
  CodeAction,
  CodeActionParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  ExecuteCommandParams,
  Hover,
  HoverParams,
} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {createWording} from '../report/wording.ts'
import {actionsOf, complete, hover, ignore, resolveItem} from './answers.ts'
import type {BufferFindings} from './buffer.ts'
import {pairOfFile} from './check-buffer.ts'
import {createChecker} from './checker.ts'
import {pathOfUri} from './client.ts'
import {ignoreCommand} from './code-actions.ts'
import {toDiagnostic} from './diagnostics.ts'
import {openBuffer, type Parts, type ServicePorts} from './parts.ts'
import {createProblemBoard} from './problem-board.ts'
import {createProjects} from './projects.ts'
import {showLoading} from './show-loading.ts'
import {createTextCache, type TextCache} from './text-cache.ts'

/** Milliseconds behind the last key before a text is checked. */
const pause = 150

/** What the server does for one editor. */
export interface Service {
  /** Reads the glossaries of the editor's folders before anybody waits for them. */
  warm(): Promise<void>
  opened(document: TextDocument): void
  changed(document: TextDocument): void
  saved(document: TextDocument): Promise<void>
  closed(document: TextDocument): void
  filesChanged(uris: readonly string[]): Promise<void>
  hover(params: HoverParams): Promise<Hover | null>
  complete(params: CompletionParams): Promise<CompletionList | null>
  resolveCompletion(item: CompletionItem): Promise<CompletionItem>
  codeActions(params: CodeActionParams): Promise<CodeAction[]>
  execute(params: ExecuteCommandParams): Promise<null>
}

/** Serves one editor. */
export function createService(ports: ServicePorts): Service {
  const parts = partsOf(ports)
  const {checker, texts, connection} = parts
  return {
    warm: () => warm(parts),
    opened: ({uri}) => checker.schedule(uri, {delay: 0, withPair: true}),
    changed: ({uri}) => checker.schedule(uri, {delay: pause, withPair: false}),
    async saved({uri}) {
      checker.schedule(uri, {delay: 0, withPair: true})
      await fileChanged(uri, parts)
      await checkPartner(uri, parts)
    },
    closed({uri}) {
      checker.forget(uri)
      texts.forget(uri)
      // What is wrong with settings and glossaries stays, whether they are open or not.
      if (parts.published.delete(uri)) void connection.sendDiagnostics({uri, diagnostics: []})
    },
    async filesChanged(uris) {
      for (const uri of uris) await fileChanged(uri, parts)
    },
    hover: (params) => hover(params, parts),
    complete: (params) => complete(params, parts),
    resolveCompletion: (item) => resolveItem(item, parts),
    codeActions: (params) => actionsOf(params, parts),
    async execute({command, arguments: given = []}) {
      if (command === ignoreCommand) await ignore(String(given[0]), String(given[1]), parts)
      return null
    },
  }
}

function partsOf(ports: ServicePorts): Parts {
  const {client, connection, documents} = ports
  const wording = createWording(client.lang, client.isolation)
  const board = createProblemBoard(connection, wording)
  const projects = createProjects({
    folders: () => client.folders,
    lang: client.lang,
    loading: (work) => showLoading(connection, wording.say('lsp.loading'), work),
    opened: (project) => board.show(project),
  })
  const texts = createTextCache(projects, () => client.folders[0] ?? process.cwd())
  const published = new Set<string>()
  const checker = createChecker({
    textOf: (uri) => documents.get(uri),
    check: (document, withPair) => check(document, withPair, {...ports, texts}),
    publish(uri, {version, findings}) {
      published.add(uri)
      const diagnostics = findings.map((finding) => toDiagnostic(finding, client))
      void connection.sendDiagnostics({uri, version, diagnostics})
    },
    fail: (error) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  })
  return {...ports, wording, style: {wording, isMarkdown: client.hasMarkdown}, projects, texts, checker, published}
}

async function warm({client, projects, thread}: Parts): Promise<void> {
  for (const folder of client.folders) {
    const path = join(folder, 'nothing.md')
    const {root, generation, run} = await projects.of(path)
    if (run === null) continue
    const {lang, isolation} = client
    await (await thread).check({root, generation, lang, isolation, path, format: null, text: '', pair: 'quick'})
  }
}

async function check(
  document: TextDocument,
  withPair: boolean,
  {client, texts, thread, documents}: ServicePorts & {readonly texts: TextCache},
): Promise<BufferFindings | null> {
  const open = await texts.open(document)
  // Opened for nothing: the text was closed while its workspace was read.
  if (open === null || documents.get(document.uri) === undefined) return null
  const {path, project, buffer} = open
  if (project.isGlossary(path)) return null
  const {root, generation} = project
  const {lang, isolation} = client
  const {text, format} = buffer
  const how = {root, generation, lang, isolation, pair: withPair ? 'always' : 'quick'} as const
  return (await thread).check({...how, path, format, text})
}

/** Settings, glossary or ignores may be among the files that changed: what is open is looked at again. */
async function fileChanged(uri: string, {projects, documents, checker}: Parts): Promise<void> {
  const path = pathOfUri(uri)
  if (path === null || !(await projects.reload(path))) return
  for (const document of documents.all()) checker.schedule(document.uri, {delay: 0, withPair: true})
}

/** Checks the partner of a text that was saved, when it is open, too. */
async function checkPartner(uri: string, {documents, texts, checker}: Parts): Promise<void> {
  const open = (await openBuffer(uri, {documents, texts}))?.open ?? null
  const pair = open === null ? null : await pairOfFile(open.run, open.path)
  if (open === null || pair === null) return
  const {root} = open.run
  const others = [pair.ar, pair.en].map((path) => resolve(root, path)).filter((path) => path !== open.path)
  for (const document of documents.all()) {
    const isPartner = others.includes(pathOfUri(document.uri) ?? '')
    if (isPartner) checker.schedule(document.uri, {delay: 0, withPair: true})
  }
}
