import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {embedPairs} from '../../src/embeddings/embed-pairs.ts'
import {embedTexts} from '../../src/embeddings/embed-texts.ts'
import {answerOf, send, settingsFor, startService} from './fake-service.ts'
import {tempEnvironment} from './temp-environment.ts'

const pairs = [
  {ar: ['مرحبا', 'نعم'], en: ['hello', 'yes', 'yes']},
  {ar: [], en: ['alone']},
  {ar: ['نعم'], en: ['']},
]

test('each pair has its rows by place, and equal segments of different pairs are asked for once', async () => {
  const service = await startService()
  const settings = settingsFor(service.url, {batch: 32})
  const {pairs: found, problems} = await embedPairs(pairs, settings, tempEnvironment())
  expect(problems).toEqual([])
  expect(service.asked.map(({input}) => input)).toEqual([['مرحبا', 'نعم', 'hello', 'yes', 'alone']])
  expect(found).toHaveLength(3)
  for (const [at, {size, ar, en}] of (found ?? []).entries()) {
    expect(ar).toEqual((await embedTexts(pairs[at].ar, settings, tempEnvironment())).vectors)
    if (at < 2) expect(en).toEqual((await embedTexts(pairs[at].en, settings, tempEnvironment())).vectors)
    else expect(en).toEqual(new Float32Array(size))
  }
})

test('a pair can be sent to a worker without the others', async () => {
  const service = await startService()
  const {pairs: found} = await embedPairs(pairs, settingsFor(service.url), tempEnvironment())
  for (const {ar, en} of found ?? []) {
    expect([ar.buffer.byteLength, en.buffer.byteLength]).toEqual([ar.byteLength, en.byteLength])
  }
})

test('no pairs, no request', async () => {
  const service = await startService()
  expect(await embedPairs([], settingsFor(service.url), tempEnvironment())).toEqual({pairs: [], problems: []})
  expect(service.asked).toEqual([])
})

test('a failure half-way leaves no pair with vectors, and is said once', async () => {
  const service = await startService(({input}, response, at) => {
    if (at < 2) send(response, answerOf(input))
    else send(response, {error: 'out of memory'}, 500)
  })
  const {pairs: found, problems} = await embedPairs(pairs, settingsFor(service.url, {batch: 1}), tempEnvironment())
  expect(found).toBeNull()
  expect(problems).toMatchObject([{code: 'embeddings-status', args: {status: 500, message: 'out of memory'}}])
})

test('more than memory should hold is refused after the first answer', async () => {
  const service = await startService(({input}, response) => send(response, answerOf(input, 16_000)))
  const segments = Array.from({length: 16_000}, (_, at) => `${at}`)
  const settings = settingsFor(service.url, {batch: 2})
  const {pairs: found, problems} = await embedPairs([{ar: segments, en: []}], settings, tempEnvironment())
  expect(found).toBeNull()
  expect(problems).toEqual([{code: 'embeddings-too-many', args: {megabytes: 1024, limit: 1000}}])
  expect(service.asked.length).toBeLessThanOrEqual(3)
})

test('cancelling is no failure of the service: it is thrown', async () => {
  const service = await startService(() => undefined)
  const controller = new AbortController()
  const asking = embedPairs(pairs, settingsFor(service.url), tempEnvironment({signal: controller.signal}))
  await expect.poll(() => service.asked.length).toBeGreaterThan(0)
  controller.abort(new Error('enough'))
  await expect(asking).rejects.toThrow('enough')
})

test('a trouble with the cache is said, and the pairs have their vectors', async () => {
  const service = await startService()
  const environment = tempEnvironment()
  writeFileSync(join(environment.root, '.muqabala'), '')
  const {pairs: found, problems} = await embedPairs(pairs, settingsFor(service.url, {cache: true}), environment)
  expect(found).toHaveLength(3)
  expect(problems.map(({code}) => code)).toContain('file-unwritable')
})
