import {describe, expect, test} from 'vitest'
import {tempWorld, type TempWorld} from './temp-world.ts'

const glossary = 'id,en,ar,ar_deprecated\nlavrov,Lavrov,لافروف,\nputin,Putin,بوتين,پوتن\n'
const arabic = [
  'قال لافروف كلمة، وقال لافروف أخرى.',
  'ثم غادر لاڤروڤ القاعة.',
  'صرح المتحدث أوشاكوف بذلك.',
  'صرح المتحدث أوشاكوڤ بغيره.',
  'أكد لافروفبأن الأمر انتهى.',
].join('\n\n')
const english = [
  'First Lavrov said a word, and then Lavrov said another.',
  'Then Lavrov left the hall.',
  'The spokesman Ushakov said so.',
  'The spokesman Ushakov said otherwise.',
  'In the end Lavrov was sure that it was over.',
].join('\n\n')

/** A workspace with a pair of texts and a glossary of two names. */
function workspace(files: Readonly<Record<string, string>> = {}): TempWorld {
  return tempWorld({
    'seeds/ar/a.md': `${arabic}\n`,
    'seeds/en/a.md': `${english}\n`,
    'glossary/names.csv': glossary,
    ...files,
  })
}

describe('muqabala variants', () => {
  test('says that what is glued is for the text, not for the glossary', async () => {
    const world = tempWorld({
      'glossary/g.csv': 'id,en,ar\nlavrov,Lavrov,لافروف\n',
      'a.txt': 'قال لافروف كلمة.\nوأشار لافروف إلى ذلك.\nصرح لافروفبأن الأمر انتهى.\n',
    })
    const {out, err} = await world.run('variants a.txt')
    expect(out).toContain('لافروفبأن  1 ×  write لافروف بأن')
    expect(err).toBe('1 name, 1 proposal; nothing written. Mend them in the text; there is nothing for the glossary.\n')
  })

  test('shows what is new beside what is listed, why, and where; writes nothing', async () => {
    const world = workspace()
    const {code, out, err} = await world.run('variants')
    expect(code).toBe(0)
    expect(out).toBe(
      [
        'لافروف · Lavrov [lavrov]',
        '  لافروف  2 ×  house form',
        '  لاڤروڤ  1 ×  new, 99 % sure',
        '      99 % alike; opposite Lavrov in 1 of 1; letters that Arabic words do not have',
        '      seeds/ar/a.md:3:9: ثم غادر ⟦لاڤروڤ⟧ القاعة.',
        '  لافروفبأن  1 ×  write لافروف بأن, 95 % sure',
        '      opposite Lavrov in 1 of 1',
        '      seeds/ar/a.md:9:5: أكد ⟦لافروفبأن⟧ الأمر انتهى.',
        '',
        'أوشاكوف · Ushakov [ushakov] (new name)',
        '  أوشاكوف  1 ×  proposed house form',
        '      opposite Ushakov in 1 of 1; the same words beside it: صرح, متحدث; behind a title or the like, 1 ×',
        '      seeds/ar/a.md:5:13: صرح المتحدث ⟦أوشاكوف⟧ بذلك.',
        '  أوشاكوڤ  1 ×  new, 99 % sure',
        '      99 % alike; opposite Ushakov in 1 of 1; the same words beside it: صرح, متحدث; behind a title or the like, 1 ×; letters that Arabic words do not have',
        '      seeds/ar/a.md:7:13: صرح المتحدث ⟦أوشاكوڤ⟧ بغيره.',
        '',
      ].join('\n'),
    )
    expect(err).toBe(
      '2 names, 3 proposals; nothing written. --write adds them to the glossary, --interactive asks one by one.\n',
    )
    expect(world.read('glossary/names.csv')).toBe(glossary)
  })

  test('in Arabic', async () => {
    const {out, err} = await workspace().run('variants --lang ar --only lavrov')
    expect(out).toContain('لافروفبأن  1 ×  ي\u064Fكتب لافروف بأن، الثقة 95 ٪')
    expect(err).toContain('اسم واحد، اقتراحان')
  })

  test('works on files without a workspace, and on standard input', async () => {
    const world = tempWorld({'b.txt': 'قال لافروف كلمة، وقال لافروف أخرى.\nثم غادر لاڤروڤ القاعة.\n'})
    const fromFile = await world.run('variants b.txt')
    expect(fromFile.out).toContain('لافروف [لافروف] (new name; its English is not known)')
    const fromStdin = await world.run('variants -', world.read('b.txt'))
    expect(fromStdin.out).toContain('(stdin):2:9')
  })

  test('says when there is nothing', async () => {
    const world = tempWorld({'b.txt': 'قال لافروف كلمة.\n'})
    const {code, out, err} = await world.run('variants b.txt')
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('No name is spelled in a way that the glossary does not have.')
  })

  test.each([
    ['--new leaves out what is listed', 'variants --new --only lavrov', 'لافروف  2 ×', false],
    ['--only takes one name', 'variants --only ushakov', '[lavrov]', false],
    ['--form takes one spelling', 'variants --form لاڤروڤ', 'لافروفبأن', false],
    ['and its house form comes along', 'variants --form أوشاكوڤ', 'proposed house form', true],
    ['--min-count', 'variants --min-count 2', '[lavrov]', false],
    ['--min-score', 'variants --min-score 0.98', 'لافروفبأن', false],
    ['--as is shown in tables', 'variants --as admitted --format csv', 'لاڤروڤ,admitted', true],
  ])('%s', async (_reason, argv, piece, isThere) => {
    const {code, out} = await workspace().run(argv)
    expect(code).toBe(0)
    expect(out.includes(piece)).toBe(isThere)
  })

  test('--format json has places and reasons', async () => {
    const {out} = await workspace().run('variants --format json --only lavrov')
    const {version, names} = JSON.parse(out)
    expect(version).toBe(1)
    expect(names[0]).toMatchObject({id: 'lavrov', concept: 'lavrov', en: 'Lavrov', ar: 'لافروف'})
    expect(names[0].forms[1]).toMatchObject({
      form: 'لاڤروڤ',
      status: null,
      proposal: 'deprecated',
      places: [{document: 'seeds/ar/a.md', line: 3, column: 9}],
      why: ['99 % alike', 'opposite Lavrov in 1 of 1', 'letters that Arabic words do not have'],
    })
  })

  test('--format csv opens in spreadsheets', async () => {
    const {out} = await workspace().run('variants --format csv')
    expect(out).toMatch(/^\uFEFFName,House form,English,Spelling,Proposal,/u)
    expect(out).toContain('\r\nlavrov,لافروف,Lavrov,لافروفبأن,mend the text,,1,95,لافروف بأن,')
  })

  test.each([
    ['a score that is none', 'variants --min-score high', 'high is no confidence'],
    ['a count that is none', 'variants --min-count 0', '0 is no count'],
    [
      'a name that is not there',
      'variants --only nobody',
      'no name nobody is proposed here; there are: lavrov, ushakov',
    ],
    ['a spelling that is not there', 'variants --form بوتن', 'no spelling بوتن is proposed here'],
    ['a file that is no glossary', 'variants -w --into notes.txt', 'notes.txt: this is no glossary file'],
    ['answers and text from one input', 'variants -i -', 'standard input cannot be the text and the answers at once'],
    ['a status that is none', 'variants --as right', 'not one of those allowed'],
  ])('refuses %s', async (_reason, argv, message) => {
    const world = workspace()
    const {code, err} = await world.run(argv)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(world.read('glossary/names.csv')).toBe(glossary)
  })
})

describe('muqabala variants --write', () => {
  test('adds spellings and names, and nothing is left to propose but what is for the text', async () => {
    const world = workspace()
    const {code, err} = await world.run('variants --write')
    expect(code).toBe(0)
    expect(err).toContain('glossary/names.csv: added 3 proposals')
    expect(world.read('glossary/names.csv')).toBe(
      'id,en,ar,ar_deprecated\nlavrov,Lavrov,لافروف,لاڤروڤ\nputin,Putin,بوتين,پوتن\nushakov,Ushakov,أوشاكوف,أوشاكوڤ\n',
    )
    const again = await world.run('variants')
    expect(again.out).not.toContain('new,')
    expect(again.out).toContain('write لافروف بأن')
  })

  test('keeps every other byte: byte-order mark, CRLF, quotes, a column that is missing comes', async () => {
    const before = '\uFEFFid;en;ar;x\r\nlavrov;Lavrov;"لافروف";"a;b"\r\n'
    const world = workspace({'glossary/names.csv': before})
    const {err} = await world.run('variants -w --form لاڤروڤ')
    expect(world.read('glossary/names.csv')).toBe(
      '\uFEFFid;en;ar;x;ar_deprecated\r\nlavrov;Lavrov;"لافروف";"a;b";لاڤروڤ\r\n',
    )
    expect(err).toContain('the column ar_deprecated was added')
  })

  test('as admitted', async () => {
    const world = workspace()
    await world.run('variants -w --as admitted --form لاڤروڤ')
    expect(world.read('glossary/names.csv')).toContain('ar_admitted')
  })

  test('new names go into another file, which is made when it is not there', async () => {
    const world = workspace()
    await world.run('variants -w --into glossary/new.csv')
    expect(world.read('glossary/names.csv')).toContain('لافروف,لاڤروڤ')
    expect(world.read('glossary/names.csv')).not.toContain('ushakov')
    expect(world.read('glossary/new.csv')).toBe(
      '\uFEFFid,en,ar,ar_admitted,ar_deprecated\nushakov,Ushakov,أوشاكوف,,أوشاكوڤ\n',
    )
  })

  test('spellings of a name go to the file where it stands', async () => {
    const world = workspace({'glossary/a.csv': 'id,en,ar\nxi,Xi Jinping,شي جين بينغ\n'})
    await world.run('variants -w --only lavrov')
    expect(world.read('glossary/names.csv')).toContain('لافروف,لاڤروڤ')
    expect(world.read('glossary/a.csv')).toBe('id,en,ar\nxi,Xi Jinping,شي جين بينغ\n')
  })

  test('a new name without English is not added', async () => {
    const world = tempWorld({
      'b.txt': 'قال أوشاكوف كلمة.\nثم غادر أوشاكوڤ القاعة.\n',
      'glossary/names.csv': glossary,
    })
    const {code, err} = await world.run('variants -w b.txt')
    expect(code).toBe(0)
    expect(err).toContain('أوشاكوف: not added, since its English name is not known')
    expect(world.read('glossary/names.csv')).toBe(glossary)
  })

  test('says where to put new names when there is no glossary', async () => {
    const world = tempWorld({'seeds/ar/a.md': `${arabic}\n`, 'seeds/en/a.md': `${english}\n`})
    const {code, err} = await world.run('variants -w')
    expect(code).toBe(2)
    expect(err).toContain('name a file with --into')
  })
})

describe('muqabala variants --interactive', () => {
  test('asks one by one and saves at the end', async () => {
    const world = workspace()
    const {code, out, err} = await world.run('variants -i', 'd\ny\na\n')
    expect(code).toBe(0)
    expect(out).toContain('2 of 2')
    expect(out).toContain('1  أوشاكوف\n2  أوشاكوڤ')
    expect(out).toContain('d deprecated · a admitted')
    expect(err).toContain('added 3 proposals')
    expect(world.read('glossary/names.csv')).toBe(
      'id,en,ar,ar_deprecated,ar_admitted\nlavrov,Lavrov,لافروف,لاڤروڤ\nputin,Putin,بوتين,پوتن\nushakov,Ushakov,أوشاكوف,,أوشاكوڤ\n',
    )
  })

  test.each([
    ['another house form, by its number', 'n\n2\nd\n', 'ushakov,Ushakov,أوشاكوڤ,أوشاكوف'],
    ['in Arabic figures and letters', 'ت\n٢\nم\n', 'ushakov,Ushakov,أوشاكوڤ,أوشاكوف'],
    ['undone, and answered otherwise', 'n\ny\nd\nu\na\n', 'ushakov,Ushakov,أوشاكوف,,أوشاكوڤ'],
    ['undone past a name', 'n\ny\nu\n2\nd\n', 'ushakov,Ushakov,أوشاكوڤ,أوشاكوف'],
    ['quit in the middle: what was answered is saved', 'n\ny\nd\nq\n', 'ushakov,Ushakov,أوشاكوف,أوشاكوڤ'],
    ['the end of the input is the same', 'n\ny\nd\n', 'ushakov,Ushakov,أوشاكوف,أوشاكوڤ'],
    ['help and slips ask again', '?\nw\n7\n\nconstructor\n__proto__\nu\nn\ny\nd\n', 'ushakov,Ushakov,أوشاكوف,أوشاكوڤ'],
  ])('%s', async (_reason, typed, row) => {
    const world = workspace()
    const {code} = await world.run('variants -i', typed)
    expect(code).toBe(0)
    expect(world.read('glossary/names.csv')).toContain(`\n${row}`)
    expect(world.read('glossary/names.csv')).toContain('lavrov,Lavrov,لافروف,\n')
  })

  test('an empty answer is told what to do', async () => {
    expect((await workspace().run('variants -i', '\n')).out).toContain('> Type one of the letters; ? explains them.\n')
  })

  test('what it is told to leave is remembered, and not asked or proposed again', async () => {
    const world = workspace()
    const {err} = await world.run('variants -i', 'x\no\n')
    expect(err).toContain('variants.yaml: remembered 2 proposals')
    expect(world.read('variants.yaml')).toMatch(
      /^# Decisions .*\n\n- form: لاڤروڤ\n {2}concept: lavrov\n {2}name: لافروف\n {2}decision: never\n- form: أوشاكوف\n {2}concept: null\n {2}name: أوشاكوف\n {2}decision: other\n$/u,
    )
    expect(world.read('glossary/names.csv')).toBe(glossary)
    const again = await world.run('variants')
    expect(again.out).not.toContain('أوشاكوڤ')
    expect(again.out).not.toContain('لاڤروڤ')
    expect(again.err).toContain('Left out, as variants.yaml says: 1 proposal.')
  })

  test('comments and entries of variants.yaml stay', async () => {
    const before = '# mine\n- form: زيد # why\n  decision: never\n'
    const world = workspace({'variants.yaml': before})
    await world.run('variants -i', 'x\nn\n')
    expect(world.read('variants.yaml')).toBe(
      `${before}- form: لاڤروڤ\n  concept: lavrov\n  name: لافروف\n  decision: never\n`,
    )
  })

  test('a variants.yaml that is not right is said, with its line', async () => {
    const world = workspace({'variants.yaml': '- form: زيد\n  decision: perhaps\n'})
    const {code, err} = await world.run('variants')
    expect(code).toBe(2)
    expect(err).toContain('variants.yaml:2')
    expect(err).toContain('never, other')
  })

  test('asks for the English of a new name', async () => {
    const world = tempWorld({
      'b.txt': 'قال أوشاكوف كلمة.\nثم غادر أوشاكوڤ القاعة.\n',
      'glossary/names.csv': glossary,
    })
    const left = await world.run('variants -i b.txt', 'y\n\n')
    expect(left.err).toContain('nothing was written')
    await world.run('variants -i b.txt', 'y\nUshakov\nd\n')
    expect(world.read('glossary/names.csv')).toContain('Ushakov,أوشاكوف,أوشاكوڤ')
  })

  test('has nothing to ask where there is nothing', async () => {
    const world = tempWorld({'b.txt': 'قال لافروف كلمة.\n'})
    const {out, err} = await world.run('variants -i b.txt')
    expect(out).toBe('')
    expect(err).toContain('No name is spelled')
  })
})
