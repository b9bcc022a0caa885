import {describe, expect, test} from 'vitest'
import {tempWorld, type TempWorld} from './temp-world.ts'

const files = {
  'glossary/g.csv': 'id,en,ar,ar_deprecated\nputin,Putin,بوتين,پوتن\n',
  't/a.md': 'قال پوتن ذلك.\n\nثم سافر پوتن إلى الصين.\n',
}
const options = '--only-check term-form'

interface Found {
  readonly ids: string[]
  readonly code: number
  readonly err: string
}

async function check(world: TempWorld, more = 't'): Promise<Found> {
  const {out, err, code} = await world.run(`check ${more} ${options} --format json`)
  const {findings} = JSON.parse(out) as {findings: {id: string}[]}
  return {ids: findings.map(({id}) => id), code, err}
}

describe('muqabala ignore', () => {
  test('leaves findings out by their ids, also after edits nearby, and reports new ones', async () => {
    const world = tempWorld(files)
    const [first, second] = (await check(world)).ids
    const done = await world.run(`ignore ${first} --in t --reason quoted`)
    expect(done).toMatchObject({code: 0, out: 'muqabala.ignore.yaml: written, 1 entry added\n'})
    expect(world.read('muqabala.ignore.yaml')).toContain(
      `- {id: ${first}, reason: quoted, rule: term-form, variant: deprecated, document: t/a.md, `,
    )
    expect(await check(world)).toEqual({ids: [second], code: 1, err: 'Ignored: 1 finding.\n'})
    world.write({'t/a.md': 'في موسكو أعلن پوتن ذلك.\n\nثم سافر پوتن إلى الصين.\n\nوعاد پوتن.\n'})
    expect((await check(world)).ids).toHaveLength(2)
    expect((await check(world)).ids).toContain(second)
  })

  test('adds to what is there, once', async () => {
    const world = tempWorld({
      ...files,
      'muqabala.ignore.yaml': '# ours\n- {id: x, rule: term-form, document: other.md}\n',
    })
    const {ids} = await check(world)
    await world.run(`ignore ${ids.join(' ')} --in t --reason quoted`)
    expect(world.read('muqabala.ignore.yaml')).toMatch(/^# ours\n- \{id: x, rule: term-form, document: other\.md\}\n/u)
    expect(await check(world)).toMatchObject({ids: [], code: 0})
    const again = await world.run(`ignore ${ids[0]} --in t --reason quoted`)
    expect(again).toMatchObject({code: 0, out: '', err: `${ids[0]} is ignored already.\n`})
  })

  test('a path is that from the workspace, wherever one stands', async () => {
    const world = tempWorld(Object.fromEntries(Object.entries(files).map(([path, text]) => [`w/${path}`, text])))
    const [id] = (await check(world, '-C w w/t')).ids
    await world.run(`ignore ${id} -C w --in w/t --reason quoted`)
    expect(world.read('w/muqabala.ignore.yaml')).toContain('document: t/a.md')
    expect((await check(world, '-C w w/t')).ids).toHaveLength(1)
  })

  test.each([
    ['no reason', 'ignore term-form-00000000 --in t', 'write it with --reason TEXT'],
    ['an unknown id', 'ignore xyz --in t --reason x', 'no finding has the id xyz'],
    ['no id', 'ignore --reason x', 'ids is missing'],
  ])('%s is said', async (_reason, argv, message) => {
    expect(await tempWorld(files).run(argv)).toMatchObject({code: 2, err: expect.stringContaining(message)})
  })

  test('what ignores nothing any more is said, of texts that were looked at', async () => {
    const world = tempWorld(files)
    const {ids} = await check(world)
    await world.run(`ignore ${ids.join(' ')} --in t --reason quoted`)
    world.write({'t/a.md': 'قال ذلك.\n', 't/b.md': 'نص.\n'})
    expect((await check(world)).err).toBe(
      `muqabala.ignore.yaml: 2 entries with no finding any more: ${ids.join(', ')}\n`,
    )
    expect((await check(world, 't/b.md')).err).toBe('')
  })

  test('a broken file is one message with its line', async () => {
    const world = tempWorld({...files, 'muqabala.ignore.yaml': '- {id: a, rule: r, document: d}\n- {id: b}\n'})
    expect(await world.run('check t')).toMatchObject({
      code: 2,
      err: expect.stringContaining('muqabala.ignore.yaml:2: '),
    })
  })
})

describe('in the text', () => {
  test('a comment silences its block; normalize leaves it alone, too', async () => {
    const world = tempWorld({...files, 't/a.md': `<!-- muqabala-ignore term-form -- quoted -->\n${files['t/a.md']}`})
    expect((await check(world)).ids).toHaveLength(1)
    await world.run('normalize --write t')
    expect(world.read('t/a.md')).toBe(
      '<!-- muqabala-ignore term-form -- quoted -->\nقال پوتن ذلك.\n\nثم سافر بوتين إلى الصين.\n',
    )
  })

  test.each([
    [
      'a mistyped check',
      'muqabala-ignore term-frm',
      't/a.md:1: muqabala-ignore term-frm: there is no check term-frm; did you mean term-form?',
    ],
    ['an unknown check', 'muqabala-ignore xyz', 't/a.md:1: muqabala-ignore xyz: there is no check xyz.'],
    ['nothing to silence', 'muqabala-ignore', 't/a.md:1: muqabala-ignore silences nothing here.'],
    ['no such finding', 'muqabala-ignore term-form', 't/a.md:1: muqabala-ignore term-form silences nothing here.'],
  ])('%s is said', async (_reason, comment, message) => {
    const world = tempWorld({...files, 't/a.md': `<!-- ${comment} -->\nنص.\n`})
    expect((await check(world)).err).toBe(`${message}\n`)
  })

  test('of a check that does not run nothing is said', async () => {
    const world = tempWorld({...files, 't/a.md': '<!-- muqabala-ignore unbalanced-quotes number-mismatch -->\nنص.\n'})
    expect((await check(world)).err).toBe('')
  })

  test('a translator comment of a PO file silences its message', async () => {
    const message = (note: string): string => `${note}#: a.c:1\nmsgid "Putin said so."\nmsgstr "قال پوتن ذلك."\n\n`
    const head = 'msgid ""\nmsgstr "Language: ar\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    const world = tempWorld({
      ...files,
      'm.po': `${head}${message('# muqabala-ignore term-form -- quoted\n')}${message('').replaceAll('so.', 'that.').replace('ذلك', 'هذا')}`,
    })
    expect((await check(world, 'm.po')).ids).toHaveLength(1)
  })
})

describe('a baseline', () => {
  test('only what is new is reported', async () => {
    const world = tempWorld(files)
    const written = await world.run(`check t ${options} --update-baseline known.json`)
    expect(written).toEqual({code: 0, out: 'known.json: written, 2 entries\n', err: ''})
    expect(world.read('known.json').split('\n')).toHaveLength(5)
    const {ids, code, err} = await check(world, 't --baseline known.json')
    expect([ids, code, err]).toEqual([[], 0, 'Known from the baseline: 2 findings.\n'])
    world.write({'t/a.md': `وعاد پوتن.\n\n${files['t/a.md']}`})
    expect(await check(world, 't --baseline known.json')).toMatchObject({ids: [expect.any(String)], code: 1})
  })

  test('the configuration names it; what is mended is said', async () => {
    const world = tempWorld({...files, 'muqabala.yaml': 'baseline: known.json\n'})
    expect(await world.run('check t')).toMatchObject({
      code: 2,
      err: expect.stringContaining('known.json: there is no such file'),
    })
    await world.run(`check t ${options} --update-baseline known.json`)
    expect((await check(world)).ids).toEqual([])
    world.write({'t/a.md': 'قال پوتن ذلك.\n'})
    expect((await check(world)).err).toContain('Baseline: 1 entry with no finding any more: term-form-')
    await world.run('normalize --write t')
    expect(world.read('t/a.md')).toBe('قال بوتين ذلك.\n')
  })

  test('the same findings give the same bytes; texts that were not looked at stay', async () => {
    const world = tempWorld({...files, 't/b.md': 'وصل پوتن.\n'})
    await world.run(`check t ${options} --update-baseline known.json`)
    const before = world.read('known.json')
    await world.run(`check t/b.md ${options} --update-baseline known.json`)
    expect(world.read('known.json')).toBe(before)
  })

  test('a text is not overwritten', async () => {
    const world = tempWorld(files)
    expect((await world.run('check t --update-baseline t/a.md')).code).toBe(2)
    expect(world.read('t/a.md')).toBe(files['t/a.md'])
  })
})

test('ids stand behind the rule', async () => {
  const world = tempWorld(files)
  const [id] = (await check(world)).ids
  expect((await world.run(`check t ${options}`)).out).toContain(`[term-form] ${id}\n`)
})
