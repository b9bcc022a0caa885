import {describe, expect, test} from 'vitest'
import type {PairPayload} from '../../src/page-model.ts'
import type {Failure} from '../../src/page-requests.ts'
import {Refusal} from '../../src/server/refusal.ts'
import {InputError} from '../../src/errors.ts'
import {onePair} from './page-client.ts'
import {pageServer} from './page-server.ts'

const decision = {kind: 'confirm', links: []}
const path = 'aligned/a.json'

describe('who comes without the key', () => {
  test('is told in both languages where it is, and nothing else', async () => {
    const server = await pageServer({files: onePair()})
    const {status, body, headers} = await server.ask('GET', '/', {headers: {Cookie: null}})
    expect(status).toBe(403)
    expect(body).toContain('افتح العنوان')
    expect(body).toContain('Open the address')
    expect(body).not.toContain('app.js')
    expect(headers['set-cookie']).toBeUndefined()
  })

  test.each([
    ['a wrong token', (token: string) => `token=${token.slice(1)}A`],
    ['an empty token', () => 'token='],
    ['the token twice', (token: string) => `token=${token}&token=${token}`],
    ['the token and another', (token: string) => `token=a&token=${token}`],
    ['the token as a list', (token: string) => `token[]=${token}`],
  ])('%s gives no cookie', async (_reason, query) => {
    const server = await pageServer()
    const {status, headers} = await server.ask('GET', `/?${query(server.token)}`, {headers: {Cookie: null}})
    expect([status, headers['set-cookie']]).toEqual([403, undefined])
  })

  test('a token in an address of the API opens nothing', async () => {
    const server = await pageServer({files: onePair()})
    const {status} = await server.ask('GET', `/api/project?token=${server.token}`, {headers: {Cookie: null}})
    expect(status).toBe(401)
  })
})

describe('the key', () => {
  test('is exchanged for a cookie of another value, and leaves the address', async () => {
    const server = await pageServer()
    const {status, headers, body} = await server.ask('GET', `/?token=${server.token}`, {headers: {Cookie: null}})
    expect(status).toBe(200)
    expect(headers['set-cookie']).toMatch(/^muqabala-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/u)
    expect(headers['set-cookie']).toContain(`muqabala-${server.port}=`)
    expect(headers['set-cookie']).not.toContain(server.token)
    expect(body).toContain('<meta http-equiv="refresh" content="0;url=/">')
    expect(body).not.toContain(server.token)
  })

  test('opens the page in the language of the workspace, or in the one asked for', async () => {
    const server = await pageServer()
    const opened = await server.ask('GET', '/')
    expect(opened.body).toContain('<html lang="en" dir="ltr">')
    expect(opened.body).toContain('<script src="/app.js" defer></script>')
    expect((await server.ask('GET', '/?lang=ar')).body).toContain('<html lang="ar" dir="rtl">')
    expect((await server.ask('GET', '/?lang="><script>alert(1)</script>')).body).not.toContain('alert')
  })

  test('of another server, or of this one before it was started again, opens nothing', async () => {
    const [first, second] = [await pageServer(), await pageServer()]
    const foreign = first.cookie.replace(/^[^=]+/u, second.cookie.split('=')[0])
    expect((await second.ask('GET', '/api/project', {headers: {Cookie: foreign}})).status).toBe(401)
    const old = second.cookie
    await second.restart()
    expect((await second.ask('GET', '/api/project', {headers: {Cookie: old}})).status).toBe(401)
  })
})

test.each([
  ['the page', 'GET', '/', 200],
  ['a script', 'GET', '/app.js', 200],
  ['an answer', 'GET', '/api/project', 200],
  ['a failure', 'GET', '/api/nothing', 404],
  ['a page that is not there', 'GET', '/nothing', 404],
  ['what is refused', 'POST', '/', 400],
])('%s carries the headers that keep it safe', async (_reason, method, address, status) => {
  const server = await pageServer()
  const answer = await server.ask(method, address)
  expect(answer.status).toBe(status)
  expect(answer.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';")
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(answer.headers['content-security-policy']).not.toContain('unsafe')
  expect(answer.headers['cache-control']).toBe(address === '/app.js' ? 'no-cache' : 'no-store')
  expect(answer.headers['x-powered-by']).toBeUndefined()
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
})

test('a file of the page is sent once', async () => {
  const server = await pageServer()
  const {headers, body} = await server.ask('GET', '/app.js')
  expect([headers['content-type'], body]).toEqual(['text/javascript; charset=utf-8', 'void 0'])
  const again = await server.ask('GET', '/app.js', {headers: {'If-None-Match': headers.etag}})
  expect([again.status, again.body]).toEqual([304, ''])
})

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/app.js/..%2f..%2fpackage.json',
  '/app.js%00.css',
  '/.git/config',
  '/aligned/a.json',
  '/api/pair?path=../a.json',
  '/api/pair?path=aligned/../aligned/a.json',
  '/api/pair?path=/etc/passwd',
  '/api/pair?path=aligned%2f..%2f..%2fa.json',
  '/api/pair?path=aligned%5ca.json',
  '/api/pair?path=aligned/a.json%00',
  '/api/pair?path=file:///etc/passwd',
  '/api/pair?path=ALIGNED/a.json',
  '/api/pair?path=',
  '/api/pair',
  '/api/pair?path=aligned/a.json&path=aligned/a.json',
  '/api/pair?path=aligned/a.json&more=1',
  '/api/pair?__proto__=1&path=aligned/a.json',
  '/api/pair?path=%ff%fe',
  '/api/pair?path=<script>alert(1)</script>',
  '/api/export?path=aligned/a.json&format=../x',
  '/api/export?path=../a.json&format=csv',
  '/api/export?path=&format=csv',
])('%s gives no file', async (address) => {
  const server = await pageServer({files: {...onePair(), 'package.json': '{"secret": 1}'}})
  const {status, body, headers} = await server.ask('GET', address.replaceAll('<', '%3C').replaceAll('>', '%3E'))
  expect([400, 404]).toContain(status)
  expect(body).not.toContain('secret')
  expect(body).not.toContain('Sentence')
  expect(headers['content-type']).not.toContain('html')
  expect(server.errors).toEqual([])
})

describe('routes', () => {
  test('hand on what they get', async () => {
    const server = await pageServer({files: onePair()})
    const {asked} = server.analyst
    const glossary = {version: 'g', decision: {kind: 'add', cells: {ar: 'وهران', en: 'Oran'}, file: null}}
    const requests: [string, unknown][] = [
      ['glossary', glossary],
      ['glossary/undo', {version: 'g'}],
      ['fix', {version: 'v', ids: ['a']}],
      ['take-back', {path: 'log'}],
      ['ignore', {ids: ['a'], reason: 'r'}],
      ['unignore', {ids: ['a']}],
    ]
    for (const [route, body] of requests) {
      expect((await server.ask('POST', `/api/${route}`, {body})).status).toBe(200)
      expect(asked.at(-1)?.[1]).toEqual(body)
    }
    for (const route of ['project', 'findings', 'terms', 'spelling']) {
      expect((await server.ask('GET', `/api/${route}`)).status).toBe(200)
      expect(asked.at(-1)?.[0]).toBe(route)
    }
  })

  test('a file comes under its name', async () => {
    const server = await pageServer({files: onePair()})
    const {headers, body} = await server.ask('GET', `/api/export?path=${path}&format=csv`)
    expect(body).toBe('\u0001')
    expect(headers['content-disposition']).toBe(
      `attachment; filename="_____1_.csv"; filename*=UTF-8''%D9%85%D9%84%D9%81%20%221%22.csv`,
    )
  })

  test('a file is sent as it is', async () => {
    const server = await pageServer({files: onePair()})
    const headers = {'Content-Type': 'application/octet-stream'}
    const name = encodeURIComponent('نص.txt')
    const added = await server.ask('POST', `/api/texts?lang=ar&name=${name}`, {headers, body: 'نص'})
    expect(added.json()).toEqual({path: 'seeds/ar/new.txt'})
    expect(server.analyst.asked.at(-1)).toEqual([
      'addText',
      'ar',
      {name: 'نص.txt', bytes: new TextEncoder().encode('نص')},
    ])
    const imported = await server.ask('POST', `/api/import?path=${path}&name=a.csv`, {headers, body: 'a'})
    expect(imported.json()).toEqual({rows: 2, problems: []})
  })

  test.each(['../a.txt', '..', '.', 'a/b.txt', 'a\\b.txt', '', 'a\0', 'a\nb', 'a'.repeat(300)])(
    'a file called %j is not taken',
    async (name) => {
      const server = await pageServer()
      const headers = {'Content-Type': 'application/octet-stream'}
      const address = `/api/texts?lang=ar&name=${encodeURIComponent(name)}`
      expect((await server.ask('POST', address, {headers, body: 'a'})).status).toBe(400)
      expect(server.analyst.asked).not.toContainEqual(expect.arrayContaining(['addText']))
    },
  )

  test.each<[string, Error, number, string]>([
    ['a conflict', new Refusal(409, {code: 'stale', message: {ar: '', en: ''}}), 409, 'stale'],
    ['a full disk', new InputError('file-unwritable', {path: 'a', args: {cause: 'ENOSPC'}}), 507, 'file-unwritable'],
    [
      'a folder of others',
      new InputError('file-unwritable', {path: 'a', args: {cause: 'EACCES'}}),
      403,
      'file-unwritable',
    ],
    ['a lock', new InputError('file-locked', {path: 'a', args: {pid: 1, lock: 'b'}}), 423, 'file-locked'],
    ['a bad file', new InputError('json-invalid', {path: 'a', line: 3}), 422, 'json-invalid'],
  ])('%s is said in both languages', async (_reason, error, status, code) => {
    const fix = async (): Promise<never> => {
      throw error
    }
    const server = await pageServer({analyst: {fix}})
    const answer = await server.ask('POST', '/api/fix', {body: {version: 'v', ids: []}})
    expect([answer.status, answer.json<Failure>().code]).toEqual([status, code])
    expect(server.errors).toEqual([])
  })

  test('a mistake of ours is told to the terminal, and to the page only that there was one', async () => {
    const project = async (): Promise<never> => {
      throw new TypeError('secret of the machine')
    }
    const server = await pageServer({analyst: {project}})
    const {status, body} = await server.ask('GET', '/api/project')
    expect(status).toBe(500)
    expect(body).not.toContain('secret')
    expect(server.errors).toHaveLength(1)
  })

  test('with --read-only all is shown and nothing taken', async () => {
    const server = await pageServer({files: onePair(), isReadOnly: true})
    const shown = await server.ask('GET', `/api/pair?path=${path}`)
    const {version: now} = shown.json<PairPayload>()
    const routes = 'decide undo redo realign glossary glossary/undo fix take-back ignore unignore import texts'.split(
      ' ',
    )
    for (const route of routes) {
      const isFile = route === 'import' || route === 'texts'
      const headers = {'Content-Type': isFile ? 'application/octet-stream' : 'application/json'}
      const answer = await server.ask('POST', `/api/${route}`, {headers, body: {path, version: now, decision}})
      expect([route, answer.status, answer.json<Failure>().code]).toEqual([route, 403, 'read-only'])
    }
    expect((await server.ask('GET', `/api/pair?path=${path}`)).body).toBe(shown.body)
  })
})

describe('events', () => {
  const listen = (server: Awaited<ReturnType<typeof pageServer>>, wait: number): Promise<string> =>
    server.send(`GET /api/events HTTP/1.1\r\nHost: ${server.host}\r\nCookie: ${server.cookie}\r\n\r\n`, wait)

  test('come to every page that listens', async () => {
    const server = await pageServer({files: onePair()})
    const pages = Array.from({length: 100}, () => listen(server, 600))
    await new Promise((done) => setTimeout(done, 300))
    server.analyst.tell({kind: 'analysis'})
    const heard = await Promise.all(pages)
    expect(heard.filter((one) => one.includes('data: {"kind":"analysis"}\n\n'))).toHaveLength(100)
    expect(heard[0]).toContain('content-type: text/event-stream')
    expect(heard[0]).toContain('cache-control: no-store')
  })

  test('a page too many is told so, and takes the place of one that has gone', async () => {
    const server = await pageServer()
    const pages = Array.from({length: 256}, () => listen(server, 1500))
    await new Promise((done) => setTimeout(done, 800))
    expect((await server.ask('GET', '/api/events')).json<Failure>().code).toBe('busy')
    await Promise.all(pages)
    await new Promise((done) => setTimeout(done, 300))
    expect(await listen(server, 300)).toMatch(/^HTTP\/1\.1 200 /u)
  })

  test('nobody listens without the cookie, or from elsewhere', async () => {
    const server = await pageServer()
    expect((await server.ask('GET', '/api/events', {headers: {Cookie: null}})).status).toBe(401)
    const foreign = {Origin: 'http://attacker.test'}
    expect((await server.ask('GET', '/api/events', {headers: foreign})).status).toBe(403)
  })
})
