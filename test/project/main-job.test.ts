import {cpSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {scoreGold} from '../../scripts/score-gold.ts'
import {readDocument} from '../../src/read/formats.ts'
import {segmentDocument} from '../../src/segment/segment.ts'
import {tempWorld} from '../cli/temp-world.ts'

const root = new URL('../../', import.meta.url)
const gold = readdirSync(new URL('test/gold', root)).map((name) => name.replace('.json', ''))

test('aligned/ is what the main job writes on seeds/', async () => {
  const world = tempWorld()
  for (const name of ['seeds', 'glossary', 'muqabala.yaml']) {
    cpSync(new URL(name, root), `${world.folder}/${name}`, {recursive: true})
  }
  const {code, err} = await world.run('align')
  expect([code, err]).toEqual([0, ''])
  const committed = readdirSync(new URL('aligned', root)).toSorted()
  expect(readdirSync(`${world.folder}/aligned`).toSorted()).toEqual(committed)
  expect(committed).toHaveLength(gold.length * 3)
  for (const name of committed) {
    expect(world.read(`aligned/${name}`), name).toBe(readFileSync(new URL(`aligned/${name}`, root), 'utf8'))
  }
})

test('the glossary of the repository is read without a word', async () => {
  const world = tempWorld()
  cpSync(new URL('glossary', root), `${world.folder}/glossary`, {recursive: true})
  world.write({'a.txt': 'نص\n'})
  expect(await world.run('check a.txt')).toMatchObject({code: 0, err: ''})
})

describe('gold links', () => {
  test('are made of segments that stand in the texts, each in exactly one link', () => {
    for (const name of gold) {
      const {ar, en, links} = goldOf(name)
      for (const [lang, segments] of [
        ['ar', ar],
        ['en', en],
      ] as const) {
        const text = readFileSync(new URL(`seeds/${lang}/${name}.md`, root), 'utf8')
        let at = 0
        for (const segment of segments) {
          at = text.indexOf(segment, at)
          expect(at, segment).toBeGreaterThanOrEqual(0)
          at += segment.length
        }
        expect(links.flatMap((link) => link[lang]).toSorted((a, b) => a - b)).toEqual(segments.map((_, index) => index))
      }
    }
  })

  test('the aligner keeps its strict F1 on them', async () => {
    expect((await scoreGold('gold')).all.f1).toBeGreaterThan(0.95)
  })

  test('the splitter makes the segments that a person made', async () => {
    const wrong: string[] = []
    for (const name of gold) {
      for (const lang of ['ar', 'en'] as const) {
        const path = `seeds/${lang}/${name}.md`
        const document = await readDocument(readFileSync(new URL(path, root)), {name: path, lang})
        const found = segmentDocument(document).map(({text}) => text)
        wrong.push(...goldOf(name)[lang].filter((text) => !found.includes(text)))
      }
    }
    expect(wrong.length).toBeLessThan(8)
  })
})

function goldOf(name: string): {ar: string[]; en: string[]; links: {ar: number[]; en: number[]}[]} {
  return JSON.parse(readFileSync(new URL(`test/gold/${name}.json`, root), 'utf8')) as ReturnType<typeof goldOf>
}
