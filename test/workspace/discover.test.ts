import {describe, expect, test} from 'vitest'
import {configSchema} from '../../src/workspace/config-schema.ts'
import {type Discovery, discoverPairs} from '../../src/workspace/discover.ts'
import {tempWorld} from '../cli/temp-world.ts'

async function discover(...paths: string[]): Promise<Discovery> {
  const world = tempWorld({'seeds/ar/.keep': '', 'seeds/en/.keep': ''})
  world.write(Object.fromEntries(paths.map((path) => [`seeds/${path}`, 'x'])))
  return discoverPairs(world.folder, configSchema.parse({}), {endings: ['.md', '.txt']})
}

describe('discoverPairs', () => {
  test.each<[string, string[], string[]]>([
    ['equal names', ['ar/a.md', 'en/a.md'], ['a: ar/a.md en/a.md']],
    ['equal names in folders, other formats', ['ar/x/a.md', 'en/x/a.txt'], ['x/a: ar/x/a.md en/x/a.txt']],
    [
      'names that differ in a mark: the Arabic one names the pair',
      ['ar/a.ar.md', 'en/A_en.md'],
      ['a.ar: ar/a.ar.md en/A_en.md'],
    ],
    ['an equal name wins over a like one', ['ar/a.md', 'en/a.md', 'en/a.en.md'], ['a: ar/a.md en/a.md']],
    [
      'pairs in the order of names',
      ['ar/b.md', 'en/b.en.md', 'ar/a.md', 'en/a.md'],
      ['a: ar/a.md en/a.md', 'b: ar/b.md en/b.en.md'],
    ],
  ])('%s', async (_reason, paths, expected) => {
    const {pairs, problems} = await discover(...paths)
    expect(problems).toEqual([])
    expect(pairs.map(({name, ar, en}) => `${name}: ${ar} ${en}`.replaceAll('seeds/', ''))).toEqual(expected)
  })

  test('two names that are alike are taken for none; both are left out', async () => {
    const {pairs, loose, problems} = await discover('ar/a.md', 'ar/a_ar.md', 'en/A.md')
    expect([pairs, loose]).toEqual([[], []])
    expect(problems).toEqual([
      {code: 'pair-ambiguous', path: 'seeds/ar/a_ar.md', args: {other: 'seeds/ar/a.md', name: 'a'}},
    ])
  })

  test('names that are alike without a partner are no matter', async () => {
    const {loose, problems} = await discover('ar/a.md', 'ar/a_ar.md')
    expect(loose.map(({name}) => name)).toEqual(['a', 'a_ar'])
    expect(problems).toEqual([])
  })

  test('two formats of one name: neither is taken, nor is the partner', async () => {
    const {pairs, loose, problems} = await discover('ar/a.md', 'ar/a.txt', 'en/a.md', 'en/b.md')
    expect(pairs).toEqual([])
    expect(loose).toEqual([{lang: 'en', name: 'b', path: 'seeds/en/b.md', wanted: 'seeds/ar/b'}])
    expect(problems.map(({code, path}) => [code, path])).toEqual([['pair-ambiguous', 'seeds/ar/a.txt']])
  })

  test('a folder that is not there', async () => {
    const world = tempWorld({'seeds/ar/a.md': 'x'})
    const found = discoverPairs(world.folder, configSchema.parse({}), {endings: ['.md']})
    await expect(found).rejects.toMatchObject({problems: [{code: 'no-input', args: {folder: 'seeds/en'}}]})
  })
})
