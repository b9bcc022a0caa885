import {execFileSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {editAtOnce} from '../test/server/edit-at-once.ts'
import {killRounds, start} from '../test/server/kill-rounds.ts'
import {enter} from '../test/server/page-client.ts'

/**
 * What the tests of the server do a few times, many times, and with the built program: `tsx scripts/stress-server.ts clients 100
 * 20` lets a hundred clients make twenty edits each in one record at once; `tsx scripts/stress-server.ts kills 200` kills
 * `muqabala serve` two hundred times while it saves.
 */
const [what, first = '200', second = '20'] = process.argv.slice(2)
const [count, edits] = [Number(first), Number(second)]
const rows = what === 'clients' ? count : 200
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'muqabala-stress-'))
const texts = {ar: (row: number) => `وصل القطار رقم ${row}.`, en: (row: number) => `Train number ${row} arrived.`}
for (const lang of ['ar', 'en'] as const) {
  mkdirSync(join(root, 'seeds', lang), {recursive: true})
  const text = Array.from({length: rows}, (_one, row) => texts[lang](row + 1))
  writeFileSync(join(root, 'seeds', lang, 'a.md'), `${text.join('\n\n')}\n`)
}
execFileSync(process.execPath, [program, 'align', '-C', root])
const file = join(root, 'aligned/a.json')
const before = readFileSync(file, 'utf8')
const server = [program, 'serve', '-C', root, '--no-open', '--port', '0']
const began = performance.now()
const seconds = (): number => Math.round((performance.now() - began) / 100) / 10
try {
  if (what === 'clients') {
    const {child, address} = await start(server)
    const edited = await editAtOnce(await enter({address}), {clients: count, edits})
    console.log({...edited, seconds: seconds()})
    child.kill()
    await once(child, 'exit')
  } else {
    // Spread over the time that a few edits take, and the same each time.
    const after = (round: number): number => 10 + ((round * 7919) % 400)
    const outcome = await killRounds(root, {server, rounds: count, rows, after})
    console.log({...outcome, isAsBefore: readFileSync(file, 'utf8') === before, seconds: seconds()})
  }
} finally {
  rmSync(root, {recursive: true, force: true})
}
