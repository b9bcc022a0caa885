import {chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {listen} from '../../src/server/listen.ts'
import {openBrowser} from '../../src/server/open-browser.ts'
import {readStaticFiles} from '../../src/server/static-files.ts'
import {tempWorld} from '../cli/temp-world.ts'

const texts = {
  'seeds/ar/a.md': 'وصل الوفد إلى وهران يوم الاثنين.\n\nعاد 120 عاملا إلى المصنع.\n',
  'seeds/en/a.md': 'The delegation arrived in Oran on Monday.\n\n120 workers returned to the factory.\n',
  'glossary/places.csv': 'id,ar,en\noran,وهران,Oran\n',
}

const taken: Server[] = []

afterEach(() => {
  for (const server of taken.splice(0)) server.close()
  vi.unstubAllEnvs()
})

/** A port that another program uses. */
async function takePort(port = 0): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => void server.listen(port, '127.0.0.1', done))
  taken.push(server)
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A run of the command, with what it has printed so far. */
function start(
  cwd: string,
  argv: string,
  how: {ends?: 'SIGINT' | 'SIGTERM'} = {},
): {
  readonly printed: {out: string; err: string}
  readonly code: Promise<number>
  end(): void
} {
  const controller = new AbortController()
  const never = new AbortController()
  const printed = {out: '', err: ''}
  const code = run({
    argv: ['serve', ...argv.split(' ').filter((part) => part !== '')],
    cwd,
    env: {LANG: 'en_US.UTF-8'},
    stdin: (async function* (): AsyncGenerator<Uint8Array> {})(),
    async out(content) {
      printed.out += String(content)
    },
    async err(content) {
      printed.err += content
    },
    isTty: {out: false, err: false},
    interruption: () => (how.ends === 'SIGTERM' ? never : controller).signal,
    termination: () => (how.ends === 'SIGTERM' ? controller : never).signal,
  })
  return {printed, code, end: () => controller.abort()}
}

describe('muqabala serve', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('answers at the address that it prints, until %s', async (ends) => {
    const {folder} = tempWorld(texts)
    const {printed, code, end} = start(folder, '--port 0', {ends})
    await expect.poll(() => printed.out, {timeout: 20_000}).toMatch(/\n$/u)
    expect(printed.out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/u)
    const address = printed.out.trim()
    expect(printed.err).toContain('Ctrl-C ends it')
    expect(printed.err).not.toContain(new URL(address).searchParams.get('token'))
    const entered = await fetch(address)
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    const project = await fetch(new URL('/api/project', address), {headers: {cookie}})
    expect(await project.json()).toMatchObject({mode: 'live', pairs: [{path: 'aligned/a.json'}]})
    end()
    expect(await code).toBe(130)
    await expect(fetch(address)).rejects.toThrow('fetch failed')
  })

  test('with --read-only says so, and aligns without saving', async () => {
    const {folder} = tempWorld(texts)
    const {printed, code, end} = start(folder, '--port 0 --read-only')
    await expect.poll(() => printed.out, {timeout: 20_000}).toMatch(/\n$/u)
    expect(printed.err).toContain('read-only')
    const address = printed.out.trim()
    const cookie = (await fetch(address)).headers.get('set-cookie')?.split(';')[0] ?? ''
    const shown = await fetch(new URL('/api/pair?path=aligned/a.json', address), {headers: {cookie}})
    expect(await shown.json()).toMatchObject({canUndo: false, record: {links: [{ar: [0]}, {ar: [1]}]}})
    end()
    await code
    expect(() => statSync(join(folder, 'aligned'))).toThrow('ENOENT')
    expect(() => statSync(join(folder, '.muqabala'))).toThrow('ENOENT')
  })

  test('takes another port where the usual one is in use', async () => {
    const {folder} = tempWorld(texts)
    // It may be in use by another program of this machine already.
    await takePort(4747).catch(() => 0)
    const {printed, code, end} = start(folder, '')
    await expect.poll(() => printed.out, {timeout: 20_000}).toMatch(/\n$/u)
    expect(printed.out).not.toContain(':4747/')
    end()
    await code
  })

  test('that was told to use a port that is in use says so', async () => {
    const {folder} = tempWorld(texts)
    const port = await takePort()
    const {printed, code} = start(folder, `--port ${port}`)
    expect(await code).toBe(2)
    expect(printed).toEqual({
      out: '',
      err: `muqabala: port ${port} is in use by another program; name another one with --port, or leave --port out to get one that is free.\n`,
    })
  })

  test.each([
    ['no number', '--port http', 'muqabala: there is no port http; a port is'],
    ['beyond the last', '--port 65536', 'muqabala: there is no port 65536; a port is'],
    ['below the first', '--port -1', 'muqabala: there is no port -1; a port is'],
    ['no workspace', '-C nowhere', 'nowhere: there is no such file or folder'],
  ])('%s: a message and 2', async (_reason, argv, message) => {
    const {folder} = tempWorld(texts)
    const {printed, code} = start(folder, argv)
    expect(await code).toBe(2)
    expect(printed.err).toContain(message)
    expect(printed.out).toBe('')
  })
})

describe('listening', () => {
  test('no other machine can reach it', async () => {
    const listening = await listen(0)
    const others = fileURLToPath(new URL('/proc/net/tcp', 'file:///'))
    const port = listening.port.toString(16).toUpperCase().padStart(4, '0')
    if (process.platform === 'linux') expect(readFileSync(others, 'utf8')).toContain(` 0100007F:${port} `)
    await listening.close()
  })

  test('a page that is not built is said, not served', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'muqabala-web-'))
    await expect(readStaticFiles(folder)).rejects.toThrow('page-missing')
    await expect(readStaticFiles(join(folder, 'nowhere'))).rejects.toThrow('page-missing')
    for (const name of ['app.js', 'style.css', 'a.woff2', 'secret.json']) writeFileSync(join(folder, name), name)
    expect([...(await readStaticFiles(folder)).keys()].toSorted()).toEqual(['a.woff2', 'app.js', 'style.css'])
    rmSync(folder, {recursive: true})
  })
})

// Other systems have another program for it.
describe.skipIf(process.platform !== 'linux')('opening the browser', () => {
  const address = 'http://127.0.0.1:4747/?token=secret'

  test('hands it a file that only its owner can read, and that is gone in the end', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'muqabala-opener-'))
    const opener = join(folder, 'xdg-open')
    writeFileSync(opener, `#!/bin/sh\necho "$@" > ${folder}/asked.tmp\nmv ${folder}/asked.tmp ${folder}/asked\n`)
    chmodSync(opener, 0o755)
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
    const forget = await openBrowser(address)
    const asked = (): string => readFileSync(join(folder, 'asked'), 'utf8').trim()
    await expect.poll(() => statSync(join(folder, 'asked'), {throwIfNoEntry: false})).toBeTruthy()
    expect(asked()).not.toContain('secret')
    const file = fileURLToPath(asked())
    expect([statSync(file).mode & 0o777, statSync(dirname(file)).mode & 0o777]).toEqual([0o600, 0o700])
    expect(readFileSync(file, 'utf8')).toContain('content="0;url=http://127.0.0.1:4747/?token=secret"')
    await forget()
    expect(() => statSync(dirname(file))).toThrow('ENOENT')
    rmSync(folder, {recursive: true})
  })

  test.each([
    ['a browser', 'PATH'],
    ['a place for the file', 'TMPDIR'],
  ])('without %s nothing happens', async (_reason, name) => {
    vi.stubEnv(name, '/nowhere')
    const forget = await openBrowser(address)
    await forget()
  })
})
