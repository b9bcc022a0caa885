import {describe, expect, test} from 'vitest'
import {tempWorld} from './temp-world.ts'

describe('spelling profiles', () => {
  const house = `title: {ar: دليل الدار, en: Our house}
extends: egypt
rules:
  p: keep
  television:
    title: {ar: التلفزيون, en: television}
    spellings:
      - [تلفزيون, تليفزيون]
`
  const text = 'شيكاغو پاريس التليفزيون\n'

  test('check cites profile and rule, in both languages', async () => {
    const world = tempWorld({'a.md': text, 'house.yaml': house})
    const {code, out} = await world.run('check --profile house.yaml a.md')
    expect(code).toBe(1)
    expect(out).toContain(
      'a.md:1:1: warning: Unexpected غ in شيكاغو, expected ج (rule house/g: the sound g in foreign names)',
    )
    expect(out).toContain('expected التلفزيون (rule house/television: television) [spelling-profile]')
    expect(out).not.toContain('پاريس, expected')
    const arabic = await world.run('check --profile house.yaml --lang ar a.md')
    expect(arabic.out).toContain('(القاعدة house/television: التلفزيون)')
  })

  test('a path in the configuration starts from the workspace, and extends from the file', async () => {
    const world = tempWorld({
      'w/muqabala.yaml': 'spelling:\n  profile: style/ours.yaml\n',
      'w/style/ours.yaml': 'extends: ./base.yml\nrules: {g: غ}\n',
      'w/style/base.yml': house,
      'a.md': text,
    })
    const {out} = await world.run('check -C w a.md')
    expect(out).toContain('(rule ours/television: television)')
    expect(out).not.toContain('شيكاغو, expected')
  })

  test('the report has its findings', async () => {
    const world = tempWorld({'seeds/ar/a.md': text, 'seeds/en/a.md': 'Chicago, Paris, television.\n'})
    await world.run('report --profile egypt')
    expect(world.read('report.md')).toContain('spelling-profile')
  })

  test('levels of the configuration count for it', async () => {
    const world = tempWorld({
      'a.md': text,
      'muqabala.yaml': 'checks: {spelling-profile: off}\nspelling: {profile: egypt}\n',
    })
    expect((await world.run('check a.md')).code).toBe(0)
  })

  test.each([
    [
      'an unknown name',
      '--profile levnt',
      '',
      'there is no spelling profile levnt; there are: levant, gulf, egypt, maghreb, persian-letters',
    ],
    ['a missing file', '--profile no.yaml', '', 'no.yaml: there is no such file'],
    [
      'a mistyped rule',
      '--profile p.yaml',
      'rules:\n  amerca: on\n',
      'p.yaml:2: there is no setting rules.amerca; did you mean rules.america?',
    ],
    ['a mistyped key', '--profile p.yaml', 'rule: {}\n', 'p.yaml:1: there is no setting rule; did you mean rules?'],
    [
      'a key inside a rule',
      '--profile p.yaml',
      'rules:\n  p:\n    wirte: ب\n',
      'p.yaml:3: there is no setting rules.p.wirte; did you mean rules.p.write?',
    ],
    [
      'a value that does not fit',
      '--profile p.yaml',
      'rules:\n\n  p: س\n',
      'p.yaml:3: the value of rules.p does not fit; expected ب, on, off',
    ],
    [
      'a letter of every word',
      '--profile p.yaml',
      'rules: {x: {letters: {ب: ت}}}\n',
      'p.yaml:1: the rule x changes ب, which stands in ordinary Arabic words',
    ],
    [
      'a spelling in two rows',
      '--profile p.yaml',
      'rules: {x: {spellings: [[سين, صين], [صين, زين]]}}\n',
      'in the rule x, صين stands twice',
    ],
    ['an unknown base', '--profile p.yaml', '\nextends: egipt\n', 'p.yaml:2: there is no spelling profile egipt'],
    ['a circle', '--profile p.yaml', 'extends: p.yaml\n', 'p.yaml: the profile extends itself'],
    ['broken YAML', '--profile p.yaml', 'rules: [a\n', 'this is not valid YAML'],
  ])('%s is said, and nothing is written', async (_reason, option, yaml, message) => {
    const world = tempWorld({'a.md': text, ...(yaml === '' ? {} : {'p.yaml': yaml})})
    const {code, err} = await world.run(`normalize --write ${option} a.md`)
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
    expect(world.read('a.md')).toBe(text)
  })
})
