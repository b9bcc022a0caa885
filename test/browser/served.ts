import {type ChildProcess, spawn} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Lang} from '../../src/model.ts'

const project = join(import.meta.dirname, '../..')

/** `muqabala serve`, as it was built, over a folder of its own. */
export interface Served {
  readonly folder: string
  /** With the token. */
  readonly address: string
  read(path: string): string
  stop(): Promise<void>
}

/** A folder with the repository's texts and glossary, and further files. */
export function seedsFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-served-'))
  for (const name of ['seeds', 'glossary', 'muqabala.yaml']) {
    cpSync(join(project, name), join(folder, name), {recursive: true})
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Starts it on a free port. */
export async function serveFolder(folder: string, lang: Lang, more: readonly string[] = []): Promise<Served> {
  const program = join(project, 'dist/cli/main.js')
  const child = spawn(process.execPath, [program, 'serve', '--no-open', '--port', '0', '--lang', lang, ...more], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await addressOf(child)
  return {
    folder,
    address,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    async stop() {
      const ended = new Promise((done) => child.once('exit', done))
      if (child.exitCode === null) child.kill('SIGTERM')
      else return
      await ended
    },
  }
}

/** Takes the folder away. */
export function removeFolder(folder: string): void {
  rmSync(folder, {recursive: true, force: true})
}

/** Waits for the line with the address. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let printed = ''
    const read = (chunk: Buffer): void => {
      printed += chunk.toString()
      const found = /http:\S+/u.exec(printed)
      if (found !== null) done(found[0])
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', (chunk: Buffer) => void (printed += chunk.toString()))
    child.once('exit', () => fail(new Error(`the server ended: ${printed}`)))
  })
}
