import {spawn} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {escapeHtml} from '../report/wording.ts'
import {causeOf} from '../workspace/cause-of.ts'

/** How a system opens a file with the program that it belongs to. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/**
 * Opens an address in the browser. It holds a key, and arguments of programs can be read by every user of the machine: what is
 * opened is a file that only its owner can read, and that leads on to the address.
 *
 * @returns what removes the file
 */
export async function openBrowser(address: string): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'muqabala-')).catch(unlessSystem)
  // Without a browser there is the address on the terminal.
  if (folder === null) return async () => {}
  const forget = (): Promise<void> => rm(folder, {recursive: true, force: true})
  const file = join(folder, 'open.html')
  const isWritten = await writeFile(file, leadingHtml(address), {mode: 0o600, flag: 'wx'}).then(
    () => true,
    unlessSystem,
  )
  if (isWritten === true) openFile(file)
  return forget
}

/** No place for the file, or no space. */
function unlessSystem(error: unknown): null {
  causeOf(error)
  return null
}

function openFile(file: string): void {
  const [program, ...options] = openers[process.platform] ?? ['xdg-open']
  const opener = spawn(program, [...options, pathToFileURL(file).href], {stdio: 'ignore', detached: true})
  // There may be no such program.
  opener.on('error', () => {})
  opener.unref()
}

function leadingHtml(address: string): string {
  const shown = escapeHtml(address)
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${shown}">
<title>Muqabala</title>
<p><a href="${shown}">Muqabala</a></p>
`
}
