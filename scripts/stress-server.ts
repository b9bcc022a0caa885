import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {listen} from '../src/server/listen.ts'
import {serve} from '../src/server/serve.ts'
import {editAtOnce} from '../test/server/edit-at-once.ts'
import {killRounds} from '../test/server/kill-rounds.ts'
import {enter, onePair} from '../test/server/page-client.ts'
import {stubAnalyst} from '../test/server/stub-analyst.ts'

/**
 * What the tests of the server do a few times, many times: `tsx scripts/stress-server.ts clients 100 20` lets a hundred clients
 * make twenty edits each in one record at once; `tsx scripts/stress-server.ts kills 200` kills a server two hundred times while
 * it saves.
 */
const [what, first = '200', second = '20'] = process.argv.slice(2)
const [count, edits] = [Number(first), Number(second)]
const rows = what === 'clients' ? count : 200
const root = mkdtempSync(join(tmpdir(), 'muqabala-stress-'))
const file = join(root, 'aligned/a.json')
const before = onePair(rows)['aligned/a.json']
mkdirSync(join(root, 'aligned'))
writeFileSync(file, before)
const began = performance.now()
const seconds = (): number => Math.round((performance.now() - began) / 100) / 10
try {
  if (what === 'clients') {
    const onError = (error: unknown): void => console.error(error)
    const parts = {analyst: stubAnalyst(), files: new Map(), root, lang: 'en' as const, isReadOnly: false, onError}
    const server = await serve({listening: await listen(0), ...parts})
    const edited = await editAtOnce(await enter(server), {clients: count, edits})
    console.log({...edited, seconds: seconds()})
    await server.close()
  } else {
    // Spread over the time that a few edits take, and the same each time.
    const after = (round: number): number => 10 + ((round * 7919) % 400)
    const outcome = await killRounds(root, {rounds: count, rows, after})
    console.log({...outcome, isAsBefore: readFileSync(file, 'utf8') === before, seconds: seconds()})
  }
} finally {
  rmSync(root, {recursive: true, force: true})
}
