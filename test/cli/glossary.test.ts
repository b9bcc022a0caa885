import {describe, expect, test} from 'vitest'
import {tempWorld} from './temp-world.ts'

const good =
  'id,en,ar,ar_deprecated,ar_short,specs\nxi,Xi Jinping,شي جين بينغ,شي جنبنج,شي,\nputin,Putin,بوتين,پوتن,,وپوتن>وبوتين\n'

describe('help', () => {
  test.each(['glossary', 'glossary lint', 'glossary merge', 'glossary stats', 'glossary convert'])(
    '%s has help in both languages',
    async (name) => {
      const world = tempWorld()
      const en = await world.run(`${name} --help`)
      const ar = await world.run(`${name} --help --lang ar`)
      expect(en).toMatchObject({code: 0, err: '', out: expect.stringContaining(`Usage: muqabala ${name}`)})
      expect(ar).toMatchObject({code: 0, err: '', out: expect.stringContaining(`الاستعمال: muqabala ${name}`)})
      expect(en.out + ar.out).not.toMatch(/(?:command|option|help)\.\w/u)
    },
  )

  test.each([
    ['an unknown command', 'glossary lnt', 'there is no command lnt; did you mean lint?'],
    ['no output', 'glossary merge a.csv', 'name the file to write with -o'],
    ['no inputs', 'glossary merge -o a.csv', 'in is missing'],
    ['an unknown ending', 'glossary convert a.csv a.doc', 'a.doc: the format is not known'],
  ])('%s', async (_reason, argv, message) => {
    const {code, out, err} = await tempWorld({'a.csv': good}).run(argv)
    expect(err).toContain(message)
    expect([code, out]).toEqual([2, ''])
  })
})

describe('glossary merge', () => {
  const files = {
    'a.csv': 'id,en,ar,ar_deprecated,note,region\nputin,Putin,بوتين,پوتن,one,east\n',
    'b.yaml':
      '# the second\n- id: putin # why\n  en: Putin\n  ar: بوتن\n  note: two\n- {id: kyiv, en: Kyiv, ar: كييف}\n',
  }

  test('joins, settles and says it', async () => {
    const world = tempWorld(files)
    const {code, out, err} = await world.run('glossary merge a.csv b.yaml -o out.yaml')
    expect([code, out]).toEqual([0, ''])
    expect(err)
      .toBe(`b.yaml:2: putin has two house forms: بوتين stays, بوتن becomes an admitted form; the other row is a.csv, line 2.
out.yaml: 2 concepts; settled: 1 contradiction.
`)
    expect(world.read('out.yaml')).toBe(`# the second
# why
- id: putin
  en: Putin
  ar: بوتين
  ar_admitted:
    - بوتن
  ar_deprecated:
    - پوتن
  note: one; two
  region: east
- id: kyiv
  en: Kyiv
  ar: كييف
`)
  })

  test('--prefer last, to standard output, and what CSV cannot hold', async () => {
    const {code, out, err} = await tempWorld(files).run('glossary merge a.csv b.yaml -o - --prefer last')
    expect(code).toBe(0)
    expect(out).toBe(
      '\uFEFFid,en,ar,ar_admitted,ar_deprecated,note,region\r\nputin,Putin,بوتن,بوتين,پوتن,one; two,east\r\nkyiv,Kyiv,كييف,,,,\r\n',
    )
    expect(err).toContain('-: this format holds no comments; left out: 2.')
  })

  test('does not overwrite without --force', async () => {
    const world = tempWorld({...files, 'out.csv': 'kept'})
    expect(await world.run('glossary merge a.csv -o out.csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--force'),
    })
    expect(world.read('out.csv')).toBe('kept')
    expect((await world.run('glossary merge a.csv -o out.csv --force')).code).toBe(0)
    expect(world.read('out.csv')).toContain('بوتين')
  })

  test.each([
    ['is not there', 'glossary merge a.csv no.csv -o out.csv', 'no.csv: there is no such file'],
    ['is broken', 'glossary merge a.csv broken.csv -o out.csv', 'broken.csv:1: the column ar is missing'],
  ])('writes nothing where a file %s', async (_reason, argv, message) => {
    const world = tempWorld({...files, 'broken.csv': 'id,en\nx,y\n'})
    const {code, err} = await world.run(argv)
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
    expect(err).toContain('muqabala: nothing was written.\n')
    expect(() => world.read('out.csv')).toThrow()
  })

  test('rows with faults are copied, and that is said', async () => {
    const {code, out, err} = await tempWorld({'a.csv': 'id,en,ar\nx,Putin,\n'}).run('glossary merge a.csv -o -')
    expect([code, out]).toEqual([0, '\uFEFFid,en,ar\r\nx,Putin,\r\n'])
    expect(err).toContain('the rows are copied as they are, faults included (1)')
  })
})

describe('glossary stats', () => {
  test('a glossary in numbers', async () => {
    const {code, out} = await tempWorld({'g.csv': good}).run('glossary stats g.csv')
    expect(code).toBe(0)
    expect(out).toBe(`2 concepts, 7 forms, 1 self-test.
By file
  g.csv: 2 concepts, 7 forms
Forms by status
  Arabic: house form 2, admitted 0, deprecated 2, short form 1
  English: house form 2, admitted 0, deprecated 0, short form 0
Concepts by part of speech
  properNoun: 2
Concepts by domain
  none: 2
`)
  })

  test('what texts say of it', async () => {
    const world = tempWorld({'glossary/g.csv': good, 't.md': 'قال پوتن وبوتين وبوتين.\n'})
    const {out} = await world.run('glossary stats --corpus t.md')
    expect(out).toContain(`In the texts: 1 document
  Concepts seen: 1, not seen: 1
  Forms seen: 2, not seen: 5
  House forms, Arabic: 67 %
Deprecated forms still in use
  1 × پوتن  putin
Forms by frequency
  2 × بوتين  putin
  1 × پوتن  putin
`)
  })

  test('as JSON', async () => {
    const {out} = await tempWorld({'g.csv': good, 't.md': 'قال پوتن.\n'}).run(
      'glossary stats g.csv --corpus t.md --format json',
    )
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      concepts: 2,
      texts: {documents: 1, seen: ['putin'], unseen: ['xi'], forms: [{form: 'پوتن', status: 'deprecated', count: 1}]},
    })
  })

  test('rows that are left out', async () => {
    const {out} = await tempWorld({'g.csv': `${good}x,,\n`}).run('glossary stats g.csv --lang ar')
    expect(out).toContain('المتروك في كل تشغيل: مفهوم واحد')
  })
})

describe('glossary convert', () => {
  test('CSV to YAML and back keeps every cell', async () => {
    const world = tempWorld({'a.csv': good})
    expect(await world.run('glossary convert a.csv a.yaml')).toEqual({code: 0, out: '', err: ''})
    expect(world.read('a.yaml')).toContain(
      '- id: putin\n  en: Putin\n  ar: بوتين\n  ar_deprecated:\n    - پوتن\n  specs:\n    - وپوتن>وبوتين\n',
    )
    await world.run('glossary convert a.yaml b.csv')
    expect(world.read('b.csv')).toBe(`\uFEFF${good.replaceAll('\n', '\r\n')}`)
  })

  test('the same format gives the same bytes', async () => {
    const world = tempWorld({'a.csv': good})
    await world.run('glossary convert a.csv b.csv')
    expect(world.read('b.csv')).toBe(good)
  })

  test('to JSON, from standard input to standard output', async () => {
    const {out} = await tempWorld().run('glossary convert - - --from csv --to json', good)
    expect(JSON.parse(out)).toMatchObject({concepts: [{id: 'xi', ar_short: ['شي']}, {id: 'putin'}]})
  })

  test('says what is lost', async () => {
    const world = tempWorld({
      'a.yaml': 'title: t\nconcepts:\n  - id: x # c\n    en: Putin\n    ar: بوتين\n    note: {a: 1}\n',
    })
    const {code, err} = await world.run('glossary convert a.yaml a.csv')
    expect(code).toBe(2)
    expect(err).toBe(`a.yaml:6:11: column note: a text or a list of texts belongs here. It is left out.
a.csv: this format holds no comments; left out: 1.
a.csv: only the concepts are written; left out of the file's other keys: title.
`)
    expect(world.read('a.csv')).toBe('\uFEFFid,en,ar\r\nx,Putin,بوتين\r\n')
  })

  test.each([
    ['a file that is there', 'glossary convert a.csv b.yaml', 'b.yaml: the file is there already'],
    ['a broken file', 'glossary convert c.csv d.yaml', 'c.csv:1: the column ar is missing'],
    ['no file', 'glossary convert no.csv d.yaml', 'there is no such file'],
  ])('refuses %s', async (_reason, argv, message) => {
    const world = tempWorld({'a.csv': good, 'b.yaml': 'kept', 'c.csv': 'id,en\nx,y\n'})
    expect(await world.run(argv)).toMatchObject({code: 2, err: expect.stringContaining(message)})
    expect(world.read('b.yaml')).toBe('kept')
  })
})

test.each([
  ['stats, said and not counted as nothing', 'glossary stats a.csv'],
  ['convert to another format', 'glossary convert a.csv out.yaml'],
  ['convert to the same format', 'glossary convert a.csv out.csv'],
])('a file that cannot be used: %s', async (_reason, argv) => {
  const world = tempWorld({'a.csv': 'id,en,ar\nx,y,"ي\n'})
  const {code, err} = await world.run(argv)
  expect([code, err]).toEqual([2, expect.stringContaining('a.csv:2: this row is not valid CSV')])
  expect(() => world.read(argv.split(' ').at(-1) === 'out.yaml' ? 'out.yaml' : 'out.csv')).toThrow()
})

test('what is wrong with a YAML is said in words', async () => {
  const world = tempWorld({'a.yaml': '- &c\n  en: Xi\n  ar: شي جين\n- *c\n'})
  expect((await world.run('glossary stats a.yaml')).err).toContain('may stand for one text only')
  expect((await world.run('glossary lint a.yaml --lang ar')).out).toContain('ولا تكون إلا إلى نص واحد')
})

test('check and normalize take a YAML glossary', async () => {
  const world = tempWorld({
    'g.yaml': '- id: putin\n  en: Putin\n  ar: بوتين\n  ar_deprecated: پوتن\n',
    'a.md': 'قال وپوتن.\n',
  })
  expect((await world.run('check -g g.yaml a.md')).out).toContain('a.md:1:6: error')
  await world.run('normalize -g g.yaml --write a.md')
  expect(world.read('a.md')).toBe('قال وبوتين.\n')
})
