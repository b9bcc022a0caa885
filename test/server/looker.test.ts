import {afterEach, expect, test, vi} from 'vitest'
import type {PageEvent} from '../../src/page-requests.ts'
import {createLooker} from '../../src/server/analyst/looker.ts'
import {createState} from '../../src/server/analyst/state.ts'
import {tempWorld} from '../cli/temp-world.ts'
import {files} from './analyst-world.ts'

afterEach(() => vi.restoreAllMocks())

test('a mistake in a look that nobody waits for is told, and the next look goes on', async () => {
  const {folder} = tempWorld(files)
  const failures: unknown[] = []
  const events: PageEvent[] = []
  const settings = {cwd: folder, root: folder, options: {}, lang: 'en', isReadOnly: true} as const
  const state = createState(settings, {tell: (event) => void events.push(event), fail: (error) => failures.push(error)})
  let isBroken = false
  let looked = 0
  const looker = createLooker(state, {
    opened: async () => {},
    async looked() {
      if (isBroken) throw new TypeError('a mistake')
      looked++
    },
  })
  await looker.begin()
  isBroken = true
  looker.lookBehind([])
  await vi.waitFor(() => expect(failures).toEqual([new TypeError('a mistake')]))
  isBroken = false
  await looker.look([])
  expect(looked).toBe(2)
  expect(failures).toHaveLength(1)
  await looker.close()
})
