import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {tableXml, xlsxFile} from '../read/xlsx-file.ts'
import {tempWorld, type TempWorld} from './temp-world.ts'

const arabic = [
  '# أخبار المدينة',
  'أعلنت الوزارة افتتاح 18 مدرسة جديدة في القرى هذا العام.',
  'يفتح المتحف أبوابه للزوار في التاسعة من صباح كل يوم عدا الجمعة.',
  'تنمو أشجار التفاح في الجبال الباردة.',
].join('\n\n')
const school = 'The ministry announced the opening of 18 new schools in the villages this year.'
const museum = 'Visitors are welcome from nine, Fridays excepted.'
const filler = [
  'She has written seven novels about life in the desert.',
  'Prices of bread and milk rose again in March.',
]
const museumArabic = 'يفتح المتحف أبوابه للزوار في التاسعة من صباح كل يوم عدا الجمعة.'

/** A memory with one unit, Arabic first or last, and one without English. */
function memory(isReversed = false): string {
  const ar = `<tuv xml:lang="ar-EG"><seg>${museumArabic}</seg></tuv>`
  const en = `<tuv xml:lang="en-US"><seg>${museum}</seg></tuv>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4"><header srclang="en" datatype="plaintext"/><body>',
    `<tu>${isReversed ? en + ar : ar + en}</tu>`,
    '<tu><tuv xml:lang="fr"><seg>Rien</seg></tuv></tu>',
    '</body></tmx>',
  ].join('\n')
}

function world(files: Readonly<Record<string, string>> = {}): TempWorld {
  return tempWorld({
    'x.md': `${arabic}\n`,
    'refs/a.txt': `${[...filler, school].join('\n')}\n`,
    'refs/m.tmx': memory(),
    ...files,
  })
}

const noGlossary = 'muqabala: there is no glossary here, so that the checks of terms have nothing to say.\n'

describe('muqabala match', () => {
  test('each Arabic segment with its English, how sure, where and why', async () => {
    const {code, out, err} = await world().run('match x.md --reference refs')
    expect(code).toBe(0)
    const [heading, schools, visitors, apples] = out.split('\n\n')
    expect(heading).toBe('x.md:1: أخبار المدينة\n  no match')
    expect(schools).toMatch(
      /^x\.md:3: أعلنت .*\n {2}9\d % {2}The ministry .*\n {8}in refs\/a\.txt:3\n {8}numbers: 18 = 18\n {8}words: /u,
    )
    expect(visitors).toContain(
      `${museum}\n        in refs/m.tmx:3\n        the Arabic there is the same: ${museumArabic}`,
    )
    expect(apples).toContain('no match')
    expect(err).toBe(`${noGlossary}2 of 4 segments matched; the pool has 4 English segments.\n`)
  })

  test('in Arabic', async () => {
    const {out, err} = await world().run('match x.md --reference refs --lang ar')
    expect(out).toContain('أعداد: 18 = 18')
    expect(out).toContain('العربية هناك هي نفسها')
    expect(err).toContain('و\u064Fجدت مطابقات لـ 2 من 4 مقاطع؛ المراجع: 4 مقاطع إنجليزية.')
  })

  test('the same for a memory whose languages are reversed, and for references in another order', async () => {
    const one = await world().run('match x.md --reference refs/a.txt --reference refs/m.tmx')
    const other = await world({'refs/m.tmx': memory(true)}).run(
      'match x.md --reference refs/m.tmx --reference refs/a.txt',
    )
    expect(other.out).toBe(one.out)
  })

  test('a glossary tells terms from words', async () => {
    const files = {'g.csv': 'id,en,ar,pos\nministry,ministry,وزارة,noun\n'}
    const {out} = await world(files).run('match x.md --reference refs -g g.csv')
    expect(out).toContain('terms: وزارة = ministry')
  })

  test('nothing found is no error', async () => {
    const {code, out, err} = await world().run('match x.md --reference refs/a.txt --threshold 1')
    expect(code).toBe(0)
    expect(out).not.toContain('%')
    expect(err).toBe(`${noGlossary}No match for 4 segments; the pool has 3 English segments.\n`)
  })
})

describe('formats', () => {
  test('CSV reads back as a table of references, formulas guarded', async () => {
    const files = {'y.txt': '=أعلنت الوزارة افتتاح 18 مدرسة جديدة في القرى هذا العام.\n'}
    const folder = world(files)
    const {code} = await folder.run('match y.txt --reference refs/a.txt -o out/found.csv')
    expect(code).toBe(0)
    const csv = folder.read('out/found.csv')
    expect(csv).toMatch(
      /^\uFEFFar,en,score,place,evidence,ar_place\r\n'=أعلنت [^,]*,The ministry [^,]*,0\.\d{3},refs\/a\.txt:3,/u,
    )
    const again = await folder.run('match x.md --reference out/found.csv')
    expect(again.out).toContain('in out/found.csv:2')
    expect(again.out).toContain('the Arabic there is the same')
  })

  test('a term that is wrapped in its text stays in its row of the CSV', async () => {
    const files = {
      'y.md': 'تعرض وزارة\nالتعليم 18 مدرسة جديدة.\n',
      'r.txt': 'The ministry of education presents 18 new schools.\n',
      'g.csv': 'id,en,ar,pos\nministry,ministry of education,وزارة التعليم,noun\n',
    }
    const {out} = await world(files).run('match y.md --reference r.txt -g g.csv --threshold 0.1 --format csv')
    expect(out).toContain('terms: وزارة التعليم = ministry of education')
    expect(out.match(/\n/gu)).toHaveLength(2)
  })

  test('a workbook is a table of references', async () => {
    const folder = world()
    const rows = [['Title'], ['العربية', 'English'], [museumArabic, museum]]
    folder.write({'m.xlsx': await xlsxFile({rows: tableXml(rows)})})
    const {code, out} = await folder.run('match x.md --reference m.xlsx')
    expect(code).toBe(0)
    expect(out).toContain('in m.xlsx:3')
    expect(out).toContain('the Arabic there is the same')
  })

  test.each(['found.xlsx', 'found.tmx', 'found.docx'])('%s is not written as if it were plain text', async (path) => {
    const folder = world()
    const {code, out, err} = await folder.run(`match x.md --reference refs -o ${path}`)
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toBe(`${path}: the format is not known; known are: .txt, .json, .csv. Nothing was written for it.\n`)
    expect(existsSync(join(folder.folder, path))).toBe(false)
  })

  test('JSON is complete', async () => {
    const {out} = await world().run('match x.md --reference refs --format json --max 1')
    const {version, texts} = JSON.parse(out)
    expect(version).toBe(1)
    expect(texts[0].segments).toHaveLength(4)
    expect(texts[0].matches).toHaveLength(2)
    expect(texts[0].matches[1]).toMatchObject({
      segments: [2],
      en: museum,
      places: [[{path: 'refs/m.tmx', unit: 'line', at: 3}]],
      memory: {ar: museumArabic, likeness: 1},
    })
  })

  test('a file that is there is not overwritten unless that is meant', async () => {
    const folder = world({'found.json': 'mine'})
    const refused = await folder.run('match x.md --reference refs -o found.json')
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('found.json: the file is there already')
    expect(folder.read('found.json')).toBe('mine')
    await folder.run('match x.md --reference refs -o found.json -f')
    expect(JSON.parse(folder.read('found.json')).version).toBe(1)
  })
})

describe('bad references are said, the others go on', () => {
  test.each([
    ['not there', 'none.tmx', '', 'none.tmx: there is no such file or folder.'],
    ['no TMX', 'bad.tmx', '<html></html>', 'bad.tmx:1: the file begins with <html>, not with <tmx>.'],
    ['broken TMX', 'bad.tmx', '<tmx>\n<body></tmx>', 'bad.tmx:2: this XML cannot be read: unexpected close tag.'],
    ['no column en', 'bad.csv', 'id,ar\n1,كلمة\n', 'bad.csv:1: '],
    ['no English', 'bad.txt', 'لا إنجليزية هنا.\n', 'bad.txt: there is no English segment in the file.'],
    ['an empty file', 'bad.csv', '\n', 'bad.csv: the file is empty.'],
    ['an unknown format', 'bad.pdf', 'x', 'bad.pdf: the format is not known'],
    ['no Word file', 'bad.docx', 'x', 'bad.docx: this is no whole Word or Excel file'],
  ])('%s', async (_reason, path, content, message) => {
    const folder = world(content === '' ? {} : {[path]: content})
    const {code, out, err} = await folder.run(`match x.md --reference ${path} --reference refs`)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(out).toContain(school)
  })

  test('a folder without texts', async () => {
    const {code, out, err} = await world({'empty/x.bin': ''}).run('match x.md --reference empty')
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain(
      'empty: there is no reference text in the folder; known endings are: .tmx, .csv, .xlsx, .xlsm, .md',
    )
  })
})

describe('bad options and texts', () => {
  test.each([
    ['no reference', 'match x.md', 'no reference is named'],
    ['a threshold out of range', 'match x.md --reference refs --threshold 1.2', '1.2 is no confidence'],
    ['no number', 'match x.md --reference refs --max some', 'some is no count'],
    ['an English text', 'match refs/a.txt --reference refs', 'refs/a.txt: the text is not Arabic'],
    ['a text that is not there', 'match y.md --reference refs', 'y.md: there is no such file or folder'],
  ])('%s', async (_reason, argv, message) => {
    const {code, out, err} = await world().run(argv)
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain(message)
  })
})
