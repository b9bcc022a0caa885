import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readBilingualCsv} from '../../src/read/csv.ts'
import {tempWorld} from './temp-world.ts'

const glossary = `id,en,ar,ar_deprecated,ar_short,en_short,pos
xi,Xi Jinping,شي جين بينغ,شي جنپنگ,شي,Xi,properNoun
putin,Putin,بوتين,پوتن,,,properNoun
`

const files = {
  'seeds/ar/a.md': '# قمة\n\nقال پوتن إن القمة انتهت. ووصل شي جنپنگ إلى موسكو.\n',
  'seeds/en/a.md': '# A summit\n\nPutin said the summit was over. Xi Jinping arrived in Moscow.\n',
  'glossary/g.csv': glossary,
}

describe('init', () => {
  test('makes a workspace on which everything runs', async () => {
    const world = tempWorld()
    const {code, out} = await world.run('init')
    expect(code).toBe(0)
    expect(out).toContain('muqabala.yaml: written')
    expect(world.read('muqabala.yaml')).toMatch(/^# yaml-language-server: \$schema=muqabala\.schema\.json\n# Settings/u)
    expect(JSON.parse(world.read('muqabala.schema.json'))).toMatchObject({properties: {failOn: {}}})
    expect(await world.run('align')).toMatchObject({code: 0, err: ''})
    expect((await world.run('check')).code).toBe(1)
    expect((await world.run('normalize --write')).code).toBe(0)
    expect((await world.run('check')).code).toBe(0)
  })

  test('keeps what is there, and can be run again', async () => {
    const world = tempWorld({'muqabala.yaml': 'failOn: error\n'})
    expect((await world.run('init')).out).toContain('muqabala.yaml: was there, kept as it is')
    expect(world.read('muqabala.yaml')).toBe('failOn: error\n')
    expect((await world.run('init --lang ar')).out).toContain('كان موجودا')
  })

  test('in another folder, in Arabic', async () => {
    const world = tempWorld()
    await world.run('init new --lang ar')
    expect(world.read('new/muqabala.yaml')).toContain('# إعدادات مجلد العمل هذا')
  })
})

describe('align', () => {
  test('writes the record, CSV and TMX, the same every time', async () => {
    const world = tempWorld(files)
    const {code, out} = await world.run('align')
    expect([code, out]).toEqual([0, 'aligned/a.json: 3 links, 0 segments alone, 0 doubtful\n'])
    expect(readdirSync(join(world.folder, 'aligned'))).toEqual(['a.csv', 'a.json', 'a.tmx'])
    const before = world.read('aligned/a.json')
    await world.run('align')
    expect(world.read('aligned/a.json')).toBe(before)
    const {rows} = readBilingualCsv(world.read('aligned/a.csv'), {name: 'a.csv'})
    expect(rows.map(({ar, en}) => [ar, en])).toEqual([
      ['قمة', 'A summit'],
      ['قال پوتن إن القمة انتهت.', 'Putin said the summit was over.'],
      ['ووصل شي جنپنگ إلى موسكو.', 'Xi Jinping arrived in Moscow.'],
    ])
    expect(rows[1].findings).toContain('term-form/deprecated: پوتن\u200E → \u200Eبوتين')
  })

  test('a link that a person confirmed in the record stays', async () => {
    const world = tempWorld(files)
    await world.run('align')
    world.write({'aligned/a.json': world.read('aligned/a.json').replace('"status":"auto"', '"status":"confirmed"')})
    await world.run('align')
    expect(world.read('aligned/a.json')).toContain('"status":"confirmed"')
    expect(world.read('aligned/a.csv')).toContain(',confirmed,')
  })

  test('a confirmed link outlives a corrected spelling; one whose text is gone is said', async () => {
    const world = tempWorld(files)
    await world.run('align')
    world.write({'aligned/a.json': world.read('aligned/a.json').replaceAll('"status":"auto"', '"status":"confirmed"')})
    await world.run('normalize --write')
    expect((await world.run('align')).err).toBe('')
    expect(world.read('aligned/a.json').match(/"status":"confirmed"/gu)).toHaveLength(3)
    world.write({'seeds/ar/a.md': '# قمة\n\nهطل المطر طوال الليل. ووصل شي جين بينغ إلى موسكو.\n'})
    expect((await world.run('align')).err).toContain('of the links that a person confirmed, 1 link could not be kept')
  })

  test('a pair of plain texts, by its name or its file', async () => {
    const world = tempWorld({'seeds/ar/v1.2.txt': 'نص\n', 'seeds/en/v1.2.txt': 'Text\n'})
    expect((await world.run('align v1.2')).out).toContain('aligned/v1.2.json')
    expect((await world.run('align seeds/ar/v1.2.txt')).out).toContain('aligned/v1.2.json')
    expect(await world.run('align v1.3')).toMatchObject({
      code: 2,
      err: expect.stringContaining('v1.3: there is no pair'),
    })
  })

  test('two texts of one name are said, and neither is taken for the other', async () => {
    const world = tempWorld({...files, 'seeds/ar/a.txt': 'نص\n'})
    const {code, err} = await world.run('align')
    expect(err).toContain('seeds/ar/a.txt: seeds/ar/a.md has the same name')
    expect(code).toBe(2)
    expect(existsSync(join(world.folder, 'aligned'))).toBe(false)
  })

  test('only the pair named', async () => {
    const world = tempWorld({...files, 'seeds/ar/b.md': 'نص\n', 'seeds/en/b.md': 'Text\n'})
    expect((await world.run('align b')).out).toMatch(/^aligned\/b\.json/u)
    expect(existsSync(join(world.folder, 'aligned/a.json'))).toBe(false)
  })

  test.each([
    ['a missing partner', {'seeds/ar/b.md': 'نص\n'}, 'seeds/ar/b.md: there is no partner seeds/en/b'],
    ['an empty file', {'seeds/ar/b.md': '', 'seeds/en/b.md': 'Text\n'}, 'seeds/ar/b.md: the file is empty'],
    [
      'a broken record',
      {'aligned/b.json': '{"links": 1}', 'seeds/ar/b.md': 'نص\n', 'seeds/en/b.md': 'Text\n'},
      'aligned/b.json: the file is not what its format asks for: ',
    ],
    [
      'bytes that are no UTF-8',
      {'seeds/ar/b.md': Uint8Array.from([0x78, 0xff, 0x79]), 'seeds/en/b.md': 'Text\n'},
      'seeds/ar/b.md:1: byte 1 is not UTF-8',
    ],
  ])('%s: one message, the other pair goes on, exit 2', async (_reason, more, message) => {
    const world = tempWorld({...files, ...more})
    const {code, out, err} = await world.run('align')
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(out).toContain('aligned/a.json')
    expect(existsSync(join(world.folder, 'aligned/b.csv'))).toBe(false)
  })
})

describe('check', () => {
  test('prints place, sentence, rule, line and marker, and a summary', async () => {
    const {code, out} = await tempWorld(files).run('check')
    expect(code).toBe(1)
    expect(out).toContain('seeds/ar/a.md:3:5: error: Unexpected spelling پوتن, expected بوتين [term-form]')
    expect(out).toContain('2 documents: 2 errors, 0 warnings, 0 notes.')
  })

  test('in Arabic', async () => {
    const {out} = await tempWorld(files).run('check --lang ar')
    expect(out).toContain('خطأ: رسم غير معتمد پوتن، والمتوقع بوتين')
    expect(out).toContain('نصان: خطآن، لا تحذيرات، لا تنبيهات.')
  })

  test('in the language of the configuration, unless --lang says another', async () => {
    const world = tempWorld({...files, 'muqabala.yaml': 'lang: ar\n'})
    expect((await world.run('check')).out).toContain('نصان: خطآن')
    expect((await world.run('check --lang en')).out).toContain('2 documents: 2 errors')
  })

  test('as JSON', async () => {
    const {out} = await tempWorld(files).run('check --format json')
    const {findings} = JSON.parse(out) as {findings: {rule: string; ar: {line: number}}[]}
    expect(findings[0]).toMatchObject({rule: 'term-form', ar: {document: 'seeds/ar/a.md', line: 3, column: 5}})
  })

  test.each([
    ['--fail-on', 'check --fail-on error', 'قال ، ثم مضى.', 0],
    ['a warning by default', 'check', 'قال ، ثم مضى.', 1],
    ['nothing to report', 'check', 'قال، ثم مضى.', 0],
  ])('exit code: %s', async (_reason, argv, text, code) => {
    const world = tempWorld({
      'seeds/ar/a.md': text,
      'seeds/en/a.md': 'He said so, then left.',
      'glossary/g.csv': glossary,
    })
    expect((await world.run(argv)).code).toBe(code)
  })

  test('files, folders and standard input, without a workspace', async () => {
    const world = tempWorld({'x/a.txt': 'قال پوتن.', 'x/b.md': 'قال بوتين.', 'g.csv': glossary})
    const {code, out} = await world.run('check -g g.csv x -', 'وقال پوتن.')
    expect(code).toBe(1)
    expect(out).toContain('x/a.txt:1:5: error')
    expect(out).toContain('(stdin):1:6: error')
    expect(out).not.toContain('x/b.md:1:5: error')
  })

  test('a file of a pair brings its partner', async () => {
    const world = tempWorld({
      ...files,
      'seeds/ar/a.md': '# قمة\n\nقال نظيره إن القمة انتهت.\n',
      'seeds/en/a.md': '# A summit\n\nPutin said the summit was over.\n',
    })
    expect((await world.run('check seeds/ar/a.md')).out).toContain('[term-missing]')
  })

  test('levels of the configuration', async () => {
    const world = tempWorld({...files, 'muqabala.yaml': 'checks: {term-form: note, term-consistency: off}\n'})
    expect(await world.run('check')).toMatchObject({code: 0})
  })

  test('says when there is no glossary', async () => {
    const world = tempWorld({'seeds/ar/a.md': 'نص', 'seeds/en/a.md': 'Text'})
    expect((await world.run('check')).err).toContain('there is no glossary here')
  })

  test('a bad glossary row is said, the rest serves, exit 2', async () => {
    const world = tempWorld({...files, 'glossary/h.csv': 'id,en,ar,ar_deprecated\nxi,X,س,\nz,Zed,زد,پوتن\n'})
    const {code, out, err} = await world.run('check')
    expect(code).toBe(2)
    expect(err).toContain('glossary/h.csv:2: column id: the id xi stands already in glossary/g.csv, line 2')
    expect(err).toContain(
      'glossary/h.csv:3: column ar_deprecated: پوتن is a form of z here and of putin in glossary/g.csv, line 3',
    )
    expect(out).toContain('[term-form]')
  })
})

describe('normalize', () => {
  test('shows, and writes nothing', async () => {
    const world = tempWorld(files)
    const {code, out, err} = await world.run('normalize')
    expect(code).toBe(0)
    expect(out).toContain('- قال ⟦پوتن⟧ إن القمة انتهت. ووصل ⟦شي جنپنگ⟧ إلى موسكو.')
    expect(err).toContain('2 changes shown, nothing written')
    expect(world.read('seeds/ar/a.md')).toBe(files['seeds/ar/a.md'])
  })

  test('--write changes the words and nothing else; a second time there is nothing to do', async () => {
    const world = tempWorld({'a.txt': '\uFEFFقال ، پوتن\r\n\r\nوپوتن', 'g.csv': glossary})
    expect((await world.run('normalize -g g.csv --write --backup a.txt')).err).toBe('2 changes written.\n')
    expect(world.read('a.txt')).toBe('\uFEFFقال ، بوتين\r\n\r\nوبوتين')
    expect(world.read('a.txt.bak')).toBe('\uFEFFقال ، پوتن\r\n\r\nوپوتن')
    expect((await world.run('normalize -g g.csv a.txt')).err).toBe('No spelling to bring to the house form.\n')
    world.write({'a.txt': 'پوتن'})
    await world.run('normalize -g g.csv --write --backup a.txt')
    expect(world.read('a.txt.bak')).toBe('\uFEFFقال ، پوتن\r\n\r\nوپوتن')
    expect(world.read('a.txt.bak.2')).toBe('پوتن')
  })

  test('one file of a pair: the partner is not touched', async () => {
    const world = tempWorld({...files, 'seeds/ar/b.md': 'قال پوتن.\n', 'seeds/en/b.md': 'Putin said.\n'})
    await world.run('normalize --write seeds/ar/b.md')
    expect(world.read('seeds/ar/b.md')).toBe('قال بوتين.\n')
    expect(world.read('seeds/ar/a.md')).toBe(files['seeds/ar/a.md'])
  })

  test('--only one concept', async () => {
    const world = tempWorld(files)
    await world.run('normalize --write --only putin')
    expect(world.read('seeds/ar/a.md')).toContain('قال بوتين إن القمة انتهت. ووصل شي جنپنگ')
  })

  test('standard input to standard output', async () => {
    const world = tempWorld({'g.csv': glossary})
    expect((await world.run('normalize -g g.csv --write -', 'قال پوتن')).out).toBe('قال بوتين')
  })
})

describe('report', () => {
  test('writes four files', async () => {
    const world = tempWorld(files)
    expect((await world.run('report --out out')).code).toBe(0)
    const written = ['report.html', 'report.json', 'report.md', 'report.xlsx']
    expect(readdirSync(join(world.folder, 'out')).toSorted()).toEqual(written)
    expect(world.read('out/report.html')).toContain('Consistency report')
  })
})
