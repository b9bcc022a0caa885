import {existsSync, mkdirSync, rmSync, truncateSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {filesOf, madeUpFiles, madeUpPair} from './align-texts.ts'
import {contentOf} from './align-world.ts'
import {type TempWorld, tempWorld} from './temp-world.ts'

const glossary = {'glossary/g.csv': 'id,en,ar,pos\nmarket,market,سوق,noun\n'}
const files = {...glossary, ...madeUpFiles(4, 20)}
const path = '.muqabala/learned.json'

interface Learned {
  readonly key: {readonly engine: string; readonly glossary: string; readonly texts: Record<string, string>}
  readonly pairs: readonly (readonly [string, string])[]
}

const learnedIn = (world: TempWorld): Learned => JSON.parse(world.read(path)) as Learned

/** Another list of words under the same key: whoever reads it does not learn anew. */
function doctor(world: TempWorld, change: (learned: Learned) => object = (learned) => ({...learned, pairs: []})): void {
  world.write({[path]: JSON.stringify(change(learnedIn(world)))})
}

/** Everything but what can be made anew. */
function freshCopy(world: TempWorld): TempWorld {
  const all = Object.entries(contentOf(world.folder, '.')).filter(([name]) => !name.startsWith('.muqabala'))
  return tempWorld(Object.fromEntries(all))
}

describe('what a batch has taught is kept', () => {
  test('with what it depends on, in a folder of which Git keeps nothing', async () => {
    const world = tempWorld(files)
    expect(await world.run('align')).toMatchObject({code: 0, err: ''})
    const {key, pairs} = learnedIn(world)
    expect(Object.keys(key.texts)).toEqual(['text-01', 'text-02', 'text-03', 'text-04'])
    expect(pairs.length).toBeGreaterThan(20)
    expect(Object.keys(contentOf(world.folder, '.muqabala'))).toEqual(['.gitignore', 'learned.json'])
    expect(world.read('.muqabala/.gitignore')).toBe('*\n')
  })

  test('and used when nothing has changed: a list of other words changes the evidence', async () => {
    const world = tempWorld(files)
    await world.run('align')
    expect(world.read('aligned/text-01.csv')).toMatch(/السبلوخ = ferrick/u)
    doctor(world)
    const doctored = world.read(path)
    expect((await world.run('align')).code).toBe(0)
    expect(world.read('aligned/text-01.csv')).not.toMatch(/السبلوخ = ferrick/u)
    expect(world.read(path)).toBe(doctored)
  })

  test('for all commands that align: check takes what align has left', async () => {
    const world = tempWorld(files)
    await world.run('check')
    const made = world.read(path)
    await world.run('align')
    expect(world.read(path)).toBe(made)
  })

  test.each([
    ['a workspace of one pair', {...glossary, ...filesOf('one', madeUpPair(60, 1))}, 'align'],
    ['one pair of several, by name', files, 'align text-02'],
  ])('not of %s', async (_reason, some, argv) => {
    const world = tempWorld(some)
    expect((await world.run(argv)).code).toBe(0)
    expect(existsSync(join(world.folder, '.muqabala'))).toBe(false)
  })
})

describe('made anew, as if it had never been kept', () => {
  const edit = (name: string, from: string | RegExp, to: string) => (world: TempWorld) => {
    const before = world.read(name)
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    world.write({[name]: after})
  }

  test.each<[string, (world: TempWorld) => void]>([
    ['an Arabic text was edited', edit('seeds/ar/text-02.md', /^\S+ \S+/u, 'شرب الملك')],
    ['an English text was edited', edit('seeds/en/text-02.md', /^\S+ \S+ \S+/u, 'The king drank')],
    ['a paragraph became a heading, word for word', edit('seeds/ar/text-02.md', /^/u, '# ')],
    ['paragraphs were joined, word for word', edit('seeds/en/text-02.md', '\n\n', '\n')],
    ['the glossary grew', edit('glossary/g.csv', /$/u, 'river,river,نهر,noun\n')],
    ['a term of the glossary changed its form', edit('glossary/g.csv', 'سوق', 'قرية')],
    ['a link was confirmed', edit('aligned/text-02.json', '"status":"auto"', '"status":"confirmed"')],
    ['a pair came', (world) => world.write(filesOf('text-05', madeUpPair(20, 5)))],
    [
      'a pair went',
      (world) => {
        rmSync(join(world.folder, 'seeds/ar/text-04.md'))
        rmSync(join(world.folder, 'seeds/en/text-04.md'))
      },
    ],
    [
      'another engine made it',
      (world) => doctor(world, ({key, pairs}) => ({version: 1, key: {...key, engine: ''}, pairs})),
    ],
  ])('%s', async (_reason, change) => {
    const world = tempWorld(files)
    await world.run('align')
    doctor(world)
    change(world)
    const fresh = freshCopy(world)
    expect(await world.run('align')).toMatchObject({code: 0, err: ''})
    await fresh.run('align')
    expect(learnedIn(world)).toEqual(learnedIn(fresh))
    expect(contentOf(world.folder, 'aligned')).toEqual(contentOf(fresh.folder, 'aligned'))
  })
})

describe('a file that cannot be used is made anew without a word', () => {
  test.each<[string, (world: TempWorld) => void]>([
    ['empty', (world) => world.write({[path]: ''})],
    ['cut short', (world) => world.write({[path]: world.read(path).slice(0, -40)})],
    ['no UTF-8', (world) => world.write({[path]: Uint8Array.of(0xff, 0xfe, 0x7b)})],
    ['JSON of something else', (world) => world.write({[path]: '[1, 2]'})],
    ['null', (world) => world.write({[path]: 'null'})],
    ['nested without end', (world) => world.write({[path]: '['.repeat(200_000)})],
    ['of another version', (world) => doctor(world, (learned) => ({...learned, version: 2}))],
    ['with a key too many', (world) => doctor(world, (learned) => ({...learned, more: 1}))],
    ['with pairs of three', (world) => doctor(world, (learned) => ({...learned, pairs: [['ا', 'a', 'b']]}))],
    ['with numbers for words', (world) => doctor(world, (learned) => ({...learned, pairs: [[1, 2]]}))],
    [
      'larger than anything that is read',
      (world) => {
        world.write({[path]: ''})
        truncateSync(join(world.folder, path), 300e6)
      },
    ],
  ])('%s', async (_reason, spoil) => {
    const world = tempWorld(files)
    await world.run('align')
    const aligned = contentOf(world.folder, 'aligned')
    const learned = world.read(path)
    spoil(world)
    expect(await world.run('align')).toMatchObject({code: 0, err: ''})
    expect(world.read(path)).toBe(learned)
    expect(contentOf(world.folder, 'aligned')).toEqual(aligned)
  })

  test('words that hold blanks, tabs and line ends, under a key that fits, do no harm', async () => {
    const world = tempWorld(files)
    await world.run('align')
    doctor(world, (learned) => ({
      ...learned,
      pairs: [
        ['ا\tب\nج', ''],
        ['', 'x\n\ty'],
        ['سبلوخ', 'ferrick'],
      ],
    }))
    expect(await world.run('align')).toMatchObject({code: 0, err: ''})
  })
})

describe('where it cannot be kept', () => {
  const obstacles: [string, (world: TempWorld) => void, string][] = [
    ['a file stands in place of the folder', (world) => world.write({'.muqabala': ''}), 'EEXIST'],
    [
      'a folder stands in place of the file',
      (world) => void mkdirSync(join(world.folder, path, 'x'), {recursive: true}),
      'EISDIR',
    ],
  ]

  test.each(obstacles)('%s: said in one line, the texts are aligned, exit 2', async (_reason, obstruct) => {
    const free = tempWorld(files)
    await free.run('align')
    const world = tempWorld(files)
    obstruct(world)
    const {code, err, out} = await world.run('align')
    expect(code).toBe(2)
    expect(err).toMatch(
      /^\.muqabala\/learned\.json: the file cannot be written: .+\. What was there before is untouched\.\n$/u,
    )
    expect(out.trim().split('\n')).toHaveLength(4)
    expect(contentOf(world.folder, 'aligned')).toEqual(contentOf(free.folder, 'aligned'))
    const ar = await world.run('align --lang ar')
    expect(ar.code).toBe(2)
    expect(ar.err).toMatch(/^\.muqabala\/learned\.json: تتعذر كتابة الملف: .+\n$/u)
  })

  test.each(obstacles)('%s: check says it, and ends as it would', async (_reason, obstruct) => {
    const world = tempWorld(files)
    const {code, out} = await world.run('check')
    rmSync(join(world.folder, '.muqabala'), {recursive: true})
    obstruct(world)
    const again = await world.run('check')
    expect([again.code, again.out]).toEqual([code, out])
    expect(again.err).toMatch(/^\.muqabala\/learned\.json: the file cannot be written/u)
  })
})

describe('the result is the same', () => {
  test('with what was kept and without, byte for byte', async () => {
    const world = tempWorld(files)
    await world.run('align')
    const first = contentOf(world.folder, 'aligned')
    await world.run('align')
    expect(contentOf(world.folder, 'aligned')).toEqual(first)
    rmSync(join(world.folder, '.muqabala'), {recursive: true})
    rmSync(join(world.folder, 'aligned'), {recursive: true})
    await world.run('align')
    expect(contentOf(world.folder, 'aligned')).toEqual(first)
  })

  test('whatever the texts are called, and in whatever order they come', async () => {
    const texts = Array.from({length: 4}, (_, at) => madeUpPair(20, at + 1))
    const named = (names: readonly string[]): TempWorld => {
      const some = texts.map((text, at) => filesOf(names[at], text))
      return tempWorld(Object.assign({}, glossary, ...(names[0] === 'a' ? some : some.toReversed())))
    }
    const one = named(['a', 'b', 'c', 'd'])
    const other = named(['z', '10', '9', 'A'])
    await one.run('align')
    await other.run('align')
    expect(learnedIn(other).pairs).toEqual(learnedIn(one).pairs)
    for (const [name, same] of [
      ['a', 'z'],
      ['b', '10'],
      ['c', '9'],
      ['d', 'A'],
    ]) {
      expect(other.read(`aligned/${same}.csv`)).toBe(one.read(`aligned/${name}.csv`))
    }
  })
})
