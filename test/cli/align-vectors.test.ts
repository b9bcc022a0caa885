import {readdirSync} from 'node:fs'
import {createServer, type AddressInfo} from 'node:net'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type FakeService, send, startService} from '../embeddings/fake-service.ts'
import {filesOf, type MadeUpPair, strangePair} from './align-texts.ts'
import {contentOf} from './align-world.ts'
import {tempWorld, type TempWorld} from './temp-world.ts'

const glossary = {'glossary/g.csv': 'id,en,ar,pos\nmarket,market,سوق,noun\n'}
const whole = [strangePair(36, 1), strangePair(36, 2)]
/** Sentences that one of the texts lacks, by their places. */
const gaps = [
  {ar: [9, 10, 11, 30], en: [2, 3, 20]},
  {ar: [1], en: [15, 16, 17, 18]},
]
const texts = whole.map(({ar, en}, at): MadeUpPair => {
  return {
    ar: ar.filter((_, place) => !gaps[at].ar.includes(place)),
    en: en.filter((_, place) => !gaps[at].en.includes(place)),
  }
})
const files = {...glossary, ...filesOf('one', texts[0]), ...filesOf('two', texts[1])}

/** A service that knows which sentences belong together: both have the same vector, and no other has it. */
async function startKnowing(): Promise<FakeService> {
  const places = new Map<string, number>()
  for (const [text, {ar, en}] of whole.entries()) {
    for (const [at, sentence] of ar.entries()) {
      places.set(sentence, text * 36 + at)
      places.set(en[at], text * 36 + at)
    }
  }
  return startService(({input}, response) => {
    const data = input.map((text, index) => {
      const embedding = Array.from({length: 72}, () => 0.02)
      embedding[places.get(text) ?? 0] = 1
      return {index, embedding}
    })
    send(response, {data})
  })
}

const settings = (url: string, more = ''): string => `embeddings: {url: '${url}', model: made-up, retries: 0${more}}\n`

/** Which share of the links is right, and which share of the right ones was found. */
function judge(world: TempWorld, name: 'one' | 'two'): {right: number; found: number} {
  const at = name === 'one' ? 0 : 1
  const {ar, en} = whole[at]
  const wanted = new Set(
    ar.flatMap((sentence, place) =>
      gaps[at].ar.includes(place) || gaps[at].en.includes(place) ? [] : [`${sentence}|${en[place]}`],
    ),
  )
  const record = JSON.parse(world.read(`aligned/${name}.json`)) as Record<'ar' | 'en', {segments: {text: string}[]}> & {
    links: Record<'ar' | 'en', number[]>[]
  }
  const textOf = (lang: 'ar' | 'en', places: number[]): string =>
    places.map((place) => record[lang].segments[place].text).join(' ')
  const links = record.links.filter((link) => link.ar.length > 0 && link.en.length > 0)
  const good = links.filter((link) => wanted.has(`${textOf('ar', link.ar)}|${textOf('en', link.en)}`)).length
  return {right: good / Math.max(1, links.length), found: good / wanted.size}
}

describe('texts whose words tell nothing', () => {
  test('are linked wrong without vectors, and right with them', async () => {
    const world = tempWorld(files)
    await world.run('align')
    for (const name of ['one', 'two'] as const) expect(judge(world, name).found).toBeLessThan(0.7)
    const service = await startKnowing()
    world.write({'muqabala.yaml': settings(service.url)})
    expect(await world.run('align')).toMatchObject({code: 0, err: ''})
    for (const name of ['one', 'two'] as const) expect(judge(world, name)).toEqual({right: 1, found: 1})
  })

  test('are asked for once: a second run sends nothing and writes the same', async () => {
    const service = await startKnowing()
    const world = tempWorld({...files, 'muqabala.yaml': settings(service.url)})
    await world.run('align')
    const asked = service.asked.length
    expect(asked).toBeGreaterThan(0)
    const before = contentOf(world.folder, '.')
    await world.run('align')
    expect(service.asked).toHaveLength(asked)
    expect(contentOf(world.folder, '.')).toEqual(before)
    expect(readdirSync(join(world.folder, '.muqabala')).toSorted()).toEqual([
      '.gitignore',
      'embeddings',
      'learned.json',
    ])
  })

  test('one pair by its name: only its segments are sent', async () => {
    const service = await startKnowing()
    const world = tempWorld({...files, 'muqabala.yaml': settings(service.url)})
    await world.run('align two')
    expect(new Set(service.asked.flatMap(({input}) => input))).toEqual(new Set([...texts[1].ar, ...texts[1].en]))
  })
})

describe('a service that does not serve', () => {
  /** An address where nobody listens. */
  async function deadAddress(): Promise<string> {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const {port} = server.address() as AddressInfo
    await new Promise((done) => server.close(done))
    return `http://127.0.0.1:${port}/v1`
  }

  test.each([
    ['en', /^http\S+: the service cannot be reached: .+ Texts are aligned without vectors\.\n$/u],
    ['ar', /^http\S+: يتعذر الوصول إلى الخدمة: .+ تجري محاذاة النصوص بلا متجهات\.\n$/u],
  ])('one that is down is one warning, and nothing else changes: %s', async (lang, warning) => {
    const without = tempWorld(files)
    const expected = await without.run(`align --lang ${lang}`)
    const world = tempWorld({...files, 'muqabala.yaml': settings(await deadAddress())})
    const {code, out, err} = await world.run(`align --lang ${lang}`)
    expect(err.replace(expected.err, '')).toMatch(warning)
    expect([code, out]).toEqual([expected.code, expected.out])
    expect(contentOf(world.folder, 'aligned')).toEqual(contentOf(without.folder, 'aligned'))
  })

  test('one that fails half-way leaves no pair with vectors and others without', async () => {
    const without = tempWorld(files)
    const expected = await without.run('align')
    const service = await startService(({input}, response, at) => {
      if (at === 0) send(response, {data: input.map((_text, index) => ({index, embedding: [1, index + 1]}))})
      else send(response, {error: {message: 'model is gone'}}, 404)
    })
    const world = tempWorld({...files, 'muqabala.yaml': settings(service.url, ', batch: 8')})
    const {code, err} = await world.run('align')
    expect(code).toBe(0)
    expect(err.replace(expected.err, '')).toMatch(
      /^http\S+: the service answered with HTTP 404: model is gone\. .+\n$/u,
    )
    expect(contentOf(world.folder, 'aligned')).toEqual(contentOf(without.folder, 'aligned'))
  })
})
