import {expect, test, vi} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {watchFiles} from '../../src/cli/watch/watch-files.ts'
import {tempWorld} from '../cli/temp-world.ts'

vi.mock(import('../../src/cli/watch/watch-files.ts'), () => ({watchFiles: vi.fn<typeof watchFiles>()}))

test.each([
  [
    'what the system refuses is a problem in words',
    {code: 'EMFILE', syscall: 'watch'},
    'file or folder cannot be watched',
  ],
  ['a limit of the system is not a full disk', {code: 'ENOSPC', syscall: 'watch'}, 'the system watches no more files'],
  ['anything else is a mistake of ours', {}, 'internal error: full'],
])('%s', async (_reason, extra, said) => {
  vi.mocked(watchFiles).mockImplementation(async (_targets, on) => {
    on.error(Object.assign(new Error('full'), extra))
    return {retarget() {}, async close() {}}
  })
  const {folder} = tempWorld({'seeds/ar/.gitkeep': '', 'seeds/en/.gitkeep': ''})
  const end = new AbortController()
  let err = ''
  const code = run({
    argv: ['serve', '--port', '0'],
    cwd: folder,
    env: {LANG: 'en_US.UTF-8'},
    stdin: (async function* (): AsyncGenerator<Uint8Array> {})(),
    out: async () => {},
    async err(text) {
      err += text
    },
    isTty: {out: false, err: false},
    interruption: () => end.signal,
  })
  await expect.poll(() => err, {timeout: 20_000}).toContain(said)
  end.abort()
  await code
})
