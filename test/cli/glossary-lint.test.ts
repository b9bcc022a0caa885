import {describe, expect, test} from 'vitest'
import {tempWorld} from './temp-world.ts'

const good =
  'id,en,ar,ar_deprecated,ar_short,specs\nxi,Xi Jinping,شي جين بينغ,شي جنبنج,شي,\nputin,Putin,بوتين,پوتن,,وپوتن>وبوتين\n'
const bad = 'id,en,ar,ar_deprecated\nputin,Putin,بوتين,پوتن\nbotan,Botan,بوتان,پوتن\nx,CNN,سي إن إنn,\n'

describe('glossary lint', () => {
  test('the workspace’s glossary: clean', async () => {
    expect(await tempWorld({'glossary/a.csv': good}).run('glossary lint')).toEqual({
      code: 0,
      out: '2 concepts: 0 errors, 0 warnings, 0 notes.\n',
      err: '',
    })
  })

  test('place, level, sentence and rule; the other place under it', async () => {
    const {code, out} = await tempWorld({'g/a.csv': bad}).run('glossary lint g')
    expect(code).toBe(1)
    expect(out)
      .toBe(`g/a.csv:3:4: error: پوتن is a form of botan here and of putin in g/a.csv, line 2; take it out of one of them. Until then it stays with putin. [shared-form]
    g/a.csv:2:4
g/a.csv:4:3: error: إنn mixes letters of two scripts: n (U+006E) is not of the same as the others; write the word again. [mixed-scripts]

3 concepts: 2 errors, 0 warnings, 0 notes.
`)
  })

  test('in Arabic', async () => {
    const {out} = await tempWorld({'a.csv': bad}).run('glossary lint a.csv --lang ar')
    expect(out).toContain('a.csv:3:4: خطأ: پوتن صيغة للمفهوم botan هنا وللمفهوم putin في a.csv، السطر 2؛')
    expect(out).toContain('3 مفاهيم: خطآن، لا تحذيرات، لا تنبيهات.')
  })

  test('as JSON', async () => {
    const {code, out} = await tempWorld({'a.csv': bad}).run('glossary lint a.csv --format json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      documents: 0,
      messages: [
        {
          rule: 'shared-form',
          level: 'error',
          path: 'a.csv',
          line: 3,
          column: 4,
          concept: 'botan',
          message: expect.stringContaining('پوتن'),
        },
        {rule: 'mixed-scripts', variant: 'word'},
      ],
    })
  })

  test('measured on texts, with places', async () => {
    const world = tempWorld({'g.csv': good, 't/a.md': 'قال شي جين بينغ. ثم شي.\n', 't/b.txt': 'سطر\nثم شي، وشي.\n'})
    const {code, out} = await world.run('glossary lint g.csv --corpus t')
    expect(out).toBe(
      `g.csv:2:5: warning: شي: of 3 places in the texts, 2 (67 %) have no longer form of xi-jinping in the same text, so that it does not count there; it is a part of other words in 0 more. Look at them: list the form as admitted if it is always meant, take it out if it is mostly another word. [short-in-texts]
    t/b.txt:2:4
    t/b.txt:2:9

2 concepts, 2 documents: 0 errors, 1 warning, 0 notes.
`.replaceAll('xi-jinping', 'xi'),
    )
    expect(code).toBe(1)
  })

  test.each([
    ['error', 0],
    ['warning', 1],
  ])('--fail-on %s', async (level, code) => {
    const world = tempWorld({'g.csv': 'id,en,ar\nx,Putin,بوتيـن\n'})
    expect((await world.run(`glossary lint g.csv --fail-on ${level}`)).code).toBe(code)
  })

  test('a file that is not there is said, and the others go on', async () => {
    const {code, out, err} = await tempWorld({'a.csv': good}).run('glossary lint no.csv a.csv')
    expect([code, err]).toEqual([2, 'no.csv: there is no such file or folder. Nothing was written for it.\n'])
    expect(out).toContain('2 concepts: 0 errors')
  })

  test('a file that is no CSV is a message with its line', async () => {
    const {code, out} = await tempWorld({'a.csv': 'id,en,ar\nx,y,"ي\n'}).run('glossary lint a.csv')
    expect(out).toContain('a.csv:2:1: error: this row is not valid CSV (a quotation mark is not closed)')
    expect(code).toBe(2)
  })

  test('YAML beside CSV in one folder, and standard input', async () => {
    const world = tempWorld({'glossary/a.csv': good, 'glossary/b.yml': '- {id: kyiv, en: Kyiv, ar: كييف}\n'})
    expect((await world.run('glossary lint')).out).toBe('3 concepts: 0 errors, 0 warnings, 0 notes.\n')
    expect((await world.run('glossary lint - --from yaml', '- {id: x, en: Kyiv, ar: k}\n')).out).toContain(
      '(stdin):1:25: warning',
    )
  })

  test('a file whose name does not tell its format', async () => {
    const world = tempWorld({'a.txt': '- {id: kyiv, en: Kyiv, ar: كييف}\n'})
    expect(await world.run('glossary lint a.txt --from yaml')).toMatchObject({code: 0, err: ''})
    expect((await world.run('glossary lint a.txt')).code).toBe(2)
  })

  test('texts that are not there', async () => {
    const {code, err} = await tempWorld({'a.csv': good}).run('glossary lint a.csv --corpus no.md')
    expect([code, err]).toEqual([2, expect.stringContaining('no.md: there is no such file')])
  })
})
