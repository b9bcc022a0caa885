import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {filesOf, madeUpFiles, madeUpPair} from './align-texts.ts'
import {contentOf, startBuilt} from './align-world.ts'
import {tempWorld} from './temp-world.ts'

// More segments than it takes to start threads (2 × 25 × 84), and a text that cannot be read.
const files = {
  'glossary/g.csv': 'id,en,ar,pos\nmarket,market,سوق,noun\n',
  ...madeUpFiles(26, 84),
  'seeds/ar/text-07.md': Uint8Array.of(0x78, 0, 0xff),
}

describe('the built program', () => {
  test('writes the same bytes with threads and without, and says the same', {timeout: 120_000}, async () => {
    const alone = tempWorld(files)
    const one = await startBuilt(alone.folder, 'align', 1).ended
    expect(one).toMatchObject({code: 2, signal: null, workers: 0})
    expect(one.err).toMatch(/^seeds\/ar\/text-07\.md:1: .+\n$/u)
    const shared = tempWorld(files)
    expect(await startBuilt(shared.folder, 'align', 3).ended).toEqual({...one, workers: 3})
    expect(contentOf(shared.folder, '.muqabala')).toEqual(contentOf(alone.folder, '.muqabala'))
    const aligned = contentOf(alone.folder, 'aligned')
    expect(Object.keys(aligned)).toHaveLength(3 * 25)
    expect(contentOf(shared.folder, 'aligned')).toEqual(aligned)
    // Again, with what was kept: the threads get the words from there.
    expect(await startBuilt(shared.folder, 'align', 3).ended).toEqual({...one, workers: 3})
    expect(contentOf(shared.folder, 'aligned')).toEqual(aligned)
  })

  test('one large pair stays on the thread there is, and ends', {timeout: 120_000}, async () => {
    const world = tempWorld(filesOf('large', madeUpPair(2001, 1)))
    const {code, out, workers} = await startBuilt(world.folder, 'align', 3).ended
    expect([code, workers]).toEqual([0, 0])
    expect(out).toBe('aligned/large.json: 2001 links, 0 segments alone, 0 doubtful\n')
    expect(existsSync(join(world.folder, '.muqabala'))).toBe(false)
  })
})
