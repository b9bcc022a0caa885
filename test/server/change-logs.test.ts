import {expect, test, vi} from 'vitest'
import {stat} from 'node:fs/promises'
import {join} from 'node:path'
import {changeLogs} from '../../src/server/analyst/change-logs.ts'
import {tempWorld} from '../cli/temp-world.ts'

vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original()
  return {...real, stat: vi.fn(real.stat) as unknown as typeof real.stat}
})

function logged(path: string): object {
  const sha256 = {before: 'a', after: 'b'}
  return {path, encoding: 'utf-8', bom: false, copy: null, sha256, changes: []}
}

test('files that a log names outside the workspace are not even looked at', async () => {
  const paths = ['a.md', '../b.md', '/etc/hosts']
  const log = {version: 1, tool: 'x', files: paths.map(logged)}
  const {folder} = tempWorld({'muqabala-changes/0001.json': JSON.stringify(log), 'a.md': 'a'})
  vi.mocked(stat).mockClear()
  expect(await changeLogs(folder)).toEqual([{path: 'muqabala-changes/0001.json', changes: 0, files: ['a.md']}])
  const seen = vi.mocked(stat).mock.calls.map(([path]) => String(path))
  expect(seen).toContain(join(folder, 'a.md'))
  expect(seen.filter((path) => !path.startsWith(folder))).toEqual([])
})
