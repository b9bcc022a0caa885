import {getEventListeners} from 'node:events'
import {describe, expect, test, vi} from 'vitest'
import {embedTexts} from '../../src/embeddings/embed-texts.ts'
import {answerOf, send, settingsFor, startService} from './fake-service.ts'
import {tempEnvironment} from './temp-environment.ts'

const texts = ['one', 'two', 'three']

describe('cancelling', () => {
  test('ends a request under way and asks no more', async () => {
    const service = await startService(() => undefined)
    const controller = new AbortController()
    const asking = embedTexts(texts, settingsFor(service.url, {batch: 1}), tempEnvironment({signal: controller.signal}))
    await expect.poll(() => service.asked.length).toBe(2)
    controller.abort()
    await expect(asking).rejects.toBe(controller.signal.reason)
    await expect.poll(() => service.underWay()).toBe(0)
    expect(service.asked).toHaveLength(2)
  })

  test('ends the waiting between two tries', async () => {
    const service = await startService((_asked, response) => {
      response.writeHead(429, {'retry-after': '20'}).end()
    })
    const controller = new AbortController()
    const environment = tempEnvironment({signal: controller.signal, pause: undefined})
    const asking = embedTexts(texts, settingsFor(service.url), environment)
    await expect.poll(() => service.underWay() === 0 && service.asked.length === 1).toBe(true)
    setTimeout(() => controller.abort(new Error('enough')), 20)
    await expect(asking).rejects.toThrow('enough')
    expect(service.asked).toHaveLength(1)
  })

  test('before anything is asked', async () => {
    const service = await startService()
    const environment = tempEnvironment({signal: AbortSignal.abort(new Error('enough'))})
    await expect(embedTexts(texts, settingsFor(service.url), environment)).rejects.toThrow('enough')
    expect(service.asked).toEqual([])
  })
})

test('a request that fails ends the other one under way', async () => {
  const service = await startService((_asked, response, at) => {
    if (at === 1) send(response, {error: 'no'}, 400)
  })
  const asking = embedTexts(texts, settingsFor(service.url, {batch: 1}), tempEnvironment())
  await expect(asking).rejects.toMatchObject({problems: [{code: 'embeddings-status'}]})
  await expect.poll(() => service.underWay()).toBe(0)
  expect(service.asked).toHaveLength(2)
})

test('nothing is left behind that would keep the program from ending, or grow with the requests', async () => {
  const service = await startService(({input}, response) => send(response, answerOf(input)))
  const started = vi.spyOn(globalThis, 'setTimeout')
  const ended = vi.spyOn(globalThis, 'clearTimeout')
  const {signal} = new AbortController()
  const settings = settingsFor(service.url, {batch: 1, timeoutSeconds: 299})
  await embedTexts(texts, settings, tempEnvironment({signal}))
  const limits = started.mock.calls.flatMap(([, after], at) =>
    after === 299_000 ? [started.mock.results[at].value as unknown] : [],
  )
  const cleared = ended.mock.calls.map(([timer]) => timer as unknown)
  vi.restoreAllMocks()
  expect(limits).toHaveLength(3)
  expect(limits.filter((timer) => !cleared.includes(timer))).toEqual([])
  expect(getEventListeners(signal, 'abort')).toEqual([])
})
