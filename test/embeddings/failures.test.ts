import {type AddressInfo, createServer} from 'node:net'
import {describe, expect, test} from 'vitest'
import {embedTexts} from '../../src/embeddings/embed-texts.ts'
import {InputError, type InputProblem} from '../../src/errors.ts'
import type {EmbeddingsConfig} from '../../src/workspace/embeddings-schema.ts'
import {answerOf, type Reply, send, settingsFor, startService, vectorOf} from './fake-service.ts'
import {tempEnvironment} from './temp-environment.ts'

const texts = ['one', 'two', 'three']

/** What goes wrong with a service, and how often it was asked. */
async function failing(
  reply: Reply,
  others: Partial<EmbeddingsConfig> = {},
): Promise<{problems: readonly InputProblem[]; asked: number; pauses: number[]; url: string}> {
  const service = await startService(reply)
  const environment = tempEnvironment()
  const error: unknown = await embedTexts(texts, settingsFor(service.url, others), environment).catch(
    (caught: unknown) => caught,
  )
  if (!(error instanceof InputError)) throw new Error('no failure', {cause: error})
  return {problems: error.problems, asked: service.asked.length, pauses: environment.pauses, url: service.url}
}

const rowsWith = (change: (row: {index: number; embedding: unknown}, at: number) => unknown): Reply => {
  return ({input}, response) => send(response, {data: answerOf(input).data.map(change)})
}

const text =
  (body: string, type = 'application/json'): Reply =>
  (_asked, response) =>
    void response.writeHead(200, {'content-type': type}).end(body)

describe('an answer that is refused', () => {
  test.each<[string, Reply, string]>([
    ['no JSON', text('<html>hello</html>', 'text/html'), 'answer-not-json'],
    ['JSON cut short', text('{"data": [{"index": 0, "embed'), 'answer-not-json'],
    ['an empty body', text(''), 'answer-not-json'],
    ['NaN, which JSON has not', text('{"data":[{"index":0,"embedding":[NaN]}]}'), 'answer-not-json'],
    ['an error with status 200', text('{"error": "busy"}'), 'answer-shape'],
    ['a list of vectors alone', text('[[1,2],[1,2],[1,2]]'), 'answer-shape'],
    ['a row too few', ({input}, response) => send(response, answerOf(input.slice(1))), 'answer-count'],
    ['a row too many', ({input}, response) => send(response, answerOf([...input, 'more'])), 'answer-count'],
    ['rows without an index', rowsWith(({embedding}) => ({embedding})), 'answer-shape'],
    ['vectors in base64', rowsWith(({index}) => ({index, embedding: 'AAAA'})), 'answer-shape'],
    ['an index twice', rowsWith((row) => ({...row, index: 1})), 'answer-index'],
    ['indexes from one', rowsWith((row) => ({...row, index: row.index + 1})), 'answer-index'],
    ['a negative index', rowsWith((row) => ({...row, index: row.index - 1})), 'answer-index'],
    ['a number out of range', text(`{"data":[${row(0, '1e999')},${row(1)},${row(2)}]}`), 'answer-number'],
    ['null for a number', text(`{"data":[${row(0, 'null')},${row(1)},${row(2)}]}`), 'answer-number'],
    ['a text for a number', text(`{"data":[${row(0, '"1"')},${row(1)},${row(2)}]}`), 'answer-number'],
    ['a shorter vector', rowsWith((one, at) => ({...one, embedding: vectorOf('x', at === 2 ? 8 : 16)})), 'answer-size'],
    ['empty vectors', rowsWith((one) => ({...one, embedding: []})), 'answer-size'],
    ['vectors too long', rowsWith((one) => ({...one, embedding: vectorOf('x', 16_385)})), 'answer-size'],
    ['zeros', rowsWith((one, at) => ({...one, embedding: at === 1 ? [0, 0] : [1, 0]})), 'answer-zero'],
  ])('%s', async (_reason, reply, detail) => {
    const {problems, asked, url} = await failing(reply)
    expect(problems).toEqual([{code: 'embeddings-answer-invalid', path: `${url}/embeddings`, args: {detail}}])
    expect(asked).toBe(1)
  })

  test('another size in another request', async () => {
    const reply: Reply = ({input}, response, at) => send(response, answerOf(input, at === 0 ? 16 : 8))
    const {problems} = await failing(reply, {batch: 1})
    expect(problems).toMatchObject([{code: 'embeddings-answer-invalid', args: {detail: 'answer-size'}}])
  })

  test('a body without end is left after the first megabytes', async () => {
    let sent = 0
    const {problems} = await failing(async (_asked, response) => {
      const piece = Buffer.alloc(1 << 20, ' ')
      response.writeHead(200, {'content-type': 'application/json'})
      while (!response.destroyed && sent < 500) {
        sent++
        await new Promise((done) => response.write(piece, done))
      }
    })
    expect(problems).toMatchObject([{code: 'embeddings-answer-invalid', args: {detail: 'answer-large'}}])
    expect(sent).toBeLessThan(100)
  })
})

function row(index: number, number = '2'): string {
  return `{"index":${index},"embedding":[1,${number}]}`
}

describe('an answer that is an error', () => {
  test.each<[string, number, unknown, string]>([
    ['OpenAI and Ollama', 404, {error: {message: 'model "x" not found', type: 'api_error'}}, 'model "x" not found'],
    [
      'TEI',
      413,
      {error: 'batch size 4 > maximum\nallowed', error_type: 'Validation'},
      'batch size 4 > maximum allowed',
    ],
    ['FastAPI', 400, {detail: 'no such model'}, 'no such model'],
    ['a message alone', 403, {object: 'error', message: 'not for you'}, 'not for you'],
    ['nothing that is known', 401, {errors: [1]}, 'Unauthorized'],
    ['a long message', 400, {error: 'x'.repeat(5000)}, `${'x'.repeat(199)}…`],
    ['a message beyond reading', 400, {error: 'x'.repeat(100_000)}, 'Bad Request'],
  ])('%s is said with its message, and not asked again', async (_reason, status, body, message) => {
    const {problems, asked, url} = await failing((_asked, response) => send(response, body, status))
    expect(problems).toEqual([{code: 'embeddings-status', path: `${url}/embeddings`, args: {status, message}}])
    expect(asked).toBe(1)
  })

  test.each([
    ['plain text is its message', 'text/plain; charset=utf-8', 'input  too long', 'input too long'],
    ['a page is not', 'text/html', '<h1>502</h1>', 'Unprocessable Entity'],
  ])('%s', async (_reason, type, body, message) => {
    const {problems} = await failing((_asked, response) => {
      response.writeHead(422, {'content-type': type}).end(body)
    })
    expect(problems).toMatchObject([{args: {status: 422, message}}])
  })

  test.each([301, 302, 307, 308])('a redirection (%i) is not followed, not even to the same host', async (status) => {
    const other = await startService()
    const {problems, asked} = await failing((_asked, response) => {
      response.writeHead(status, {location: `${other.url}/embeddings`}).end()
    })
    expect(problems).toMatchObject([{code: 'embeddings-redirect', args: {status}}])
    expect([asked, other.asked.length]).toEqual([1, 0])
  })
})

describe('what may pass is tried again', () => {
  const works: Reply = ({input}, response) => send(response, answerOf(input))
  const closes: Reply = (_asked, response) => void response.socket?.destroy()
  const breaks: Reply = (_asked, response) => {
    response.writeHead(200, {'content-length': '1000'}).write('{"data": [', () => response.socket?.destroy())
  }
  const answers =
    (status: number, headers: Record<string, string> = {}): Reply =>
    (_asked, response) =>
      void response.writeHead(status, headers).end()

  test.each<[string, Reply, number[]]>([
    ['500', answers(500), [500]],
    ['503 that says how long', answers(503, {'retry-after': '3'}), [3000]],
    ['429 that says how long', answers(429, {'retry-after': '2'}), [2000]],
    ['429 that says nothing', answers(429), [500]],
    ['429 that asks for an hour', answers(429, {'retry-after': '3600'}), [30_000]],
    ['429 with a date gone by', answers(429, {'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT'}), [0]],
    ['429 with what nobody understands', answers(429, {'retry-after': 'soon'}), [500]],
    ['408', answers(408), [500]],
    ['a connection that is closed', closes, [500]],
    ['a connection that breaks off in the answer', breaks, [500]],
  ])('%s, then an answer', async (_reason, first, pauses) => {
    const service = await startService((...given) => (given[2] === 0 ? first : works)(...given))
    const environment = tempEnvironment()
    const {size} = await embedTexts(texts, settingsFor(service.url), environment)
    expect(size).toBe(16)
    expect(environment.pauses).toEqual(pauses)
    expect(service.asked.map(({input}) => input)).toEqual([texts, texts])
  })

  test('a request that took too long, then an answer', async () => {
    const service = await startService((...given) => (given[2] === 0 ? undefined : works(...given)))
    const {size} = await embedTexts(texts, settingsFor(service.url, {timeoutSeconds: 0.1}), tempEnvironment())
    expect([size, service.asked.length]).toEqual([16, 2])
  })

  test.each<[string, Reply, object, number]>([
    ['500', answers(500), {code: 'embeddings-status', args: {status: 500, message: 'Internal Server Error'}}, 3],
    ['closed', closes, {code: 'embeddings-unreachable', args: {cause: 'UND_ERR_SOCKET'}}, 3],
    ['slow', () => undefined, {code: 'embeddings-timeout', args: {seconds: 0.1}}, 3],
  ])('but not for ever: %s', async (_reason, reply, problem, asked) => {
    const failed = await failing(reply, {timeoutSeconds: 0.1})
    expect(failed.problems).toMatchObject([problem])
    expect(failed.asked).toBe(asked)
    expect(failed.pauses).toEqual([500, 1000])
  })

  test('never where there are to be no retries', async () => {
    expect((await failing(answers(500), {retries: 0})).asked).toBe(1)
  })

  test('the body counts, too: one that trickles is too late', async () => {
    const trickle: Reply = (_asked, response) => {
      response.writeHead(200, {'content-type': 'application/json'})
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    }
    const {problems} = await failing(trickle, {timeoutSeconds: 0.15, retries: 0})
    expect(problems).toMatchObject([{code: 'embeddings-timeout'}])
  })
})

describe('a service that is not there', () => {
  test('is said at once', async () => {
    const environment = tempEnvironment()
    const asking = embedTexts(texts, settingsFor('http://127.0.0.1:1/v1'), environment)
    await expect(asking).rejects.toMatchObject({
      problems: [{code: 'embeddings-unreachable', path: 'http://127.0.0.1:1/v1/embeddings'}],
    })
    expect(environment.pauses).toEqual([])
  })

  test('with the cause: nothing listens', async () => {
    const asking = embedTexts(texts, settingsFor(`http://127.0.0.1:${await freePort()}`), tempEnvironment())
    await expect(asking).rejects.toMatchObject({problems: [{args: {cause: 'ECONNREFUSED'}}]})
  })
})

test('waiting as long as the service asks is real', async () => {
  const service = await startService(({input}, response, at) => {
    if (at === 0) response.writeHead(429, {'retry-after': '1'}).end()
    else send(response, answerOf(input))
  })
  const started = performance.now()
  await embedTexts(texts, settingsFor(service.url), tempEnvironment({pause: undefined}))
  expect(performance.now() - started).toBeGreaterThan(950)
})

/** A port where something listened a moment ago, and nothing does now. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const {port} = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
