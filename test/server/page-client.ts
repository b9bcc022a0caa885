import {connect} from 'node:net'
import type {AlignedRecord, Segment} from '../../src/model.ts'
import type {RunningServer} from '../../src/server/serve.ts'
import {writeRecord} from '../../src/write/json.ts'

/** What a server answered. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The body as JSON. */
  json<T>(): T
}

/** How a request differs from that of the page. */
export interface Asking {
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: unknown
}

/** What a page has of its server. */
export interface Entered {
  readonly port: number
  readonly host: string
  readonly token: string
  readonly cookie: string
}

/** As a browser that opens the address. */
export async function enter({address}: Pick<RunningServer, 'address'>): Promise<Entered> {
  const {port, host, searchParams} = new URL(address)
  const raw = await send(
    Number(port),
    `GET /${new URL(address).search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
  )
  const cookie = /^set-cookie: ([^;\r]*)/imu.exec(raw)?.[1] ?? ''
  return {port: Number(port), host, token: searchParams.get('token') ?? '', cookie}
}

/** As the page asks. */
export async function ask(
  {port, host, cookie}: Entered,
  {method, path, body, headers = {}}: Asking & {readonly method: string; readonly path: string},
): Promise<Answered> {
  const isText = typeof body === 'string'
  const content = body === undefined ? '' : isText ? body : JSON.stringify(body)
  const all: Record<string, string | null> = {
    Host: host,
    Cookie: cookie,
    ...(method === 'POST'
      ? {
          Origin: `http://${host}`,
          'Content-Type': 'application/json',
          'Content-Length': `${Buffer.byteLength(content)}`,
        }
      : {}),
    Connection: 'close',
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return parseAnswer(await send(port, `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${content}`))
}

/** Bytes to a port, and what comes back until the connection ends. */
export function send(port: number, raw: string | Uint8Array, wait = 10_000): Promise<string> {
  return new Promise((done) => {
    const pieces: Buffer[] = []
    const socket = connect({port, host: '127.0.0.1'}, () => socket.write(raw))
    const end = (): void => {
      socket.destroy()
      done(Buffer.concat(pieces).toString('utf8'))
    }
    socket.setTimeout(wait, end)
    socket.on('data', (piece) => pieces.push(piece))
    socket.on('end', end)
    // The server may end the connection while we still write.
    socket.on('error', end)
    socket.on('close', end)
  })
}

function parseAnswer(raw: string): Answered {
  const at = raw.indexOf('\r\n\r\n')
  const [first = '', ...lines] = raw.slice(0, at).split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const rest = raw.slice(at + 4)
  const body = headers['transfer-encoding'] === 'chunked' ? unchunk(rest) : rest
  return {status: Number(first.split(' ')[1] ?? 0), headers, body, json: () => JSON.parse(body)}
}

/** Sizes of chunks are of bytes. */
function unchunk(body: string): string {
  let rest = Buffer.from(body, 'utf8')
  const pieces: Buffer[] = []
  for (;;) {
    const end = rest.indexOf('\r\n')
    const size = Number.parseInt(rest.subarray(0, end).toString(), 16)
    if (!(size > 0)) return Buffer.concat(pieces).toString('utf8')
    pieces.push(rest.subarray(end + 2, end + 2 + size))
    rest = rest.subarray(end + 4 + size)
  }
}

/** A record of so many rows, each of one segment on both sides. */
export function recordOf(rows: number): AlignedRecord {
  const segments = (lang: 'ar' | 'en'): Segment[] =>
    Array.from({length: rows}, (_one, index) => {
      const text = lang === 'ar' ? `الجملة رقم ${index}.` : `Sentence number ${index}.`
      const start = index * 30
      const rest = {lang, kind: 'sentence', kindScore: 1, block: index, opaque: []} as const
      // Keys in the order in which they are written.
      return {index, start, end: start + text.length, text, ...rest}
    })
  return {
    version: 1,
    name: 'a',
    ar: {path: 'seeds/ar/a.md', segments: segments('ar')},
    en: {path: 'seeds/en/a.md', segments: segments('en')},
    links: Array.from({length: rows}, (_one, index) => ({
      ar: [index],
      en: [index],
      confidence: 0.5,
      status: 'auto',
      isMoved: false,
      isDropped: false,
      evidence: [],
    })),
  }
}

/** A workspace of one pair. */
export function onePair(rows = 4): Readonly<Record<string, string>> {
  return {'aligned/a.json': writeRecord(recordOf(rows))}
}
