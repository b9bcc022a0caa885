import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {loadStatedPairs, type StatedPairs} from '../../src/workspace/pairs-file.ts'
import {tempWorld} from '../cli/temp-world.ts'

const texts = {
  'seeds/ar/a.md': 'x',
  'seeds/ar/sub/b.md': 'x',
  'seeds/en/one.md': 'x',
  'seeds/en/two, or more.md': 'x',
  'lists/near.md': 'x',
  'lists/a.md': 'x',
}

async function load(content: string | Uint8Array): Promise<StatedPairs> {
  const world = tempWorld({...texts, 'lists/pairs.csv': content})
  const file = join(world.folder, 'lists/pairs.csv')
  return loadStatedPairs({file, shown: 'lists/pairs.csv', root: world.folder, texts: 'seeds/ar'})
}

const shown = ({pairs}: StatedPairs): string[] => pairs.map(({name, ar, en}) => `${name}: ${ar} ${en}`)
const a = 'a: seeds/ar/a.md seeds/en/one.md'

describe('loadStatedPairs', () => {
  test.each<[string, string, string[]]>([
    ['rows without a header', 'seeds/ar/a.md,seeds/en/one.md\n', [a]],
    ['a header', 'ar,en\nseeds/ar/a.md,seeds/en/one.md\n', [a]],
    ['a header in the other order, in capitals', 'EN,AR\nseeds/en/one.md,seeds/ar/a.md\n', [a]],
    ['further columns under a header', 'note,ar,en\nmine,seeds/ar/a.md,seeds/en/one.md\n', [a]],
    ['comments, empty lines, blanks', '# my; own; pairs\n\n  seeds/ar/a.md , seeds/en/one.md\n\n# "end\n', [a]],
    ['a byte-order mark and CR LF', '\uFEFFar,en\r\nseeds/ar/a.md,seeds/en/one.md\r\n', [a]],
    ['semicolons', 'seeds/ar/a.md;seeds/en/one.md\n', [a]],
    [
      'TABs, and a comma in a path',
      'seeds/ar/a.md\tseeds/en/two, or more.md',
      ['a: seeds/ar/a.md seeds/en/two, or more.md'],
    ],
    ['quotation marks', 'seeds/ar/a.md,"seeds/en/two, or more.md"', ['a: seeds/ar/a.md seeds/en/two, or more.md']],
    ['paths from the folder of the file', '../seeds/ar/sub/b.md,near.md', ['sub/b: seeds/ar/sub/b.md lists/near.md']],
    ['a text elsewhere gives its own name', 'near.md,seeds/en/one.md', ['near: lists/near.md seeds/en/one.md']],
    ['nothing but comments', '# none yet\n', []],
    ['an empty file', '', []],
  ])('%s', async (_reason, content, expected) => {
    const stated = await load(content)
    expect(stated.problems).toEqual([])
    expect(shown(stated)).toEqual(expected)
  })

  const good = '\nseeds/ar/sub/b.md,seeds/en/two, or more.md'.replace('two, or more', 'one')
  const b = 'sub/b: seeds/ar/sub/b.md seeds/en/one.md'

  test.each<[string, string, object, string[]]>([
    ['one path', `# list\n\nseeds/ar/a.md${good}`, {code: 'pairs-row', line: 3}, [b]],
    ['an empty cell', `,near.md${good}`, {code: 'pairs-row', line: 1}, [b]],
    ['three paths', `seeds/ar/a.md,near.md,lists/a.md${good}`, {code: 'pairs-row', line: 1}, [b]],
    [
      'a text that is not there',
      `seeds/ar/z.md,near.md${good}`,
      {code: 'pairs-text-missing', line: 1, args: {text: 'seeds/ar/z.md'}},
      [b],
    ],
    ['a folder', `seeds/ar,near.md${good}`, {code: 'pairs-text-missing', line: 1, args: {text: 'seeds/ar'}}, [b]],
    [
      'a text named twice',
      `ar,en${good}\nseeds/ar/a.md,seeds/en/one.md`,
      {code: 'pairs-text-twice', line: 3, args: {text: 'seeds/en/one.md', otherLine: 2}},
      [b],
    ],
    [
      'a text as its own partner',
      `near.md,near.md${good}`,
      {code: 'pairs-text-twice', line: 1, args: {text: 'near.md', otherLine: 1}},
      [b],
    ],
    [
      'two pairs of one name',
      `seeds/ar/a.md,seeds/en/one.md\nlists/a.md,near.md`,
      {code: 'pairs-name-twice', line: 2, args: {name: 'a', otherLine: 1}},
      [a],
    ],
  ])('%s: one problem, the rest stays', async (_reason, content, problem, expected) => {
    const stated = await load(content)
    expect(stated.problems).toEqual([{path: 'lists/pairs.csv', ...problem}])
    expect(shown(stated)).toEqual(expected)
  })

  test('the texts of a faulty row count as named', async () => {
    const {files} = await load('seeds/ar/a.md,seeds/en/none.md')
    expect([...files].map((file) => file.endsWith('seeds/ar/a.md'))).toEqual([true])
  })

  test.each<[string, string | Uint8Array, object]>([
    [
      'a quotation mark that is not closed',
      '# one\n\nar,en\n"seeds/ar/a.md,near.md\n',
      {code: 'pairs-invalid', line: 4},
    ],
    ['bytes that are no text', Uint8Array.of(0x61, 0xff), {code: 'encoding-unknown'}],
  ])('%s', async (_reason, content, problem) => {
    await expect(load(content)).rejects.toMatchObject({problems: [{path: 'lists/pairs.csv', ...problem}]})
  })
})
