import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {version} from '../cli/version.ts'
import {glossaryEndings} from '../glossary/read-glossary.ts'
import type {Lang} from '../model.ts'
import {type Client, clientOf} from './client.ts'
import {fixAllKind, ignoreCommand} from './code-actions.ts'
import {createService, type Service} from './service.ts'
import {type CheckThread, openThread} from './thread.ts'

/** How a session is served. */
export interface ServeOptions {
  /** The language of `--lang`; null where the editor's counts. */
  readonly asked: Lang | null
  /** The language where the editor names none. */
  readonly otherwise: Lang
}

/** Serves one editor over a connection: the language server protocol 3.17. */
export function serve(connection: Connection, options: ServeOptions): void {
  const documents = new TextDocuments(TextDocument)
  let started: {readonly client: Client; readonly service: Service; readonly thread: Promise<CheckThread>} | null = null
  const service = (): Service => {
    // The library refuses whatever comes before `initialize`.
    if (started === null) throw new Error('not initialized')
    return started.service
  }
  connection.onInitialize((params: InitializeParams) => {
    const client = clientOf(params, options)
    const thread = openThread()
    started = {client, thread, service: createService({client, connection, documents, thread})}
    return capabilities
  })
  connection.onInitialized(async () => {
    void started?.service.warm()
    if (started?.client.canWatch !== true) return
    const endings = [...new Set([...glossaryEndings, '.yaml', '.yml'])].map((ending) => ending.slice(1))
    const watchers = [{globPattern: `**/*.{${endings.join(',')}}`}]
    await connection.client.register(DidChangeWatchedFilesNotification.type, {watchers})
  })
  documents.onDidOpen(({document}) => service().opened(document))
  documents.onDidChangeContent(({document}) => service().changed(document))
  documents.onDidClose(({document}) => service().closed(document))
  documents.onDidSave(async ({document}) => service().saved(document))
  connection.onDidChangeWatchedFiles(async ({changes}) => service().filesChanged(changes.map(({uri}) => uri)))
  connection.onHover((params) => service().hover(params))
  connection.onCompletion((params) => service().complete(params))
  connection.onCompletionResolve((item) => service().resolveCompletion(item))
  connection.onCodeAction((params) => service().codeActions(params))
  connection.onExecuteCommand((params) => service().execute(params))
  connection.onShutdown(async () => (await started?.thread)?.close())
  documents.listen(connection)
  connection.listen()
}

const capabilities: InitializeResult = {
  serverInfo: {name: 'muqabala', version},
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: {includeText: false}},
    hoverProvider: true,
    completionProvider: {resolveProvider: true},
    codeActionProvider: {codeActionKinds: ['quickfix', fixAllKind]},
    executeCommandProvider: {commands: [ignoreCommand]},
    workspace: {workspaceFolders: {supported: true}},
  },
}
