/**
 * `npx tsx bench/watch.ts`: milliseconds from a save to the printed findings of an Arabic article of 2,000 words with its English
 * partner and the sample glossary, alone and among 200 texts, beside a whole `muqabala check` in the same run.
 */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Lang} from '../src/model.ts'
import {run} from '../src/cli/run.ts'
import {fileURLToPath} from 'node:url'

const SAVES = 20
const root = fileURLToPath(new URL('..', import.meta.url))
const names = readdirSync(join(root, 'seeds', 'ar'))

const alone = await measure(0)
report('an article', alone)
const among = await measure(99)
report('among 200 texts', among)
console.log(`a save among 200 texts over one alone: ${(median(among.saves) / median(alone.saves)).toFixed(2)}`)

interface Times {
  /** Milliseconds from each save to its findings. */
  readonly saves: readonly number[]
  /** To all findings of all texts. */
  readonly complete: readonly number[]
  readonly check: number
}

async function measure(others: number): Promise<Times> {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-bench-'))
  try {
    makeWorkspace(folder, others)
    const started = performance.now()
    await start(folder, ['check'], () => {}).ended
    const check = performance.now() - started
    return {...(await save(folder)), check}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** The article, and short texts beside it. */
function makeWorkspace(folder: string, others: number): void {
  for (const lang of ['ar', 'en'] as const) {
    mkdirSync(join(folder, 'seeds', lang), {recursive: true})
    writeFileSync(
      join(folder, 'seeds', lang, 'article.md'),
      names
        .slice(0, 4)
        .map((name) => sample(lang, name))
        .join('\n\n'),
    )
    for (let at = 0; at < others; at++) {
      writeFileSync(join(folder, 'seeds', lang, `other-${at}.md`), sample(lang, names[at % names.length]))
    }
  }
  writeFileSync(join(folder, 'muqabala.yaml'), `glossary: [${JSON.stringify(join(root, 'glossary'))}]\n`)
}

function sample(lang: Lang, name: string): string {
  return readFileSync(join(root, 'seeds', lang, name), 'utf8')
}

async function save(folder: string): Promise<Omit<Times, 'check'>> {
  const waiting: {isComplete: boolean; resolve: () => void}[] = []
  const {ended, stop} = start(folder, ['watch', '--format', 'json'], (line) => {
    const event = JSON.parse(line) as {event: string; isComplete: boolean}
    if (event.event !== 'checked') return
    const at = waiting.findIndex(({isComplete}) => isComplete === event.isComplete)
    if (at >= 0) waiting.splice(at, 1)[0].resolve()
  })
  const next = (isComplete: boolean): Promise<void> => new Promise((resolve) => waiting.push({isComplete, resolve}))
  await next(true)
  const [saves, complete]: [number[], number[]] = [[], []]
  const path = join(folder, 'seeds', 'ar', 'article.md')
  const lines = readFileSync(path, 'utf8').split('\n')
  const places = lines.flatMap((line, at) => (line.length > 100 ? at : []))
  for (let at = 0; at < SAVES; at++) {
    const place = places[(at * 7) % places.length]
    lines[place] += ` وقال ${at + 3} من الحاضرين إنهم سيعودون .`
    const [soon, all] = [next(false), next(true)]
    writeFileSync(path, lines.join('\n'))
    const from = performance.now()
    await soon
    saves.push(performance.now() - from)
    await all
    complete.push(performance.now() - from)
  }
  stop()
  await ended
  return {saves, complete}
}

/** Runs a command line of this program in a folder. */
function start(
  folder: string,
  argv: readonly string[],
  onLine: (line: string) => void,
): {ended: Promise<number>; stop: () => void} {
  const controller = new AbortController()
  let rest = ''
  const ended = run({
    argv,
    cwd: folder,
    env: {LANG: 'en_US.UTF-8'},
    stdin: (async function* (): AsyncGenerator<Uint8Array> {})(),
    async out(text) {
      const lines = (rest + String(text)).split('\n')
      rest = lines.pop() ?? ''
      if (argv[0] === 'watch') for (const line of lines) onLine(line)
    },
    async err(text) {
      if (argv[0] === 'watch') process.stderr.write(text)
    },
    isTty: {out: false, err: false},
    interruption: () => controller.signal,
  })
  return {ended, stop: () => controller.abort()}
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function report(what: string, {saves, complete, check}: Times): void {
  const p95 = saves.toSorted((a, b) => a - b)[Math.ceil(saves.length * 0.95) - 1]
  const [middle, all] = [median(saves), median(complete)]
  const ratio = (check / middle).toFixed(1)
  console.log(
    `${what}: save to findings ${middle.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms; all compared ${all.toFixed(0)} ms; ` +
      `check ${check.toFixed(0)} ms; check over save ${ratio}`,
  )
}
