import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {tempWorld, type TempWorld} from './temp-world.ts'

const table =
  'id,ar,en\n1,وصل الوفد أمس.,The delegation arrived yesterday.\n2,ثم غادر المدينة.,Then it left the city.\n'
const glossary = 'id,en,ar,ar_deprecated,en_deprecated,pos\nputin,Putin,بوتين,پوتن,Pootin,properNoun\n'

function memory(ar: string, en: string): string {
  return `<?xml version="1.0"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body>
<tu><tuv xml:lang="en"><seg>${en}</seg></tuv>
<tuv xml:lang="ar"><seg>${ar}</seg></tuv></tu>
</body></tmx>
`
}

function statusesOf(world: TempWorld): string[] {
  const {links} = JSON.parse(world.read('aligned/a.json')) as {links: {status: string}[]}
  return links.map(({status}) => status)
}

describe('align of bilingual files', () => {
  const files = {'x/a.csv': table, 'y/a.tmx': memory('انتهى الاجتماع.', 'The meeting ended.')}

  test.each([
    ['in one run', ['align x/a.csv y/a.tmx']],
    ['in two', ['align x/a.csv', 'align y/a.tmx']],
  ])('of two with one name, %s, the second does not take the record of the first', async (_reason, runs) => {
    const world = tempWorld(files)
    const outcomes = []
    for (const line of runs) outcomes.push(await world.run(line))
    expect(outcomes.at(-1)).toMatchObject({code: 2, err: expect.stringContaining('y/a.tmx: the record aligned/a.json')})
    expect(world.read('aligned/a.json')).toContain('"path": "x/a.csv"')
    expect(world.read('aligned/a.csv')).toContain('The delegation arrived')
  })

  test('a file that was moved keeps its record', async () => {
    const world = tempWorld({'x/a.csv': table})
    await world.run('align x/a.csv')
    const moved = tempWorld({'z/a.csv': table, 'aligned/a.json': world.read('aligned/a.json')})
    expect(await moved.run('align z/a.csv')).toMatchObject({code: 0})
    expect(moved.read('aligned/a.json')).toContain('"path": "z/a.csv"')
  })

  test('the record names the file from the workspace, wherever the run begins', async () => {
    const world = tempWorld({'x/a.csv': table, 'muqabala.yaml': ''})
    const [inside, outside] = [tempWorld(), tempWorld()]
    expect(await inside.run(`align -C ${world.folder} ${world.folder}/x/a.csv`)).toMatchObject({code: 0})
    expect(await outside.run(`align -C ${world.folder} ${world.folder}/x/a.csv`)).toMatchObject({code: 0})
    expect(world.read('aligned/a.json')).toContain('"path": "x/a.csv"')
  })

  test('the bilingual file that is aligned is not written over', async () => {
    const world = tempWorld({'aligned/a.csv': table})
    expect(await world.run('align aligned/a.csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining('aligned/a.csv: this file would be written over'),
    })
    expect(world.read('aligned/a.csv')).toBe(table)
    expect(() => world.read('aligned/a.json')).toThrow(/ENOENT/u)
  })

  test('nor where a link leads to it', async () => {
    const world = tempWorld({'a.csv': table})
    mkdirSync(join(world.folder, 'aligned'))
    symlinkSync('../a.csv', join(world.folder, 'aligned/a.csv'))
    expect((await world.run('align a.csv')).code).toBe(2)
    expect(world.read('a.csv')).toBe(table)
  })

  test('what was confirmed in a row stays confirmed', async () => {
    const world = tempWorld({'a.csv': table})
    await world.run('align a.csv')
    writeFileSync(join(world.folder, 'back.csv'), world.read('aligned/a.csv').replace(',auto,', ',confirmed,'))
    expect(await world.run('import back.csv --pair a --only-marked')).toMatchObject({code: 0})
    expect(statusesOf(world)).toEqual(['confirmed', 'auto'])
    expect(await world.run('align a.csv')).toMatchObject({code: 0, err: expect.not.stringContaining('decision')})
    expect(statusesOf(world)).toEqual(['confirmed', 'auto'])
  })

  test('a text without a partner is named', async () => {
    const world = tempWorld({'lone.md': 'وصل الوفد.\n'})
    expect(await world.run('align lone.md')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/lone\.md: this text has no partner/u),
    })
  })
})

describe('places in bilingual files', () => {
  const world = (): TempWorld =>
    tempWorld({'m.tmx': memory('قال پوتن ذلك.', 'Pootin said so.'), 'glossary/g.csv': glossary})

  test('report gives the lines of both sides, and counts the file once', async () => {
    const here = world()
    await here.run('report m.tmx --lang en')
    const shown = here.read('report.md')
    expect(shown).toContain('m.tmx:3:1')
    expect(shown).toContain('m.tmx:4:5')
    expect(shown).toContain('1 document:')
  })

  test('check gives the same, and counts it once', async () => {
    const {out} = await world().run('check m.tmx')
    expect(out).toContain('m.tmx:3:1 (1): ')
    expect(out).toContain('m.tmx:4:5 (1): ')
    expect(out).toContain('1 document:')
  })
})

test('of two cells on a line, the heading says which', async () => {
  const world = tempWorld({
    'a.csv': 'no,Arabic (Egypt),"English\n"\n1,قال پوتن,Pootin said\n',
    'glossary/g.csv': glossary,
  })
  const {out} = await world.run('check a.csv --only-check term-form --only-check english-variant')
  expect(out).toContain('a.csv:3:5 (Arabic (Egypt)): ')
  expect(out).toContain('a.csv:3:1 (English): ')
})

test('a folder in which there is nothing to check is no clean one', async () => {
  const world = tempWorld({'d/a.csv': table, 'e/a.md': 'قال بوتين.\n', 'glossary/g.csv': glossary})
  expect(await world.run('check d')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^d: this folder holds no text/mu),
  })
  expect(await world.run('check d e')).toMatchObject({code: 2, out: expect.stringContaining('1 document:')})
})

test('normalize leaves the msgid of PO as it is, and says so', async () => {
  const po =
    'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Pootin spoke."\nmsgstr "تكلم پوتن."\n'
  const world = tempWorld({'a.po': po, 'glossary/g.csv': glossary})
  const {code, err} = await world.run('normalize --write a.po')
  expect([code, err]).toEqual([0, expect.stringContaining('Left as they stand: 1 change in texts by which programs')])
  expect(world.read('a.po')).toBe(po.replace('پوتن', 'بوتين'))
})

test.each([
  [
    '1.2',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ar" target-language="en" datatype="plaintext"><body><trans-unit id="1"><source>تكلم  پوتن.</source><target>Pootin  spoke.</target></trans-unit></body></file></xliff>\n',
  ],
  [
    '2.0',
    '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ar" trgLang="en"><file id="f"><unit id="1"><segment><source>تكلم  پوتن.</source><target>Pootin  spoke.</target></segment></unit></file></xliff>\n',
  ],
])('the source of XLIFF %s is checked and stays, the target is mended', async (_version, xliff) => {
  const world = tempWorld({'a.xlf': xliff, 'glossary/g.csv': glossary})
  expect((await world.run('check a.xlf')).out).toContain('[term-form]')
  const {err} = await world.run('normalize --write a.xlf')
  expect(err).toContain('Left as they stand: 1 change in texts by which programs')
  await world.run('check --fix a.xlf')
  expect(world.read('a.xlf')).toBe(xliff.replace('Pootin  spoke', 'Putin spoke'))
})

test('a format that only the content tells is split', async () => {
  const world = tempWorld({'m.xml': memory('انتهى الاجتماع.', 'The meeting ended.'), notes: 'One. Two.\n'})
  expect((await world.run('split m.xml')).out).toBe('The meeting ended.\nانتهى الاجتماع.\n')
  expect((await world.run('split notes')).out).toBe('One.\nTwo.\n')
})

test('of a large file that turns out to be broken nothing is written', async () => {
  const row = '7,"وصل الوفد إلى المدينة.","The delegation arrived in the city."\n'
  const world = tempWorld({'a.csv': `id,ar,en\n${row.repeat(400_000)}8,"not closed,x\n`})
  const {code, err} = await world.run('convert a.csv out/b.json')
  expect([code, err]).toEqual([2, expect.stringMatching(/^a\.csv:400002: .*Nothing was written/u)])
  expect(() => readFileSync(join(world.folder, 'out'))).toThrow(/ENOENT/u)
})
