import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, expect, test} from 'vitest'
import {InputError} from '../../src/errors.ts'
import {analystInThread} from '../../src/server/analyst/analyst-in-thread.ts'
import {fromPlain, toPlain} from '../../src/server/analyst/calls.ts'
import type {Analyst} from '../../src/server/ports.ts'
import {Refusal} from '../../src/server/refusal.ts'
import type {PageEvent} from '../../src/page-requests.ts'
import {tempWorld, type TempWorld} from '../cli/temp-world.ts'
import {analystWorld, files} from './analyst-world.ts'

const open: Analyst[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((analyst) => analyst.close()))
})

/** The built thread over a workspace. */
function inThread({folder}: TempWorld): Analyst {
  const url = new URL('../../dist/server/analyst/analyst-thread.js', import.meta.url)
  if (!existsSync(fileURLToPath(url))) throw new Error('the thread is not built: npm run build, or npm test, does that')
  const analyst = analystInThread(url, {cwd: folder, root: folder, options: {}, lang: 'en', isReadOnly: false})
  open.push(analyst)
  return analyst
}

test('in a thread it answers as in the own one, and tells the same', async () => {
  const world = tempWorld(files)
  const analyst = inThread(world)
  const events: PageEvent[] = []
  analyst.on((event) => void events.push(event))
  const own = analystWorld()
  expect(await analyst.findings()).toEqual(await own.analyst.findings())
  expect(await analyst.spelling()).toEqual(await own.analyst.spelling())
  expect(await analyst.terms()).toEqual(await own.analyst.terms())
  expect({...(await analyst.project()), name: ''}).toEqual({...(await own.analyst.project()), name: ''})
  const {bytes} = await analyst.exportPair('aligned/one.json', 'xlsx')
  expect(bytes).toBeInstanceOf(Uint8Array)
  expect([...bytes]).toEqual([...(await own.analyst.exportPair('aligned/one.json', 'xlsx')).bytes])
  expect([...new Set(events.map(({kind}) => kind))].toSorted()).toEqual(['analysis', 'pair', 'progress', 'project'])
})

test('bytes go into the thread, and errors come back as what they are', async () => {
  const world = tempWorld(files)
  const analyst = inThread(world)
  const bytes = new TextEncoder().encode('وهذا نص آخر.\n')
  expect(await analyst.addText('ar', {name: 'x.md', bytes})).toBe('seeds/ar/x.md')
  expect(world.read('seeds/ar/x.md')).toBe('وهذا نص آخر.\n')
  const foreign = await analyst.addText('en', {name: 'x.md', bytes}).catch((error: unknown) => error)
  expect(foreign).toBeInstanceOf(Refusal)
  expect(foreign).toMatchObject({status: 422, failure: {code: 'text-foreign', message: {ar: expect.any(String)}}})
  const empty = await analyst.ignore({ids: [], reason: ''}).catch((error: unknown) => error)
  expect(empty).toBeInstanceOf(InputError)
  expect(empty).toMatchObject({problems: [{code: 'reason-missing'}]})
})

test('the project is told at once, whatever the thread is doing', async () => {
  const world = tempWorld(files)
  const analyst = inThread(world)
  await analyst.findings()
  const looked = new Promise<void>((done) => {
    analyst.on(({kind}) => {
      if (kind === 'project') done()
    })
  })
  world.write({'seeds/ar/three.md': files['seeds/ar/one.md']})
  await analyst.changed([join(world.folder, 'seeds/ar/three.md')])
  await looked
  expect((await analyst.project()).texts).toEqual(['seeds/ar/three.md'])
})

test('what is asked after the end fails', async () => {
  const analyst = inThread(tempWorld(files))
  await analyst.findings()
  await analyst.close()
  await expect(analyst.findings()).rejects.toThrow('has ended')
})

test('of a thread that broke down not even the project is told any more', async () => {
  const code = `
    import {parentPort} from 'node:worker_threads'
    parentPort.postMessage({kind: 'project', project: {name: 'x'}})
    parentPort.on('message', () => { throw new Error('broken') })
  `
  const url = new URL(`data:text/javascript,${encodeURIComponent(code)}`)
  const analyst = analystInThread(url, {cwd: '/', root: '/', options: {}, lang: 'en', isReadOnly: false})
  open.push(analyst)
  await expect(analyst.findings()).rejects.toThrow('broken')
  await expect(analyst.project()).rejects.toThrow('broken')
})

test.each([
  ['a problem with the input', new InputError('reason-missing', {path: 'a', line: 3}, [{code: 'no-input'}])],
  ['a refusal', new Refusal(409, {code: 'stale', message: {ar: 'ا', en: 'a'}})],
  ['a mistake of ours', new TypeError('x')],
])('%s survives the way', (_reason, error) => {
  const back = fromPlain(structuredClone(toPlain(error)))
  expect(back).toMatchObject({...error, name: error.name, message: error.message})
  expect(back).toBeInstanceOf(error.constructor)
})
