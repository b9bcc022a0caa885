import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {openPackage} from '../../src/bytes/zip-package.ts'
import {openFile} from '../../src/read/formats.ts'
import {glossary, textFiles} from './formats-cases.ts'
import {tempWorld, type TempWorld} from './temp-world.ts'

/** The files of all formats; Word and Excel files are made from the CSV. */
const files: Record<string, Uint8Array> = {}

beforeAll(async () => {
  for (const [name, content] of Object.entries(textFiles)) files[name] = new TextEncoder().encode(content)
  const world = tempWorld({'a.csv': textFiles['a.csv']})
  for (const name of ['a.xlsx', 'a.docx']) {
    expect(await world.run(`convert a.csv ${name}`)).toMatchObject({
      code: 0,
      err: expect.stringContaining('a.csv: 2 rows; the first: '),
    })
    files[name] = bytesOf(world, name)
  }
})

const names = [...Object.keys(textFiles), 'a.xlsx', 'a.docx']

function bytesOf(world: TempWorld, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(world.folder, name)))
}

function worldOf(name: string): TempWorld {
  return tempWorld({[name]: files[name], 'glossary/g.csv': glossary})
}

async function textsOf(world: TempWorld, name: string): Promise<string[]> {
  const {document} = await openFile(bytesOf(world, name), {name})
  return document?.blocks.map(({start, end}) => document.text.slice(start, end)) ?? []
}

describe('every format', () => {
  test.each(names)('%s: split prints its segments', async (name) => {
    const {code, out} = await worldOf(name).run(`split ${name}`)
    expect(code).toBe(0)
    expect(out.split('\n').filter((line) => line.includes('پوتن')).length).toBeGreaterThanOrEqual(2)
  })

  test.each(names)('%s: check finds the spelling', async (name) => {
    const {code, out} = await worldOf(name).run(`check ${name}`)
    expect(code).toBe(1)
    expect(out.match(/\[term-form\]/gu)?.length).toBe(2)
  })

  test.each(names)('%s: normalize changes the spelling and no other text, and --undo takes it back', async (name) => {
    const world = worldOf(name)
    const before = await textsOf(world, name)
    const {code, err} = await world.run(`normalize --write ${name}`)
    expect([code, err]).toEqual([0, expect.stringContaining('2 changes written')])
    expect(await textsOf(world, name)).toEqual(before.map((text) => text.replaceAll('پوتن', 'بوتين')))
    expect((await world.run('normalize --undo muqabala-changes/0001.json')).code).toBe(0)
    expect(bytesOf(world, name)).toEqual(files[name])
  })

  test.each(names)('%s: normalizing twice is normalizing once', async (name) => {
    const world = worldOf(name)
    await world.run(`normalize --write ${name}`)
    const once = bytesOf(world, name)
    expect((await world.run(`normalize --write ${name}`)).err).toContain('0 changes written')
    expect(bytesOf(world, name)).toEqual(once)
  })

  test.each(names)('%s: convert to JSON, and to its own format byte for byte', async (name) => {
    const world = worldOf(name)
    expect((await world.run(`convert ${name} out --to json`)).code).toBe(0)
    expect(world.read('out')).toContain('پوتن')
    const same = `same${name.slice(name.indexOf('.'))}`
    expect((await world.run(`convert ${name} ${same}`)).code).toBe(0)
    expect(bytesOf(world, same)).toEqual(files[name])
  })
})

describe('bilingual files', () => {
  const bilingual = ['a.csv', 'a.tsv', 'a.po', 'a.tmx', 'a.xlf', 'b.xlf', 'a.xlsx', 'a.docx']

  test.each(bilingual)('%s: align gives one link a row', async (name) => {
    const world = worldOf(name)
    const {code, out} = await world.run(`align ${name}`)
    expect([code, out]).toEqual([0, expect.stringContaining('2 links')])
    expect(world.read(`aligned/${name.slice(0, 1)}.csv`)).toContain('The visit of Putin')
  })

  test('a row of several sentences is aligned inside', async () => {
    const rows =
      'ar,en\n"وصل الوفد. عقد اجتماعا طويلا في القصر.","The delegation arrived. It held a long meeting at the palace."\nانتهى.,It ended.\n'
    const world = tempWorld({'x.csv': rows})
    expect((await world.run('align x.csv')).out).toContain('3 links')
  })

  test.each(bilingual)('%s becomes every other bilingual format and comes back', async (name) => {
    const world = worldOf(name)
    for (const ending of ['csv', 'tsv', 'tmx', 'xlf', 'xlsx', 'docx', 'po', 'html']) {
      const {code} = await world.run(`convert ${name} out.${ending} --force`)
      expect([ending, code]).toEqual([ending, 0])
      if (ending === 'html') continue
      const texts = await textsOf(world, `out.${ending}`)
      // A table of Word shows the id as well, and that of a PO message is its source text.
      const least = ending === 'docx' && name === 'a.po' ? 4 : 2
      expect([ending, texts.filter((text) => text.includes('Putin')).length]).toEqual([ending, least])
      expect([ending, texts.filter((text) => text.includes('پوتن')).length]).toEqual([ending, 2])
    }
  })
})

test.each([
  ['en', 'House form of the glossary: putin'],
  ['ar', 'الصيغة المعتمدة في المسرد: putin'],
])('comments in a Word file say what is proposed and why, lang %s', async (lang, reason) => {
  const world = worldOf('a.docx')
  const {code} = await world.run(`normalize --write --review comments --author Editor a.docx --lang ${lang}`)
  expect(code).toBe(0)
  const parts = await openPackage(bytesOf(world, 'a.docx'), 'a.docx')
  const comments = new TextDecoder().decode(await parts.read('word/comments.xml'))
  expect(comments.match(/<w:comment /gu)?.length).toBe(2)
  expect(comments).toContain('w:author="Editor"')
  expect(comments).toContain('>وبوتين<')
  expect(comments).toContain(`>${reason}<`)
  expect(await textsOf(world, 'a.docx')).toContain('زيارة پوتن')
})

test('two texts of different formats are a pair', async () => {
  const world = tempWorld({
    'seeds/ar/x.html': '<p lang="ar">وصل الوفد إلى المدينة يوم الاثنين.</p><p>عقد اجتماعا طويلا.</p>',
    'seeds/en/x.srt':
      '1\n00:00:01,000 --> 00:00:02,000\nThe delegation arrived in the city on Monday.\n\n2\n00:00:03,000 --> 00:00:04,000\nIt held a long meeting.\n',
  })
  expect(await world.run('align')).toMatchObject({code: 0, out: expect.stringContaining('2 links')})
})

test('a workbook under the name of a Word file is refused, and nothing is written', async () => {
  const world = tempWorld({'x.docx': files['a.xlsx']})
  const {code, err} = await world.run('convert x.docx y.json')
  expect([code, err]).toEqual([2, expect.stringMatching(/^x\.docx.*Nothing was written/u)])
  expect(() => world.read('y.json')).toThrow()
})

test('remarks do not stop a run', async () => {
  const world = tempWorld({})
  writeFileSync(join(world.folder, 'x.tmx'), textFiles['a.tmx'].replace('xml:lang="en"', 'xml:lang="fr"'))
  expect(await world.run('split x.tmx')).toMatchObject({code: 0})
})
