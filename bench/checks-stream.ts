/**
 * `npx tsx bench/checks-stream.ts [PAIRS] [pipe|csv|tmx]…`: made-up pairs through `muqabala pipe check` and `muqabala check` of one
 * file, each in a process of its own: seconds, pairs a second and the most memory that it had.
 */
import {spawn} from 'node:child_process'
import {createReadStream, createWriteStream} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {once} from 'node:events'
import type {MadeUpPair} from './made-up-pairs.ts'
import {madeUpRows} from './made-up-rows.ts'

const count = Number(process.argv[2] ?? 100_000)
const kinds = process.argv.length > 3 ? process.argv.slice(3) : ['pipe', 'csv', 'tmx']
const tmxHead =
  '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>\n'
const folder = await mkdtemp(join(tmpdir(), 'muqabala-bench-'))
// Says at its end how much memory the process had, in kilobytes.
const peak =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+'\\n'))"
for (const kind of kinds) {
  const path = await writePairs(kind)
  const glossary = join(process.cwd(), 'glossary')
  await run(
    kind,
    kind === 'pipe' ? ['pipe', 'check', '--glossary', glossary] : ['check', path, '--format', 'json'],
    path,
  )
}
await rm(folder, {recursive: true})

async function writePairs(kind: string): Promise<string> {
  const path = join(folder, kind === 'pipe' ? 'pairs.jsonl' : `pairs.${kind}`)
  const file = createWriteStream(path)
  if (kind === 'csv') file.write('id,ar,en\n')
  if (kind === 'tmx') file.write(tmxHead)
  for (const [at, row] of madeUpRows(count).entries()) {
    if (!file.write(lineOf(kind, at, row))) await once(file, 'drain')
  }
  file.end(kind === 'tmx' ? '</body></tmx>\n' : '')
  await once(file, 'finish')
  return path
}

function lineOf(kind: string, at: number, {ar, en}: MadeUpPair): string {
  if (kind === 'pipe') return `${JSON.stringify({id: at, ar, en})}\n`
  if (kind === 'csv') return `${at},"${ar}","${en}"\n`
  return `<tu tuid="${at}"><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="ar"><seg>${ar}</seg></tuv></tu>\n`
}

async function run(kind: string, operands: readonly string[], path: string): Promise<void> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', peak, 'src/cli/main.ts', ...operands], {
    stdio: [kind === 'pipe' ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  })
  if (child.stdin !== null) createReadStream(path).pipe(child.stdin)
  let bytes = 0
  let said = ''
  child.stdout?.on('data', (part: Buffer) => (bytes += part.length))
  child.stderr?.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-2000)))
  const [code] = await once(child, 'close')
  const seconds = (performance.now() - start) / 1000
  const kilobytes = Number(/peak (\d+)/u.exec(said)?.[1])
  const memory = `${(kilobytes / 1024).toFixed(0)} MB`
  console.log(
    `${kind}: ${count} pairs, ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} pairs/s, ${memory}, exit ${code}, ${(bytes / 1e6).toFixed(0)} MB out`,
  )
  if (Number.isNaN(kilobytes)) console.log(said)
}
