import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {killRounds} from './kill-rounds.ts'
import {onePair} from './page-client.ts'

const program = fileURLToPath(new URL('kill-server.ts', import.meta.url))

test('a server that is killed while it saves loses nothing that it has confirmed', {timeout: 120_000}, async () => {
  const root = mkdtempSync(join(tmpdir(), 'muqabala-kill-'))
  mkdirSync(join(root, 'aligned'))
  const before = onePair(20)['aligned/a.json']
  writeFileSync(join(root, 'aligned/a.json'), before)
  const server = ['--import', 'tsx', program, root]
  try {
    const outcome = await killRounds(root, {server, rounds: 5, rows: 20, after: (round) => 30 + 37 * round})
    expect(outcome).toMatchObject({rounds: 5, lost: 0, broken: 0, left: []})
    expect(outcome.saved).toBeGreaterThan(5)
    // Every edit can be taken back, those that were on their way, too.
    expect(outcome.undone).toBeGreaterThanOrEqual(outcome.saved)
    expect(readFileSync(join(root, 'aligned/a.json'), 'utf8')).toBe(before)
  } finally {
    rmSync(root, {recursive: true, force: true})
  }
})
