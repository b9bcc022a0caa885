import {createHash} from 'node:crypto'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {DecisionsFile, LinkDecision, LinkKey} from '../../src/review-model.ts'
import {tempWorld, type TempWorld} from './temp-world.ts'

const arabic = ['افتتح الوزير المعرض صباح الأحد.', 'زاره ألف شخص أمس.', 'قال پوتن نعم.', 'ينتهي المعرض في مارس.']
const english = [
  'The minister opened the exhibition on Sunday morning.',
  'A thousand people visited it yesterday.',
  'Putin said yes.',
  'The exhibition ends in March.',
]
const record = 'aligned/a.json'

async function alignedWorld(): Promise<TempWorld> {
  const world = tempWorld({
    'seeds/ar/a.txt': `${arabic.join('\n')}\n`,
    'seeds/en/a.txt': `${english.join('\n')}\n`,
    'glossary/g.csv': 'id,pos,en,ar,ar_variants\nputin,properNoun,Putin,بوتين,پوتن\n',
  })
  expect((await world.run('align')).code).toBe(0)
  return world
}

function versionOf(world: TempWorld): string {
  return createHash('sha256').update(world.read(record)).digest('hex')
}

function fileOf(world: TempWorld, parts: Partial<DecisionsFile>, decisions: readonly LinkDecision[] = []): void {
  const pairs = decisions.length === 0 ? [] : [{path: record, version: versionOf(world), decisions}]
  const file: DecisionsFile = {
    kind: 'muqabala-decisions',
    version: 1,
    pairs,
    glossary: [],
    ignores: [],
    fixes: [],
    ...parts,
  }
  world.write({'decisions.json': JSON.stringify(file)})
}

function links(world: TempWorld): string[] {
  const {links: all} = JSON.parse(world.read(record)) as {links: (LinkKey & {status: string; note?: string})[]}
  return all.map(
    ({ar, en, status, note}) => `${ar.join(',')}/${en.join(',')} ${status}${note === undefined ? '' : ` ${note}`}`,
  )
}

const key = (at: number): LinkKey => ({ar: [at], en: [at]})
const three: readonly LinkDecision[] = [
  {kind: 'confirm', links: [key(0)]},
  {kind: 'merge', links: [key(1), key(2)]},
  {kind: 'note', link: key(3), note: 'متى؟'},
  {kind: 'edit', lang: 'en', segment: 3, text: 'It ends in March.'},
]

test('decisions about links are made in the record and in what is made from it', async () => {
  const world = await alignedWorld()
  const before = world.read(record)
  fileOf(world, {}, three)
  const {code, out, err} = await world.run('import decisions.json')
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain(`${record}: made, 4 decisions\n`)
  expect(out).toContain(`${record}: kept as it was before, as ${record}.bak\n`)
  expect(links(world)).toEqual(['0/0 confirmed', '1,2/1,2 edited', '3/3 auto متى؟'])
  expect(world.read(`${record}.bak`)).toBe(before)
  expect(world.read('aligned/a.csv')).toContain('It ends in March.')
  expect(world.read('aligned/a.csv')).toContain('متى؟')
  // Links that nobody decided are found again, with other figures.
  const after = links(world)
  await world.run('align')
  expect(links(world)).toEqual(after)
  expect(world.read(record)).toContain('"edited":"It ends in March."')
})

test('rows with a wording of a person can be imported again, and notes stay', async () => {
  const world = await alignedWorld()
  fileOf(world, {}, three)
  await world.run('import decisions.json')
  const {code, out} = await world.run('import aligned/a.csv')
  expect([code, out.split('\n')[0]]).toEqual([0, 'confirmed as they stood: 3 rows'])
  expect(links(world)).toEqual(['0/0 confirmed', '1,2/1,2 edited', '3/3 confirmed متى؟'])
})

test('a dry run shows it and writes nothing', async () => {
  const world = await alignedWorld()
  const before = world.read(record)
  fileOf(world, {glossary: [{kind: 'accept', concept: 'putin', form: 'بوطين', as: 'admitted'}]}, three)
  const {code, out} = await world.run('import decisions.json -n')
  expect([code, world.read(record), existsSync(join(world.folder, `${record}.bak`))]).toEqual([0, before, false])
  expect(out).toContain(`${record}: made, 4 decisions\n${record}: nothing was written; this was a dry run.\n`)
  expect(out).toContain('glossary: nothing was written; 1 decision would be tried.\n')
})

test('on a record that has changed those that fit are made, and the others said', async () => {
  const world = await alignedWorld()
  fileOf(world, {}, three)
  world.write({[record]: world.read(record).replace('"name": "a"', '"name":  "a"')})
  fileOf(world, {
    pairs: [{path: record, version: '0'.repeat(64), decisions: [...three, {kind: 'unlink', link: key(1)}]}],
  })
  const {code, out, err} = await world.run('import decisions.json')
  expect(code).toBe(2)
  expect(err).toContain(`${record}: the record has changed since the decisions were made`)
  expect(err).toContain(`${record}: decision 5 of 5 was not made. This row is no longer there`)
  expect(out).toContain(`${record}: made, 4 decisions\n`)
  const again = await world.run('import decisions.json')
  expect(again.out).toContain(`${record}: there already, 3 decisions\n`)
  expect(again.err).toContain('decision 2 of 5 was not made')
})

test('findings are ignored and fixed, and a spelling goes into the glossary', async () => {
  const world = await alignedWorld()
  const findings = JSON.parse((await world.run('check --format json')).out) as {
    findings: {id: string; rule: string; fix: object | null}[]
  }
  const fixed = findings.findings.find(({rule}) => rule === 'term-form')
  const ignored = findings.findings.find(({id}) => id !== fixed?.id)
  fileOf(world, {
    fixes: [fixed?.id ?? '', 'gone'],
    ignores: [{id: ignored?.id ?? 'none', reason: 'house style'}],
    glossary: [{kind: 'accept', concept: 'putin', form: 'بوطين', as: 'deprecated'}],
  })
  const {code, err} = await world.run('import decisions.json')
  expect([code, err.includes('gone')]).toEqual([2, true])
  expect(world.read('seeds/ar/a.txt')).toContain('قال بوتين نعم.')
  expect(readdirSync(join(world.folder, 'muqabala-changes'))).toHaveLength(1)
  expect(world.read('glossary/g.csv')).toContain('بوطين')
  if (ignored !== undefined) expect(world.read('muqabala-ignore.yaml')).toContain('house style')
})

test.each([
  ['another version', {version: 2}, 'version'],
  [
    'a decision of another kind',
    {pairs: [{path: record, version: '', decisions: [{kind: 'drop'}]}]},
    'pairs.0.decisions.0',
  ],
  ['no list', {fixes: 1}, 'fixes'],
])('refused: %s', async (_reason, parts, detail) => {
  const world = await alignedWorld()
  const file = {kind: 'muqabala-decisions', version: 1, pairs: [], glossary: [], ignores: [], fixes: [], ...parts}
  world.write({'d.json': JSON.stringify(file)})
  const {code, err} = await world.run('import d.json')
  expect(code).toBe(2)
  expect(err).toContain(detail)
})

test.each(['../a.json', '/etc/passwd', 'seeds/ar/a.txt', 'aligned/../a.json', 'aligned/b.json'])(
  'a record that is none of the workspace: %s',
  async (path) => {
    const world = await alignedWorld()
    fileOf(world, {pairs: [{path, version: '0'.repeat(64), decisions: [{kind: 'unlink', link: key(0)}]}]})
    const {code, out, err} = await world.run('import decisions.json')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('a')
  },
)
