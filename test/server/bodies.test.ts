import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Failure} from '../../src/page-requests.ts'
import {onePair, send} from './page-client.ts'
import {pageServer} from './page-server.ts'

const version = 'a'.repeat(64)
const decision = {kind: 'confirm', links: []}
const path = 'aligned/a.json'

describe('bodies', () => {
  test.each<[string, string | Record<string, unknown>]>([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '5'],
    ['lists in lists without end', '['.repeat(100_000)],
    ['a hundred thousand lists in lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a number beyond all numbers', '{"path":1e999999}'],
    ['no path', {version, decision}],
    ['a path that is a number', {path: 5, version, decision}],
    ['a path with NUL', {path: 'a\0', version, decision}],
    ['half a surrogate pair', '{"path":"\\ud800"}'],
    ['a very long path', {path: 'a'.repeat(100_000), version, decision}],
    ['a version that is none', {path, version: 'latest', decision}],
    ['a key more', {path, version, decision, more: 1}],
    ['a key more in the decision', {path, version, decision: {...decision, more: 1}}],
    ['a decision that there is not', {path, version, decision: {kind: 'delete'}}],
    ['links that are none', {path, version, decision: {kind: 'confirm', links: [{ar: ['0'], en: []}]}}],
    ['a segment below nothing', {path, version, decision: {kind: 'join', lang: 'ar', segment: -1}}],
    ['a segment between two', {path, version, decision: {kind: 'join', lang: 'ar', segment: 0.5}}],
    ['a language more', {path, version, decision: {kind: 'join', lang: 'fr', segment: 0}}],
    ['a text with NUL', {path, version, decision: {kind: 'edit', lang: 'ar', segment: 0, text: 'a\0'}}],
    ['a note without end', {path, version, decision: {kind: 'note', link: {ar: [], en: []}, note: 'a'.repeat(20_001)}}],
    [
      'another prototype',
      `{"path":"${path}","version":"${version}","__proto__":{"x":1},"decision":{"kind":"confirm","links":[]}}`,
    ],
    [
      'another prototype further in',
      `{"path":"${path}","version":"${version}","decision":{"kind":"confirm","links":[],"__proto__":{}}}`,
    ],
    ['a constructor', `{"constructor":{"prototype":{"x":1}},"path":"${path}"}`],
  ])('%s: 400', async (_reason, body) => {
    const server = await pageServer({files: onePair()})
    const answer = await server.ask('POST', '/api/decide', {body})
    expect(answer.status).toBe(400)
    expect(answer.json<Failure>()).toMatchObject({code: 'bad-body', message: {ar: expect.any(String)}})
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
    expect(server.errors).toEqual([])
  })

  test('bytes that are no UTF-8: 400', async () => {
    const {host, cookie, port} = await pageServer()
    const body = Buffer.from('{"path":"\u00ff\u00fe"}', 'latin1')
    const head = `POST /api/decide HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nOrigin: http://${host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`
    expect(await send(port, Buffer.concat([Buffer.from(head), body]))).toMatch(/^HTTP\/1\.1 400 /u)
  })

  test('anything at all: never our mistake', async () => {
    const server = await pageServer({files: onePair()})
    const routes = ['decide', 'undo', 'realign', 'glossary', 'glossary/undo', 'fix', 'take-back', 'ignore', 'unignore']
    const key = fc.constantFrom('path', 'version', 'decision', 'ids', 'reason', 'kind', 'links', '__proto__', 'cells')
    const {value} = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.string({unit: 'binary', maxLength: 5}),
        fc.integer(),
        fc.constant(null),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), {maxLength: 3}),
      object: fc.dictionary(key, tie('value'), {maxKeys: 4}),
    }))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), fc.oneof(value, fc.json()), async (route, body) => {
        const {status} = await server.ask('POST', `/api/${route}`, {body})
        expect([200, 400]).toContain(status)
      }),
      {numRuns: 150},
    )
    expect(server.errors).toEqual([])
  })
})
