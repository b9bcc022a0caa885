import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import {decodeCache, digestOf, encodeCache} from '../../src/embeddings/cache-format.ts'
import {embedTexts} from '../../src/embeddings/embed-texts.ts'
import type {EmbeddingsEnvironment} from '../../src/embeddings/find-vectors.ts'
import {answerOf, type Reply, send, settingsFor, startService} from './fake-service.ts'
import {tempEnvironment} from './temp-environment.ts'

const texts = ['one', 'two', 'three', 'four', 'five', 'six']

const folderOf = ({root}: EmbeddingsEnvironment): string => join(root, '.muqabala/embeddings')

/** The one file of vectors of a workspace; beside it may be one that is being written. */
function fileOf(environment: EmbeddingsEnvironment): string {
  const names = readdirSync(folderOf(environment)).filter((name) => name.endsWith('.bin'))
  expect(names).toHaveLength(1)
  return join(folderOf(environment), names[0])
}

describe('vectors that are kept', () => {
  test('are not asked for again, need no key, and are the same', async () => {
    const service = await startService()
    const settings = settingsFor(service.url, {cache: true, apiKeyEnv: 'SERVICE_KEY'})
    const environment = tempEnvironment({env: {SERVICE_KEY: 'k'}})
    const first = await embedTexts(texts, settings, environment)
    const asked = service.asked.length
    const again = await embedTexts([...texts.toReversed(), 'one', ''], settings, {...environment, env: {}})
    expect(service.asked).toHaveLength(asked)
    const row = (at: number): Float32Array => first.vectors.slice(at * first.size, (at + 1) * first.size)
    expect(again.vectors.slice(0, first.size)).toEqual(row(5))
    expect(again.vectors.slice(6 * first.size, 7 * first.size)).toEqual(row(0))
    expect([again.size, again.problems]).toEqual([first.size, []])
  })

  test('serve without the service, and their file is left as it is', async () => {
    const service = await startService()
    const environment = tempEnvironment()
    await embedTexts(texts, settingsFor(service.url, {cache: true}), environment)
    const path = fileOf(environment)
    utimesSync(path, 1000, 1000)
    await embedTexts(texts, settingsFor(service.url, {cache: true, retries: 0}), environment)
    expect(statSync(path).mtimeMs).toBe(1_000_000)
  })

  test('new texts alone are asked for, and join the others', async () => {
    const service = await startService()
    const settings = settingsFor(service.url, {cache: true})
    const environment = tempEnvironment()
    await embedTexts(texts.slice(0, 3), settings, environment)
    await embedTexts(texts, settings, environment)
    expect(service.asked.map(({input}) => input)).toEqual([texts.slice(0, 3), texts.slice(3)])
    const whole = tempEnvironment()
    await embedTexts(texts, settings, whole)
    expect(readFileSync(fileOf(environment))).toEqual(readFileSync(fileOf(whole)))
  })

  test('the same texts make the same bytes, whichever request is answered first', async () => {
    const service = await startService(async ({input}, response, at) => {
      await new Promise((done) => setTimeout(done, at % 2 === 0 ? 15 : 1))
      send(response, answerOf(input))
    })
    const files: Buffer[] = []
    for (const batch of [1, 4, 2]) {
      const environment = tempEnvironment()
      await embedTexts(texts, settingsFor(service.url, {cache: true, batch}), environment)
      files.push(readFileSync(fileOf(environment)))
    }
    expect(files[1]).toEqual(files[0])
    expect(files[2]).toEqual(files[0])
  })

  test('each model and each service has a file of its own', async () => {
    const one = await startService()
    const other = await startService()
    const environment = tempEnvironment()
    const settings = settingsFor(one.url, {cache: true})
    await embedTexts(['a'], settings, environment)
    await embedTexts(['a'], {...settings, model: '../x y/م'}, environment)
    await embedTexts(['a'], settingsFor(other.url, {cache: true}), environment)
    await embedTexts(['a'], {...settings, batch: 9, url: `${one.url}//`}, environment)
    expect([one.asked.length, other.asked.length]).toEqual([2, 1])
    const names = readdirSync(folderOf(environment))
    expect(names).toHaveLength(3)
    for (const name of names) expect(name).toMatch(/^[\w-][\w.-]*-[0-9a-f]{16}\.bin$/u)
  })

  test('Git is told that the folder holds nothing to keep, when it is made', async () => {
    const service = await startService()
    const settings = settingsFor(service.url, {cache: true})
    const environment = tempEnvironment()
    const path = join(environment.root, '.muqabala/.gitignore')
    await embedTexts(['a'], settings, environment)
    expect(readFileSync(path, 'utf8')).toBe('*\n')
    rmSync(path)
    await embedTexts(['b'], settings, environment)
    expect(existsSync(path)).toBe(false)
  })

  test('nothing is kept, and no folder made, with cache: false', async () => {
    const service = await startService()
    const environment = tempEnvironment()
    await embedTexts(texts, settingsFor(service.url), environment)
    await embedTexts(texts, settingsFor(service.url), environment)
    expect(readdirSync(environment.root)).toEqual([])
    expect(service.asked).toHaveLength(4)
  })
})

describe('what came before a failure is kept', () => {
  const once: Reply = ({input}, response, at) => {
    if (at === 0) send(response, answerOf(input))
    else response.writeHead(400).end()
  }

  test('when the service fails half-way', async () => {
    const service = await startService(once)
    const environment = tempEnvironment()
    const settings = settingsFor(service.url, {cache: true, batch: 2})
    await expect(embedTexts(texts, settings, environment)).rejects.toMatchObject({
      problems: [{code: 'embeddings-status'}],
    })
    const found = await embedTexts(service.asked[0].input, settings, environment)
    expect(found.problems).toEqual([])
  })

  test('when the run is cancelled', async () => {
    const service = await startService(({input}, response, at) => {
      if (at === 0) send(response, answerOf(input))
    })
    const controller = new AbortController()
    const environment = tempEnvironment({signal: controller.signal})
    const asking = embedTexts(texts, settingsFor(service.url, {cache: true, batch: 2}), environment)
    await expect.poll(() => service.asked.length).toBe(3)
    controller.abort(new Error('enough'))
    await expect(asking).rejects.toThrow('enough')
    expect(statSync(fileOf(environment)).size).toBeGreaterThan(100)
  })

  test('once a minute while others are waited for', async () => {
    let minutes = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => minutes++ * 61_000)
    const environment = tempEnvironment()
    const isSaved = (): boolean =>
      existsSync(folderOf(environment)) && readdirSync(folderOf(environment)).some((name) => name.endsWith('.bin'))
    const service = await startService(async ({input}, response, at) => {
      // The last request is not answered before a file is there.
      if (at === 5) await vi.waitUntil(isSaved)
      send(response, answerOf(input))
    })
    const found = await embedTexts(texts, settingsFor(service.url, {cache: true, batch: 1}), environment)
    clock.mockRestore()
    expect(found.problems).toEqual([])
    expect(service.asked).toHaveLength(6)
    await embedTexts(texts, settingsFor(service.url, {cache: true}), environment)
    expect(service.asked).toHaveLength(6)
  })
})

describe('a file that cannot be used is said, left aside and made anew', () => {
  const flipped = (bytes: Buffer, at: number): Buffer => {
    const copy = Buffer.from(bytes)
    copy[at < 0 ? copy.length + at : at] ^= 1
    return copy
  }

  test.each<[string, (bytes: Buffer) => Uint8Array, string]>([
    ['empty', () => new Uint8Array(), 'cache-damaged'],
    ['of something else', () => Buffer.from('{"vectors": []}'.repeat(20)), 'cache-foreign'],
    [
      'of a machine with the other order of bytes',
      (bytes) => Buffer.from(bytes.subarray(0, 200)).swap32(),
      'cache-foreign',
    ],
    ['of another model', (bytes) => flipped(bytes, 20), 'cache-foreign'],
    ['of another version', (bytes) => flipped(bytes, 0), 'cache-foreign'],
    ['cut short', (bytes) => bytes.subarray(0, -5), 'cache-damaged'],
    ['longer than it says', (bytes) => Buffer.concat([bytes, bytes]), 'cache-damaged'],
    ['with a count that is wrong', (bytes) => flipped(bytes, 8), 'cache-damaged'],
    [
      'with a size beyond measure',
      (bytes) => Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(8, 255), bytes.subarray(12)]),
      'cache-damaged',
    ],
    ['with a bit turned in a text', (bytes) => flipped(bytes, 50), 'cache-damaged'],
    ['with a bit turned in a vector', (bytes) => flipped(bytes, -40), 'cache-damaged'],
    ['with a bit turned in its sum', (bytes) => flipped(bytes, -1), 'cache-damaged'],
  ])('%s', async (_reason, change, detail) => {
    const service = await startService()
    const settings = settingsFor(service.url, {cache: true})
    const environment = tempEnvironment()
    const whole = await embedTexts(texts, settings, environment)
    const path = fileOf(environment)
    const bytes = readFileSync(path)
    writeFileSync(path, change(bytes))
    const again = await embedTexts(texts, settings, environment)
    const shown = `.muqabala/embeddings/${readdirSync(folderOf(environment))[0]}`
    expect(again.problems).toEqual([{code: 'embeddings-cache-unused', path: shown, args: {detail}}])
    expect(again.vectors).toEqual(whole.vectors)
    expect(readFileSync(path)).toEqual(bytes)
    expect((await embedTexts(texts, settings, environment)).problems).toEqual([])
  })

  test('of the same model, whose vectors have another size now', async () => {
    let size = 16
    const service = await startService(({input}, response) => send(response, answerOf(input, size)))
    const settings = settingsFor(service.url, {cache: true})
    const environment = tempEnvironment()
    await embedTexts(texts.slice(0, 4), settings, environment)
    size = 8
    const found = await embedTexts(texts, settings, environment)
    expect(found.problems).toMatchObject([{code: 'embeddings-cache-unused', args: {detail: 'cache-size'}}])
    expect([found.size, found.vectors.length]).toEqual([8, 48])
    expect(service.asked.map(({input}) => input)).toEqual([texts.slice(0, 4), texts.slice(4), texts.slice(0, 4)])
    const asked = service.asked.length
    expect((await embedTexts(texts, settings, environment)).problems).toEqual([])
    expect(service.asked).toHaveLength(asked)
  })

  test('a folder in its place: vectors come all the same, and both troubles are said', async () => {
    const service = await startService()
    const settings = settingsFor(service.url, {cache: true})
    const environment = tempEnvironment()
    await embedTexts(['a'], settings, environment)
    const path = fileOf(environment)
    rmSync(path)
    mkdirSync(path)
    const found = await embedTexts(['a'], settings, environment)
    expect(found.size).toBe(16)
    expect(found.problems.map(({code}) => code)).toEqual(['file-unreadable', 'file-unwritable'])
    expect(found.problems.every(({path: shown}) => shown?.startsWith('.muqabala/'))).toBe(true)
  })

  test('a workspace where no folder can be made', async () => {
    const service = await startService()
    const environment = tempEnvironment()
    writeFileSync(join(environment.root, '.muqabala'), '')
    const found = await embedTexts(['a'], settingsFor(service.url, {cache: true}), environment)
    expect(found.size).toBe(16)
    expect(found.problems.at(-1)).toMatchObject({code: 'file-unwritable', args: {cause: 'EEXIST'}})
  })

  test('a failure is said first, then what was wrong with the file', async () => {
    const service = await startService()
    const settings = settingsFor(service.url, {cache: true})
    const environment = tempEnvironment()
    await embedTexts(['a'], settings, environment)
    writeFileSync(fileOf(environment), 'x')
    const asking = embedTexts(['b'], {...settings, apiKeyEnv: 'SERVICE_KEY'}, environment)
    await expect(asking).rejects.toMatchObject({
      problems: [{code: 'embeddings-key-missing'}, {code: 'embeddings-cache-unused'}],
    })
  })
})

describe('the file', () => {
  const owner = digestOf('service')
  const entries = texts.map((text, at) => [digestOf(text).toString('hex'), Float32Array.of(at, 0.5, -at)] as const)

  test('gives back what went in, in the same order', () => {
    const read = decodeCache(encodeCache(new Map(entries), owner), owner)
    expect([...read]).toEqual(entries.map(([digest, vector]) => [digest, vector]))
  })

  test('may lie anywhere in memory', () => {
    const bytes = encodeCache(new Map(entries), owner)
    const moved = new Uint8Array(bytes.length + 3)
    moved.set(bytes, 3)
    expect([...decodeCache(moved.subarray(3), owner)]).toEqual([...decodeCache(bytes, owner)])
  })

  test('without vectors is one, too', () => {
    expect(decodeCache(encodeCache(new Map(), owner), owner)).toEqual(new Map())
  })

  test.each([
    ['all that fit', 340, 6],
    ['none but the last', 200, 2],
    ['none at all', 10, 0],
  ])('keeps the latest within its limit: %s', (_reason, most, kept) => {
    const bytes = encodeCache(new Map(entries), owner, most)
    expect(bytes.length <= most || kept === 0).toBe(true)
    const read = decodeCache(bytes, owner)
    expect([...read]).toEqual(entries.slice(6 - kept).map(([digest, vector]) => [digest, vector]))
  })
})
