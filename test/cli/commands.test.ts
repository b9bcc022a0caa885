import {describe, expect, test} from 'vitest'
import {languageOfEnvironment, languageOption} from '../../src/cli/language.ts'
import {tempWorld} from './temp-world.ts'

describe('help', () => {
  test.each(['init', 'align', 'check', 'normalize', 'report', 'split', 'convert', 'pipe', 'import', 'match', 'score'])(
    '%s has help in both languages',
    async (name) => {
      const world = tempWorld()
      const en = await world.run(`${name} --help`)
      const ar = await world.run(`${name} --help --lang ar`)
      expect(en).toMatchObject({code: 0, err: '', out: expect.stringContaining('Usage: muqabala')})
      expect(ar).toMatchObject({code: 0, err: '', out: expect.stringContaining('الاستعمال: muqabala')})
      expect(ar.out).not.toMatch(/[[<](?:options|files|folder|names|in|out|stage|path|format|level|lang|concept)/u)
      expect(en.out + ar.out).not.toMatch(/(?:command|option|help)\.\w/u)
    },
  )

  test('no command at all shows the help', async () => {
    expect((await tempWorld().run('--lang en')).out).toContain('Commands:')
  })
})

test.each([
  ['an unknown option', 'check --colour', 'there is no option --colour'],
  ['a mistyped command', 'chek', 'there is no command chek; did you mean check?'],
  ['help for a command that is not there', 'help foo', 'there is no command of this name'],
  ['a missing operand', 'convert a.md', 'out is missing'],
  ['a missing operand, named as the help names it', 'score --lang ar', 'ينقص مرجع'],
  ['an operand too many', 'pipe split more', 'too many operands for pipe'],
  [
    'a value that is not allowed',
    'check --format xml',
    'the value of the option --format <format> is not one of those allowed',
  ],
  ['an option without its value', 'check --glossary', 'the option -g, --glossary <path> needs a value'],
  ['an unknown language', 'check --lang fr', 'the value of the option --lang <lang>'],
  ['an unknown stage', 'pipe spilt', 'there is no stage spilt; there are: split, align'],
  ['a glossary that is not there', 'check -g no.csv', 'no.csv: there is no such file'],
  ['a file that is not there', 'split no.txt', 'no.txt: there is no such file'],
])('options: %s', async (_reason, argv, message) => {
  const {code, out, err} = await tempWorld().run(argv)
  expect(err).toContain(message)
  expect([code, out]).toEqual([2, ''])
})

test.each([
  [['--lang', 'ar'], 'ar'],
  [['check', '--lang=en'], 'en'],
  [['check'], null],
  [['--lang', 'fr'], null],
])('--lang among %j', (argv, lang) => {
  expect(languageOption(argv)).toBe(lang)
})

test.each([
  [{LANG: 'ar_EG.UTF-8'}, 'ar'],
  [{LC_ALL: 'en_US', LANG: 'ar'}, 'en'],
  [{MUQABALA_LANG: 'ar', LANG: 'en'}, 'ar'],
  [{LANG: 'arn_CL'}, 'en'],
  [{}, 'en'],
])('the language of %j', (env, lang) => {
  expect(languageOfEnvironment(env)).toBe(lang)
})

describe('split', () => {
  test('one segment a line; the other files go on', async () => {
    const world = tempWorld({'a.md': '# قمة\n\nقال بوتين نعم. ثم\nمضى.\n'})
    const {code, out, err} = await world.run('split no.md a.md')
    expect(out).toBe('قمة\nقال بوتين نعم.\nثم مضى.\n')
    expect(err).toContain('no.md')
    expect(code).toBe(2)
  })

  test('the marks of a quotation and odd line ends do not get into sentences', async () => {
    const world = tempWorld({'a.md': '> قال بوتين\n> نعم.\n', 'b.md': 'قال\rبوتين.'})
    expect((await world.run('split a.md b.md')).out).toBe('قال بوتين نعم.\nقال بوتين.\n')
  })

  test('as JSON, a record a line', async () => {
    const {out} = await tempWorld().run('split --format json -', 'قال. مضى.')
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as {start: number; end: number; text: string}),
    ).toMatchObject([
      {
        document: '(stdin)',
        index: 0,
        start: 0,
        end: 4,
        lang: 'ar',
        letters: {ar: 3, en: 0},
        kind: 'sentence',
        text: 'قال.',
      },
      {index: 1, start: 5, end: 9},
    ])
  })

  test('the language may be said', async () => {
    // Wrapped lines are joined in English only.
    const text = 'The boats of the village\ncame home. عاد البحارة كلهم إلى بيوتهم في القرية\n'
    expect((await tempWorld().run('split -', text)).out.split('\n')).toHaveLength(4)
    expect((await tempWorld().run('split --text-lang en -', text)).out.split('\n')).toHaveLength(3)
  })
})

describe('convert', () => {
  const markdown = '# قمة\n\nقال بوتين.\n'

  test.each([
    ['to text', 'convert a.md a.txt', 'a.txt', 'قمة\nقال بوتين.\n'],
    ['to the same format, byte for byte', 'convert a.md b.md', 'b.md', markdown],
    ['by --to', 'convert a.md out --to text', 'out', 'قمة\nقال بوتين.\n'],
  ])('%s', async (_reason, argv, path, expected) => {
    const world = tempWorld({'a.md': markdown})
    const err = 'a.md: 2 texts; the first: قمة\n'
    expect(await world.run(argv)).toEqual({code: 0, out: '', err})
    expect(world.read(path)).toBe(expected)
  })

  test('to JSON and back', async () => {
    const world = tempWorld({'a.md': markdown})
    await world.run('convert a.md a.json')
    expect(JSON.parse(world.read('a.json'))).toMatchObject({
      format: 'markdown',
      lang: 'ar',
      text: markdown,
      blocks: [{kind: 'heading'}, {kind: 'paragraph'}],
    })
    await world.run('convert a.json c.md')
    expect(world.read('c.md')).toBe(markdown)
  })

  test('a bilingual CSV to TMX, and standard input to standard output', async () => {
    const world = tempWorld({'a.csv': 'id,ar,en\n1,نعم,Yes\n'})
    await world.run('convert a.csv a.tmx')
    expect(world.read('a.tmx')).toContain('<seg>نعم</seg>')
    expect((await world.run('convert - - --from markdown --to text', markdown)).out).toBe('قمة\nقال بوتين.\n')
  })

  test.each([
    ['a file that is there', 'convert a.md b.md', 'b.md: the file is there already'],
    ['a format that cannot hold it', 'convert a.md a.tmx', 'the format tmx cannot hold this'],
    ['an unknown ending', 'convert a.md a.xyz', 'a.xyz: the format is not known'],
    ['a broken input', 'convert c.json c.md', 'c.json:1: this is not valid JSON'],
    ['an output in a file', 'convert a.md b.md/c.txt', 'the file cannot be written'],
  ])('refuses %s, and writes nothing', async (_reason, argv, message) => {
    const world = tempWorld({'a.md': markdown, 'b.md': 'old', 'c.json': '{'})
    const {code, err} = await world.run(argv)
    expect(err).toContain(message)
    expect(code).toBe(2)
    expect(world.read('b.md')).toBe('old')
  })

  test('--force overwrites', async () => {
    const world = tempWorld({'a.md': markdown, 'b.md': 'old'})
    expect((await world.run('convert a.md b.md --force')).code).toBe(0)
    expect(world.read('b.md')).toBe(markdown)
  })
})

describe('pipe', () => {
  const glossary = 'id,en,ar,ar_deprecated\nputin,Putin,بوتين,پوتن\n'

  async function pipe(
    argv: string,
    ...records: unknown[]
  ): Promise<{code: number; answers: Record<string, unknown>[]}> {
    const world = tempWorld({'g.csv': glossary})
    const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))
    const {code, out} = await world.run(argv, lines.join('\n'))
    return {
      code,
      answers: out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    }
  }

  test('split', async () => {
    expect(await pipe('pipe split', {id: 7, lang: 'ar', text: 'قال. مضى.'}, {id: 'b', lang: 'en', text: ''})).toEqual({
      code: 0,
      answers: [
        {
          id: 7,
          offsets: [
            [0, 4],
            [5, 9],
          ],
        },
        {id: 'b', offsets: []},
      ],
    })
  })

  test('align, segments', async () => {
    const {answers} = await pipe('pipe align', {
      id: 1,
      ar: ['قال بوتين نعم في 2022.'],
      en: ['Putin said yes in 2022.', 'It rained.'],
    })
    expect(answers[0]).toMatchObject({
      id: 1,
      links: [
        {ar: [0], en: [0]},
        {ar: [], en: [1]},
      ],
    })
  })

  test('align, running text', async () => {
    const {answers} = await pipe('pipe align -g g.csv', {
      id: 1,
      ar: 'قال بوتين نعم في 2022.',
      en: 'Putin said yes in 2022.',
    })
    expect(answers[0]).toMatchObject({offsets: {ar: [[0, 22]], en: [[0, 23]]}, links: [{ar: [0], en: [0]}]})
  })

  test('terms', async () => {
    const {answers} = await pipe('pipe terms -g g.csv', {id: 1, text: 'وقال وپوتن'})
    expect(answers[0]).toMatchObject({
      hits: [{start: 6, end: 10, concept: 'putin', term: 'پوتن', form: 'پوتن', status: 'deprecated', match: 'clitic'}],
    })
  })

  test('compare-names', async () => {
    const {answers} = await pipe('pipe compare-names', {id: 1, a: 'بوتين', b: 'پوتن'}, {id: 2, a: 'بوتين', b: 'Macron'})
    expect(answers[0].score).toBeGreaterThan(0.5)
    expect(answers[1].score).toBeLessThan(0.5)
  })

  test('check', async () => {
    const {answers} = await pipe('pipe check -g g.csv', {id: 1, ar: 'قال پوتن 190 مليون', en: 'Putin said 190 billion'})
    expect(answers[0]).toMatchObject({
      findings: [
        {rule: 'term-form', level: 'error', ar: [4, 8], en: null, actual: 'پوتن', expected: ['بوتين']},
        {rule: 'number-mismatch', level: 'error', ar: [9, 18], en: [11, 22]},
      ],
    })
  })

  test('check: a quotation that runs over segments is open on both sides', async () => {
    const {answers} = await pipe(
      'pipe check',
      {id: 1, ar: 'قال: "نعم.', en: 'He said: "Yes.'},
      {id: 2, ar: 'قال: "نعم.', en: 'Yes.'},
    )
    expect(answers).toMatchObject([{findings: []}, {findings: [{rule: 'unbalanced-quotes'}]}])
  })

  test.each([
    ['no JSON', '{', 'record-not-json', null],
    ['no record', '[1]', 'record-not-json', null],
    ['a field that is missing', {id: 5}, 'record-invalid', 5],
    ['an unknown language', {id: 6, lang: 'fr', text: 'x'}, 'lang-unknown', 6],
  ])('a bad record is answered and the rest go on: %s', async (_reason, record, code, id) => {
    const result = await pipe('pipe split', record, {id: 'next', text: 'نعم.'})
    expect(result.code).toBe(1)
    expect(result.answers).toMatchObject([
      {id, error: {code, message: expect.any(String)}},
      {id: 'next', offsets: [[0, 4]]},
    ])
  })

  test('terms need a glossary', async () => {
    expect((await tempWorld().run('pipe terms', '{}')).err).toContain('this stage needs the option --glossary')
  })
})
