/**
 * Changes bytes of the fixtures by seed and opens what comes out: `npm run fuzz [RUNS] [FORMAT…]`. RUNS are shared among
 * all formats. Prints a line for each failure and the counts; exit code 1 when anything failed.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {mutateFile} from './fuzz/mutate.ts'
import {tryFile} from './fuzz/try-file.ts'

const root = join(import.meta.dirname, '../test/read/fixtures')
const [asked = '24000', ...only] = process.argv.slice(2)
const formats = readdirSync(root).filter((format) => only.length === 0 || only.includes(format))
const runs = Math.ceil(Number(asked) / formats.length)
/** Milliseconds; anything longer is a hang. */
const longest = 10_000
/** Bytes of memory. */
const most = 512e6

let failures = 0
let [read, refused, slowest, peak] = [0, 0, 0, 0]
for (const format of formats) {
  const names = readdirSync(join(root, format)).toSorted()
  for (let seed = 1; seed <= runs; seed++) {
    const name = names[seed % names.length]
    const bytes = await mutateFile(readFileSync(join(root, format, name)), seed)
    const start = performance.now()
    const failure = await tryFile(bytes, name).then(
      (outcome) => {
        if (outcome === 'read') read++
        else refused++
        return null
      },
      (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error)),
    )
    const took = performance.now() - start
    slowest = Math.max(slowest, took)
    peak = Math.max(peak, process.memoryUsage.rss())
    const reason = failure ?? (took > longest ? `took ${Math.round(took)} ms` : null)
    if (reason === null) continue
    failures++
    process.stdout.write(`${format}/${name} seed ${seed}: ${reason}\n`)
  }
}
const memory = Math.round(peak / 1e6)
process.stdout.write(
  `${runs * formats.length} runs: ${read} read, ${refused} refused, ${failures} failed; slowest ${Math.round(slowest)} ms, peak ${memory} MB\n`,
)
if (failures > 0 || peak > most) process.exitCode = 1
