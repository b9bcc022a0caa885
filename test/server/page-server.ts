import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach} from 'vitest'
import {listen} from '../../src/server/listen.ts'
import type {Analyst} from '../../src/server/ports.ts'
import {type RunningServer, serve} from '../../src/server/serve.ts'
import type {StaticFile} from '../../src/server/static-files.ts'
import {type Answered, ask, type Asking, enter, send} from './page-client.ts'
import {type StubAnalyst, stubAnalyst} from './stub-analyst.ts'

/** A server over a workspace of its own, as a program on this machine sees it. */
export interface PageServer {
  readonly root: string
  readonly port: number
  readonly host: string
  readonly token: string
  /** `name=value` of the session. */
  readonly cookie: string
  readonly analyst: StubAnalyst
  readonly errors: unknown[]
  read(path: string): string
  write(path: string, content: string): void
  /** As the page asks: its cookie and its origin. A header of null is left out. */
  ask(method: string, path: string, asking?: Asking): Promise<Answered>
  /** Bytes as they are, and the bytes that come back until the connection ends. */
  send(raw: string | Uint8Array, wait?: number): Promise<string>
  restart(): Promise<void>
  close(): Promise<void>
}

/** How a server is started. */
interface Starting {
  readonly files?: Readonly<Record<string, string>>
  readonly isReadOnly?: boolean
  readonly analyst?: Partial<Analyst>
}

const servers: (() => Promise<void>)[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((close) => close()))
})

const page: ReadonlyMap<string, StaticFile> = new Map([
  ['app.js', {bytes: new TextEncoder().encode('void 0'), mime: 'text/javascript; charset=utf-8', tag: '"a"'}],
])

/** Starts a server on a free port; the test ends it. */
export async function pageServer({files = {}, isReadOnly = false, analyst: parts}: Starting = {}): Promise<PageServer> {
  const root = mkdtempSync(join(tmpdir(), 'muqabala-server-'))
  const errors: unknown[] = []
  const targets = {all: [join(root, 'aligned')], folders: [root, join(root, 'aligned')]}
  const analyst = stubAnalyst({targets: async () => targets, ...parts})
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  const start = async (): Promise<RunningServer> => {
    const onError = (error: unknown): void => void errors.push(error)
    return serve({listening: await listen(0), analyst, files: page, root, lang: 'en', isReadOnly, onError})
  }
  let running = await start()
  let entered = await enter(running)
  servers.push(async () => {
    await running.close()
    rmSync(root, {recursive: true, force: true})
  })
  return {
    root,
    analyst,
    errors,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write,
    get port() {
      return entered.port
    },
    get host() {
      return entered.host
    },
    get token() {
      return entered.token
    },
    get cookie() {
      return entered.cookie
    },
    ask: (method, path, asking) => ask(entered, {method, path, ...asking}),
    send: (raw, wait) => send(entered.port, raw, wait),
    async restart() {
      await running.close()
      running = await start()
      entered = await enter(running)
    },
    close: () => running.close(),
  }
}
