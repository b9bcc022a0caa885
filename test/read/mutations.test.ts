import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {mutateFile} from '../../scripts/fuzz/mutate.ts'
import {tryFile} from '../../scripts/fuzz/try-file.ts'

const root = join(import.meta.dirname, 'fixtures')

/** A small part of `npm run fuzz`, for every run of the tests. */
const runs = 60

describe('damaged files are read or refused, and nothing else', () => {
  test.each(readdirSync(root))('%s', async (format) => {
    const names = readdirSync(join(root, format)).toSorted()
    const outcomes = {read: 0, refused: 0}
    for (let seed = 1; seed <= runs; seed++) {
      const name = names[seed % names.length]
      const bytes = await mutateFile(readFileSync(join(root, format, name)), seed)
      const outcome = await tryFile(bytes, name).catch((error: unknown) => {
        throw new Error(`${format}/${name}, seed ${seed}`, {cause: error})
      })
      outcomes[outcome]++
    }
    expect(outcomes.read + outcomes.refused).toBe(runs)
    expect(outcomes.refused).toBeGreaterThan(0)
  })
})

test('an undamaged file is read', async () => {
  const bytes = readFileSync(join(root, 'csv', readdirSync(join(root, 'csv'))[0]))
  expect(await tryFile(bytes, 'x.csv')).toBe('read')
})
