import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {run} from '../../src/cli/run.ts'

/** What one command line printed and ended with. */
interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** What a folder below a workspace holds, by name; nothing where it is missing. */
export function contentOf(workspace: string, folder: string): Record<string, string> {
  const path = join(workspace, folder)
  if (!existsSync(path)) return {}
  const files = readdirSync(path, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((full) => [full.slice(path.length + 1), readFileSync(full, 'utf8')]),
  )
}

/** Runs a command line while a person looks on, who presses Ctrl-C once stderr says `until`; null: before it begins. */
export async function runUntil(cwd: string, argv: string, until: string | null): Promise<Outcome> {
  const controller = new AbortController()
  const printed = {out: '', err: ''}
  if (until === null) controller.abort()
  const code = await run({
    argv: argv.split(' '),
    cwd,
    env: {LANG: 'en_US.UTF-8'},
    stdin: noInput(),
    async out(content) {
      printed.out += String(content)
    },
    async err(content) {
      printed.err += withoutMarks(content)
      if (until !== null && printed.err.includes(until)) controller.abort()
    },
    isTty: {out: false, err: true},
    interruption: () => controller.signal,
  })
  return {code, ...printed}
}

async function* noInput(): AsyncGenerator<Uint8Array> {}

/** Without the marks that keep names in their place on a terminal. */
function withoutMarks(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/gu, '')
}

/** What the built program ended with. */
interface BuiltOutcome extends Outcome {
  readonly signal: string | null
  /** How many threads it started; null where a signal ended it. */
  readonly workers: number | null
}

/** The built program, which alone has threads. */
export interface BuiltRun {
  readonly child: ChildProcess
  readonly ended: Promise<BuiltOutcome>
}

/** Starts the built program as on a machine with so many cores. */
export function startBuilt(cwd: string, argv: string, cores: number): BuiltRun {
  const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
  if (!existsSync(main))
    throw new Error('dist/cli/main.js is missing: npm run build makes it, and npm test does that first')
  const child = spawn(process.execPath, ['--import', machineOf(cores), main, ...argv.split(' ')], {
    cwd,
    env: {PATH: process.env.PATH, LANG: 'en_US.UTF-8'},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = {out: '', err: ''}
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text))
  const ended = new Promise<BuiltOutcome>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => {
      const [line, workers] = counted.exec(printed.err) ?? ['', null]
      const err = printed.err.slice(0, printed.err.length - line.length)
      done({code, signal, out: printed.out, err, workers: workers === null ? null : Number(workers)})
    })
  })
  return {child, ended}
}

// The last line on stderr: workers 3
const counted = /workers (\d+)\n$/u

/** A module that tells the program how many cores there are, so that it has threads on any machine, or none; it counts them. */
function machineOf(cores: number): string {
  const code = [
    `import os from 'node:os'`,
    `import {syncBuiltinESMExports} from 'node:module'`,
    `os.availableParallelism = () => ${cores}`,
    `syncBuiltinESMExports()`,
    `let workers = 0`,
    `process.on('worker', () => workers++)`,
    `process.on('exit', () => process.stderr.write('workers ' + workers + '\\n'))`,
  ].join('\n')
  return `data:text/javascript,${encodeURIComponent(code)}`
}
