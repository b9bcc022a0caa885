import {chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {PairPayload, RecordChanged} from '../../src/page-model.ts'
import type {Failure} from '../../src/page-requests.ts'
import type {LinkDecision} from '../../src/review-model.ts'
import {readJson} from '../../src/read/json.ts'
import {createDesk} from '../../src/server/desk.ts'
import type {Desk} from '../../src/server/ports.ts'
import {Refusal} from '../../src/server/refusal.ts'
import {writeRecord} from '../../src/write/json.ts'
import {faultyCalls} from '../workspace/faulty-calls.ts'
import {editAtOnce} from './edit-at-once.ts'
import {onePair, recordOf} from './page-client.ts'
import {pageServer, type PageServer} from './page-server.ts'

const path = 'aligned/a.json'
const mark = (index: number, isMarked = true): LinkDecision => ({
  kind: 'mark',
  links: [{ar: [index], en: [index]}],
  isMarked,
})
const note = (index: number, text: string): LinkDecision => ({
  kind: 'note',
  link: {ar: [index], en: [index]},
  note: text,
})

async function pairOf(server: PageServer): Promise<PairPayload> {
  return (await server.ask('GET', `/api/pair?path=${path}`)).json<PairPayload>()
}

async function decide(server: PageServer, version: string, decision: LinkDecision): Promise<RecordChanged> {
  const answer = await server.ask('POST', '/api/decide', {body: {path, version, decision}})
  expect([answer.status, answer.body]).toEqual([200, expect.any(String)])
  return answer.json<RecordChanged>()
}

async function step(server: PageServer, kind: 'undo' | 'redo'): Promise<PairPayload> {
  const {version} = await pairOf(server)
  return (await server.ask('POST', `/api/${kind}`, {body: {path, version}})).json<PairPayload>()
}

describe('decisions', () => {
  test('are in the file at once, and taken back and made again byte for byte', async () => {
    const server = await pageServer({files: onePair()})
    const versions = [server.read(path)]
    let {version} = await pairOf(server)
    const decisions: readonly LinkDecision[] = [
      note(0, 'ملاحظة'),
      mark(0),
      {kind: 'edit', lang: 'ar', segment: 1, text: 'جملة أخرى.'},
      {kind: 'cut', lang: 'en', segment: 2, at: 9},
      {kind: 'merge', links: [0, 1].map((index) => ({ar: [index], en: [index]}))},
      {kind: 'confirm', links: [{ar: [3], en: [4]}]},
    ]
    for (const decision of decisions) {
      const changed = await decide(server, version, decision)
      expect(changed).toMatchObject({path, canUndo: true, canRedo: false})
      ;({version} = changed)
      versions.push(server.read(path))
    }
    for (const before of versions.toReversed().slice(1)) {
      const {record} = await step(server, 'undo')
      expect(server.read(path)).toBe(before)
      expect(writeRecord(record)).toBe(before)
      expect(readJson(before, path)).toEqual({kind: 'record', record})
    }
    expect(await pairOf(server)).toMatchObject({canUndo: false, canRedo: true})
    for (const after of versions.slice(1)) {
      await step(server, 'redo')
      expect(server.read(path)).toBe(after)
    }
  })

  test('can be taken back after the server was started again', async () => {
    const server = await pageServer({files: onePair()})
    const before = server.read(path)
    const {version} = await decide(server, (await pairOf(server)).version, mark(0))
    await decide(server, version, mark(1))
    await server.restart()
    await step(server, 'undo')
    await server.restart()
    expect(await step(server, 'undo')).toMatchObject({canUndo: false, canRedo: true})
    expect(server.read(path)).toBe(before)
  })

  test('on an older version give a conflict that shows the newer one, and lose nothing', async () => {
    const server = await pageServer({files: onePair()})
    const {version} = await pairOf(server)
    await decide(server, version, mark(0))
    const saved = server.read(path)
    for (const [route, body] of [
      ['decide', {path, version, decision: mark(1)}],
      ['undo', {path, version}],
      ['redo', {path, version}],
      ['realign', {path, version}],
    ] as const) {
      const answer = await server.ask('POST', `/api/${route}`, {body})
      expect([route, answer.status]).toEqual([route, 409])
      const {code, current} = answer.json<Failure>()
      expect(code).toBe('stale')
      expect(current?.record.links[0].isMarked).toBe(true)
      expect(current?.canUndo).toBe(true)
    }
    expect(server.read(path)).toBe(saved)
  })

  test('that do not fit are refused with the reason', async () => {
    const server = await pageServer({files: onePair()})
    const {version} = await pairOf(server)
    const body = {path, version, decision: mark(9)}
    const answer = await server.ask('POST', '/api/decide', {body})
    expect([answer.status, answer.json<Failure>().code]).toEqual([422, 'link-gone'])
  })

  test('after a change by hand start from what is there', async () => {
    const server = await pageServer({files: onePair()})
    const {version} = await decide(server, (await pairOf(server)).version, mark(0))
    server.write(path, server.read(path).replace('Sentence number 3', 'Line number 3'))
    const answer = await server.ask('POST', '/api/decide', {body: {path, version, decision: mark(1)}})
    expect(answer.status).toBe(409)
    const {current} = answer.json<Failure>()
    expect(current).toMatchObject({canUndo: false, canRedo: false})
    await decide(server, current?.version ?? '', mark(1))
    await step(server, 'undo')
    expect(server.read(path)).toContain('Line number 3')
  })

  test('in a file that is no record, or none any more, are refused', async () => {
    const server = await pageServer({files: {...onePair(), 'aligned/b.json': '{"a": 1}', 'aligned/c.json': '{'}})
    for (const [name, status] of [
      ['b', 422],
      ['c', 422],
      ['d', 404],
    ] as const) {
      const answer = await server.ask('GET', `/api/pair?path=aligned/${name}.json`)
      expect([name, answer.status]).toEqual([name, status])
    }
    const {version} = await pairOf(server)
    rmSync(join(server.root, path))
    const answer = await server.ask('POST', '/api/decide', {body: {path, version, decision: mark(0)}})
    expect([answer.status, answer.json<Failure>().code]).toEqual([404, 'file-not-found'])
    expect(server.errors).toEqual([])
  })

  test('of a record that was made meanwhile are taken', async () => {
    const server = await pageServer({files: onePair()})
    await pairOf(server)
    expect((await server.ask('GET', '/api/pair?path=aligned/sub/b.json')).status).toBe(404)
    server.write('aligned/sub/b.json', writeRecord(recordOf(2)))
    await expect
      .poll(async () => (await server.ask('GET', '/api/pair?path=aligned/sub/b.json')).status, {timeout: 5000})
      .toBe(200)
  })

  test('through a link that leads out of the workspace are refused', async () => {
    const server = await pageServer({files: {'aligned/a.json': writeRecord(recordOf(1))}})
    const outside = join(server.root, '../outside.json')
    writeFileSync(outside, writeRecord(recordOf(2)))
    rmSync(join(server.root, path))
    symlinkSync('../../outside.json', join(server.root, path))
    try {
      const {version} = await pairOf(server)
      const answer = await server.ask('POST', '/api/decide', {body: {path, version, decision: mark(0)}})
      expect([answer.status, answer.json<Failure>().code]).toEqual([403, 'outside'])
    } finally {
      rmSync(outside)
    }
  })
})

test('a pair that has no file is shown as the Analyst has it', async () => {
  const server = await pageServer({analyst: {recordOf: async (asked) => (asked === path ? recordOf(3) : null)}})
  const shown = await pairOf(server)
  expect(shown.record.links).toHaveLength(3)
  expect(shown).toMatchObject({canUndo: false, canRedo: false})
})

test('with --read-only the Analyst goes before a file that it could not save', async () => {
  const recordOfPath = async (): Promise<PairPayload['record']> => recordOf(3)
  const server = await pageServer({files: onePair(9), isReadOnly: true, analyst: {recordOf: recordOfPath}})
  expect((await pairOf(server)).record.links).toHaveLength(3)
})

test('aligning anew is a step like others', async () => {
  const realign = async (_path: string, record: PairPayload['record']): Promise<PairPayload['record']> => ({
    ...record,
    links: record.links.map((link) => ({...link, confidence: 1})),
  })
  const server = await pageServer({files: onePair(), analyst: {realign}})
  const before = server.read(path)
  const {version} = await pairOf(server)
  const answer = await server.ask('POST', '/api/realign', {body: {path, version}})
  expect(answer.json<PairPayload>()).toMatchObject({canUndo: true})
  expect(answer.json<PairPayload>().record.links[0].confidence).toBe(1)
  await step(server, 'undo')
  expect(server.read(path)).toBe(before)
})

test('a decision that comes while it is aligned anew is kept', async () => {
  const decided = {made: async (): Promise<void> => {}}
  const realign = async (_path: string, record: PairPayload['record']): Promise<PairPayload['record']> => {
    await decided.made()
    return {...record, links: record.links.map((link) => ({...link, confidence: 1}))}
  }
  const server = await pageServer({files: onePair(), analyst: {realign}})
  const {version} = await pairOf(server)
  decided.made = async () => void (await decide(server, version, note(0, 'kept')))
  const answer = await server.ask('POST', '/api/realign', {body: {path, version}})
  expect(answer.status).toBe(409)
  expect((await pairOf(server)).record.links[0]).toMatchObject({note: 'kept', confidence: 0.5})
})

describe('every page hears', () => {
  async function heard(server: PageServer, act: () => Promise<void>): Promise<string> {
    const request = `GET /api/events HTTP/1.1\r\nHost: ${server.host}\r\nCookie: ${server.cookie}\r\n\r\n`
    const listening = server.send(request, 1500)
    await new Promise((done) => setTimeout(done, 300))
    await act()
    return listening
  }

  test('of a decision', async () => {
    const server = await pageServer({files: onePair()})
    const {version} = await pairOf(server)
    let after = ''
    const events = await heard(server, async () => {
      after = (await decide(server, version, mark(0))).version
    })
    const event = `data: {"kind":"pair","path":"aligned/a.json","version":"${after}"}`
    // Once: what the watch sees of it is no news.
    expect(events.split(event)).toHaveLength(2)
    expect(server.analyst.asked).toContainEqual(['changed', [join(server.root, path)]])
  })

  test('of a change by another program', async () => {
    const server = await pageServer({files: onePair()})
    await pairOf(server)
    const events = await heard(server, async () => server.write(path, writeRecord(recordOf(5))))
    expect(events).toContain('data: {"kind":"pair","path":"aligned/a.json"')
  })
})

describe('where nothing can be saved', () => {
  async function failureOf(desk: Desk): Promise<unknown> {
    const {version} = await desk.pair(path)
    const outcome = await desk.decide({path, version, decision: mark(0)}).catch((error: unknown) => error)
    return outcome instanceof Refusal ? outcome.failure.code : outcome instanceof Error ? outcome.message : outcome
  }

  test.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])('%s: it is said, and nothing has changed', async (code) => {
    const server = await pageServer({files: onePair()})
    const before = server.read(path)
    const calls = faultyCalls((_at, call) => (call.startsWith('write .a.json.muqabala-*') ? code : null))
    const desk = createDesk({root: server.root, isReadOnly: false, recordOf: async () => null, calls})
    expect(await failureOf(desk)).toBe('file-unwritable')
    expect(server.read(path)).toBe(before)
    expect(readdirSync(join(server.root, 'aligned'))).toEqual(['a.json'])
    expect(await pairOf(server)).toMatchObject({canUndo: false})
    await decide(server, (await pairOf(server)).version, mark(0))
    await step(server, 'undo')
    expect(server.read(path)).toBe(before)
  })

  // The owner of all files may write everywhere.
  test.skipIf(process.getuid?.() === 0)('a folder that may only be read', async () => {
    const server = await pageServer({files: onePair()})
    mkdirSync(join(server.root, '.muqabala'))
    chmodSync(join(server.root, 'aligned'), 0o555)
    try {
      const {version} = await pairOf(server)
      const answer = await server.ask('POST', '/api/decide', {body: {path, version, decision: mark(0)}})
      expect([answer.status, answer.json<Failure>().code]).toEqual([403, 'file-unwritable'])
    } finally {
      chmodSync(join(server.root, 'aligned'), 0o755)
    }
  })
})

test('clients that all change one record at once: each edit is there in the end', async () => {
  const server = await pageServer({files: onePair(12)})
  const edited = await editAtOnce(server, {clients: 12, edits: 5})
  expect(edited).toMatchObject({saved: 60, lost: 0})
  expect(edited.conflicts).toBeGreaterThan(0)
  // None of them was laid over another: all can be taken back, one after the other.
  const before = onePair(12)[path]
  for (let at = 0; at < 60; at++) await step(server, 'undo')
  expect(server.read(path)).toBe(before)
})
