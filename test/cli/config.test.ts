import {expect, test} from 'vitest'
import {tempWorld, type TempWorld} from './temp-world.ts'

const files = {
  'seeds/ar/a.md': 'قال بوتين.\n',
  'seeds/en/a.md': 'Putin said so.\n',
  'glossary/g.csv': 'id,en,ar\nputin,Putin,بوتين\n',
}

/** Nine times nine times nine … texts. */
const aliases = [...'abcdefg']
  .map(
    (name, at) =>
      `${name}: &${name} [${Array(9)
        .fill(at === 0 ? 'x' : `*${'abcdefg'[at - 1]}`)
        .join(', ')}]\n`,
  )
  .join('')

test.each([
  ['a mistyped key', 'glosary: [x]\n', 'muqabala.yaml:1: there is no setting glosary; did you mean glossary?'],
  ['an unknown key', '\ncolour: red\n', 'muqabala.yaml:2: there is no setting colour; there are: lang, texts'],
  [
    'a mistyped check',
    'checks:\n  term-frm: off\n',
    'muqabala.yaml:2: there is no setting checks.term-frm; did you mean checks.term-form?',
  ],
  [
    'a wrong value',
    'failOn: never\n',
    'muqabala.yaml:1: the value of failOn does not fit; expected error, warning, note',
  ],
  ['a wrong type', 'texts:\n  ar: 5\n', 'muqabala.yaml:2: the value of texts.ar does not fit; expected string'],
  ['broken YAML', 'texts: [a\n', 'this is not valid YAML'],
  ['an alias of nothing', 'lang: *x\n', 'this is not valid YAML (an alias stands for nothing'],
  ['aliases of aliases', aliases, 'this is not valid YAML (an alias stands for nothing, or for other aliases'],
])('configuration: %s', async (_reason, yaml, message) => {
  const world = tempWorld({...files, 'muqabala.yaml': yaml})
  const {code, err} = await world.run('check')
  expect(err).toContain(message)
  expect(code).toBe(2)
})

test('nothing to work on is said', async () => {
  const world: TempWorld = tempWorld({
    'seeds/ar/.keep': '',
    'seeds/en/.keep': '',
    'glossary/g.csv': files['glossary/g.csv'],
  })
  expect(await world.run('check')).toMatchObject({code: 2, err: expect.stringContaining('there is no text to work on')})
})

test('a workspace that is not there is said', async () => {
  expect(await tempWorld().run('check -C nowhere')).toMatchObject({
    code: 2,
    err: expect.stringContaining('nowhere: there is no such file or folder'),
  })
})

test('an empty folder is no workspace', async () => {
  expect(await tempWorld().run('align')).toMatchObject({
    code: 2,
    err: expect.stringContaining(
      'the folder seeds/ar holds none, and no file is named; muqabala init makes an example',
    ),
  })
})
