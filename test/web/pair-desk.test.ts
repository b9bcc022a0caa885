import {expect, test} from 'vitest'
import type {PairPayload, RecordChanged} from '../../src/page-model.ts'
import type {Failure} from '../../src/page-requests.ts'
import type {LinkDecision} from '../../src/review-model.ts'
import {failureOf} from '../../web/api.ts'
import {applyDecision} from '../../web/apply-decision.ts'
import {createObservable} from '../../web/observable.ts'
import {createPairDesk, type PairDesk} from '../../web/pair-desk.ts'
import {emptyState, type PageState} from '../../web/page-state.ts'
import type {Answer, Source} from '../../web/source.ts'
import {link, record} from './align-record.ts'

const path = 'aligned/made-up.json'
const start: PairPayload = {
  path,
  version: 'v0',
  record: record([link([0], [0]), link([1], [1]), link([2], [2])]),
  canUndo: false,
  canRedo: false,
}
const confirm = (at: number): LinkDecision => ({kind: 'confirm', links: [{ar: [at], en: [at]}]})

/** A server with one pair, that answers when it is let. */
function createServer() {
  let saved = start
  const past: PairPayload[] = []
  const waiting: (() => void)[] = []
  let next: Failure | null = null
  const state = {isDown: false, asked: 0}
  const save = (pair: PairPayload): PairPayload => {
    past.push(saved)
    saved = {...pair, version: `v${past.length}`, canUndo: true}
    return saved
  }
  const answer = <T>(act: () => Answer<T>): Promise<Answer<T>> =>
    new Promise((resolve) =>
      waiting.push(() => {
        state.asked++
        if (state.isDown) resolve({ok: false, failure: failureOf('offline')})
        else if (next === null) resolve(act())
        else {
          resolve({ok: false, failure: next})
          next = null
        }
      }),
    )
  const onCurrent = <T>(version: string, act: () => T): Answer<T> =>
    version === saved.version ? {ok: true, value: act()} : {ok: false, failure: {...failureOf('stale'), current: saved}}
  const source: Pick<Source, 'pair' | 'decide' | 'undo' | 'redo' | 'realign'> = {
    pair: () => Promise.resolve({ok: true, value: saved}),
    decide: ({version, decision}) =>
      answer(() =>
        onCurrent<RecordChanged>(version, () => {
          const applied = applyDecision(saved.record, decision)
          if ('fault' in applied) throw new Error(applied.fault)
          const {version, canUndo, canRedo} = save({...saved, record: applied.record})
          return {path, version, canUndo, canRedo}
        }),
      ),
    undo: ({version}) => answer(() => onCurrent(version, () => save({...past.at(-1)!, canRedo: true}))),
    redo: ({version}) => answer(() => onCurrent(version, () => saved)),
    realign: ({version}) => answer(() => onCurrent(version, () => save(saved))),
  }
  return {
    source: source as Source,
    state,
    saved: () => saved,
    /** Answers everything, one after the other, until nobody asks. */
    async answerAll() {
      for (let turn = 0; turn < 50; turn++) {
        waiting.shift()?.()
        await new Promise((resolve) => setTimeout(resolve, 0))
      }
    },
    fail: (failure: Failure) => void (next = failure),
    changeElsewhere: (decision: LinkDecision) => {
      const applied = applyDecision(saved.record, decision)
      if ('record' in applied) save({...saved, record: applied.record})
    },
  }
}

function bench() {
  const server = createServer()
  const state = createObservable<PageState>(emptyState)
  const told: string[] = []
  const desk: PairDesk = createPairDesk({
    source: server.source,
    state,
    apply: applyDecision,
    news: {
      fault: (fault) => void told.push(`fault ${fault}`),
      failed: (failure) => void told.push(`failed ${failure.code}`),
      lost: (count) => void told.push(`lost ${count}`),
      unreachable: () => void told.push('unreachable'),
      reloaded: () => void told.push('reloaded'),
    },
  })
  return {server, state, told, desk}
}

async function open() {
  const {server, state, told, desk} = bench()
  await desk.load(path)
  const shown = (): string =>
    state
      .get()
      .pairs[path].value!.record.links.map(({status}) => status[0])
      .join('')
  return {server, state, told, desk, shown, pair: () => state.get().pairs[path]}
}

const savedOf = ({saved}: {saved(): PairPayload}): string =>
  saved()
    .record.links.map(({status}) => status[0])
    .join('')

test('a decision shows at once and is saved', async () => {
  const {desk, shown, server, pair} = await open()
  expect(desk.decide(path, confirm(0))).toBe(null)
  expect([shown(), pair().unsaved, pair().value!.canUndo]).toEqual(['caa', 1, true])
  await server.answerAll()
  expect([savedOf(server), pair().unsaved, pair().value!.version]).toEqual(['caa', 0, 'v1'])
})

test('fast decisions go one after the other, each on the version before', async () => {
  const {desk, shown, server, pair} = await open()
  for (const at of [0, 1, 2]) desk.decide(path, confirm(at))
  expect(shown()).toBe('ccc')
  await server.answerAll()
  expect([savedOf(server), server.state.asked, pair().value!.version]).toEqual(['ccc', 3, 'v3'])
})

test('a decision that does not fit is refused before it is sent', async () => {
  const {desk, told, server} = await open()
  expect(desk.decide(path, {kind: 'confirm', links: [{ar: [7], en: []}]})).toBe('link-gone')
  await server.answerAll()
  expect([told, server.state.asked]).toEqual([['fault link-gone'], 0])
})

test('what the server refuses is taken back and told', async () => {
  const {desk, shown, server, told} = await open()
  server.fail(failureOf('disk-full'))
  desk.decide(path, confirm(0))
  await server.answerAll()
  expect([shown(), savedOf(server), told]).toEqual(['aaa', 'aaa', ['failed disk-full']])
})

test('while nobody answers decisions wait, and are sent later', async () => {
  const {desk, shown, server, told, pair} = await open()
  server.state.isDown = true
  desk.decide(path, confirm(0))
  desk.decide(path, confirm(1))
  await server.answerAll()
  expect([shown(), pair().unsaved, desk.unsaved(), told]).toEqual(['cca', 2, 2, ['unreachable']])
  server.state.isDown = false
  desk.resume()
  await server.answerAll()
  expect([savedOf(server), pair().unsaved]).toEqual(['cca', 0])
})

test('an undo waits for what is on its way', async () => {
  const {desk, shown, server} = await open()
  desk.decide(path, confirm(0))
  desk.step(path, 'undo')
  desk.decide(path, confirm(2))
  await server.answerAll()
  expect([shown(), savedOf(server)]).toEqual(['aac', 'aac'])
})

test.each([
  ['theirs', 'aca'],
  ['mine', 'cca'],
] as const)('a conflict stops everything until it is settled: %s', async (keep, outcome) => {
  const {desk, shown, server, state, told} = await open()
  server.changeElsewhere(confirm(1))
  desk.decide(path, confirm(0))
  await server.answerAll()
  const {conflict} = state.get()
  expect(conflict?.mine.record.links.map(({status}) => status[0]).join('')).toBe('caa')
  expect(conflict?.theirs.version).toBe('v1')
  desk.settle(keep)
  await server.answerAll()
  expect([shown(), savedOf(server), state.get().conflict, told]).toEqual([outcome, outcome, null, []])
})

test('what does not fit what is saved is counted', async () => {
  const {desk, server, told, state} = await open()
  server.changeElsewhere({
    kind: 'merge',
    links: [
      {ar: [0], en: [0]},
      {ar: [1], en: [1]},
    ],
  })
  desk.decide(path, confirm(0))
  await server.answerAll()
  expect(state.get().conflict).not.toBe(null)
  desk.settle('mine')
  await server.answerAll()
  expect(told).toEqual(['lost 1'])
})

test('an undo on an older version is none: the pair is shown as it is', async () => {
  const {desk, server, told, shown} = await open()
  server.changeElsewhere(confirm(1))
  desk.step(path, 'undo')
  await server.answerAll()
  expect([told, shown(), savedOf(server)]).toEqual([['reloaded'], 'aca', 'aca'])
})

test('news of an own version is no news; of another, the pair is loaded', async () => {
  const {desk, server, shown, pair} = await open()
  desk.decide(path, confirm(0))
  desk.changed(path, 'v1')
  await server.answerAll()
  expect(pair().value!.version).toBe('v1')
  server.changeElsewhere(confirm(1))
  desk.changed(path, 'v2')
  await server.answerAll()
  expect(shown()).toBe('cca')
})

test('news while a text is edited waits until that is done', async () => {
  const {desk, server, shown, pair} = await open()
  desk.setEditing(path, true)
  server.changeElsewhere(confirm(1))
  desk.changed(path, 'v1')
  await server.answerAll()
  expect([shown(), pair().isChangedOutside]).toEqual(['aaa', true])
  desk.setEditing(path, false)
  await server.answerAll()
  expect([shown(), pair().isChangedOutside]).toEqual(['aca', false])
})

test('a version that is told while the pair is on its way is not missed', async () => {
  const {desk, server, state} = bench()
  const [old, now] = [server.saved(), (server.changeElsewhere(confirm(2)), server.saved())]
  const answers = [old, now]
  server.source.pair = () => Promise.resolve({ok: true, value: answers.shift() ?? now})
  const loaded = desk.load(path)
  desk.changed(path, now.version)
  await loaded
  expect(state.get().pairs[path].value?.version).toBe(now.version)
})

test('an answer that is older than what was saved meanwhile is not shown', async () => {
  const {desk, server, pair} = await open()
  let answer = (): void => {}
  const old = server.saved()
  server.source.pair = () => new Promise((done) => void (answer = () => done({ok: true, value: old})))
  const loaded = desk.load(path)
  desk.decide(path, confirm(0))
  await server.answerAll()
  answer()
  await loaded
  expect([pair().value?.version, pair().unsaved, pair().isLoading]).toEqual(['v1', 0, false])
})
