import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach} from 'vitest'
import {run} from '../../src/cli/run.ts'

/** What one command line printed and ended with. */
interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A folder of its own for one test, and the command line in it. */
export interface TempWorld {
  readonly folder: string
  write(files: Readonly<Record<string, string | Uint8Array>>): void
  read(path: string): string
  run(argv: string, stdin?: string): Promise<Outcome>
}

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

/** Arguments are separated by blanks; the environment is English. */
export function tempWorld(files: Readonly<Record<string, string | Uint8Array>> = {}): TempWorld {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-'))
  folders.push(folder)
  const write: TempWorld['write'] = (some) => {
    for (const [path, content] of Object.entries(some)) {
      mkdirSync(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), content)
    }
  }
  write(files)
  return {
    folder,
    write,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    run: (argv, stdin = '') => runIn(folder, argv.split(' '), stdin),
  }
}

async function runIn(cwd: string, argv: string[], stdin: string): Promise<Outcome> {
  const printed = {out: '', err: ''}
  const code = await run({
    argv,
    cwd,
    env: {LANG: 'en_US.UTF-8'},
    stdin: chunks(stdin),
    async out(content) {
      printed.out += typeof content === 'string' ? content : new TextDecoder().decode(content)
    },
    async err(content) {
      printed.err += content
    },
    isTty: {out: false, err: false},
  })
  return {code, ...printed}
}

/** In small pieces, so that characters are cut in the middle. */
async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}
