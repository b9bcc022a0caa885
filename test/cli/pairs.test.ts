import {describe, expect, test} from 'vitest'
import {sampleTexts} from '../pairing/sample-texts.ts'
import {tempWorld} from './temp-world.ts'

const {summit, hospital, library, match} = sampleTexts
const glossary = {'glossary/g.csv': 'id,en,ar\nfez,Fez,فاس\n'}
/** Names of both languages that have nothing in common. */
const strangers = {
  ...glossary,
  'seeds/ar/qimma.md': summit.ar,
  'seeds/ar/mustashfa.md': hospital.ar,
  'seeds/en/energy.md': summit.en,
  'seeds/en/amman.md': hospital.en,
}
/** A pair by name. */
const named = {...glossary, 'seeds/ar/fez.md': library.ar, 'seeds/en/fez.md': library.en}

const wrote = (out: string): string[] => [...out.matchAll(/aligned\/(\S+)\.json/gu)].map((match) => match[1])

describe('files whose names do not tell', () => {
  test('are paired by content, and that is said', async () => {
    const world = tempWorld({...strangers, ...named})
    const {code, out, err} = await world.run('align')
    expect(code).toBe(0)
    expect(wrote(out)).toEqual(['fez', 'mustashfa', 'qimma'])
    expect(err).toMatch(/^paired by content: seeds\/ar\/mustashfa.md with seeds\/en\/amman.md \(0\.99: .*Amman.*…\)$/mu)
    expect(err).toMatch(/^paired by content: seeds\/ar\/qimma.md with seeds\/en\/energy.md \(0\.99: .*2,300.*…\)$/mu)
    expect(err.trim().split('\n')).toHaveLength(2)
    expect(JSON.parse(world.read('aligned/qimma.json'))).toMatchObject({en: {path: 'seeds/en/energy.md'}})
  })

  test('the same in Arabic, with the Arabic words', async () => {
    const {err} = await tempWorld(strangers).run('align --lang ar')
    expect(err).toMatch(/^زوج بحسب المضمون: seeds\/ar\/qimma.md وseeds\/en\/energy.md \(0\.99: .*سمرقند.*…\)$/mu)
  })

  test('reasons stand on one line, whatever lines the texts have', async () => {
    const wrapped = Object.entries(strangers).map(([path, text]) => [
      path,
      path.startsWith('seeds/')
        ? text.replace(/(?<=\S) (?=\S)/gu, '\n')
        : text.replace('fez,Fez,فاس', 'f,Samarkand summit,قمة سمرقند'),
    ])
    const {err} = await tempWorld(Object.fromEntries(wrapped)).run('align')
    expect(err).toContain('paired by content')
    expect(err).not.toContain('\u23CE')
  })

  test.each(['check', 'report', 'normalize', 'variants'])('%s pairs them, too', async (command) => {
    const {code, err} = await tempWorld(strangers).run(command)
    expect(code).toBe(0)
    expect(err.match(/paired by content/gu)).toHaveLength(2)
  })

  test('one of them named brings its partner; of the other nothing is said', async () => {
    const world = tempWorld(strangers)
    const {out, err} = await world.run('check seeds/en/energy.md')
    expect(out).toContain('2 documents')
    expect(err.match(/paired by content/gu)).toHaveLength(1)
    expect(wrote((await world.run('align mustashfa')).out)).toEqual(['mustashfa'])
    expect(wrote((await world.run('align seeds/ar/qimma.md')).out)).toEqual(['qimma'])
  })

  test('where only pairs by name are asked for, the others are not looked at', async () => {
    const world = tempWorld({...strangers, ...named, 'seeds/ar/broken.md': Uint8Array.of(0xff)})
    expect(await world.run('align fez')).toMatchObject({code: 0, err: ''})
  })

  test('a text without partner stays a problem; the rest goes on', async () => {
    const {code, out, err} = await tempWorld({...strangers, 'seeds/en/cup.md': match.en}).run('align')
    expect(code).toBe(2)
    expect(wrote(out)).toEqual(['mustashfa', 'qimma'])
    expect(err).toContain('seeds/en/cup.md: there is no partner seeds/ar/cup for this text.')
  })

  test('where two texts could be the partner, none is; the nearest is named', async () => {
    const world = tempWorld({...strangers, 'seeds/en/energy-2.md': summit.en})
    const {code, out, err} = await world.run('align')
    expect([code, wrote(out)]).toEqual([2, ['mustashfa']])
    expect(err).toMatch(
      /^seeds\/ar\/qimma.md: no text is surely its partner; seeds\/en\/energy-2.md comes nearest \(0\.[45]\d?\)/mu,
    )
    expect((await world.run('align --lang ar')).err).toMatch(/^seeds\/ar\/qimma.md: لا نص .* بأنه مقابل/mu)
  })

  test.each<[string, Record<string, string | Uint8Array>, string]>([
    ['cannot be read', {'seeds/ar/bad.md': Uint8Array.of(0xff)}, 'seeds/ar/bad.md:1: byte 0 is not UTF-8'],
    ['is empty', {'seeds/en/bad.md': '\n'}, 'seeds/en/bad.md: the file is empty'],
    [
      'is in another language',
      {'seeds/ar/bad.md': match.en},
      'seeds/ar/bad.md: hardly any letters of this text are Arabic',
    ],
  ])('one that %s is said once, the others are paired', async (_reason, more, message) => {
    const {code, out, err} = await tempWorld({...strangers, ...more}).run('align')
    expect([code, wrote(out)]).toEqual([2, ['mustashfa', 'qimma']])
    expect(err.split('\n').filter((line) => line.includes('bad.md'))).toEqual([expect.stringContaining(message)])
  })

  test('a mark of language and capitals are no difference', async () => {
    const files = {'seeds/ar/summit.ar.md': summit.ar, 'seeds/en/Summit_EN.md': summit.en}
    const {code, out, err} = await tempWorld({...glossary, ...files}).run('align')
    expect([code, wrote(out), err]).toEqual([0, ['summit.ar'], ''])
  })
})

describe('--pairs', () => {
  const stated = {...strangers, 'pairs.csv': 'ar,en\nseeds/ar/qimma.md,seeds/en/amman.md\n'}

  test('wins over the content and over names; the other files go on as before', async () => {
    const world = tempWorld({...stated, ...named})
    const {out, err} = await world.run('align --pairs pairs.csv')
    expect(wrote(out)).toEqual(['fez', 'qimma'])
    expect(JSON.parse(world.read('aligned/qimma.json'))).toMatchObject({en: {path: 'seeds/en/amman.md'}})
    expect(err).toMatch(/^seeds\/ar\/mustashfa.md: there is no partner/mu)
    expect(err).not.toContain('paired by content')
    world.write({'pairs.csv': 'seeds/ar/fez.md,seeds/en/amman.md\n'})
    await world.run('align --pairs pairs.csv')
    expect(JSON.parse(world.read('aligned/fez.json'))).toMatchObject({en: {path: 'seeds/en/amman.md'}})
  })

  test.each(['check', 'report', 'normalize', 'variants'])('%s takes it', async (command) => {
    const {err} = await tempWorld(stated).run(`${command} --pairs pairs.csv seeds/ar/qimma.md`)
    expect(err).not.toMatch(/error|paired/u)
  })

  test('the configuration states the file, from its own folder', async () => {
    const world = tempWorld()
    const files = Object.entries({...stated, 'muqabala.yaml': 'pairs: pairs.csv\n'})
    world.write(Object.fromEntries(files.map(([path, content]) => [`work/${path}`, content])))
    expect(wrote((await world.run('align -C work')).out)).toEqual(['qimma'])
    const {err} = await world.run('align -C work --pairs other.csv')
    expect(err).toBe('other.csv: there is no such file or folder. Nothing was written for it.\n')
  })

  test('texts outside the folders, without any folder', async () => {
    const world = tempWorld({...glossary, 'in/a.md': summit.ar, 'in/b.md': summit.en, 'in/pairs.tsv': 'a.md\tb.md\n'})
    expect(wrote((await world.run('align --pairs in/pairs.tsv')).out)).toEqual(['a'])
  })

  test('faulty rows are said with their line, in both languages; the good ones serve', async () => {
    const rows = [
      'seeds/ar/qimma.md,seeds/en/none.md',
      'seeds/ar/mustashfa.md,seeds/en/amman.md',
      'x',
      'seeds/ar/qimma.md,seeds/en/amman.md',
    ]
    const world = tempWorld({...strangers, 'pairs.csv': rows.join('\n')})
    const {code, out, err} = await world.run('align --pairs pairs.csv')
    expect([code, wrote(out)]).toEqual([2, ['mustashfa']])
    expect(err).toContain('pairs.csv:1: there is no text seeds/en/none.md, neither')
    expect(err).toContain('pairs.csv:3: this row does not name two texts')
    expect(err).toContain('pairs.csv:4: seeds/ar/qimma.md stands already in line 1')
    const arabic = (await world.run('align --pairs pairs.csv --lang ar')).err
    for (const line of [1, 3, 4]) expect(arabic).toMatch(new RegExp(`^pairs.csv:${line}: .*رك الصف\\.$`, 'mu'))
  })

  test('a list kept in Excel is asked for as CSV', async () => {
    const world = tempWorld({...strangers, 'pairs.xlsx': Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0xff)})
    const {code, err} = await world.run('align --pairs pairs.xlsx')
    expect(code).toBe(2)
    expect(err).toBe('pairs.xlsx: the format is not known; known are: .csv, .tsv. Nothing was written for it.\n')
  })

  test('a pair by name or by content of the same name as a stated one is left out', async () => {
    const elsewhere = {'other/fez.md': summit.ar, 'pairs.csv': 'other/fez.md,seeds/en/energy.md\n'}
    const byName = await tempWorld({...named, 'seeds/en/energy.md': summit.en, ...elsewhere}).run(
      'align --pairs pairs.csv',
    )
    expect(wrote(byName.out)).toEqual(['fez'])
    expect(byName.err).toContain('seeds/ar/fez.md: its pair would be named fez, as that of other/fez.md is')
    const loose = {'seeds/ar/fez.md': library.ar, 'seeds/en/old.md': library.en, 'seeds/en/energy.md': summit.en}
    const byContent = await tempWorld({...glossary, ...loose, ...elsewhere}).run('align --pairs pairs.csv')
    expect(wrote(byContent.out)).toEqual(['fez'])
    expect(byContent.err).toContain('seeds/ar/fez.md: its pair would be named fez')
  })
})

describe('languages that changed places', () => {
  const swapped = {...glossary, 'seeds/ar/a.md': summit.en, 'seeds/en/a.md': summit.ar}

  test('one pair: it is left out, and what to do is said', async () => {
    const world = tempWorld({...swapped, ...named})
    const {code, out, err} = await world.run('align')
    expect([code, wrote(out)]).toEqual([2, ['fez']])
    expect(err).toMatch(
      /^seeds\/ar\/a.md: this text is English, and its partner seeds\/en\/a.md is Arabic; let the two/mu,
    )
    expect((await world.run('align --lang ar')).err).toMatch(/^seeds\/ar\/a.md: هذا النص إنجليزي ومقابله/mu)
  })

  test('all pairs: the folders changed places, which is said once', async () => {
    const world = tempWorld({...swapped, 'seeds/ar/b.md': hospital.en, 'seeds/en/b.md': hospital.ar})
    const {code, out, err} = await world.run('check')
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(
      /^seeds\/ar: the texts of this folder are English, and those of seeds\/en are Arabic; let texts\.ar/u,
    )
    expect(err.trim().split('\n')).toHaveLength(1)
    expect((await world.run('check --lang ar')).err).toMatch(/^seeds\/ar: نصوص هذا المجلد إنجليزية/u)
  })

  test('normalize --write leaves a swapped pair alone, also when it is named', async () => {
    const world = tempWorld({...swapped, 'glossary/g.csv': 'id,en,ar,ar_deprecated\nx,Samarkand,سمرقند,سمرقنذ\n'})
    world.write({'seeds/en/a.md': summit.ar.replaceAll('سمرقند', 'سمرقنذ')})
    const {code} = await world.run('normalize --write seeds/en/a.md')
    expect(code).toBe(2)
    expect(world.read('seeds/en/a.md')).toContain('سمرقنذ')
  })

  test.each<[string, Record<string, string>, string]>([
    ['Arabic', {'seeds/ar/a.md': match.en}, 'seeds/ar/a.md: hardly any letters of this text are Arabic'],
    ['English', {'seeds/en/a.md': match.ar}, 'seeds/en/a.md: hardly any letters of this text are English'],
  ])('hardly any letters are %s: said, but the pair goes on', async (_lang, more, message) => {
    const world = tempWorld({...glossary, 'seeds/ar/a.md': summit.ar, 'seeds/en/a.md': summit.en, ...more})
    const {code, out, err} = await world.run('align')
    expect([code, wrote(out)]).toEqual([0, ['a']])
    expect(err).toContain(message)
  })
})
