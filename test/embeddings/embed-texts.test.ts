import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {embedTexts} from '../../src/embeddings/embed-texts.ts'
import {answerOf, send, settingsFor, startService, vectorOf} from './fake-service.ts'
import {tempEnvironment} from './temp-environment.ts'

const unit = (numbers: readonly number[]): Float32Array => {
  const length = Math.hypot(...numbers)
  return Float32Array.from(numbers, (number) => number / length)
}

const rowsOf = ({vectors, size}: {vectors: Float32Array; size: number}): Float32Array[] =>
  Array.from({length: size === 0 ? 0 : vectors.length / size}, (_, at) => vectors.slice(at * size, (at + 1) * size))

const many = Array.from({length: 11}, (_, at) => `النص ${at}`)

describe('what is asked', () => {
  test('the model and the texts in batches, at the address below the url', async () => {
    const service = await startService()
    const found = await embedTexts(many, settingsFor(`${service.url}/`), tempEnvironment())
    expect(service.asked.map(({input}) => input.length).toSorted()).toEqual([3, 4, 4])
    expect(service.asked.flatMap(({input}) => input).toSorted()).toEqual(many.toSorted())
    expect(new Set(service.asked.map(({path, model, key}) => `${path} ${model} ${key}`))).toEqual(
      new Set(['/v1/embeddings letters null']),
    )
    expect(rowsOf(found)).toHaveLength(11)
  })

  test('equal texts once, and those that are equal in what is sent', async () => {
    const service = await startService()
    const texts = ['abcdef', 'x', 'abcdxx', 'x']
    const found = await embedTexts(texts, settingsFor(service.url, {maxCharacters: 4}), tempEnvironment())
    expect(service.asked.map(({input}) => input)).toEqual([['abcd', 'x']])
    const [first, second, third, fourth] = rowsOf(found)
    expect([third, fourth]).toEqual([first, second])
  })

  test('no blank text: its row is zero', async () => {
    const service = await startService()
    const found = await embedTexts(['', 'a', ' \n'], settingsFor(service.url), tempEnvironment())
    expect(service.asked.map(({input}) => input)).toEqual([['a']])
    const none = new Float32Array(found.size)
    expect(rowsOf(found)).toEqual([none, unit(vectorOf('a')), none])
  })

  test.each([
    ['no texts', []],
    ['blank texts', ['', ' ']],
  ])('nothing for %s', async (_reason, texts) => {
    const service = await startService()
    const found = await embedTexts(texts, settingsFor(service.url), tempEnvironment())
    expect(found).toEqual({vectors: new Float32Array(), size: 0, problems: []})
    expect(service.asked).toEqual([])
  })

  test.each([
    ['a pair of surrogates is not cut in two', 'ab\u{1F600}c', 3, 'ab'],
    ['a pair that fits stays whole', 'ab\u{1F600}c', 4, 'ab\u{1F600}'],
    ['half a character is sent as the replacement mark', 'a\uD800b', 9, 'a\uFFFDb'],
  ])('%s', async (_reason, text, maxCharacters, sent) => {
    const service = await startService()
    await embedTexts([text], settingsFor(service.url, {maxCharacters}), tempEnvironment())
    expect(service.asked[0].input).toEqual([sent])
  })

  test('at most two requests at once', async () => {
    const service = await startService(async ({input}, response) => {
      await new Promise((done) => setTimeout(done, 5))
      send(response, answerOf(input))
    })
    await embedTexts(many, settingsFor(service.url, {batch: 1}), tempEnvironment())
    expect(service.asked).toHaveLength(11)
    expect(service.busiest()).toBe(2)
  })

  test('the key of the environment, as a bearer', async () => {
    const service = await startService()
    const environment = tempEnvironment({env: {SERVICE_KEY: ' k-1 \n'}})
    await embedTexts(['a'], settingsFor(service.url, {apiKeyEnv: 'SERVICE_KEY'}), environment)
    expect(service.asked[0].key).toBe('Bearer k-1')
  })
})

describe('what comes back', () => {
  test('rows of length 1 in the order of the texts, whatever the order of the answer', async () => {
    const service = await startService(({input}, response) => {
      send(response, {object: 'list', data: answerOf(input).data.toReversed(), usage: {total_tokens: 1}})
    })
    const found = await embedTexts(many, settingsFor(service.url), tempEnvironment())
    expect(found.size).toBe(16)
    expect(rowsOf(found)).toEqual(many.map((text) => unit(vectorOf(text))))
  })

  test.each([
    ['large', 1e300],
    ['small', 1e-300],
  ])('%s numbers are brought to length 1, too', async (_reason, factor) => {
    const service = await startService(({input}, response) => {
      const data = input.map((text, index) => ({index, embedding: vectorOf(text).map((number) => number * factor)}))
      send(response, {data})
    })
    const {vectors} = await embedTexts(['abc'], settingsFor(service.url), tempEnvironment())
    expect(Math.hypot(...vectors)).toBeCloseTo(1, 6)
  })

  test('progress counts the different texts', async () => {
    const service = await startService()
    const steps: string[] = []
    const progress = (done: number, all: number): void => void steps.push(`${done}/${all}`)
    await embedTexts(['a', 'b', 'a', 'c', 'd', 'e', ''], settingsFor(service.url), tempEnvironment({progress}))
    expect(steps[0]).toBe('0/5')
    expect(new Set(steps.slice(1))).toContain('5/5')
    expect(steps.every((step) => step.endsWith('/5'))).toBe(true)
  })

  test('shuffled texts have shuffled rows', async () => {
    const service = await startService()
    const shuffled = fc.array(fc.string({maxLength: 12, unit: 'grapheme'}), {maxLength: 14}).chain((texts) =>
      fc.tuple(
        fc.constant(texts),
        fc.shuffledSubarray(
          texts.map((_, at) => at),
          {minLength: texts.length},
        ),
      ),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ([texts, order]) => {
        const environment = tempEnvironment()
        const rows = rowsOf(await embedTexts(texts, settingsFor(service.url), environment))
        const others = rowsOf(
          await embedTexts(
            order.map((at) => texts[at]),
            settingsFor(service.url, {batch: 3}),
            environment,
          ),
        )
        if (rows.length > 0) expect(others).toEqual(order.map((at) => rows[at]))
      }),
      {numRuns: 40},
    )
  })
})
