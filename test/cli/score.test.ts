import {describe, expect, test} from 'vitest'
import {figuresOf, links, ndjson, pairs, record} from './score-files.ts'
import {tempWorld} from './temp-world.ts'

test('help in both languages, nothing left untranslated', async () => {
  const world = tempWorld()
  const shown = {en: await world.run('score --help'), ar: await world.run('score --help --lang ar')}
  expect(shown.en).toMatchObject({code: 0, err: '', out: expect.stringContaining('score [options] <gold> <pred>')})
  expect(shown.ar.out).toMatch(/^الاستعمال: muqabala score/u)
  expect(shown.ar.out).not.toMatch(/[[<][a-z]+[\]>]/u)
})

describe('every form of input', () => {
  const same: [string, string][] = [
    ['a.json', record('0/0 1/1 2/2')],
    ['a.ladder', '0\t0\t1\n1\t1\t1\n2\t2\t1\n3\t3\t0\n'],
    ['a.vecalign', '[0]:[0]:0.1\n[1]:[1]:0.1\n[2]:[2]:0.1\n'],
    ['a.jsonl', ndjson({id: 'a', links: pairs('0/0 1/1 2/2')})],
    ['list.json', JSON.stringify([{id: 'a', links: links('0/0 1/1 2/2')}])],
    ['by-id.json', JSON.stringify({a: pairs('0/0 1/1 2/2')})],
    ['pairs.json', JSON.stringify(pairs('0/0 1/1 2/2'))],
    ['set.jsonl', ndjson({id: 'a', ar: ['س', 'ص', 'ع'], en: ['x', 'y', 'z'], gold: pairs('0/0 1/1 2/2')})],
    ['no-ending-ladder', '0\t0\n1\t1\n2\t2\n3\t3\n'],
    ['no-ending-vecalign', '[0]:[0]\n[1]:[1]\n[2]:[2]\n'],
    ['no-ending-json', JSON.stringify({links: pairs('0/0 1/1 2/2')}, null, 2)],
  ]

  test.each(same.flatMap((gold) => same.map((predicted) => [gold[0], predicted[0], gold, predicted] as const)))(
    '%s against %s',
    async (_gold, _predicted, gold, predicted) => {
      const [one, other]: [string, string][] = [
        [`gold-${gold[0]}`, gold[1]],
        [`pred-${predicted[0]}`, predicted[1]],
      ]
      expect(await figuresOf(one, other)).toMatchObject({unit: 'segments', strict: {f1: 1}, missing: []})
    },
  )
})

test('a table of the whole, of types and confidences', async () => {
  const world = tempWorld({'gold.json': record('0/0 1/1,2 2/-'), 'a.json': record('0/0 1/1 2/2')})
  const {code, out, err} = await world.run('score gold.json a.json')
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatchInlineSnapshot(`
    "Scored by segments: 1 document

                Precision  Recall      F1
    strict         0.3333  0.5000  0.4000
    lax            0.6667  1.0000  0.8000
    characters     0.6667  0.7391  0.7010
    same ends      0.3333  0.5000  0.4000

    Links  in gold  found  predicted  right
    1-1          1      1          3      1
    1-n          1      0          0      0
    alone        1      0          0      0

    Confidence: off by 0.5667 on average; 0.3333 of the links can be taken with .99 right, 0.3333 with .95.
    "
  `)
})

test('in Arabic every row runs from the right, and stays in its column', async () => {
  const world = tempWorld({'gold.json': record('0/0 1/1,2 2/-'), 'a.json': record('0/0 1/1 2/2')})
  const {out} = await world.run('score gold.json a.json --lang ar')
  const rows = out.split('\n').filter((line) => line.startsWith('\u200F'))
  expect(rows).toHaveLength(9)
  const widths = rows.map((row) => [...row.replaceAll(/[\u200E\u200F\u064F]/gu, '')].length)
  expect(new Set(widths.slice(0, 5)).size).toBe(1)
  expect(new Set(widths.slice(5)).size).toBe(1)
  expect(out).toContain('\u200E1-n')
})

test('several documents: a row each, and those without prediction by name', async () => {
  const one = {links: pairs('0/0 1/1')}
  const world = tempWorld({
    'gold.jsonl': ndjson({id: 'a', ...one}, {id: 'b', ...one}, {id: 'c', ...one}),
    'pred.jsonl': ndjson({id: 'b', ...one}, {id: 'a', links: pairs('0/0')}, {id: 'x', ...one}),
  })
  const {code, out, err} = await world.run('score gold.jsonl pred.jsonl')
  expect(code).toBe(0)
  expect(out.slice(out.indexOf('Document'))).toMatchInlineSnapshot(`
    "Document  in gold  predicted  Precision  Recall      F1
    a               2          1     1.0000  0.5000  0.6667
    b               2          2     1.0000  1.0000  1.0000
    c               2          0     0.0000  0.0000  0.0000
    "
  `)
  expect(err).toBe('Without a prediction, scored as empty: c\nNot in gold, left out: x\n')
})

test('many ids are not all said', async () => {
  const gold = Array.from({length: 9}, (_, at) => ({id: `d${at}`, links: pairs('0/0')}))
  const world = tempWorld({'gold.jsonl': ndjson(...gold), 'pred.json': '[]'})
  const {err} = await world.run('score gold.jsonl pred.json')
  expect(err).toContain('d0, d1, d2, d3, d4 and 4 more')
})

test('an answer with an error scores as empty and is named', async () => {
  const answer = {id: 'a', error: {code: 'record-invalid', message: 'x'}}
  const world = tempWorld({'gold.jsonl': ndjson({id: 'a', gold: pairs('0/0')}), 'pred.jsonl': ndjson(answer)})
  const {out, err} = await world.run('score gold.jsonl pred.jsonl --format json')
  expect(JSON.parse(out)).toMatchObject({strict: {f1: 0}, missing: ['a']})
  expect(err).toContain('scored as empty: a')
})

describe('folders', () => {
  test('files are paired by name, whatever holds the links', async () => {
    const world = tempWorld({
      'gold/a.json': record('0/0 1/1 2/2'),
      'gold/sub/b.vecalign': '[0]:[0]\n',
      'gold/c.jsonl': ndjson({id: 'x', links: pairs('0/0')}, {id: 'y', links: pairs('0/0')}),
      'pred/a.ladder': '0\t0\n1\t1\n2\t2\n3\t3\n',
      'pred/a.csv': 'id,ar,en\n',
      'pred/sub/b.json': JSON.stringify({id: 'other', links: pairs('0/0')}),
      'pred/c.jsonl': ndjson({id: 'y', links: pairs('0/0')}),
    })
    const {out, err} = await world.run('score gold pred --format json')
    const {documents, missing} = JSON.parse(out) as {documents: {id: string; strict: {f1: number}}[]; missing: string[]}
    expect(documents.map(({id, strict}) => `${id} ${strict.f1}`)).toEqual(['a 1', 'c/x 0', 'c/y 1', 'sub/b 1'])
    expect([missing, err]).toEqual([['c/x'], 'Without a prediction, scored as empty: c/x\n'])
  })

  test('a folder of records against one file of answers', async () => {
    const world = tempWorld({
      'gold/a.json': record('0/0 1/1 2/2'),
      'pred.jsonl': ndjson({id: 'a', links: links('0/0 1/1 2/2')}),
    })
    expect(JSON.parse((await world.run('score gold pred.jsonl --format json')).out)).toMatchObject({strict: {f1: 1}})
  })

  test.each([
    [
      'two files of one name',
      {'gold/a.json': '[]', 'gold/a.ladder': '0\t0\n'},
      'gold/a.ladder: gold/a.json has the same',
    ],
    ['no file of links', {'gold/a.csv': 'x'}, 'gold: there are no links here'],
  ])('%s', async (_reason, files, message) => {
    const {code, err} = await tempWorld({...files, 'pred.json': '[]'}).run('score gold pred.json')
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('options', () => {
  const files = {'gold.vecalign': '[0]:[0]\n[1]:[1]\n', 'pred.vecalign': '[0]:[0]\n[1]:[]\n'}

  test.each([
    ['at the figure itself', '0.5', 0, ''],
    ['above it', '0.6', 1, 'F1 is 0.5000, below 0.6.\n'],
    [
      'no number',
      'much',
      2,
      'muqabala: much is no share; write a number from 0 to 1, such as 0.9. Nothing was scored.\n',
    ],
    ['in percent', '95', 2, 'muqabala: 95 is no share; write a number from 0 to 1, such as 0.9. Nothing was scored.\n'],
    [
      'not a number',
      'NaN',
      2,
      'muqabala: NaN is no share; write a number from 0 to 1, such as 0.9. Nothing was scored.\n',
    ],
  ])('--fail-under %s', async (_reason, least, code, err) => {
    const outcome = await tempWorld(files).run(`score gold.vecalign pred.vecalign --fail-under ${least}`)
    expect([outcome.code, outcome.err]).toEqual([code, err])
  })

  test('--from says what neither ending nor content does', async () => {
    const world = tempWorld({'gold.vecalign': '[0]:[0]\n', pred: 'x\n'})
    expect((await world.run('score gold.vecalign pred')).err).toContain('pred: the format is not known')
    expect((await world.run('score gold.vecalign pred --from ladder')).err).toContain(
      'pred:1: this line is not as ladder',
    )
  })

  test('--source: the first column of a bead list is English', async () => {
    const world = tempWorld({'gold.json': record('0/0 1/1,2 2/-'), 'a.ladder': '0\t0\n1\t1\n3\t2\n3\t3\n'})
    const run = async (more: string): Promise<unknown> =>
      JSON.parse((await world.run(`score gold.json a.ladder --format json${more}`)).out)
    expect(await run('')).toMatchObject({strict: {f1: 0.4}})
    expect(await run(' --source en')).toMatchObject({strict: {f1: 1}})
  })
})

describe('convert', () => {
  test('a record as a ladder and as a list of vecalign, by ending or --to', async () => {
    const world = tempWorld({'a.json': record('0/0 1/1,2 2/-')})
    expect(await world.run('convert a.json out.ladder')).toMatchObject({
      code: 0,
      err: 'a.json: 3 rows; the first: قال نعم. = He said yes.\n',
    })
    expect(world.read('out.ladder')).toBe('0\t0\t0.9\n1\t1\t0.9\n2\t3\t0\n3\t3\t0\n')
    expect((await world.run('convert a.json - --to vecalign')).out).toBe(
      '[0]:[0]:0.100000\n[1]:[1, 2]:0.100000\n[2]:[]:0.000000\n',
    )
    expect(JSON.parse((await world.run('score a.json out.ladder --format json')).out)).toMatchObject({strict: {f1: 1}})
  })

  test('links that cross are given up in a ladder, and that is said', async () => {
    const world = tempWorld({'a.json': record('0/1 1/0 2/2')})
    const {code, err} = await world.run('convert a.json out.ladder')
    expect([code, err]).toEqual([
      0,
      'out.ladder: a ladder cannot hold links that cross others or have a gap; written without counterpart: 1 link.\na.json: 3 rows; the first: قال نعم. = Then he left.\n',
    ])
    expect(await world.run('convert a.json out.vecalign')).toMatchObject({
      code: 0,
      err: expect.not.stringContaining('ladder'),
    })
  })

  test('a list of beads has no texts to write', async () => {
    const world = tempWorld({'a.ladder': '0\t0\n1\t1\n'})
    const {code, err} = await world.run('convert a.ladder a.tmx')
    expect([code, err]).toEqual([2, expect.stringContaining('muqabala import')])
    expect(await world.run('convert a.ladder a.vecalign')).toMatchObject({code: 0, err: ''})
    expect(world.read('a.vecalign')).toBe('[0]:[0]\n')
  })
})
