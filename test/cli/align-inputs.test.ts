import {describe, expect, test} from 'vitest'
import {readBilingualCsv} from '../../src/read/csv.ts'
import {filesOf, type MadeUpPair, madeUpPair} from './align-texts.ts'
import {contentOf} from './align-world.ts'
import {tempWorld, type TempWorld} from './temp-world.ts'

const glossary = {'glossary/g.csv': 'id,en,ar,pos\nmarket,market,سوق,noun\n'}
const pair = madeUpPair(12, 1)
const other = madeUpPair(12, 2)
const long = madeUpPair(3000, 3)

/** English sentences that say nothing of what the Arabic ones say. */
const elsewhere = [
  'Whales sing.', 'Copper turns green in salty air over decades.', 'My aunt sleeps late.', 'Snow melts early.',
  'Chess bores children.', 'Violins need rosin.', 'Nobody answers.', 'Planets wander without ever hurrying.', 'Tea grew cold.',
  'Old maps lie.', 'Ink dries.', 'Moths love lamps.',
] // prettier-ignore

interface Row {
  readonly ar: string
  readonly en: string
}

/** The links of a pair that have both sides. */
function linksOf(world: TempWorld, name: string): Row[] {
  const {rows} = readBilingualCsv(world.read(`aligned/${name}.csv`), {name})
  return rows.filter(({ar, en}) => ar !== '' && en !== '').map(({ar, en}) => ({ar, en}))
}

const rowsOf = ({ar, en}: MadeUpPair): Row[] => ar.map((text, at) => ({ar: text, en: en[at]}))

/** The same command in both languages: its exit codes, and the lines on stderr. */
async function inBoth(world: TempWorld): Promise<{codes: number[]; en: string[]; ar: string[]}> {
  const en = await world.run('align')
  const ar = await world.run('align --lang ar')
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')
  return {codes: [en.code, ar.code], en: lines(en.err), ar: lines(ar.err)}
}

describe('texts that cannot be aligned are said in one line, and nothing is written for them', () => {
  const empty = [
    'seeds/ar/x.md: the file is empty. Nothing was written for it.',
    'seeds/ar/x.md: الملف فارغ. لم ي\u064Fكتب له شيء.',
  ]
  const swapped = [
    'seeds/ar/x.md: this text is English, and its partner seeds/en/x.md is Arabic; let the two files change places, or their columns where a file states the pair. Nothing was written for them.',
    'seeds/ar/x.md: هذا النص إنجليزي ومقابله seeds/en/x.md عربي؛ بد\u0651ل موضعي الملفين، أو عموديهما إن ذ\u064Fكر الزوج في ملف. لم ي\u064Fكتب لهما شيء.',
  ]

  test.each([
    ['an empty text', {...filesOf('x', pair), 'seeds/ar/x.md': ''}, empty],
    ['a text of blank lines', {...filesOf('x', pair), 'seeds/ar/x.md': '\n \n\t\n\u00A0\n\n'}, empty],
    ['blank lines on both sides', {'seeds/ar/x.md': '\n\n', 'seeds/en/x.md': ' \n'}, empty],
    ['nothing but a byte-order mark', {...filesOf('x', pair), 'seeds/ar/x.md': '\uFEFF'}, empty],
    ['the languages have changed places', filesOf('x', {ar: pair.en, en: pair.ar}), swapped],
  ])('%s; the other pair goes on, exit 2', async (_reason, files, [english, arabic]) => {
    const world = tempWorld({...glossary, ...files, ...filesOf('good', other)})
    expect(await inBoth(world)).toEqual({codes: [2, 2], en: [english], ar: [arabic]})
    expect(Object.keys(contentOf(world.folder, 'aligned'))).toEqual(['good.csv', 'good.json', 'good.tmx'])
    expect(linksOf(world, 'good')).toEqual(rowsOf(other))
  })

  test('the folders have changed places: said once for all', async () => {
    const turned = [filesOf('x', {ar: pair.en, en: pair.ar}), filesOf('y', {ar: other.en, en: other.ar})]
    const {codes, en, ar} = await inBoth(tempWorld(Object.assign({}, glossary, ...turned)))
    expect(codes).toEqual([2, 2])
    expect(en).toEqual([
      expect.stringMatching(/^seeds\/ar: the texts of this folder are English, .+ Nothing was written for them\.$/u),
    ])
    expect(ar).toEqual([expect.stringMatching(/^seeds\/ar: نصوص هذا المجلد إنجليزية .+ لم ي\u064Fكتب لها شيء\.$/u)])
  })
})

describe('what cannot be written or read in aligned/ is said in one line under its short name; the rest goes on, exit 2', () => {
  test.each([
    ['a folder in place of a record', 'aligned/x.json/y', 'aligned/x.json: the file cannot be read: ', ['good']],
    [
      'a folder in place of a bilingual file',
      'aligned/x.csv/y',
      'aligned/x.csv: the file cannot be written: ',
      ['good', 'x'],
    ],
  ])('%s', async (_reason, obstacle, message, records) => {
    const world = tempWorld({...glossary, ...filesOf('x', pair), ...filesOf('good', other), [obstacle]: ''})
    const {codes, en, ar} = await inBoth(world)
    expect(codes).toEqual([2, 2])
    expect([en.length, ar.length]).toEqual([1, 1])
    expect(en[0].slice(0, message.length)).toBe(message)
    expect(ar[0]).toMatch(/^aligned\/x\.\w+: تتعذر (?:قراءة|كتابة) الملف/u)
    const written = Object.keys(contentOf(world.folder, 'aligned'))
    expect(written.filter((name) => name.endsWith('.json'))).toEqual(records.map((name) => `${name}.json`))
    expect(linksOf(world, 'good')).toEqual(rowsOf(other))
  })
})

describe('texts that hardly belong together: nothing is forced, and that is said; exit 0', () => {
  const strangers = [
    'aligned/x.json: the two texts have hardly anything in common; what could not be linked stands alone. Do they belong together?',
    'aligned/x.json: لا يكاد يجمع بين النصين شيء، وما لم ي\u064Fربط بقي منفردا. فهل هما زوج حقا؟',
  ]

  test('a text that has markup and not one sentence', async () => {
    const world = tempWorld({...glossary, ...filesOf('x', pair), 'seeds/ar/x.md': '---\n'})
    expect(await inBoth(world)).toEqual({
      codes: [0, 0],
      en: ['aligned/x.json: there is not one sentence in seeds/ar/x.md; nothing was linked.'],
      ar: ['aligned/x.json: ليس في seeds/ar/x.md جملة واحدة، فلم ي\u064Fربط شيء.'],
    })
  })

  test.each([
    ['nothing in common', {ar: pair.ar, en: elsewhere}, 1],
    ['another text of the same kind', {ar: pair.ar, en: other.en}, 6],
  ])('%s', async (_reason, texts, most) => {
    const world = tempWorld({...glossary, ...filesOf('x', texts)})
    expect(await inBoth(world)).toEqual({codes: [0, 0], en: [strangers[0]], ar: [strangers[1]]})
    expect(linksOf(world, 'x').length).toBeLessThanOrEqual(most)
  })

  test('Arabic on both sides: the wrong file is named, too', async () => {
    const world = tempWorld({...glossary, ...filesOf('x', {ar: pair.ar, en: pair.ar})})
    expect(await inBoth(world)).toEqual({
      codes: [0, 0],
      en: ['seeds/en/x.md: hardly any letters of this text are English; is it the right file?', strangers[0]],
      ar: ['seeds/en/x.md: لا تكاد تكون في هذا النص حروف إنجليزية؛ هل هو الملف الصحيح؟', strangers[1]],
    })
    expect(linksOf(world, 'x').length).toBeLessThanOrEqual(2)
  })

  test('of texts too short to prove anything nothing is said', async () => {
    const world = tempWorld({...glossary, 'seeds/ar/x.md': pair.ar[0], 'seeds/en/x.md': elsewhere[0]})
    expect(await inBoth(world)).toEqual({codes: [0, 0], en: [], ar: []})
    expect(linksOf(world, 'x')).toEqual([])
  })
})

describe('sizes', () => {
  test('one segment against one', async () => {
    const world = tempWorld({...glossary, 'seeds/ar/x.md': pair.ar[0], 'seeds/en/x.md': pair.en[0]})
    expect((await world.run('align')).out).toBe('aligned/x.json: 1 link, 0 segments alone, 0 doubtful\n')
    expect((await world.run('align --lang ar')).out).toContain('رابط واحد، لا مقاطع بلا مقابل، لا شيء مشكوك فيه')
  })

  test.each([
    ['3,000 Arabic segments against three', {ar: long.ar, en: long.en.slice(0, 3)}],
    ['three Arabic segments against 3,000', {ar: long.ar.slice(1500, 1503), en: long.en}],
  ])('%s: what is linked is right, the rest stands alone', async (_reason, texts) => {
    const world = tempWorld({...glossary, ...filesOf('x', texts)})
    const {code, out, err} = await world.run('align')
    expect([code, err]).toEqual([0, ''])
    const links = linksOf(world, 'x')
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect(rowsOf(long)).toContainEqual(link)
    expect(out).toMatch(
      new RegExp(`: ${links.length} links?, ${3003 - 2 * links.length} segments alone, \\d doubtful\n$`, 'u'),
    )
  })

  test('a line of a megabyte among others: those keep their links', async () => {
    const huge = {ar: `${'كتاب جديد '.repeat(56_000)}.`, en: `${'new book '.repeat(60_000)}.`}
    const texts = {ar: [...pair.ar, huge.ar, ...other.ar], en: [...pair.en, huge.en, ...other.en]}
    const world = tempWorld({...glossary, ...filesOf('x', texts)})
    expect(await world.run('align')).toMatchObject({code: 0, err: ''})
    const links = linksOf(world, 'x').filter(({ar}) => ar.length < 1000)
    expect(links).toEqual([...rowsOf(pair), ...rowsOf(other)])
  })
})

describe('what the bilingual file says of a link', () => {
  // The last ten sentences come first in English.
  const moved = {ar: long.ar.slice(0, 30), en: [...long.en.slice(20, 30), ...long.en.slice(0, 20)]}

  test('its evidence, in the words of the texts', async () => {
    const world = tempWorld({
      ...glossary,
      ...filesOf('x', {ar: ['اشترى الطبيب 14 كتابا في السوق.'], en: ['The doctor bought 14 books at the market.']}),
    })
    await world.run('align')
    const {rows} = readBilingualCsv(world.read('aligned/x.csv'), {name: 'x'})
    const reasons = rows[0].evidence.split('; ')
    expect(reasons).toEqual(expect.arrayContaining(['14 = 14', 'الطبيب = doctor', 'سوق = market']))
  })

  test('whether it was found elsewhere: what changed places is marked, the rest is not', async () => {
    const world = tempWorld({...glossary, ...filesOf('x', moved)})
    await world.run('align')
    expect(linksOf(world, 'x')).toEqual(rowsOf({ar: moved.ar, en: long.en.slice(0, 30)}))
    const {rows} = readBilingualCsv(world.read('aligned/x.csv'), {name: 'x'})
    expect(rows.map(({isMoved}) => isMoved)).toEqual(moved.ar.map((_, at) => at >= 20))
    expect(world.read('aligned/x.csv').split('\r\n')[0]).toBe(
      '\uFEFFid,ar,en,confidence,status,findings,evidence,moved',
    )
  })

  test('a doubtful link that a person confirmed is doubtful no more', async () => {
    const world = tempWorld({...glossary, ...filesOf('x', pair)})
    await world.run('align')
    const doubtful = world.read('aligned/x.json').replace(/"confidence":[\d.]+/u, '"confidence":0.2')
    world.write({'aligned/x.json': doubtful.replace('"status":"auto"', '"status":"confirmed"')})
    expect((await world.run('align')).out).toBe('aligned/x.json: 12 links, 0 segments alone, 0 doubtful\n')
    const {rows} = readBilingualCsv(world.read('aligned/x.csv'), {name: 'x'})
    expect(rows.map(({status}) => status)).toEqual(['confirmed', ...Array.from({length: 11}, () => 'auto')])
    expect(rows[0].confidence).toBe(0.2)
  })
})
