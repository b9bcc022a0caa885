import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import type {PairPayload} from '../../src/page-model.ts'
import {onePair} from './page-client.ts'
import {pageServer, type PageServer} from './page-server.ts'

const pair = '/api/pair?path=aligned/a.json'

/** A request in bytes; `null` takes a line of the page's own request out, a list puts several in. */
function raw(
  {host, cookie}: PageServer,
  first: string,
  {body = '', ...lines}: Readonly<Record<string, string | readonly string[] | null>> = {},
): string {
  const isPost = first.startsWith('POST')
  const content = String(body ?? '')
  const all: Record<string, string | readonly string[] | null> = {
    host,
    cookie,
    ...(isPost ? {origin: `http://${host}`, 'content-type': 'application/json'} : {}),
    ...(isPost ? {'content-length': `${Buffer.byteLength(content)}`} : {}),
    connection: 'close',
    ...lines,
  }
  const shown = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one) => `${name}: ${one}`),
  )
  return `${first} HTTP/1.1\r\n${shown.join('\r\n')}\r\n\r\n${content}`
}

async function statusOf(server: PageServer, bytes: string): Promise<number> {
  return Number((await server.send(bytes)).slice(9, 12))
}

async function markBody(server: PageServer): Promise<string> {
  const {version} = (await server.ask('GET', pair)).json<PairPayload>()
  const links = [{ar: [0], en: [0]}]
  return JSON.stringify({path: 'aligned/a.json', version, decision: {kind: 'mark', links, isMarked: true}})
}

type Lines = Readonly<Record<string, string | readonly string[] | null>>

describe('the page itself', () => {
  test('reads and writes', async () => {
    const server = await pageServer({files: onePair()})
    expect(await statusOf(server, raw(server, `GET ${pair}`))).toBe(200)
    expect(await statusOf(server, raw(server, 'POST /api/decide', {body: await markBody(server)}))).toBe(200)
    expect(server.read('aligned/a.json')).toContain('"isMarked":true')
  })

  test.each<[string, (server: PageServer) => Lines]>([
    ['by the name of this machine', ({port}) => ({host: `localhost:${port}`, origin: `http://localhost:${port}`})],
    ['as a browser says it', () => ({'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors'})],
    ['among cookies of other programs', ({cookie}) => ({cookie: `a=b; ${cookie}; c`})],
    ['behind a cookie of its name', ({cookie}) => ({cookie: `${cookie.split('=')[0]}=x; ${cookie}`})],
  ])('is let in %s', async (_reason, lines) => {
    const server = await pageServer({files: onePair()})
    const body = await markBody(server)
    expect(await statusOf(server, raw(server, 'POST /api/decide', {...lines(server), body}))).toBe(200)
  })
})

/** Who else may ask, and what he changes in the page's own request. */
const strangers: readonly [string, (server: PageServer) => Lines][] = [
  ['no cookie', () => ({cookie: null})],
  ['an empty cookie', ({cookie}) => ({cookie: `${cookie.split('=')[0]}=`})],
  ['the cookie cut short', ({cookie}) => ({cookie: cookie.slice(0, -1)})],
  ['the cookie and a letter', ({cookie}) => ({cookie: `${cookie}A`})],
  ['the cookie under another name', ({cookie}) => ({cookie: `session=${cookie.split('=')[1]}`})],
  ['the token as cookie', ({cookie, token}) => ({cookie: `${cookie.split('=')[0]}=${token}`})],
  ['the cookie as a bearer', ({cookie}) => ({cookie: null, authorization: `Bearer ${cookie.split('=')[1]}`})],
  ['no host', () => ({host: null})],
  ['an empty host', () => ({host: ''})],
  ['the host of somebody else', () => ({host: 'attacker.test'})],
  ['a host that leads here, with our port', ({port}) => ({host: `rebound.attacker.test:${port}`})],
  ['a host that begins as ours', ({port}) => ({host: `127.0.0.1.attacker.test:${port}`})],
  ['a host that ends as ours', ({port}) => ({host: `attacker.localhost:${port}`})],
  ['our host without the port', () => ({host: '127.0.0.1'})],
  ['our host with another port', ({port}) => ({host: `127.0.0.1:${port + 1}`})],
  ['our host with a user', ({host}) => ({host: `me@${host}`})],
  ['our host written otherwise', ({port}) => ({host: `0x7f.1:${port}`})],
  ['our host in capitals', ({port}) => ({host: `LocalHost:${port}`})],
  ['our host with a dot behind it', ({port}) => ({host: `localhost.:${port}`})],
  ['the host of IPv6', ({port}) => ({host: `[::1]:${port}`})],
  ['all addresses as host', ({port}) => ({host: `0.0.0.0:${port}`})],
  ['two hosts, ours first', ({host}) => ({host: [host, 'attacker.test']})],
  ['two hosts, ours last', ({host}) => ({host: ['attacker.test', host]})],
  ['our host twice', ({host}) => ({host: [host, host]})],
  ['a list of hosts', ({host}) => ({host: `${host},attacker.test`})],
  [
    'a proxy that says our host',
    ({host}) => ({host: 'attacker.test', 'x-forwarded-host': host, forwarded: `host=${host}`}),
  ],
  ['the origin of somebody else', () => ({origin: 'http://attacker.test'})],
  ['an origin of no page', () => ({origin: 'null'})],
  ['our origin with another port', ({port}) => ({origin: `http://127.0.0.1:${port + 1}`})],
  ['our origin by https', ({host}) => ({origin: `https://${host}`})],
  ['our origin by the other name', ({port}) => ({origin: `http://localhost:${port}`})],
  ['our origin with a path', ({host}) => ({origin: `http://${host}/`})],
  ['two origins', ({host}) => ({origin: [`http://${host}`, 'http://attacker.test']})],
  ['the site of somebody else', () => ({'sec-fetch-site': 'cross-site'})],
  ['another port of this machine', () => ({'sec-fetch-site': 'same-site'})],
  ['two sites', () => ({'sec-fetch-site': ['same-origin', 'cross-site']})],
]

describe('a stranger', () => {
  test('is let in by nothing of this', async () => {
    const server = await pageServer({files: onePair()})
    const before = server.read('aligned/a.json')
    const body = await markBody(server)
    const let_in: string[] = []
    for (const [reason, lines] of strangers) {
      const reading = await server.send(raw(server, `GET ${pair}`, lines(server)))
      const writing = await server.send(raw(server, 'POST /api/decide', {...lines(server), body}))
      for (const answer of [reading, writing]) {
        if (!/^HTTP\/1\.1 4\d\d /u.test(answer) || answer.includes('Sentence')) let_in.push(reason)
        expect(answer.toLowerCase()).not.toContain('access-control-')
      }
    }
    expect(let_in).toEqual([])
    expect(server.read('aligned/a.json')).toBe(before)
    expect(await statusOf(server, raw(server, `GET ${pair}`))).toBe(200)
  })

  test.each<[string, Lines]>([
    ['a form', {'content-type': 'application/x-www-form-urlencoded'}],
    ['a form with files', {'content-type': 'multipart/form-data; boundary=x'}],
    ['plain text', {'content-type': 'text/plain'}],
    ['plain text that calls itself JSON, too', {'content-type': 'text/plain; application/json'}],
    ['two types', {'content-type': ['application/json', 'text/plain']}],
    ['no type', {'content-type': null}],
    ['the type of a file', {'content-type': 'application/octet-stream'}],
    ['no origin', {origin: null}],
    ['a browser that says it was typed in', {'sec-fetch-site': 'none'}],
  ])('sends a decision as %s: refused', async (_reason, lines) => {
    const server = await pageServer({files: onePair()})
    const status = await statusOf(server, raw(server, 'POST /api/decide', {...lines, body: await markBody(server)}))
    expect([403, 415]).toContain(status)
    expect(server.read('aligned/a.json')).not.toContain('isMarked')
  })

  test('asks before asking, as browsers do, and gets no leave', async () => {
    const server = await pageServer({files: onePair()})
    const answer = await server.send(
      raw(server, 'OPTIONS /api/decide', {
        origin: 'http://attacker.test',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      }),
    )
    expect(answer).toMatch(/^HTTP\/1\.1 405 /u)
    expect(answer.toLowerCase()).not.toContain('access-control-')
  })
})

describe('a request that no page makes', () => {
  test.each<[string, string, Lines, number]>([
    ['the whole address', `GET http://attacker.test${pair}`, {}, 400],
    ['the whole address of ours', `GET http://127.0.0.1${pair}`, {}, 400],
    ['an address that looks like a host', `GET //attacker.test${pair}`, {}, 400],
    ['an address without a slash', 'GET api/pair', {}, 400],
    ['a very long address', `GET ${pair}${'a'.repeat(5000)}`, {}, 414],
    ['TRACE', `TRACE ${pair}`, {}, 405],
    ['PUT', 'PUT /api/decide', {}, 405],
    ['DELETE', 'DELETE /api/decide', {}, 405],
    ['another method in a header', 'GET /api/decide', {'x-http-method-override': 'POST'}, 404],
    ['a decision by reading', 'GET /api/decide', {}, 404],
    ['reading by a decision', 'POST /api/pair?path=aligned/a.json', {body: '{}'}, 404],
    ['a decision outside', 'POST /decide', {body: '{}'}, 400],
    ['an upgrade', 'GET /', {connection: 'upgrade', upgrade: 'websocket'}, 400],
    ['a body where none belongs', `GET ${pair}`, {'content-length': '2', body: '{}'}, 400],
    ['chunks', 'POST /api/decide', {'content-length': null, 'transfer-encoding': 'chunked', body: '0\r\n\r\n'}, 400],
    ['chunks and a length', 'POST /api/decide', {'content-length': '5', 'transfer-encoding': 'chunked'}, 400],
    ['no length', 'POST /api/decide', {'content-length': null}, 411],
    ['a length below nothing', 'POST /api/decide', {'content-length': '-1'}, 400],
    ['two lengths', 'POST /api/decide', {'content-length': ['2', '3'], body: '{}'}, 400],
    ['a packed body', 'POST /api/decide', {'content-encoding': 'gzip', body: '{}'}, 415],
    ['more than a decision takes', 'POST /api/decide', {'content-length': '1048577'}, 413],
    [
      'more than a file takes',
      'POST /api/texts?lang=ar&name=a',
      {'content-length': '256000001', 'content-type': 'application/octet-stream'},
      413,
    ],
  ])('%s', async (_reason, first, lines, status) => {
    const server = await pageServer({files: onePair()})
    const began = performance.now()
    expect(await statusOf(server, raw(server, first, lines))).toBe(status)
    expect(performance.now() - began).toBeLessThan(2000)
    expect(server.errors).toEqual([])
  })

  test('a name that is led elsewhere: CONNECT gets no tunnel', async () => {
    const server = await pageServer()
    expect(await server.send(raw(server, 'CONNECT attacker.test:443'))).not.toMatch(/^HTTP\/1\.1 2/u)
  })

  test.each<[string, (server: PageServer) => string]>([
    ['headers of a megabyte', (server) => raw(server, `GET ${pair}`, {'x-a': 'a'.repeat(1e6)})],
    ['ten thousand headers', (server) => raw(server, `GET ${pair}`, {'x-a': Array.from({length: 10_000}, () => 'a')})],
    ['a folded header', (server) => raw(server, `GET ${pair}`, {'x-a': 'a\r\n b'})],
    ['a header with an end of line in it', (server) => raw(server, `GET ${pair}`, {'x-a': 'a\nCookie: b'})],
    ['no HTTP at all', () => '\u0016\u0003\u0001\r\n\r\n'],
    ['HTTP 0.9', () => 'GET /\r\n\r\n'],
  ])('%s: refused, and the server goes on', async (_reason, bytes) => {
    const server = await pageServer({files: onePair()})
    const answer = await server.send(bytes(server))
    expect(answer).not.toContain('Sentence')
    expect(answer).toMatch(/^(?:HTTP\/1\.1 4\d\d |$)/u)
    expect(await statusOf(server, raw(server, `GET ${pair}`))).toBe(200)
  })

  test('a bomb is refused unopened', async () => {
    const server = await pageServer({files: onePair()})
    const bomb = gzipSync(Buffer.alloc(50e6)).toString('latin1')
    expect(await statusOf(server, raw(server, 'POST /api/decide', {'content-encoding': 'gzip', body: bomb}))).toBe(415)
  })

  test('a hundred that never finish stand in the way of nobody', async () => {
    const server = await pageServer({files: onePair()})
    const slow = Array.from({length: 100}, () => server.send(`GET / HTTP/1.1\r\nHost: ${server.host}\r\nX-A: `, 1500))
    expect(await statusOf(server, raw(server, `GET ${pair}`))).toBe(200)
    await Promise.all(slow)
  })
})
