import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {getRequestListener} from '@hono/node-server'
import type {Hono} from 'hono'
import {InputError} from '../errors.ts'
import {causeOf, codeOf} from '../workspace/cause-of.ts'
import {guard, type GuardRules, type Refused} from './guard.ts'
import {setSafeHeaders} from './headers.ts'
import {sayBoth} from './said.ts'

/** The port that is tried where none was asked for. */
const usualPort = 4747
/** The only address: no other machine can reach it. */
const host = '127.0.0.1'

/** Limits of the protocol: a page sends small requests at once. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 2000,
  // Cookies of other programs on this machine come along.
  maxHeaderSize: 32_768,
} as const

/** A server that listens, and answers nobody yet. */
export interface Listening {
  readonly port: number
  /** From now on requests that pass the guard are answered. */
  answer(app: Hono, rules: GuardRules): void
  close(): Promise<void>
}

/**
 * Listens on this machine only.
 *
 * @param port null: the usual one, or where it is taken any that is free; 0: any
 * @throws InputError `port-taken`, `port-refused`
 */
export async function listen(port: number | null): Promise<Listening> {
  const server = createServer(limits)
  // All that came, so that the guard sees all of them; their size is limited.
  server.maxHeadersCount = 0
  const found = await bind(server, port)
  return {
    port: found,
    answer(app, rules) {
      const respond = getRequestListener(app.fetch, {overrideGlobalObjects: false})
      server.on('request', (request, response) => {
        setSafeHeaders(response)
        const refused = guard(request, rules)
        if (refused === null) void respond(request, response)
        else refuse(request, response, refused)
      })
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function bind(server: Server, port: number | null): Promise<number> {
  try {
    return await bindTo(server, port ?? usualPort)
  } catch (error) {
    if (port === null) return bindTo(server, 0)
    if (codeOf(error) === 'EADDRINUSE') throw new InputError('port-taken', {args: {port}})
    throw new InputError('port-refused', {args: {port, cause: causeOf(error)}})
  }
}

function bindTo(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen({port, host, exclusive: true}, () => {
      server.off('error', fail)
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** A body that is not wanted is not waited for: the connection ends with the answer. */
function refuse(request: IncomingMessage, response: ServerResponse, {status, code}: Refused): void {
  const message = sayBoth(`page.server.${code}`)
  const isApi = (request.url ?? '').startsWith('/api/')
  const body = isApi ? JSON.stringify({code, message}) : `${message.ar}\n${message.en}\n`
  response.writeHead(status, {
    'content-type': isApi ? 'application/json' : 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
    ...(status === 405 ? {allow: 'GET, HEAD, POST'} : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
