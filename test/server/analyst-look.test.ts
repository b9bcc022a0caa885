import {cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {decide} from '../../src/review/decide.ts'
import type {AlignedRecord} from '../../src/model.ts'
import {analystWorld, files} from './analyst-world.ts'

test('every pair that has no record gets the one that `muqabala align` would save', async () => {
  const world = analystWorld()
  const {pairs, findings} = await world.analyst.project()
  expect([pairs.map(({state}) => state), findings]).toEqual([['waiting', 'waiting'], null])
  await world.analyst.findings()
  const made = [world.read('aligned/one.json'), world.read('aligned/two.json')]
  const other = analystWorld()
  await other.analyst.close()
  rmSync(join(other.folder, 'aligned'), {recursive: true, force: true})
  await other.run('align')
  expect(made).toEqual([other.read('aligned/one.json'), other.read('aligned/two.json')])
  const project = await world.analyst.project()
  expect(project).toMatchObject({mode: 'live', lang: 'en', texts: [], problems: [], logs: []})
  expect(project.glossaries).toEqual([{path: 'glossary/places.csv', concepts: 2, isEditable: true}])
  expect(project.pairs[1]).toMatchObject({
    path: 'aligned/two.json',
    name: 'two',
    ar: 'seeds/ar/two.md',
    en: 'seeds/en/two.md',
    state: 'ready',
    problem: null,
    links: {all: 2, linked: 2, decided: 0, marked: 0},
    consistency: 0.5,
    findings: {error: 1, warning: 1, note: 0},
  })
  const kinds = new Set(world.events.map(({kind}) => kind))
  expect([...kinds].toSorted()).toEqual(['analysis', 'pair', 'progress', 'project'])
})

test('progress is told in both languages, and ends', async () => {
  const world = analystWorld()
  await world.analyst.findings()
  const steps = world.events.flatMap((event) => (event.kind === 'progress' ? event : []))
  expect(steps.slice(0, 2).map(({doing}) => doing.en)).toEqual([
    'Opening the workspace',
    'Reading 1 of 2: \u2068one\u2069',
  ])
  expect(steps.map(({doing}) => doing.ar).every((text) => /\p{Script=Arabic}/u.test(text))).toBe(true)
  expect(steps.at(-1)?.all).toBe(0)
})

/** A record that a person has changed: its first link taken apart. */
function unlinked(record: AlignedRecord): AlignedRecord {
  const {ar, en} = record.links[0]
  const done = decide(record, {kind: 'unlink', link: {ar, en}})
  if ('fault' in done) throw new Error(done.fault)
  return done.record
}

test('a record whose texts have not changed is shown as it stands', async () => {
  const world = analystWorld()
  await world.analyst.findings()
  await world.save({'aligned/one.json': JSON.stringify(unlinked(world.record('one')))})
  const before = world.read('aligned/one.json')
  const [one] = (await world.analyst.project()).pairs
  expect(one.links).toMatchObject({all: 3, linked: 1})
  expect(world.read('aligned/one.json')).toBe(before)
  const {findings} = await world.analyst.findings()
  expect(findings.some(({rule, pair}) => rule === 'empty-side' && pair === 'aligned/one.json')).toBe(true)
})

test('a text that has changed is aligned again around what was decided, and its record saved', async () => {
  const world = analystWorld()
  await world.analyst.findings()
  const done = decide(world.record('one'), {kind: 'confirm', links: [{ar: [1], en: [1]}]})
  if ('fault' in done) throw new Error(done.fault)
  await world.save({'aligned/one.json': JSON.stringify(done.record)})
  const news = 'وهذا خبر جديد عن ليلى حداد.\n\n'
  await world.save({
    'seeds/ar/one.md': news + files['seeds/ar/one.md'],
    'seeds/en/one.md': `And this is a new story about Layla Haddad.\n\n${files['seeds/en/one.md']}`,
  })
  const {links} = world.record('one')
  expect(links.map(({ar, en, status}) => [ar, en, status])).toEqual([
    [[0], [0], 'auto'],
    [[1], [1], 'auto'],
    [[2], [2], 'confirmed'],
  ])
  expect(world.events.filter((event) => event.kind === 'pair' && event.path === 'aligned/one.json').length).toBe(2)
})

test('decisions that a changed text has lost are told', async () => {
  const world = analystWorld()
  await world.analyst.findings()
  const done = decide(world.record('one'), {kind: 'confirm', links: [{ar: [1], en: [1]}]})
  if ('fault' in done) throw new Error(done.fault)
  await world.save({'aligned/one.json': JSON.stringify(done.record)})
  await world.save({'seeds/ar/one.md': 'نص آخر تماما.\n'})
  const {problems} = await world.analyst.project()
  expect(problems.map(({en}) => en)).toEqual([expect.stringContaining('could not be kept')])
  // Where there is no such pair any more, there is nothing to tell.
  rmSync(join(world.folder, 'seeds/ar/one.md'))
  const looked = world.look()
  await world.analyst.changed([join(world.folder, 'seeds/ar/one.md')])
  await looked
  expect((await world.analyst.project()).problems).toEqual([])
})

test('where the folder is only read nothing is written, and records are kept in memory', async () => {
  const world = analystWorld(files, {isReadOnly: true})
  await world.analyst.findings()
  expect(existsSync(join(world.folder, 'aligned'))).toBe(false)
  const record = await world.analyst.recordOf('aligned/two.json')
  expect(record?.links.length).toBe(2)
  expect((await world.analyst.project()).pairs.map(({state}) => state)).toEqual(['ready', 'ready'])
  const refused = {name: 'Refusal', status: 403, failure: {code: 'read-only'}}
  await expect(world.analyst.fix({version: '', ids: []})).rejects.toMatchObject(refused)
  await expect(world.analyst.addText('ar', {name: 'a.md', bytes: new Uint8Array()})).rejects.toMatchObject(refused)
  await expect(world.analyst.ignore({ids: [], reason: 'x'})).rejects.toMatchObject(refused)
})

test('a pair that is not there has no record', async () => {
  const world = analystWorld()
  for (const path of ['aligned/none.json', '../x', '', 'aligned/one']) {
    expect(await world.analyst.recordOf(path)).toBeNull()
  }
})

test('a record that nobody has aligned yet is waited for', async () => {
  const world = analystWorld()
  expect((await world.analyst.recordOf('aligned/two.json'))?.links.length).toBe(2)
})

test.each([
  ['without anything', {}],
  ['with folders that are empty', {'seeds/ar/.gitkeep': '', 'seeds/en/.gitkeep': ''}],
  ['with settings alone', {'muqabala.yaml': 'texts: {ar: a, en: b}\n'}],
])('an empty workspace %s is served', async (_reason, start) => {
  const world = analystWorld(start)
  expect((await world.analyst.findings()).findings).toEqual([])
  expect((await world.analyst.spelling()).changes).toEqual([])
  const project = await world.analyst.project()
  expect(project).toMatchObject({pairs: [], texts: [], problems: [], findings: {error: 0, warning: 0, note: 0}})
})

test('a text alone is listed, and a pair once its partner is there', async () => {
  const world = analystWorld({'seeds/ar/one.md': files['seeds/ar/one.md']})
  await world.analyst.findings()
  expect(await world.analyst.project()).toMatchObject({pairs: [], texts: ['seeds/ar/one.md'], problems: []})
  await world.save({'seeds/en/one.md': files['seeds/en/one.md']})
  expect((await world.analyst.project()).pairs.map(({state}) => state)).toEqual(['ready'])
})

test('settings that cannot be read are told, and the page works again once they can', async () => {
  const world = analystWorld({...files, 'muqabala.yaml': 'texst: {}\n'})
  expect((await world.analyst.findings()).findings).toEqual([])
  const {pairs, problems} = await world.analyst.project()
  expect([pairs.length, problems.length]).toEqual([0, 1])
  expect(problems[0].en).toContain('muqabala.yaml:1')
  await expect(world.analyst.exportPair(null, 'csv')).rejects.toMatchObject({failure: {code: 'settings-broken'}})
  const {all} = await world.analyst.targets()
  expect(all).toContain(join(world.folder, 'muqabala.yaml'))
  await world.save({'muqabala.yaml': ''})
  expect((await world.analyst.project()).pairs.length).toBe(2)
})

test('settings that break later are told, and the old ones stay in force', async () => {
  const world = analystWorld()
  await world.analyst.findings()
  await world.save({'muqabala.yaml': 'texst: {}\n'})
  const {pairs, problems} = await world.analyst.project()
  expect([pairs.length, problems.length]).toEqual([2, 1])
})

test('a glossary that is not there does not keep the page from showing the pairs', async () => {
  const start = {...files, 'muqabala.yaml': 'glossary: [terms]\n', 'terms/.gitkeep': ''}
  const world = analystWorld(start)
  await world.analyst.findings()
  const before = await world.analyst.project()
  expect([before.pairs.length, before.problems.length, before.glossaries]).toEqual([2, 1, []])
  await world.save({'terms/places.csv': files['glossary/places.csv']})
  const after = await world.analyst.project()
  expect([after.problems, after.glossaries.length]).toEqual([[], 1])
})

test('a `variants.yaml` that cannot be read keeps nothing but the terms from being shown', async () => {
  const world = analystWorld({...files, 'variants.yaml/.gitkeep': ''})
  await world.analyst.findings()
  expect((await world.analyst.project()).pairs.map(({state}) => state)).toEqual(['ready', 'ready'])
  await expect(world.analyst.terms()).rejects.toMatchObject({problems: [{code: 'file-unreadable'}]})
  rmSync(join(world.folder, 'variants.yaml'), {recursive: true})
  expect((await world.analyst.terms()).concepts.length).toBe(2)
})

test('a text that cannot be read fails by itself', async () => {
  const world = analystWorld({...files, 'seeds/ar/one.md': ''})
  await world.analyst.findings()
  const [one, two] = (await world.analyst.project()).pairs
  expect([one.state, two.state, one.links]).toEqual(['failed', 'ready', null])
  expect(one.problem?.en).toContain('seeds/ar/one.md')
  expect(one.problem?.ar).toMatch(/\p{Script=Arabic}/u)
})

test('a record that is none is told, and not overwritten', async () => {
  const world = analystWorld({...files, 'aligned/one.json': '{"broken": '})
  await world.analyst.findings()
  const [one] = (await world.analyst.project()).pairs
  expect([one.state, world.read('aligned/one.json')]).toEqual(['failed', '{"broken": '])
})

test('a record that cannot be saved is shown all the same, and why is told', async () => {
  const world = analystWorld({...files, 'elsewhere/.gitkeep': ''})
  const root = join(world.folder, 'inside')
  for (const folder of ['seeds', 'glossary']) cpSync(join(world.folder, folder), join(root, folder), {recursive: true})
  symlinkSync(join(world.folder, 'elsewhere'), join(root, 'aligned'))
  const inside = analystWorld({}, {root, cwd: root})
  await inside.analyst.findings()
  const {pairs, problems} = await inside.analyst.project()
  expect(pairs.map(({state, links}) => [state, links?.linked])).toEqual([
    ['ready', 2],
    ['ready', 2],
  ])
  expect(pairs[0].problem?.en).toContain('leads out of the workspace')
  expect(problems.length).toBeGreaterThan(0)
  expect((await inside.analyst.recordOf('aligned/one.json'))?.links.length).toBe(2)
  expect(readdirSync(join(world.folder, 'elsewhere'))).toEqual(['.gitkeep'])
})

test('a record that changes while its pair is aligned anew is not overwritten', async () => {
  const world = analystWorld()
  await world.analyst.findings()
  const theirs = JSON.stringify(unlinked(world.record('one')))
  // Between the reading of the record and its saving: the first step of progress behind the reading.
  const end = world.analyst.on((event) => {
    if (event.kind !== 'progress' || !event.doing.en.startsWith('Aligning')) return
    end()
    writeFileSync(join(world.folder, 'aligned/one.json'), theirs)
  })
  await world.save({'seeds/ar/one.md': `${files['seeds/ar/one.md']}\nوجملة أخرى.\n`})
  expect(readFileSync(join(world.folder, 'aligned/one.json'), 'utf8')).toBe(theirs)
  // It is looked at again, and its decisions are kept.
  await world.look()
  expect(world.record('one').links.filter(({status}) => status === 'edited').length).toBe(2)
})

test('a record that another run has saved meanwhile is no failure once it has been read', async () => {
  const text = `${files['seeds/ar/one.md']}\nوجملة أخرى.\n`
  const other = analystWorld({...files, 'seeds/ar/one.md': text})
  await other.analyst.findings()
  const theirs = other.read('aligned/one.json')
  const world = analystWorld()
  await world.analyst.findings()
  const end = world.analyst.on((event) => {
    if (event.kind !== 'progress' || !event.doing.en.startsWith('Aligning')) return
    end()
    writeFileSync(join(world.folder, 'aligned/one.json'), theirs)
  })
  await world.save({'seeds/ar/one.md': text})
  expect((await world.analyst.project()).problems.length).toBe(1)
  await world.look()
  const {pairs, problems} = await world.analyst.project()
  expect([pairs.map(({problem}) => problem), problems]).toEqual([[null, null], []])
})

test('what has not changed is not told again', async () => {
  const world = analystWorld()
  await world.analyst.findings()
  const before = world.events.length
  await world.save({'aligned/one.json': world.read('aligned/one.json')})
  expect(world.events.slice(before).map(({kind}) => kind)).not.toContain('analysis')
})
