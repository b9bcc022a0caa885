import {expect, test} from 'vitest'
import type {AlignedRecord} from '../../src/model.ts'
import {decide} from '../../src/review/decide.ts'
import {type AnalystWorld, analystWorld, files} from './analyst-world.ts'

const path = 'aligned/one.json'
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

async function exported({analyst}: AnalystWorld, format = 'csv'): Promise<{name: string; bytes: Uint8Array}> {
  const {name, bytes} = await analyst.exportPair(path, format)
  return {name, bytes}
}

function statuses({links}: AlignedRecord): string[] {
  return links.map(({ar, en, status}) => `${ar.join(',')}/${en.join(',')} ${status}`)
}

test.each(['csv', 'tsv', 'xlsx', 'docx', 'tmx', 'xliff'])(
  'rows of %s as they were exported are confirmed',
  async (format) => {
    const world = analystWorld()
    const file = await exported(world, format)
    const record = world.record('one')
    const imported = await world.analyst.importFile(path, record, file)
    expect([imported.rows, imported.problems]).toEqual([2, []])
    expect(statuses(imported.record as AlignedRecord)).toEqual(['0/0 confirmed', '1/1 confirmed'])
    // Nothing is saved: that is for whoever keeps records.
    expect(world.record('one')).toEqual(record)
  },
)

test('rows that somebody exchanged are links, and the rest is aligned around them', async () => {
  const world = analystWorld()
  const {name, bytes} = await exported(world)
  const [head, first, second] = new TextDecoder().decode(bytes).split('\r\n')
  const [a, b] = [first, second].map((line) => line.split(','))
  const rows = [
    [a[0], a[1], b[2], '', '', '', '', ''],
    [b[0], b[1], a[2], '', '', '', '', ''],
  ]
  const text = [head, ...rows.map((row) => row.slice(0, head.split(',').length).join(','))].join('\r\n')
  const imported = await world.analyst.importFile(path, world.record('one'), {name, bytes: encode(text)})
  expect(imported.rows).toBe(2)
  expect(statuses(imported.record as AlignedRecord).toSorted()).toEqual(['0/1 edited', '1/0 edited'])
})

test('a ladder is a list of links', async () => {
  const world = analystWorld()
  await world.analyst.findings()
  const imported = await world.analyst.importFile(path, world.record('one'), {
    name: 'x.ladder',
    bytes: encode('0\t0\t1\n2\t2\t1\n'),
  })
  expect(statuses(imported.record as AlignedRecord)).toEqual(['0,1/0,1 edited'])
})

test('rows that are nowhere in the pair are told, the others are taken', async () => {
  const world = analystWorld()
  const {name, bytes} = await exported(world)
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/She said[^,"\r\n]*/u, 'Nothing of this stands anywhere in the pair.')
  const {record, rows, problems} = await world.analyst.importFile(path, world.record('one'), {
    name,
    bytes: encode(text),
  })
  expect([rows, problems.length]).toEqual([1, 1])
  expect(problems[0].en).toContain('one.csv:3')
  expect(problems[0].ar).toMatch(/\p{Script=Arabic}/u)
  expect(statuses(record as AlignedRecord)[0]).toBe('0/0 confirmed')
})

test('very many failures are counted', async () => {
  const world = analystWorld()
  await world.analyst.findings()
  const rows = Array.from({length: 80}, (_, at) => `${at},نص غريب ${at},A strange text ${at}`)
  const bytes = encode(`id,ar,en\n${rows.join('\n')}\n`)
  const {record, problems} = await world.analyst.importFile(path, world.record('one'), {name: 'one.csv', bytes})
  expect(record).toBeNull()
  expect(problems.length).toBe(52)
  expect(problems[50].en).toContain('rows')
})

test('a file that says nothing new changes nothing', async () => {
  const world = analystWorld()
  const file = await exported(world)
  const first = await world.analyst.importFile(path, world.record('one'), file)
  const again = await world.analyst.importFile(path, first.record as AlignedRecord, file)
  expect(again).toMatchObject({record: null, rows: 0, problems: [{en: expect.stringContaining('anything new')}]})
})

test('a wording that a person wrote comes back to its segment', async () => {
  const world = analystWorld()
  await world.analyst.findings()
  const done = decide(world.record('one'), {
    kind: 'edit',
    lang: 'en',
    segment: 0,
    text: 'Minister Haddad came on Monday.',
  })
  if ('fault' in done) throw new Error(done.fault)
  await world.save({[path]: JSON.stringify(done.record)})
  const imported = await world.analyst.importFile(path, done.record, await exported(world))
  expect(imported.problems).toEqual([])
  expect(imported.record?.en.segments[0].edited).toBe('Minister Haddad came on Monday.')
})

test.each([
  ['a text', 'one.md', 'text\n', 'import-not-rows'],
  ['another kind of file', 'x.exe', 'MZ\u0000', null],
  ['nothing', 'one.csv', '', null],
  ['a ladder of another pair', 'x.ladder', '0\t0\t1\n9\t9\t1\n', 'import-beads-misfit'],
])('%s is refused', async (_reason, name, text, code) => {
  const world = analystWorld()
  await world.analyst.findings()
  const file = {name, bytes: encode(text)}
  const imported = world.analyst.importFile(path, world.record('one'), file)
  if (code === null) await expect(imported).rejects.toMatchObject({name: 'InputError'})
  else await expect(imported).rejects.toMatchObject({name: 'InputError', problems: [{code}]})
})

test('a record is aligned anew around what is decided in it', async () => {
  const world = analystWorld(files, {isReadOnly: true})
  const record = await world.analyst.recordOf(path)
  if (record === null) throw new Error('no record')
  const done = decide(record, {kind: 'unlink', link: {ar: [0], en: [0]}})
  if ('fault' in done) throw new Error(done.fault)
  const again = await world.analyst.realign(path, done.record)
  expect(statuses(again)).toEqual(['/0 edited', '0/ edited', '1/1 auto'])
  const released = decide(again, {
    kind: 'release',
    links: [
      {ar: [0], en: []},
      {ar: [], en: [0]},
    ],
  })
  if ('fault' in released) throw new Error(released.fault)
  expect(await world.analyst.realign(path, released.record)).toEqual(record)
})

test('a pair that is not there, or cannot be read, is not aligned', async () => {
  const world = analystWorld({...files, 'seeds/ar/two.md': ''})
  await world.analyst.findings()
  const record = world.record('one')
  await expect(world.analyst.realign('aligned/none.json', record)).rejects.toMatchObject({status: 404})
  await expect(world.analyst.realign('aligned/two.json', record)).rejects.toMatchObject({status: 409})
})
