import {setImmediate} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {type AnalystWorld, analystWorld, files} from './analyst-world.ts'

async function idsOf({analyst}: AnalystWorld): Promise<string[]> {
  return (await analyst.findings()).findings.map(({id}) => id)
}

test('findings have their sentences, their checks and their places', async () => {
  const world = analystWorld()
  const {checks, findings, ignored, known} = await world.analyst.findings()
  expect([ignored, known]).toEqual([[], 0])
  const used = new Set(findings.map(({rule}) => rule))
  expect(new Set(checks.map(({id}) => id))).toEqual(used)
  for (const {title, explanation} of checks) {
    for (const said of [title, explanation]) {
      expect(said.ar).toMatch(/\p{Script=Arabic}/u)
      expect(said.en).toMatch(/^[A-Z]/u)
    }
  }
  const found = findings.find(({rule}) => rule === 'term-form')
  expect(found).toMatchObject({
    level: 'error',
    document: 'seeds/ar/two.md',
    pair: 'aligned/two.json',
    concept: 'oran',
    ar: {line: 1, column: 11},
    kwic: {text: 'أوران'},
    fix: {old: 'أوران', text: 'وهران', held: null},
  })
  expect(found?.message.en).toBe('Unexpected spelling \u2068أوران\u2069, expected \u2068وهران\u2069')
})

test('a finding is ignored with a reason, and comes back', async () => {
  const world = analystWorld({...files, 'muqabala.ignore.yaml': '# ours\n'})
  const [id, ...others] = await idsOf(world)
  const {version} = await world.analyst.findings()
  const ignored = world.look()
  await world.analyst.ignore({ids: [id], reason: ' it is\n\u202Ea quotation '})
  await ignored
  expect(await idsOf(world)).toEqual(others)
  const now = await world.analyst.findings()
  expect(now.version).not.toBe(version)
  expect(now.ignored).toEqual([
    {
      id,
      document: expect.stringMatching(/^seeds/u),
      rule: expect.any(String),
      actual: expect.any(String),
      reason: expect.stringMatching(/^it is .{0,6}a quotation$/u),
    },
  ])
  expect(world.read('muqabala.ignore.yaml')).toMatch(/^# ours\n- \{id: /u)
  // What `muqabala check` leaves out is the same.
  expect((await world.run('check --format json')).out).not.toContain(id)
  const back = world.look()
  await world.analyst.unignore({ids: [id]})
  await back
  expect(await idsOf(world)).toEqual([id, ...others])
  expect(world.read('muqabala.ignore.yaml')).toBe('# ours\n')
})

test.each([
  ['without a reason', {ids: [] as string[], reason: '  '}, 'reason-missing'],
  ['that is not there', {ids: ['term-form-00000000'], reason: 'x'}, /^finding-/u],
])('a finding %s is not ignored', async (_reason, body, code) => {
  const world = analystWorld()
  await world.analyst.findings()
  await expect(world.analyst.ignore(body)).rejects.toThrow(code)
  expect(() => world.read('muqabala.ignore.yaml')).toThrow('ENOENT')
})

test('findings that the baseline knows are counted, but their spellings are shown, as `normalize` would change them', async () => {
  const world = analystWorld()
  await world.analyst.findings()
  await world.run('check --update-baseline known.json')
  await world.save({'muqabala.yaml': 'baseline: known.json\n'})
  const {findings, known} = await world.analyst.findings()
  expect([findings.length, known]).toEqual([0, 2])
  expect((await world.analyst.spelling()).changes.length).toBe(1)
})

test('a file of ignores that is broken is told, and ignores nothing anew', async () => {
  const world = analystWorld({...files, 'muqabala.ignore.yaml': 'x: [\n'})
  expect((await idsOf(world)).length).toBe(2)
  const {problems} = await world.analyst.project()
  expect(problems[0].en).toContain('muqabala.ignore.yaml')
})

test('versions of findings and spellings are the same for the same texts', async () => {
  const [one, two] = [analystWorld(), analystWorld()]
  expect((await one.analyst.findings()).version).toBe((await two.analyst.findings()).version)
  expect((await one.analyst.spelling()).version).toBe((await two.analyst.findings()).version)
})

test('whoever asks during the first look gets what it found, and nothing before', async () => {
  const {analyst} = analystWorld()
  const answered = new Set<string>()
  const asked: Promise<unknown>[] = []
  while (answered.size === 0) {
    asked.push(analyst.findings().then(({version}) => answered.add(version)))
    await setImmediate()
  }
  await Promise.all(asked)
  expect(asked.length).toBeGreaterThan(3)
  expect(answered.size).toBe(1)
})
