import {existsSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {tempWorld} from './temp-world.ts'

const glossary = 'id,en,ar,ar_deprecated\nputin,Putin,بوتين,پوتن\n'
const before = '# قمة\n\nقال پوتن ذلك ،ثم غادر «القاعة.\n'
const after = '# قمة\n\nقال بوتين ذلك، ثم غادر «القاعة.\n'
const files = {'glossary/g.csv': glossary, 't/a.md': before}
const log = 'muqabala-changes/0001.json'

describe('check --fix', () => {
  test('makes every sure fix, keeps a log, and reports what remains in its new place', async () => {
    const world = tempWorld(files)
    const {code, out, err} = await world.run('check t --fix')
    expect(world.read('t/a.md')).toBe(after)
    expect(out).toContain(`${log}: written; muqabala normalize --undo ${log} takes the changes back\n`)
    expect(out).toContain('t/a.md:3:24: warning: Unexpected « without its partner')
    expect(out).not.toContain('term-form')
    expect(out).toContain('1 document: 0 errors, 1 warning, 0 notes.')
    expect(err).toBe('3 changes written.\n')
    expect(code).toBe(1)
  })

  test('the log takes it back, byte for byte', async () => {
    const world = tempWorld(files)
    await world.run('check t --fix')
    expect((await world.run(`normalize --undo ${log}`)).out).toContain('byte for byte')
    expect(world.read('t/a.md')).toBe(before)
  })

  test('a second time there is nothing to do', async () => {
    const world = tempWorld(files)
    await world.run('check t --fix')
    expect((await world.run('check t --fix')).err).toBe('Nothing that can be mended surely enough.\n')
    expect(existsSync(join(world.folder, 'muqabala-changes/0002.json'))).toBe(false)
  })

  test('nothing that is ignored or turned off is changed', async () => {
    const world = tempWorld({...files, 't/a.md': `<!-- muqabala-ignore term-form -->\n${before.slice(7)}`})
    await world.run('check t --fix --skip-check punctuation-spacing')
    expect(world.read('t/a.md')).toContain('قال پوتن ذلك ،ثم')
  })

  test('nothing below the confidence that is asked for is changed', async () => {
    const spelled = 'قال شي جين بينج ذلك.\n'
    const world = tempWorld({'glossary/g.csv': 'id,en,ar\nxi,Xi Jinping,شي جين بينغ\n', 't/a.md': spelled})
    const {err} = await world.run('check t --fix --min-confidence 1')
    expect(world.read('t/a.md')).toBe(spelled)
    expect(err).toContain('less sure than 1')
  })

  test('only the files that are named are changed, not their partners', async () => {
    const world = tempWorld({
      'glossary/g.csv': 'id,en,ar,ar_deprecated,en_deprecated\nputin,Putin,بوتين,پوتن,Pootin\n',
      'seeds/ar/a.md': 'قال پوتن ذلك.\n',
      'seeds/en/a.md': 'Pootin said so.\n',
    })
    await world.run('check seeds/ar/a.md --fix')
    expect(world.read('seeds/ar/a.md')).toBe('قال بوتين ذلك.\n')
    expect(world.read('seeds/en/a.md')).toBe('Pootin said so.\n')
  })

  test('as JSON: what remains, and the changes', async () => {
    const {out} = await tempWorld(files).run('check t --fix --format json')
    const shown = JSON.parse(out) as {findings: unknown[]; changes: {new: string}[]; log: string; isWritten: boolean}
    expect(shown).toMatchObject({isWritten: true, log, findings: [{rule: 'unbalanced-quotes'}]})
    expect(shown.changes.map((change) => change.new)).toContain('بوتين')
  })

  test.each([
    ['standard input', 'check - --fix', 'standard input cannot be fixed'],
    ['two at once', 'check t --fix --fix-dry-run', 'do not go together'],
    ['a wrong confidence', 'check t --fix --min-confidence 2', 'is no confidence'],
  ])('%s is refused', async (_reason, argv, message) => {
    expect(await tempWorld(files).run(argv, before)).toMatchObject({code: 2, err: expect.stringContaining(message)})
  })
})

describe('check --fix-dry-run', () => {
  test('shows what would be changed and what would remain, and writes nothing', async () => {
    const world = tempWorld(files)
    const {code, out, err} = await world.run('check t --fix-dry-run --diff')
    expect(world.read('t/a.md')).toBe(before)
    expect(existsSync(join(world.folder, log))).toBe(false)
    expect(out).toContain('[-پوتن-]{+بوتين+}')
    expect(out).toContain('پوتن → بوتين  putin 1.00')
    expect(out).toContain('t/a.md: 3 changes would be written')
    expect(out).toContain('unbalanced-quotes')
    expect(out).not.toContain('[term-form]')
    expect([code, err]).toEqual([1, '3 changes shown, nothing written: this was a dry run.\n'])
  })

  test('as JSON', async () => {
    const {out} = await tempWorld(files).run('check t --fix-dry-run --format json')
    const shown = JSON.parse(out) as {changes: unknown[]; isWritten: boolean}
    expect(shown).toMatchObject({isWritten: false, log: null})
    expect(shown.changes).toHaveLength(3)
  })
})

test('normalize goes on changing spellings only', async () => {
  const world = tempWorld(files)
  await world.run('normalize --write t')
  expect(world.read('t/a.md')).toBe(before.replace('پوتن', 'بوتين'))
})

const word = fc.constantFrom('قال', 'پوتن', 'بوتين', 'الوفد', 'غادر', '2024')
const mark = fc.constantFrom(' ', ' ', ' ', '، ', ' ،', '،', ' . ', ': ')
const text = fc
  .array(fc.tuple(word, mark), {minLength: 1, maxLength: 10})
  .map((pieces) => `${pieces.flat().join('')}\n`)

test('what a change makes possible is said; after that fixing changes nothing, and taking back gives the old bytes', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (some) => {
      const world = tempWorld({...files, 't/a.md': some})
      const fix = 'check t --fix --only-check term-form --only-check punctuation-spacing'
      let said = await world.run(fix)
      let runs = 1
      for (; runs < 4 && said.err.includes('once more'); runs++) said = await world.run(fix)
      expect(said.err).not.toContain('once more')
      const mended = world.read('t/a.md')
      await world.run(fix)
      expect(world.read('t/a.md')).toBe(mended)
      for (let at = runs; at > 0; at--) await world.run(`normalize --undo muqabala-changes/000${at}.json`)
      expect(world.read('t/a.md')).toBe(some)
    }),
    {numRuns: 10},
  )
}, 120_000)
