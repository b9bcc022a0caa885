import {chmodSync, existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {files, first, glossary, log, second} from './normalize-files.ts'
import {tempWorld, type TempWorld} from './temp-world.ts'

interface Log {
  readonly version: number
  readonly tool: string
  readonly files: readonly {path: string; bom: boolean; encoding: string; changes: readonly Record<string, unknown>[]}[]
}

function readLog(world: TempWorld, path = log): Log {
  return JSON.parse(world.read(path)) as Log
}

describe('normalize --write', () => {
  test('keeps a log of every change, and says how to take them back', async () => {
    const world = tempWorld(files)
    const {code, out, err} = await world.run('normalize --write t')
    expect([code, err]).toEqual([0, '4 changes written.\n'])
    expect(out).toBe(`${log}: written; muqabala normalize --undo ${log} takes the changes back\n`)
    const {version, tool, files: logged} = readLog(world)
    expect(version).toBe(1)
    expect(tool).toMatch(/^muqabala \d/u)
    expect(logged.map(({path, bom, encoding}) => [path, bom, encoding])).toEqual([
      ['t/a.md', false, 'utf-8'],
      ['t/b.txt', true, 'utf-8'],
    ])
    expect(logged[0].changes[0]).toEqual({
      start: 11,
      end: 15,
      line: 3,
      column: 5,
      old: 'پوتن',
      new: 'بوتين',
      rule: 'term-form',
      profileRule: null,
      concept: 'putin',
      confidence: 1,
      before: '# قمة\n\nقال ',
      after: ' إن القمة انتهت. ووصل شي جين بينغ إلى مو',
    })
  })

  test('the same input gives the same log', async () => {
    const [one, two] = [tempWorld(files), tempWorld(files)]
    await one.run('normalize --write t')
    await two.run('normalize --write t')
    expect(one.read(log)).toBe(two.read(log))
  })

  test('an older log stays: the next has the next number, and that of --log too', async () => {
    const world = tempWorld(files)
    await world.run('normalize --write t/a.md')
    expect((await world.run('normalize --write t/b.txt')).out).toContain('muqabala-changes/0002.json: written')
    world.write({'t/a.md': first, 't/b.txt': second})
    expect((await world.run('normalize --write --log my.json t/a.md')).out).toContain('my.json: written')
    expect((await world.run('normalize --write --log my.json t/b.txt')).out).toContain('my-2.json: written')
    expect(readLog(world, 'my.json').files.map(({path}) => path)).toEqual(['t/a.md'])
  })

  test('without changes there is no log', async () => {
    const world = tempWorld({...files, 't/a.md': 'قال بوتين.\n', 't/b.txt': 'نص\n'})
    await world.run('normalize --write t')
    expect(existsSync(join(world.folder, 'muqabala-changes'))).toBe(false)
  })

  test('a file that cannot be saved is said, and stands in no log', async () => {
    const world = tempWorld({...files, 'u/c.md': first})
    chmodSync(join(world.folder, 'u'), 0o555)
    const {code, out, err} = await world.run('normalize --write u t')
    chmodSync(join(world.folder, 'u'), 0o755)
    // A superuser may write everywhere.
    if (world.read('u/c.md') !== first) return
    expect(code).toBe(2)
    expect(err).toContain('the file cannot be written')
    expect(err).toContain('4 changes written.')
    expect(out).toContain(log)
    expect(readLog(world).files.map(({path}) => path)).toEqual(['t/a.md', 't/b.txt'])
  })

  test('a file where the folder of logs should be is said, and nothing is written', async () => {
    const world = tempWorld({...files, 'muqabala-changes': 'mine'})
    const {code, err} = await world.run('normalize --write t')
    expect([code, err]).toEqual([2, expect.stringContaining('the file cannot be written')])
    expect([world.read('t/a.md'), world.read('muqabala-changes')]).toEqual([first, 'mine'])
  })

  test('names the workspace where it is another folder', async () => {
    const world = tempWorld({
      'w/glossary/g.csv': glossary,
      'w/seeds/ar/a.md': first,
      'w/seeds/en/a.md': 'Putin. Xi Jinping.\n',
    })
    const {out} = await world.run('normalize --write -C w')
    expect(out).toContain('muqabala normalize -C w --undo w/muqabala-changes/0001.json takes')
    expect(readLog(world, `w/${log}`).files[0].path).toBe('seeds/ar/a.md')
    await world.run(`normalize -C w --undo w/${log}`)
    expect(world.read('w/seeds/ar/a.md')).toBe(first)
  })
})

describe('normalize --dry-run', () => {
  test('says what --write would write, and where, and writes nothing', async () => {
    const world = tempWorld(files)
    const {code, out, err} = await world.run('normalize --write --dry-run --backup t')
    expect(code).toBe(0)
    expect(out).toContain('t/a.md: 2 changes would be written\nt/a.md.bak: would keep the old version\n')
    expect(out).toContain(`${log}: would be the log of the changes\n`)
    expect(err).toBe('4 changes shown, nothing written: this was a dry run.\n')
    expect(readdirSync(world.folder).toSorted()).toEqual(['glossary', 't'])
    expect(world.read('t/a.md')).toBe(first)
  })

  test('says what --undo would take back', async () => {
    const world = tempWorld(files)
    await world.run('normalize --write t')
    const after = world.read('t/a.md')
    const {out, err} = await world.run(`normalize --undo ${log} --dry-run`)
    expect(out).toContain('t/a.md: 2 changes would be taken back')
    expect(err).toBe('4 changes would be taken back; nothing was written.\n')
    expect(world.read('t/a.md')).toBe(after)
  })
})

describe('what is shown', () => {
  test('--diff: whole lines with marks, and the reason of each change', async () => {
    const {out} = await tempWorld(files).run('normalize --diff t/a.md')
    expect(out).toBe(`t/a.md:3:5
  قال [-پوتن-]{+بوتين+} إن القمة انتهت. ووصل [-شي جنپنگ-]{+شي جين بينغ+} إلى موسكو.
  پوتن → بوتين  putin 1.00
  شي جنپنگ → شي جين بينغ  xi 1.00

`)
  })

  test('--format json: changes as records, with the log when they were written', async () => {
    const world = tempWorld(files)
    const shown = JSON.parse((await world.run('normalize --format json t/a.md')).out) as Record<string, unknown>
    expect(shown).toMatchObject({version: 1, isWritten: false, log: null, held: []})
    expect(shown.changes).toEqual([
      {
        document: 't/a.md',
        name: null,
        line: 3,
        column: 5,
        start: 11,
        end: 15,
        old: 'پوتن',
        new: 'بوتين',
        rule: 'term-form',
        profileRule: null,
        concept: 'putin',
        confidence: 1,
      },
      expect.objectContaining({concept: 'xi', column: 31}),
    ])
    const written = JSON.parse((await world.run('normalize --format json --write t/a.md')).out) as Record<
      string,
      unknown
    >
    expect(written).toMatchObject({isWritten: true, log})
  })
})

describe('how sure a change must be', () => {
  // ج of an ending is a guess: it may be the j of orange.
  const text = 'قال پوتن إن شركة ماركتينج في شيكاجو\n'

  test('what is held back is counted, and --min-confidence lets it in', async () => {
    const world = tempWorld({'glossary/g.csv': glossary, 'a.md': text})
    const {out, err} = await world.run('normalize --profile levant a.md')
    expect(out).toContain('+ قال ⟦بوتين⟧ إن شركة ماركتينج في ⟦شيكاغو⟧')
    expect(err).toBe(
      '2 changes shown, nothing written; --write saves.\n1 change held back, less sure than 0.7; --min-confidence 0.65 lets the surest of them in, --format json lists them all.\n',
    )
    const {held} = JSON.parse((await world.run('normalize --profile levant --format json a.md')).out) as {
      held: object[]
    }
    expect(held).toMatchObject([{profileRule: 'levant/g', confidence: 0.65, reason: 'confidence'}])
    await world.run('normalize --profile levant --write --min-confidence 0.65 a.md')
    expect(world.read('a.md')).toBe('قال بوتين إن شركة ماركتينغ في شيكاغو\n')
  })

  test('the configuration may say it too', async () => {
    const config = 'spelling: {profile: levant}\nnormalize: {minConfidence: 1}\n'
    const world = tempWorld({'glossary/g.csv': glossary, 'a.md': text, 'muqabala.yaml': config})
    expect((await world.run('normalize a.md')).out).toContain('+ قال ⟦بوتين⟧ إن شركة ماركتينج في شيكاجو')
    expect((await world.run('normalize --min-confidence 0.9 a.md')).out).toContain('⟦شيكاغو⟧')
    expect((await world.run('normalize --min-confidence 0.9 --profile none a.md')).out).not.toContain('شيكاغو')
  })

  test.each([['2'], ['-1'], ['much'], ['NaN']])('%s is no confidence', async (value) => {
    const world = tempWorld({'glossary/g.csv': glossary, 'a.md': text})
    const {code, err} = await world.run(`normalize --write --min-confidence=${value} a.md`)
    expect([code, err]).toEqual([2, expect.stringContaining(`${value} is no confidence`)])
    expect(world.read('a.md')).toBe(text)
  })
})

describe('--only', () => {
  test.each([
    ['a concept', 'putin', 'قال بوتين في شيكاجو'],
    ['a rule of the profile', 'levant/g', 'قال پوتن في شيكاغو'],
  ])('%s', async (_reason, id, after) => {
    const world = tempWorld({'glossary/g.csv': glossary, 'a.md': 'قال پوتن في شيكاجو'})
    await world.run(`normalize --profile levant --write --only ${id} a.md`)
    expect(world.read('a.md')).toBe(after)
  })

  test.each([
    ['a mistyped one', 'puttin', 'did you mean putin?'],
    ['an unknown one', 'somebody-else', 'there is no concept and no profile rule somebody-else; write'],
  ])('%s is said', async (_reason, id, message) => {
    const {code, err} = await tempWorld(files).run(`normalize --write --only ${id} t`)
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('standard input', () => {
  test('goes to standard output with --write, and no log is kept', async () => {
    const world = tempWorld({'glossary/g.csv': glossary})
    const {out, err} = await world.run('normalize --write --profile levant -', 'قال پوتن في شيكاجو')
    expect([out, err]).toEqual(['قال بوتين في شيكاغو', '2 changes written.\n'])
    expect(readdirSync(world.folder)).toEqual(['glossary'])
  })
})
