import {existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {paragraph, partText, run, wordFile} from '../read/word-file.ts'
import {type AnalystWorld, analystWorld, files} from './analyst-world.ts'

/** Ids of the spellings of a form, as a page has them. */
async function idsOf({analyst}: AnalystWorld, old: string): Promise<{version: string; ids: string[]}> {
  const {version, changes} = await analyst.spelling()
  return {version, ids: changes.filter((change) => change.old === old).map(({id}) => id)}
}

test('spellings are shown with their places, their reasons, and whether `normalize` would change them', async () => {
  const world = analystWorld()
  const {changes} = await world.analyst.spelling()
  expect(changes).toEqual([
    {
      id: expect.stringMatching(/^term-form-/u),
      document: 'seeds/ar/two.md',
      pair: 'aligned/two.json',
      line: 1,
      kwic: {before: 'زار الوفد ', text: 'أوران', after: ' ثم عاد إلى العاصمة.', lang: 'ar'},
      old: 'أوران',
      text: 'وهران',
      group: 'اوران\u2192وهران',
      reason: {
        ar: expect.stringContaining('oran'),
        en: 'House form of the glossary: \u2068oran\u2069',
      },
      confidence: expect.any(Number),
      isSure: true,
      held: null,
    },
  ])
})

test.each([
  ['less sure than the settings ask for', 1, false],
  ['as sure as they ask for', 0, true],
])('a spelling that is %s is shown as such', async (_reason, minConfidence, isSure) => {
  const config = `spelling: {profile: egypt}\nnormalize: {minConfidence: ${minConfidence}}\n`
  const start = {...files, 'muqabala.yaml': config, 'seeds/ar/one.md': `${files['seeds/ar/one.md']}\nزار شيكاغو أمس.\n`}
  const {changes} = await analystWorld(start).analyst.spelling()
  const [found] = changes.filter(({old}) => old.includes('غ'))
  expect(found).toMatchObject({isSure, held: null, reason: {en: 'Spelling rule \u2068egypt/g\u2069'}})
  expect(found.confidence).toBeLessThan(1)
})

test('a spelling is changed in a Markdown file, and taken back byte for byte', async () => {
  const world = analystWorld()
  const asked = await idsOf(world, 'أوران')
  const looked = world.look()
  const answer = await world.analyst.fix(asked)
  expect(answer).toEqual({changes: 1, files: ['seeds/ar/two.md'], log: 'muqabala-changes/0001.json', problems: []})
  expect(world.read('seeds/ar/two.md')).toBe(files['seeds/ar/two.md'].replace('أوران', 'وهران'))
  await looked
  expect((await world.analyst.spelling()).changes).toEqual([])
  const {logs, pairs} = await world.analyst.project()
  expect(logs).toEqual([{path: 'muqabala-changes/0001.json', changes: 1, files: ['seeds/ar/two.md']}])
  expect(pairs[1].consistency).toBe(1)
  const back = world.look()
  const taken = await world.analyst.takeBack({path: 'muqabala-changes/0001.json'})
  expect(taken).toEqual({changes: 1, files: ['seeds/ar/two.md'], log: null, problems: []})
  expect(world.read('seeds/ar/two.md')).toBe(files['seeds/ar/two.md'])
  await back
  expect((await world.analyst.project()).logs).toEqual([])
  expect((await world.analyst.spelling()).changes.length).toBe(1)
})

test('in a Word file it is a tracked change, and taken back byte for byte', async () => {
  const {'seeds/ar/two.md': _, ...others} = files
  const word = await wordFile(
    paragraph(run('زار الوفد أوران ثم عاد إلى العاصمة.')) +
      paragraph(run('ارتفعت الأسعار بنسبة 15 في المئة، بحسب البنك.')),
  )
  const world = analystWorld({...others, 'seeds/ar/two.docx': word})
  const path = join(world.folder, 'seeds/ar/two.docx')
  const asked = await idsOf(world, 'أوران')
  const looked = world.look()
  const answer = await world.analyst.fix(asked)
  expect(answer).toMatchObject({changes: 1, files: ['seeds/ar/two.docx'], problems: []})
  const xml = await partText(readFileSync(path))
  expect(xml).toMatch(/<w:del\b[^>]*w:author="Muqabala"/u)
  expect(xml).toContain('أوران</w:delText>')
  await looked
  expect((await world.analyst.spelling()).changes).toEqual([])
  await world.analyst.takeBack({path: answer.log ?? ''})
  expect(Buffer.from(word).equals(readFileSync(path))).toBe(true)
})

test('the fix of a finding that is no spelling is made, too', async () => {
  const start = {...files, 'seeds/ar/one.md': files['seeds/ar/one.md'].replace('المصنع.', 'المصنع .')}
  const world = analystWorld(start)
  const {version, findings} = await world.analyst.findings()
  const fixable = findings.filter(({fix, rule}) => fix !== null && rule.startsWith('punctuation'))
  expect(fixable.map(({fix}) => fix)).toEqual([
    {
      old: ' ',
      text: '',
      confidence: expect.any(Number),
      sentence: {ar: expect.stringMatching(/\p{Script=Arabic}/u), en: expect.any(String)},
      held: null,
    },
  ])
  await world.analyst.fix({version, ids: fixable.map(({id}) => id)})
  expect(world.read('seeds/ar/one.md')).toBe(files['seeds/ar/one.md'])
})

test('the same fix asked for twice is made once', async () => {
  const world = analystWorld()
  const {version, ids} = await idsOf(world, 'أوران')
  expect((await world.analyst.fix({version, ids: [...ids, ...ids]})).changes).toBe(1)
})

test('a page that is behind by another fix may go on, one whose own fix has changed may not', async () => {
  const text = `${files['seeds/ar/two.md']}\nثم غادر الجميع أوران مساء.\n`
  const world = analystWorld({...files, 'seeds/ar/two.md': text})
  const {version, changes} = await world.analyst.spelling()
  expect(changes.length).toBe(2)
  const looked = world.look()
  expect((await world.analyst.fix({version, ids: [changes[0].id]})).changes).toBe(1)
  await looked
  expect((await world.analyst.spelling()).version).not.toBe(version)
  expect((await world.analyst.fix({version, ids: [changes[1].id]})).changes).toBe(1)
  expect(world.read('seeds/ar/two.md')).toBe(text.replaceAll('أوران', 'وهران'))
})

const stale = {name: 'Refusal', status: 409, failure: {code: 'stale'}}

test.each([
  [
    'the house form is another one',
    {'glossary/places.csv': 'id,en,ar,ar_deprecated,pos\noran,Oran,وهران الباهية,أوران,properNoun\n'},
  ],
  ['the text is gone', {'seeds/ar/two.md': 'لا شيء هنا.\n'}],
])('a fix is refused where %s by now', async (_reason, change) => {
  const world = analystWorld()
  const asked = await idsOf(world, 'أوران')
  await world.save(change)
  const before = world.read('seeds/ar/two.md')
  await expect(world.analyst.fix(asked)).rejects.toMatchObject(stale)
  expect(world.read('seeds/ar/two.md')).toBe(before)
})

test.each([
  ['a version that nobody was shown', {version: 'x', ids: []}],
  ['an empty version', {version: '', ids: ['term-form-00000000']}],
])('a fix is refused for %s', async (_reason, body) => {
  const world = analystWorld()
  await world.analyst.findings()
  await expect(world.analyst.fix(body)).rejects.toMatchObject(stale)
})

test('a file that was saved a moment ago is left alone, which is told', async () => {
  const world = analystWorld()
  const asked = await idsOf(world, 'أوران')
  const theirs = `${files['seeds/ar/two.md']}\nجملة جديدة.\n`
  writeFileSync(join(world.folder, 'seeds/ar/two.md'), theirs)
  const answer = await world.analyst.fix(asked)
  expect(answer).toMatchObject({changes: 0, files: [], log: null})
  expect(answer.problems[0].en).toContain('seeds/ar/two.md')
  expect(world.read('seeds/ar/two.md')).toBe(theirs)
})

test('a text that leads out of the workspace is not written', async () => {
  const outside = analystWorld({'two.md': files['seeds/ar/two.md']})
  const world = analystWorld({})
  await world.analyst.findings()
  const {'seeds/ar/two.md': _, ...others} = files
  world.write(others)
  symlinkSync(join(outside.folder, 'two.md'), join(world.folder, 'seeds/ar/two.md'))
  await world.save(others)
  const answer = await world.analyst.fix(await idsOf(world, 'أوران'))
  expect(answer).toMatchObject({changes: 0, files: [], log: null})
  expect(answer.problems[0].en).toContain('leads out of the workspace')
  expect(outside.read('two.md')).toBe(files['seeds/ar/two.md'])
})

test('nothing is written where the log would be out of the workspace', async () => {
  const outside = analystWorld({})
  const world = analystWorld()
  symlinkSync(outside.folder, join(world.folder, 'muqabala-changes'))
  const asked = await idsOf(world, 'أوران')
  await expect(world.analyst.fix(asked)).rejects.toMatchObject({failure: {code: 'outside'}})
  expect([readdirSync(outside.folder), world.read('seeds/ar/two.md')]).toEqual([[], files['seeds/ar/two.md']])
})

/** A log as it could come from anywhere. */
function log(path: string): string {
  const file = {
    path,
    encoding: 'utf-8',
    bom: false,
    copy: null,
    read: {format: null, sheet: null, changes: 'accepted'},
    sha256: {before: 'a', after: 'b'},
    changes: [],
  }
  return JSON.stringify({version: 1, tool: 'x', files: [file]})
}

test.each([
  ['none', 'muqabala-changes/0009.json'],
  ['a file elsewhere', '../log.json'],
  ['a full path', '/etc/passwd'],
  ['a file of another name', 'muqabala-changes/evil.json'],
  ['one of files outside the workspace', 'muqabala-changes/0002.json'],
])('taking back is refused for a log that is %s', async (_reason, path) => {
  const world = analystWorld({
    ...files,
    'muqabala-changes/evil.json': log('seeds/ar/one.md'),
    'muqabala-changes/0002.json': log('../victim.md'),
    'muqabala-changes/0003.json': 'no log',
  })
  const victim = join(world.folder, '../victim.md')
  writeFileSync(victim, 'x')
  try {
    await world.analyst.findings()
    expect((await world.analyst.project()).logs).toEqual([])
    const unknown = {name: 'Refusal', failure: {code: 'log-unknown'}}
    await expect(world.analyst.takeBack({path})).rejects.toMatchObject(unknown)
    expect(readFileSync(victim, 'utf8')).toBe('x')
  } finally {
    if (existsSync(victim)) rmSync(victim)
  }
})
