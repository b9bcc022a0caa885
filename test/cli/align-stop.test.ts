import {existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {answerOf, send, startService} from '../embeddings/fake-service.ts'
import {madeUpFiles} from './align-texts.ts'
import {type BuiltRun, contentOf, runUntil, startBuilt} from './align-world.ts'
import {tempWorld} from './temp-world.ts'

const glossary = {'glossary/g.csv': 'id,en,ar,pos\nmarket,market,سوق,noun\n'}
const files = {...glossary, ...madeUpFiles(8, 20)}

/** Names of records; while a run goes on, files beside them come and go. */
function recordsIn(folder: string): string[] {
  const path = join(folder, 'aligned')
  const names = existsSync(path) ? readdirSync(path) : []
  return names.filter((name) => name.endsWith('.json') && !name.startsWith('.'))
}

/** What was written is whole: each record with its bilingual files, and nothing else. */
function expectWhole(folder: string, records: number): void {
  const written = contentOf(folder, 'aligned')
  const names = recordsIn(folder).map((name) => name.replace(/\.json$/u, ''))
  expect(names).toHaveLength(records)
  expect(Object.keys(written)).toEqual(names.flatMap((name) => [`${name}.csv`, `${name}.json`, `${name}.tmx`]))
  for (const name of names) {
    expect(JSON.parse(written[`${name}.json`])).toMatchObject({version: 1, name})
    expect(written[`${name}.tmx`]).toMatch(/<\/tmx>\s*$/u)
  }
}

describe('Ctrl-C', () => {
  test.each([
    ['before anything is begun', null, 0],
    ['while texts are read', 'Reading 3 of 8', 0],
    ['while words are learned', 'Learning words, 4 of 8', 0],
    ['before the first pair is done', 'Aligning 1 of 8', 1],
    ['in the middle', 'Aligning 5 of 8', 5],
  ])('%s: what is done is saved, the rest is left, exit 130', async (_reason, until, done) => {
    const world = tempWorld(files)
    const {code, err} = await runUntil(world.folder, 'align', until)
    expect(code).toBe(130)
    expect(err).toContain(`Stopped: ${done} of 8 pairs aligned and saved; run the command again for the others.\n`)
    expectWhole(world.folder, done)
    const whole = tempWorld(files)
    await whole.run('align')
    expect(await world.run('align')).toMatchObject({code: 0, err: ''})
    expect(contentOf(world.folder, '.')).toEqual(contentOf(whole.folder, '.'))
  })

  test('in Arabic', async () => {
    const {code, err} = await runUntil(tempWorld(files).folder, 'align --lang ar', 'محاذاة 5 من 8')
    expect(code).toBe(130)
    expect(err).toContain('توق\u0651ف العمل: تمت محاذاة 5 من 8 من الأزواج وحفظها؛ أعد تشغيل الأمر لإتمام الباقي.\n')
  })

  test('when the last pair is under way, nothing is left to stop', async () => {
    const world = tempWorld(files)
    const {code, err} = await runUntil(world.folder, 'align', 'Aligning 8 of 8')
    expect(code).toBe(0)
    expect(err).not.toContain('Stopped')
    expectWhole(world.folder, 8)
  })

  test('while the service for vectors is waited for', async () => {
    const service = await startService(({input}, response, at) => {
      if (at < 2) send(response, answerOf(input))
    })
    const config = `embeddings: {url: '${service.url}', model: letters, batch: 8}\n`
    const world = tempWorld({...files, 'muqabala.yaml': config})
    const {code, err} = await runUntil(world.folder, 'align', 'Vectors: 17 of')
    expect(code).toBe(130)
    expect(err).toContain('Stopped: 0 of 8 pairs aligned and saved; run the command again for the others.\n')
    expectWhole(world.folder, 0)
  })

  test('of a pair that a person has worked on: its record stays as it was', async () => {
    const world = tempWorld(files)
    await world.run('align')
    const record = world.read('aligned/text-06.json').replace('"status":"auto"', '"status":"confirmed"')
    world.write({'aligned/text-06.json': record})
    rmSync(join(world.folder, '.muqabala'), {recursive: true})
    await runUntil(world.folder, 'align', 'Aligning 3 of 8')
    expect(world.read('aligned/text-06.json')).toBe(record)
  })
})

describe('Ctrl-C in the built program', () => {
  const few = {...glossary, ...madeUpFiles(30, 30)}
  // Enough for threads.
  const many = {...glossary, ...madeUpFiles(30, 67)}

  /** SIGINT as soon as there is a record. */
  async function interrupt(folder: string, {child}: BuiltRun): Promise<void> {
    while (child.exitCode === null && recordsIn(folder).length === 0) await wait(2)
    child.kill('SIGINT')
  }

  test.each([
    ['without threads', {cores: 1, threads: 0}, few],
    ['with threads', {cores: 2, threads: 2}, many],
  ])(
    '%s: exit 130, whole files, and a second run does the rest',
    {timeout: 120_000},
    async (_reason, {cores, threads}, some) => {
      const world = tempWorld(some)
      const run = startBuilt(world.folder, 'align', cores)
      await interrupt(world.folder, run)
      const {code, signal, err, out, workers} = await run.ended
      expect([code, signal, workers]).toEqual([130, null, threads])
      const stopped = /^Stopped: (\d+) of 30 pairs aligned and saved; run the command again for the others\.\n$/u
      const done = Number(stopped.exec(err)?.[1])
      expect(done).toBeGreaterThan(0)
      expect(done).toBeLessThan(30)
      expectWhole(world.folder, done)
      expect(out.trim().split('\n')).toHaveLength(done)
      expect(await startBuilt(world.folder, 'align', cores).ended).toMatchObject({code: 0, err: ''})
      const whole = tempWorld(some)
      await startBuilt(whole.folder, 'align', cores).ended
      expect(contentOf(world.folder, '.')).toEqual(contentOf(whole.folder, '.'))
    },
  )

  test('a second one ends it at once', {timeout: 60_000}, async () => {
    const world = tempWorld(few)
    const run = startBuilt(world.folder, 'align', 1)
    await interrupt(world.folder, run)
    run.child.kill('SIGINT')
    const {code, signal} = await run.ended
    // The first may have been heard with the second.
    expect([130, null]).toContain(code)
    expect(signal === 'SIGINT' || code === 130).toBe(true)
    for (const name of recordsIn(world.folder)) {
      expect(JSON.parse(world.read(`aligned/${name}`))).toMatchObject({version: 1})
    }
  })
})
