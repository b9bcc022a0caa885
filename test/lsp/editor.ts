import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {
  type CodeAction,
  type CompletionList,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {serve} from '../../src/lsp/serve.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const built = join(root, 'dist/lsp/check-thread.js')

/** An editor: it starts the server as editors do, and keeps the texts that are open. */
export interface Editor {
  /** null where the server runs inside this program. */
  readonly process: ChildProcess | null
  readonly connection: ProtocolConnection
  readonly init: InitializeResult
  /** What the server showed or asked for besides diagnostics. */
  readonly messages: string[]
  readonly registered: unknown[]
  uri(path: string): string
  open(path: string, text: string, languageId?: string): Promise<void>
  /** Types over what stands at the words; the first place of them. */
  type(path: string, words: string, text: string): Promise<void>
  apply(edit: WorkspaceEdit): Promise<void>
  save(path: string): Promise<void>
  close(path: string): Promise<void>
  text(path: string): string
  /** Diagnostics of a file once they fulfil a condition; those of the version that is open. */
  diagnostics(path: string, when?: (all: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>
  /** Files on which there are diagnostics, or were. */
  shown(): string[]
  /** Position in the middle of the words. */
  at(path: string, words: string): {line: number; character: number}
  hover(path: string, words: string): Promise<Hover | null>
  actions(path: string, diagnostic: Diagnostic, only?: string[]): Promise<CodeAction[]>
  complete(path: string, behind: string): Promise<CompletionList>
  /** Ends the session; the exit code. */
  quit(): Promise<number | null>
}

/** The server as it is built, else from its source. */
function start(argv: readonly string[], cwd: string): ChildProcess {
  // Another build than that of this folder, to measure it.
  const main = process.env.MUQABALA_MAIN
  const program =
    main !== undefined
      ? [main]
      : existsSync(built)
        ? [join(root, 'dist/cli/main.js')]
        : [
            '--import',
            pathToFileURL(join(root, 'node_modules/tsx/dist/esm/index.mjs')).href,
            join(root, 'src/cli/main.ts'),
          ]
  return spawn(process.execPath, [...program, 'lsp', '--stdio', ...argv], {
    cwd,
    env: {...process.env, LANG: 'en_US.UTF-8'},
  })
}

/** How an editor starts the server: as a program of its own, or in this one. */
interface StartOptions {
  readonly locale?: string
  readonly argv?: readonly string[]
  readonly capabilities?: object
  readonly initializationOptions?: object
  readonly isInside?: boolean
}

interface Server {
  readonly process: ChildProcess | null
  readonly connection: ProtocolConnection
}

function startProgram(folder: string, argv: readonly string[]): Server {
  const child = start(argv, folder)
  if (child.stdout === null || child.stdin === null) throw new Error('no pipes')
  const reader = new StreamMessageReader(child.stdout)
  return {process: child, connection: createProtocolConnection(reader, new StreamMessageWriter(child.stdin))}
}

function startInside(): Server {
  const [to, from] = [new PassThrough(), new PassThrough()]
  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(to), new StreamMessageWriter(from)), {
    asked: null,
    otherwise: 'en',
  })
  const connection = createProtocolConnection(new StreamMessageReader(from), new StreamMessageWriter(to))
  return {process: null, connection}
}

export async function startEditor(folder: string, options: StartOptions = {}): Promise<Editor> {
  const {locale, argv = [], capabilities = {}, initializationOptions = {}, isInside = false} = options
  const {process: child, connection} = isInside ? startInside() : startProgram(folder, argv)
  const documents = new Map<string, TextDocument>()
  const shown = new Map<string, PublishDiagnosticsParams>()
  const waiting = new Set<() => void>()
  const messages: string[] = []
  const registered: unknown[] = []
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    shown.set(params.uri, params)
    for (const look of waiting) look()
  })
  connection.onNotification('window/showMessage', ({message}: {message: string}) => void messages.push(message))
  connection.onNotification(
    'window/logMessage',
    ({message}: {message: string}) => void messages.push(`log: ${message}`),
  )
  connection.onRequest('client/registerCapability', (params: {registrations: unknown[]}) => {
    registered.push(...params.registrations)
    return null
  })
  connection.listen()
  const init: InitializeResult = await connection.sendRequest('initialize', {
    processId: isInside ? null : process.pid,
    initializationOptions,
    rootUri: pathToFileURL(folder).href,
    ...(locale === undefined ? {} : {locale}),
    capabilities: {
      general: {positionEncodings: ['utf-16']},
      workspace: {workspaceEdit: {documentChanges: true}, didChangeWatchedFiles: {dynamicRegistration: true}},
      textDocument: {
        hover: {contentFormat: ['markdown', 'plaintext']},
        publishDiagnostics: {relatedInformation: true, versionSupport: true},
      },
      ...capabilities,
    },
  })
  await connection.sendNotification('initialized', {})
  const uri = (path: string): string => (path.includes(':') ? path : pathToFileURL(join(folder, path)).href)
  const document = (path: string): TextDocument => {
    const found = documents.get(uri(path))
    if (found === undefined) throw new Error(`${path} is not open`)
    return found
  }
  const change = async (of: string, edits: readonly TextEdit[]): Promise<void> => {
    const old = documents.get(of)
    if (old === undefined) throw new Error(`${of} is not open`)
    // From the end, so that places of those before stay what they were.
    const sorted = edits.toSorted((a, b) => old.offsetAt(b.range.start) - old.offsetAt(a.range.start))
    const contentChanges = sorted.map(({range, newText: text}) => ({range, text}))
    const textDocument = {uri: of, version: old.version + 1}
    TextDocument.update(old, contentChanges, textDocument.version)
    await connection.sendNotification('textDocument/didChange', {textDocument, contentChanges})
  }
  const at = (path: string, words: string): {line: number; character: number} => {
    const start = document(path).getText().indexOf(words)
    if (start < 0) throw new Error(`${path} does not hold ${words}`)
    return document(path).positionAt(start + Math.floor(words.length / 2))
  }
  const ask = <T>(method: string, params: object): Promise<T> => connection.sendRequest(method, params)
  return {
    process: child,
    connection,
    init,
    messages,
    registered,
    uri,
    at,
    async open(path, text, languageId = 'markdown') {
      documents.set(uri(path), TextDocument.create(uri(path), languageId, 1, text))
      const textDocument = {uri: uri(path), languageId, version: 1, text}
      await connection.sendNotification('textDocument/didOpen', {textDocument})
    },
    async type(path, words, newText) {
      const old = document(path)
      const start = old.getText().indexOf(words)
      if (start < 0) throw new Error(`${path} does not hold ${words}`)
      const range = {start: old.positionAt(start), end: old.positionAt(start + words.length)}
      await change(uri(path), [{range, newText}])
    },
    async apply({changes, documentChanges}) {
      for (const [of, edits] of Object.entries(changes ?? {})) await change(of, edits)
      for (const one of documentChanges ?? []) {
        if ('edits' in one) await change(one.textDocument.uri, one.edits as TextEdit[])
      }
    },
    async close(path) {
      documents.delete(uri(path))
      await connection.sendNotification('textDocument/didClose', {textDocument: {uri: uri(path)}})
    },
    shown: () => [...shown.keys()],
    save: (path) => connection.sendNotification('textDocument/didSave', {textDocument: {uri: uri(path)}}),
    text: (path) => document(path).getText(),
    diagnostics(path, when = () => true) {
      return new Promise((done) => {
        const look = (): void => {
          const params = shown.get(uri(path))
          const version = documents.get(uri(path))?.version
          if (params === undefined || (version !== undefined && params.version !== version)) return
          if (!when(params.diagnostics)) return
          waiting.delete(look)
          done(params.diagnostics)
        }
        waiting.add(look)
        look()
      })
    },
    hover: (path, words) => ask('textDocument/hover', {textDocument: {uri: uri(path)}, position: at(path, words)}),
    async actions(path, diagnostic, only) {
      const context = {diagnostics: [diagnostic], ...(only === undefined ? {} : {only})}
      return ask('textDocument/codeAction', {textDocument: {uri: uri(path)}, range: diagnostic.range, context})
    },
    complete(path, behind) {
      const text = document(path).getText()
      const position = document(path).positionAt(text.indexOf(behind) + behind.length)
      return ask('textDocument/completion', {textDocument: {uri: uri(path)}, position})
    },
    async quit() {
      await connection.sendRequest('shutdown')
      if (child === null) {
        connection.dispose()
        return 0
      }
      const ended = once(child, 'exit') as Promise<[number | null]>
      await connection.sendNotification('exit')
      const [code] = await ended
      connection.dispose()
      return code
    },
  }
}
