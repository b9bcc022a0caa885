import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {files, first, glossary, log, second} from './normalize-files.ts'
import {tempWorld, type TempWorld} from './temp-world.ts'

/** UTF-16, little end first, with its mark. */
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('normalize --undo', () => {
  test('puts every byte back, byte-order mark and line ends included, and can be said twice', async () => {
    const wide = utf16('وصل پوتن.\r\nثم غادر.\r\n')
    const world = tempWorld({...files, 't/c.txt': wide})
    await world.run('normalize --write t')
    expect(world.read('t/b.txt')).toBe('\uFEFFوصل بوتين.\r\nثم غادر وبوتين معه.\r\n')
    const {code, out, err} = await world.run(`normalize --undo ${log}`)
    expect([code, err]).toEqual([0, '5 changes taken back.\n'])
    expect(out).toContain('t/a.md: as it was before, byte for byte (2 changes taken back)')
    expect([world.read('t/a.md'), world.read('t/b.txt')]).toEqual([first, second])
    expect([...readFileSync(join(world.folder, 't/c.txt'))]).toEqual([...wide])
    expect((await world.run(`normalize --undo ${log}`)).out).toContain('t/a.md: is as it was before already')
  })

  test.each([
    ['--only putin'],
    ['--min-confidence 0.9'],
    ['--diff'],
    ['--format json'],
    ['--write'],
    ['--profile gulf'],
  ])('refuses %s, which would mean nothing beside it', async (option) => {
    const world = tempWorld(files)
    await world.run('normalize --write t')
    const {code, out, err} = await world.run(`normalize --undo ${log} ${option}`)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^muqabala: --undo <log> and .+ do not go together/u)
    expect(world.read('t/a.md')).not.toBe(first)
  })

  test('speaks the language of the workspace', async () => {
    const world = tempWorld({...files, 'muqabala.yaml': 'lang: ar\n'})
    await world.run('normalize --write t')
    expect((await world.run(`normalize --undo ${log}`)).err).toBe('الملغى: 4 تغييرات.\n')
  })

  test('two logs, the newest first', async () => {
    const world = tempWorld({...files, 'g2.csv': 'id,en,ar,ar_deprecated\nm,Moscow,موسكو,\nb,Putin,بوتن,بوتين\n'})
    await world.run('normalize --write t')
    await world.run('normalize --write -g g2.csv t')
    expect(world.read('t/b.txt')).toContain('وصل بوتن.')
    await world.run('normalize --undo muqabala-changes/0002.json')
    await world.run(`normalize --undo ${log}`)
    expect([world.read('t/a.md'), world.read('t/b.txt')]).toEqual([first, second])
  })

  test('only the files named', async () => {
    const world = tempWorld(files)
    await world.run('normalize --write t')
    expect((await world.run(`normalize --undo ${log} t/b.txt`)).err).toBe('2 changes taken back.\n')
    expect(world.read('t/b.txt')).toBe(second)
    expect(world.read('t/a.md')).toContain('بوتين')
    const {code, err} = await world.run(`normalize --undo ${log} glossary/g.csv`)
    expect([code, err]).toEqual([2, expect.stringContaining('glossary/g.csv: the log has no changes of this file')])
  })

  test('a file outside the workspace only where it is named: a log may come from somebody else', async () => {
    const world = tempWorld({...files, 'w/glossary/g.csv': glossary})
    const {out} = await world.run('normalize --write -C w t/b.txt')
    expect(out).toContain('normalize -C w --undo w/muqabala-changes/0001.json t/b.txt takes the changes back')
    const refused = await world.run(`normalize -C w --undo w/${log}`)
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining('t/b.txt: the log names this file outside'),
    ])
    expect(world.read('t/b.txt')).toContain('بوتين')
    expect((await world.run(`normalize -C w --undo w/${log} t/b.txt`)).code).toBe(0)
    expect(world.read('t/b.txt')).toBe(second)
  })

  test('in a file that was edited since, takes back the changes and leaves the rest', async () => {
    const world = tempWorld(files)
    await world.run('normalize --write t')
    world.write({
      't/a.md': `# عنوان جديد\n\n${world.read('t/a.md').replace('القمة انتهت', 'القمة الطويلة انتهت')}\nخاتمة.\n`,
    })
    const {out} = await world.run(`normalize --undo ${log} t/a.md`)
    expect(out).toContain('t/a.md: 2 changes taken back; what was edited since stays')
    const wanted = first.replace('القمة انتهت', 'القمة الطويلة انتهت')
    expect(world.read('t/a.md')).toBe(`# عنوان جديد\n\n${wanted}\nخاتمة.\n`)
  })

  test('where a change is not found again nothing is done to the file, and others go on', async () => {
    const world = tempWorld(files)
    await world.run('normalize --write t')
    const edited = world.read('t/a.md').replace('قال بوتين', 'قال الرئيس')
    world.write({'t/a.md': edited})
    const {code, err} = await world.run(`normalize --undo ${log}`)
    expect(code).toBe(2)
    expect(err).toContain(
      't/a.md: the file was edited since, and 1 of 2 changes cannot be found again, the first of them پوتن → بوتين in line 3',
    )
    expect(world.read('t/a.md')).toBe(edited)
    expect(world.read('t/b.txt')).toBe(second)
  })

  test('after a run that was killed half-way: the files that it reached are put back, the others are as they were', async () => {
    const world = tempWorld(files)
    await world.run('normalize --write t')
    world.write({'t/a.md': first})
    const {code, out} = await world.run(`normalize --undo ${log}`)
    expect(code).toBe(0)
    expect(out).toContain('t/a.md: is as it was before already')
    expect(world.read('t/b.txt')).toBe(second)
  })

  test.each([
    [
      'a file that is gone',
      (world: TempWorld) => rmSync(join(world.folder, 't/a.md')),
      't/a.md: there is no such file',
    ],
    [
      'a log that somebody edited',
      (world: TempWorld) => world.write({[log]: world.read(log).replace('"old": "پوتن"', '"old": "زيد"')}),
      't/a.md: the log does not give back this file',
    ],
    [
      'a path that no file has',
      (world: TempWorld) => world.write({[log]: world.read(log).replace('t/a.md', String.raw`t/a\u0000.md`)}),
      'this is no log of changes as muqabala writes it; look at files.0.path',
    ],
    ['something else', (world: TempWorld) => world.write({[log]: '{"version": 2}'}), 'this is no log of changes'],
    ['an empty log', (world: TempWorld) => world.write({[log]: ''}), 'this is no log of changes'],
    ['no log', (world: TempWorld) => rmSync(join(world.folder, log)), 'there is no such file'],
  ])('says what is wrong: %s', async (_reason, spoil, message) => {
    const world = tempWorld(files)
    await world.run('normalize --write t')
    spoil(world)
    const {code, err} = await world.run(`normalize --undo ${log}`)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})
