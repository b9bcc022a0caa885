import {describe, expect, test} from 'vitest'
import {tempWorld} from './temp-world.ts'

const article = `عودة المراكب إلى الميناء
تاريخ النشر: 3 أيار 2021
عاد الصيادون من البحر قبل الغروب بعد غياب دام ثلاثة أيام كاملة. استقبلهم الأهالي على الرصيف بالأغاني والزغاريد.
اقرأ أيضا: موسم الصيد يبدأ مبكرا هذا العام
وقال كبير الصيادين إن البحر كان هادئا طوال الرحلة وإن الصيد كان وفيرا.
المصدر: وكالات
`

type Row = Record<string, unknown>

function rowsOf(out: string): Row[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
}

describe('split', () => {
  test('says what each segment is', async () => {
    const {out, code} = await tempWorld({'a.txt': article}).run('split --format json a.txt')
    expect(code).toBe(0)
    expect(rowsOf(out).map(({kind}) => kind)).toEqual([
      'heading',
      'date',
      'sentence',
      'sentence',
      'promotion',
      'sentence',
      'source',
    ])
    for (const {start, end, text} of rowsOf(out)) expect(article.slice(Number(start), Number(end))).toBe(text)
  })

  test('says the languages by the letters', async () => {
    const text = 'قال بوتين.\nPutin said.\nقال بوتين Putin said so.\n2021.\n'
    const {out} = await tempWorld({'a.txt': text}).run('split --format json a.txt')
    expect(rowsOf(out).map(({lang, letters}) => [lang, letters])).toEqual([
      ['ar', {ar: 8, en: 0}],
      ['en', {ar: 0, en: 9}],
      ['mixed', {ar: 8, en: 11}],
      ['none', {ar: 0, en: 0}],
    ])
  })

  test('as TSV, with a header, one line each, formulas guarded', async () => {
    const {out} = await tempWorld({'a.md': 'قال\nبوتين.\tنعم.\n\n=1+1 هو السؤال.\n'}).run('split --format tsv a.md')
    const lines = out.split('\n')
    expect(lines[0]).toBe('\uFEFFdocument\tindex\tstart\tend\tlang\tkind\tscore\ttext')
    expect(lines.slice(1).map((line) => line.split('\t').at(-1))).toEqual([
      'قال بوتين.',
      'نعم.',
      "'=1+1 هو السؤال.",
      '',
    ])
  })

  test('leaves boilerplate out, and keeps the kinds named', async () => {
    const world = tempWorld({'a.txt': article})
    expect((await world.run('split --drop-boilerplate a.txt')).out.trim().split('\n')).toHaveLength(4)
    const {out} = await world.run('split --drop-boilerplate --keep source --keep date --format json a.txt')
    expect(rowsOf(out).map(({kind}) => kind)).toEqual(['heading', 'date', 'sentence', 'sentence', 'sentence', 'source'])
  })

  test('to keep a kind is to drop the others', async () => {
    const {out} = await tempWorld({'a.txt': article}).run('split --keep date a.txt')
    expect(out.trim().split('\n')).toHaveLength(5)
  })

  test('a kind that there is not is refused', async () => {
    const {code, out, err} = await tempWorld({'a.txt': article}).run('split --drop-boilerplate --keep headline a.txt')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('headline')
  })

  test.each<[string, string, string, string[]]>([
    [
      'breaks behind marks',
      '--break-after :،',
      'بيان: عاد البحارة، وباعوا السمك كله.',
      ['بيان:', 'عاد البحارة،', 'وباعوا السمك كله.'],
    ],
    [
      'whole quotations',
      '--quotes whole',
      'قال: "عدنا من البحر. البحر هادئ جدا اليوم. سنرتاح." ثم نام.',
      ['قال: "عدنا من البحر. البحر هادئ جدا اليوم. سنرتاح."', 'ثم نام.'],
    ],
    ['lists kept', '--lists keep', '1) خبز 2) حليب', ['1) خبز 2) حليب']],
    ['one line, one sentence', '--lines sentence', 'عدنا. نمنا.\nصحونا.', ['عدنا. نمنا.', 'صحونا.']],
    [
      'wrapped lines',
      '--lines wrap',
      'عاد البحارة\nإلى الميناء.\n\nثم ناموا.',
      ['عاد البحارة إلى الميناء.', 'ثم ناموا.'],
    ],
    ['a delimiter', '--lines wrap --delimiter <p>', 'عاد البحارة\n<p>\nإلى الميناء.', ['عاد البحارة', 'إلى الميناء.']],
  ])('%s', async (_reason, options, text, parts) => {
    const {out, err} = await tempWorld({'a.txt': text}).run(`split ${options} a.txt`)
    expect(err).toBe('')
    expect(out.trimEnd().split('\n')).toEqual(parts)
  })

  test('a mark that nothing breaks after is refused', async () => {
    const {code, err} = await tempWorld({'a.txt': 'نعم.'}).run('split --break-after x a.txt')
    expect(code).toBe(2)
    expect(err).toContain(': ، ؛ ;')
  })

  test('the configuration says how the house splits; options go before it', async () => {
    const world = tempWorld({
      'muqabala.yaml': 'split:\n  breakAfter: [":"]\n  abbreviations:\n    ar: [بك]\n    en:\n      page: [Hdbk]\n',
      'a.txt': 'بيان: حضر بك. سامي الحفل. راجع Hdbk. 12 أيضا.',
    })
    expect((await world.run('split a.txt')).out.split('\n')).toEqual([
      'بيان:',
      'حضر بك. سامي الحفل.',
      'راجع Hdbk. 12 أيضا.',
      '',
    ])
    expect((await world.run('split --break-after ؛ a.txt')).out.split('\n')).toHaveLength(3)
  })

  test.each<[string, string, string, string[]]>([
    [
      'quotes',
      'quotes: whole',
      'قال: "عدنا من البحر. سنرتاح الليلة." ثم نام.',
      ['قال: "عدنا من البحر. سنرتاح الليلة."', 'ثم نام.'],
    ],
    ['lists', 'lists: keep', '1) خبز 2) حليب', ['1) خبز 2) حليب']],
    ['lines', 'lines: wrap', 'عاد البحارة\nإلى الميناء.', ['عاد البحارة إلى الميناء.']],
    ['lines as sentences', 'lines: sentence', 'عدنا. نمنا.\nصحونا.', ['عدنا. نمنا.', 'صحونا.']],
    ['delimiter', 'lines: wrap\n  delimiter: "::"', 'عاد البحارة\n::\nإلى الميناء.', ['عاد البحارة', 'إلى الميناء.']],
    ['dropBoilerplate', 'dropBoilerplate: true', 'عاد البحارة من البحر.\nالمصدر: وكالات', ['عاد البحارة من البحر.']],
    [
      'keep',
      'dropBoilerplate: true\n  keep: [source]',
      'عاد البحارة.\nالمصدر: وكالات',
      ['عاد البحارة.', 'المصدر: وكالات'],
    ],
  ])('the configuration has %s', async (_reason, config, text, parts) => {
    const {out, err} = await tempWorld({'muqabala.yaml': `split:\n  ${config}\n`, 'a.txt': text}).run('split a.txt')
    expect([out.trimEnd().split('\n'), err]).toEqual([parts, ''])
  })

  test('a mistake in the configuration is said with its line', async () => {
    const world = tempWorld({'muqabala.yaml': 'split:\n  quotes: half\n', 'a.txt': 'نعم.'})
    const {code, err} = await world.run('split a.txt')
    expect(code).toBe(2)
    expect(err).toContain('muqabala.yaml:2')
    world.write({'muqabala.yaml': 'split:\n  abbreviations: {ar: {titel: [بك]}}\n'})
    expect((await world.run('split a.txt')).err).toContain('split.abbreviations.ar.title')
    world.write({'muqabala.yaml': 'split:\n  breakafter: [":"]\n'})
    expect((await world.run('split a.txt')).err).toContain('breakAfter')
  })

  test('repeated lines and further articles are said on the side', async () => {
    const line = 'اشترك الآن في النشرة البريدية المجانية لموقعنا.'
    const world = tempWorld({'a.txt': `${line}\nعاد الصيادون من البحر قبل الغروب بعد غياب طويل.\n${line}\n`})
    const {err, out, code} = await world.run('split a.txt')
    expect([code, out.split('\n').length]).toEqual([0, 4])
    expect(err).toContain('a.txt:3: Unexpected repeat of a line')
    expect(err).toContain('first in line 1')
  })

  test('an empty text, a missing one and a broken byte are said, and the others go on', async () => {
    const bad = new Uint8Array([0xd9, 0x86, 0x0a, 0xff])
    const world = tempWorld({'a.txt': ' \n', 'b.txt': bad, 'c.txt': 'نعم.'})
    const {code, out, err} = await world.run('split a.txt b.txt no.txt c.txt')
    expect([code, out]).toEqual([2, 'نعم.\n'])
    expect(err.split('\n').map((line) => line.split(' ')[0])).toEqual(['a.txt:', 'b.txt:2:', 'no.txt:', ''])
  })

  test('a folder is the texts in it', async () => {
    const world = tempWorld({'d/x.txt': 'لا.', 'd/y.md': 'نعم.', 'd/z.csv': 'ar,en\n'})
    expect((await world.run('split d')).out).toBe('لا.\nنعم.\n')
  })

  test('UTF-16 with its mark is read as a stream, too', async () => {
    const utf16 = new Uint8Array(Buffer.from('\uFEFFقال نعم. قال لا.', 'utf16le'))
    expect((await tempWorld({'a.txt': utf16}).run('split a.txt')).out).toBe('قال نعم.\nقال لا.\n')
  })
})

test('pipe takes the choices of a workspace that is named, and of no other', async () => {
  const record = JSON.stringify({id: 1, lang: 'ar', text: 'بيان: عاد البحارة.'})
  const world = tempWorld({
    'house/muqabala.yaml': 'split: {breakAfter: [":"]}\n',
    'muqabala.yaml': 'split: {breakAfter: [":"]}\n',
  })
  expect((await world.run('pipe split', `${record}\n`)).out).toContain('[[0,18]]')
  expect((await world.run('pipe split -C house', `${record}\n`)).out).toContain('[[0,5],[6,18]]')
})

test('a text that breaks late says what was printed', async () => {
  const good = new TextEncoder().encode('عاد البحارة. ثم ناموا.\n'.repeat(60_000))
  const world = tempWorld({'a.txt': Buffer.concat([good, new Uint8Array([0xff])])})
  const {code, out, err} = await world.run('split a.txt')
  expect(code).toBe(2)
  expect(out.length).toBeGreaterThan(100_000)
  expect(err).toMatch(/^a\.txt:60001: .*were printed/u)
})

test('a text that is too long to look for repeats says so', async () => {
  const world = tempWorld({'a.txt': 'عاد البحارة من البحر البعيد قبل الغروب بقليل.\n'.repeat(30_000)})
  expect((await world.run('split a.txt')).err).toBe('a.txt: too long to look for lines that stand twice.\n')
})

test('remarks on repeats are as the check is: off, or not for what is left out', async () => {
  const line = 'اشترك الآن في النشرة البريدية المجانية لموقعنا'
  const world = tempWorld({'a.txt': `${line}\nعاد البحارة من البحر.\n${line}\n`})
  expect((await world.run('split a.txt')).err).toContain('repeat')
  expect((await world.run('split --drop-boilerplate a.txt')).err).toBe('')
  world.write({'muqabala.yaml': 'checks: {repeated-block: off}\n'})
  expect((await world.run('split a.txt')).err).toBe('')
})

test.each([
  ['an empty delimiter', 'split --delimiter= a.txt', 'empty'],
  ['an empty list of marks', 'split --break-after= a.txt', '""'],
  ['a stage that splits nothing', 'pipe terms --break-after :', '--break-after'],
  ['a workspace for such a stage', 'pipe compare-names -C .', '--workspace'],
])('%s is refused', async (_reason, argv, said) => {
  const {code, out, err} = await tempWorld({'a.txt': 'نعم.'}).run(argv)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(said)
})

test('pipe splits as it is told', async () => {
  const record = JSON.stringify({id: 1, lang: 'ar', text: 'بيان: عاد البحارة.'})
  const {out} = await tempWorld().run('pipe split --break-after :', `${record}\n`)
  expect(JSON.parse(out)).toEqual({
    id: 1,
    offsets: [
      [0, 5],
      [6, 18],
    ],
  })
})
