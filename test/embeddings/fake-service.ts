import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach} from 'vitest'
import type {EmbeddingsConfig} from '../../src/workspace/embeddings-schema.ts'

/** A request as it came in. */
interface Asked {
  readonly path: string
  readonly key: string | null
  readonly model: string
  readonly input: readonly string[]
}

/** What is done with a request; `at` counts them from 0. */
export type Reply = (asked: Asked, response: ServerResponse, at: number) => void | Promise<void>

/** A service that runs for one test, on a port of its own. */
export interface FakeService {
  readonly url: string
  readonly asked: Asked[]
  /** How many requests were under way at the same time, at most. */
  readonly busiest: () => number
  /** How many connections are open that hold a request. */
  readonly underWay: () => number
}

const running: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const stop of running.splice(0)) await stop()
})

/** Vectors are made of the text alone: counts of its pairs of letters. */
export function vectorOf(text: string, size: number = 16): number[] {
  const counts: number[] = Array.from({length: size}, () => 0.1)
  for (let at = 0; at < text.length; at++) {
    const pair = text.charCodeAt(at) * 31 + (text.charCodeAt(at + 1) || 7)
    counts[pair % size] += 1 + (pair % 3)
  }
  return counts
}

/** The answer of a service that works. */
export function answerOf(input: readonly string[], size?: number): {data: {index: number; embedding: unknown}[]} {
  return {data: input.map((text, index) => ({index, embedding: vectorOf(text, size)}))}
}

/** Sends a value as JSON. */
export function send(response: ServerResponse, value: unknown, status: number = 200): void {
  response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(value))
}

const works: Reply = ({input}, response) => send(response, answerOf(input))

/** Starts a service; without a reply it works. */
export async function startService(reply: Reply = works): Promise<FakeService> {
  const asked: Asked[] = []
  let underWay = 0
  let busiest = 0
  const server = createServer(async (request, response) => {
    underWay++
    busiest = Math.max(busiest, underWay)
    response.on('close', () => underWay--)
    const one = await readRequest(request)
    await reply(one, response, asked.push(one) - 1)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  running.push(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  const {port} = server.address() as AddressInfo
  return {url: `http://127.0.0.1:${port}/v1`, asked, busiest: () => busiest, underWay: () => underWay}
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const pieces: Uint8Array[] = []
  for await (const piece of request) pieces.push(piece as Uint8Array)
  const body = JSON.parse(Buffer.concat(pieces).toString()) as {model: string; input: string[]}
  return {path: request.url ?? '', key: request.headers.authorization ?? null, ...body}
}

/** Settings for a service, with little patience. */
export function settingsFor(url: string, others: Partial<EmbeddingsConfig> = {}): EmbeddingsConfig {
  return {
    url,
    model: 'letters',
    batch: 4,
    timeoutSeconds: 5,
    retries: 2,
    maxCharacters: 2000,
    cache: false,
    ...others,
  }
}
