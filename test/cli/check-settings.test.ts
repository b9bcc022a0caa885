import {describe, expect, test} from 'vitest'
import {checks} from '../../src/check/checks.ts'
import {presetSettings} from '../../src/check/preset-settings.ts'
import {checkPresets} from '../../src/data/check-presets.ts'
import {tempWorld} from './temp-world.ts'

const files = {
  'glossary/g.csv': 'id,en,ar,ar_deprecated\nputin,Putin,بوتين,پوتن\n',
  't/a.md': 'قال پوتن ذلك ،ثم «غادر.\n',
  't/drafts/b.md': 'قال پوتن ذلك ،ثم «غادر.\n',
}

interface Shown {
  readonly id: string
  readonly rule: string
  readonly level: string
  readonly ar: {readonly document: string} | null
}

/** `file rule level` of each finding. */
async function found(yaml: string, options = '', argv = 'check t'): Promise<string[]> {
  const world = tempWorld({...files, 'muqabala.yaml': yaml})
  const {out, err} = await world.run(`${argv} --format json ${options}`.trim())
  if (out === '') throw new Error(err)
  const {findings} = JSON.parse(out) as {findings: Shown[]}
  return findings.map(({ar, rule, level}) => `${ar?.document} ${rule} ${level}`)
}

const only = '--only-check term-form --only-check unbalanced-quotes'
const [a, b] = ['t/a.md', 't/drafts/b.md']

describe('levels', () => {
  test.each([
    [
      'their own',
      '',
      [
        `${a} term-form error`,
        `${a} unbalanced-quotes warning`,
        `${b} term-form error`,
        `${b} unbalanced-quotes warning`,
      ],
    ],
    [
      'set',
      'checks: {term-form: note, unbalanced-quotes: off}\n',
      [
        `${a} term-form note`,
        `${b} term-form note`,
        `${a} unbalanced-quotes warning`,
        `${b} unbalanced-quotes warning`,
      ].toSorted(),
    ],
    [
      'set beside options',
      'checks: {term-form: {level: warning}}\n',
      [
        `${a} term-form warning`,
        `${a} unbalanced-quotes warning`,
        `${b} term-form warning`,
        `${b} unbalanced-quotes warning`,
      ],
    ],
    [
      'for a folder',
      'overrides: [{files: t/drafts/**, checks: {term-form: note}}]\n',
      [
        `${a} term-form error`,
        `${a} unbalanced-quotes warning`,
        `${b} term-form note`,
        `${b} unbalanced-quotes warning`,
      ],
    ],
    [
      'for an ending in every folder',
      'overrides: [{files: ["*.md"], checks: {term-form: note}}]\n',
      [
        `${a} term-form note`,
        `${a} unbalanced-quotes warning`,
        `${b} term-form note`,
        `${b} unbalanced-quotes warning`,
      ],
    ],
    [
      'of the later override',
      'overrides: [{files: "**", checks: {term-form: note}}, {files: t/a.md, checks: {term-form: warning}}]\n',
      [
        `${a} term-form warning`,
        `${a} unbalanced-quotes warning`,
        `${b} term-form note`,
        `${b} unbalanced-quotes warning`,
      ],
    ],
    [
      'of a preset for a folder',
      'overrides: [{files: t/drafts/**, preset: qa-bilingual, checks: {unbalanced-quotes: note}}]\n',
      [`${a} term-form error`, `${a} unbalanced-quotes warning`, `${b} term-form error`, `${b} unbalanced-quotes note`],
    ],
  ])('%s', async (_reason, yaml, expected) => {
    expect((await found(yaml, only)).toSorted()).toEqual(expected.toSorted())
  })

  test('patterns start from the workspace, wherever one stands', async () => {
    const yaml =
      'overrides: [{files: w/t/drafts/**, checks: {term-form: off}}, {files: t/drafts/**, checks: {term-form: note}}]\n'
    const world = tempWorld(
      Object.fromEntries(Object.entries({...files, 'muqabala.yaml': yaml}).map(([path, text]) => [`w/${path}`, text])),
    )
    const {out} = await world.run('check -C w w/t --skip-check unbalanced-quotes --skip-check punctuation-spacing')
    expect(out).toContain('w/t/drafts/b.md:1:5: note')
    expect(out).toContain('w/t/a.md:1:5: error')
  })
})

describe('which checks run', () => {
  test('one', async () =>
    expect(await found('', '--only-check term-form')).toEqual([`${a} term-form error`, `${b} term-form error`]))
  test('all but one', async () =>
    expect((await found('', '--skip-check term-form')).some((one) => one.includes('term-form'))).toBe(false))
  test('one that the configuration turns off', async () => {
    expect(await found('checks: {term-form: off}\n', '--only-check term-form')).toHaveLength(2)
  })
  test('a preset of the command line stands for that of the configuration; single checks stay', async () => {
    const yaml = 'preset: qa-bilingual\nchecks: {term-form: note}\n'
    const bilingual = await found(yaml)
    expect(bilingual.some((one) => one.includes('punctuation-spacing'))).toBe(false)
    const strict = await found(yaml, '--preset strict')
    expect(strict).toContain(`${a} punctuation-spacing warning`)
    expect(strict).toContain(`${a} term-form note`)
  })
  test('a later preset goes before an earlier one', async () => {
    const yaml = 'preset: [strict, qa-bilingual]\n'
    expect((await found(yaml)).some((one) => one.includes('punctuation-spacing'))).toBe(false)
  })
  test.each([
    ['an unknown check', '--only-check xyz', 'there is no check xyz; docs/checks.md lists'],
    ['a mistyped check', '--skip-check term-frm', 'there is no check term-frm; did you mean term-form?'],
    ['an unknown preset', '--preset x', '--preset'],
  ])('%s is said', async (_reason, options, message) => {
    expect(await tempWorld(files).run(`check t ${options}`)).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    })
  })
})

describe('options', () => {
  const pair = {
    'glossary/g.csv': 'id,en,ar\nx,Xylophone,إكسيليفون\n',
    'seeds/ar/a.md': 'وصل الوفد.\n',
    'seeds/en/a.md': 'The delegation arrived.\n',
  }
  test.each([
    ['below everything', 0, 0],
    ['above everything', 1, 1],
  ])('%s', async (_reason, below, count) => {
    const world = tempWorld({...pair, 'muqabala.yaml': `checks: {low-confidence: {below: ${below}}}\n`})
    const {out} = await world.run('check --only-check low-confidence --format json')
    expect((JSON.parse(out) as {findings: unknown[]}).findings).toHaveLength(count)
  })
})

test.each([
  [
    'an unknown option',
    'checks:\n  term-form:\n    foo: 1\n',
    'muqabala.yaml:3: there is no setting checks.term-form.foo; there are: level',
  ],
  [
    'a mistyped option',
    'checks:\n  low-confidence:\n    belw: 1\n',
    'muqabala.yaml:3: there is no setting checks.low-confidence.belw; did you mean checks.low-confidence.below?',
  ],
  [
    'an option beyond its bounds',
    'checks:\n  low-confidence:\n    below: 2\n',
    'muqabala.yaml:3: the value of checks.low-confidence.below does not fit; expected 0–1',
  ],
  [
    'an option of the wrong kind',
    'checks: {low-confidence: {below: much}}\n',
    'muqabala.yaml:1: the value of checks.low-confidence.below does not fit; expected 0–1',
  ],
  [
    'a wrong level',
    'checks: {term-form: loud}\n',
    'the value of checks.term-form does not fit; expected off, note, warning, error',
  ],
  ['a wrong level in an object', 'checks: {term-form: {level: loud}}\n', 'does not fit; expected'],
  [
    'an unknown preset',
    'preset: newspaper\n',
    'the value of preset does not fit; expected newsroom, strict, qa-bilingual',
  ],
  ['presets in the plural', 'presets: [strict]\n', 'there is no setting presets; did you mean preset?'],
  [
    'a mistyped check in an override',
    'overrides:\n  - files: x\n    checks:\n      term-frm: off\n',
    'muqabala.yaml:4: there is no setting overrides.0.checks.term-frm; did you mean overrides.0.checks.term-form?',
  ],
  [
    'a mistyped key of an override',
    'overrides:\n  - file: x\n',
    'muqabala.yaml:2: there is no setting overrides.0.file; did you mean overrides.0.files?',
  ],
  [
    'an override without files',
    'overrides:\n  - checks: {term-form: off}\n',
    'muqabala.yaml:2: the value of overrides.0.files does not fit',
  ],
])('configuration: %s', async (_reason, yaml, message) => {
  const {code, err} = await tempWorld({...files, 'muqabala.yaml': yaml}).run('check t')
  expect(err).toContain(message)
  expect(code).toBe(2)
})

describe('presets', () => {
  test('name checks that there are', () => {
    const ids = new Set(checks.map(({id}) => id))
    for (const {checks: named} of Object.values(checkPresets)) {
      for (const id of Object.keys(named)) expect(ids).toContain(id)
    }
  })
  test('strict turns every check on', () => {
    const settings = presetSettings('strict')
    for (const check of checks) expect(settings[check.id]?.level ?? (check.isOptional ? 'off' : 'on')).not.toBe('off')
  })
  test('qa-bilingual leaves the style of one side alone', () => {
    expect(presetSettings('qa-bilingual')['punctuation-spacing']).toEqual({level: 'off'})
    expect(presetSettings('qa-bilingual')['number-mismatch']).toBeUndefined()
  })
})
